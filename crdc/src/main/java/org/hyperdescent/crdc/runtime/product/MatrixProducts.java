package org.hyperdescent.crdc.runtime.product;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hyperdescent.crdc.runtime.product.NativeLibrary.Loaded;
import org.jspecify.annotations.Nullable;

/// The products of this machine, and the choice among them.
///
/// OpenBLAS is the choice where it is there; else the vectors of the processor, where the module
/// `jdk.incubator.vector` is there and fused multiply-adds are instructions; else plain loops,
/// which `ProductRates` in `benchmarks` found quicker than EJML at every shape. The choice is made
/// once, when it is first asked for; a compiled program asks in time for its first step
/// ([#bestInTime], [#prepare]). The system property `hyperdescent.product` makes it by name.
/// [#describe()] says what was chosen and what would have to be done for the others.
///
/// A measurement beside the first work watches whether the compiler does the vectors justice. If
/// not, the product `scalar` takes their place: it gives the same bits, so that no result tells
/// when that was. A product that is asked for by name is used as it is, and not watched.
public final class MatrixProducts {

  /// A product, or why it is not there.
  private record Candidate(String name, @Nullable MatrixProduct product, String remark) {}

  /// Found once: a library stays loaded, and the modules of a process do not change.
  private static final class Here {

    static final List<Candidate> CANDIDATES =
        List.of(
            openBlas(NativeLibrary.Here.FOUND),
            vector("vector", "by the module jdk.incubator.vector"),
            new Candidate("plain", PlainProduct.INSTANCE, "loops without any library"),
            vector("scalar", "the same bits as vector on this machine, without its vectors"),
            new Candidate(
                "ejml", EjmlProduct.INSTANCE, "double precision; plain loops in single precision"));
  }

  /// The product to use, or why there is none by the name that was asked for.
  private record Choice(@Nullable MatrixProduct product, String problem) {

    static Choice of(@Nullable String name) {
      try {
        return new Choice(choose(name), "");
      } catch (IllegalArgumentException none) {
        return new Choice(null, String.valueOf(none.getMessage()));
      }
    }
  }

  /// The name in the system property, read once, so that there is one choice.
  private static final class Asked {

    static final @Nullable String NAME = System.getProperty("hyperdescent.product");
  }

  private static final class Best {

    static final Choice CHOICE = Choice.of(Asked.NAME);
  }

  /// Threads that make the choice early, one for each precision, each started once.
  private static final class EarlySingle {
    static final Thread STARTED = early(true);
  }

  private static final class EarlyDouble {
    static final Thread STARTED = early(false);
  }

  /// The extent of a product that is just large enough for every implementation to take it on.
  private static final int SOME = 8;

  /// A whole number of vectors, and of the common heights of tiles.
  private static final long GRAIN = 16;

  private MatrixProducts() {}

  /// Plain loops: always there, the measure of the others.
  public static MatrixProduct plain() {
    return PlainProduct.INSTANCE;
  }

  /// EJML in double precision, plain loops in single precision: always there.
  public static MatrixProduct ejml() {
    return EjmlProduct.INSTANCE;
  }

  /// The products that work here: some of `openblas`, `vector`, `scalar`, and always `ejml` and
  /// `plain`.
  public static List<MatrixProduct> available() {
    List<MatrixProduct> products = new ArrayList<>();
    for (Candidate each : Here.CANDIDATES) {
      if (each.product() != null) {
        products.add(each.product());
      }
    }
    return List.copyOf(products);
  }

  /// The product with a given name. If it is not here, the error says why.
  public static MatrixProduct named(String name) {
    for (Candidate each : Here.CANDIDATES) {
      if (each.name().equals(name)) {
        if (each.product() != null) {
          return each.product();
        }
        throw new IllegalArgumentException(
            "the product %s is not here: %s".formatted(name, each.remark()));
      }
    }
    throw new IllegalArgumentException(
        "no product of matrices is called %s; there are %s"
            .formatted(
                name,
                Here.CANDIDATES.stream().map(Candidate::name).collect(Collectors.joining(", "))));
  }

  /// The product that the runtime should use.
  ///
  /// @throws IllegalArgumentException if the property `hyperdescent.product` names one that is not
  ///   here
  public static MatrixProduct best() {
    MatrixProduct product = Best.CHOICE.product();
    if (product == null) {
      throw new IllegalArgumentException(Best.CHOICE.problem());
    }
    return product;
  }

  /// The product that is [#best], but need not be found before the first multiplication, so that a
  /// program can be compiled without it; see [#prepare].
  ///
  /// @throws IllegalArgumentException if the property `hyperdescent.product` names one that is not
  ///   here
  public static MatrixProduct bestInTime() {
    return Asked.NAME == null ? BestProduct.INSTANCE : best();
  }

  /// Begins to find [#best] and to make it ready in another thread. A failure is found again, and
  /// thrown, by whoever asks for the product.
  public static void prepare(boolean single) {
    Thread _ = single ? EarlySingle.STARTED : EarlyDouble.STARTED;
  }

  private static Thread early(boolean single) {
    // No lambdas and no Thread.ofPlatform(), because the first program that is compiled would wait
    // for them to be linked.
    Preparation preparation = new Preparation(single);
    Thread thread = new Thread(preparation, "hyperdescent-product");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(preparation);
    thread.start();
    return thread;
  }

  /// Finds the best product and multiplies by it once; a failure is nothing to be said here.
  private record Preparation(boolean single) implements Runnable, Thread.UncaughtExceptionHandler {

    @Override
    public void run() {
      new SquareProduct(SOME, single).by(best()).run();
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {}
  }

  /// What was chosen and why, and for each product whether it is here, in one line each.
  public static String describe() {
    StringBuilder text = new StringBuilder();
    String reason = reason();
    text.append("%s was chosen: %s\n".formatted(best().name(), reason));
    for (Candidate each : Here.CANDIDATES) {
      text.append(
          "%s %s: %s\n"
              .formatted(
                  each.name(), each.product() == null ? "is not here" : "is here", each.remark()));
    }
    return text.toString();
  }

  /// Splits the rows of a product among workers, so that each has a whole number of tiles.
  ///
  /// Worker `w` computes the rows from `split[w]` up to `split[w + 1]`. Rows are what to split:
  /// each worker then reads its own part of A and writes its own part of C. A product with few rows
  /// and many columns is split the same way along its columns.
  ///
  /// @param extent the rows, or the columns, at least 0
  /// @param workers how many, at least 1
  /// @return `workers + 1` places, not decreasing, from 0 to the extent
  public static int[] split(int extent, int workers) {
    if (extent < 0 || workers < 1) {
      throw new IllegalArgumentException(
          "cannot split an extent of %d among %d workers".formatted(extent, workers));
    }
    int[] places = new int[workers + 1];
    for (int worker = 1; worker < workers; worker++) {
      long even = (long) extent * worker / workers;
      long whole = (even + GRAIN / 2) / GRAIN * GRAIN;
      places[worker] = (int) (extent >= workers * GRAIN ? whole : even);
    }
    places[workers] = extent;
    return places;
  }

  private static Candidate openBlas(NativeLibrary library) {
    return new Candidate(
        "openblas", library instanceof Loaded ? OpenBlasProduct.INSTANCE : null, library.remark());
  }

  /// The product on vectors or its twin.
  private static Candidate vector(String name, String remark) {
    if (!VectorModule.isPresent()) {
      return new Candidate(name, null, "start Java with " + VectorModule.FLAG);
    }
    return new Candidate(
        name, name.equals("vector") ? VectorProduct.INSTANCE : VectorProduct.TWIN, remark);
  }

  private static MatrixProduct choose(@Nullable String name) {
    if (name != null) {
      return named(name);
    }
    MatrixProduct first = available().getFirst();
    if (!first.name().equals("vector")) {
      return first;
    }
    return FusedMultiplyAdd.isFast() ? GuardedProduct.of(first, VectorProduct.TWIN) : plain();
  }

  private static String reason() {
    if (Asked.NAME != null) {
      return "hyperdescent.product names it";
    }
    if (best() instanceof GuardedProduct guarded) {
      return guarded.verdict();
    }
    return best().name().equals(available().getFirst().name())
        ? "the first one of these that is here"
        : "vectors are slow here, where a fused multiply-add is not an instruction";
  }
}
