package org.hyperdescent.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.hyperdescent.benchmarks.sidebyside.Entrant.InJava;
import org.hyperdescent.crdc.runtime.compiled.Settings;
import org.hyperdescent.crdc.runtime.product.MatrixProduct;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;

/// Our contestants: the compiled composition first, then the same steps written by hand.
final class Ours implements ContestantProvider {

  static final String COMPOSED = "Hyperdescent";
  static final String ONE_THREAD = "Hyperdescent, one thread";
  static final String BY_VECTORS = "Hyperdescent, products by vector";
  static final String EJML = "EJML by hand";
  static final String LIMIT = "arithmetic limit, measured";
  static final String PING_PONG = "round trips between two processors";

  /// Below so many operations a step is straight-line code on one thread.
  private static final long TINY = 100_000;

  /// Our entrants, then those of every library on the class path.
  static List<Entrant> entrants(Task task, int threads) {
    List<Entrant> entrants = new ArrayList<>(new Ours().of(task, threads));
    ServiceLoader.load(ContestantProvider.class)
        .forEach(provider -> entrants.addAll(provider.of(task, threads)));
    return entrants;
  }

  @Override
  public List<Entrant> network(NetworkTask task, int threads) {
    List<Entrant> entrants = new ArrayList<>();
    Settings settings = Settings.standard().withThreads(threads);
    entrants.add(new InJava(COMPOSED, () -> new ComposedNetwork(task, settings, COMPOSED)));
    boolean tiny = task.flops() < TINY;
    if (!tiny) {
      if (threads > 1) {
        entrants.add(
            new InJava(
                ONE_THREAD, () -> new ComposedNetwork(task, settings.withThreads(1), ONE_THREAD)));
      }
      entrants.add(
          new InJava(
              BY_VECTORS,
              () ->
                  new ComposedNetwork(
                      task, settings.with(MatrixProducts.named("vector")), BY_VECTORS)));
    }
    for (MatrixProduct product : products(tiny)) {
      entrants.add(
          new InJava(
              HandWrittenNetwork.name(product), () -> new HandWrittenNetwork(task, product)));
    }
    entrants.add(new InJava(EJML, () -> new EjmlNetwork(task)));
    if (!tiny) {
      entrants.add(new InJava(LIMIT, () -> new ArithmeticLimit(task.flops(), threads)));
      if (threads > 1) {
        entrants.add(new InJava(PING_PONG, PingPong::new));
      }
    }
    return entrants;
  }

  /// What the network by hand is called that has the same product as the composed one: their ratio
  /// is the price of composition.
  static String byHand() {
    return HandWrittenNetwork.name(chosen());
  }

  /// The product that composed steps begin with, chosen as [MatrixProducts] says but without the
  /// trial that its choice may begin: that would take time from whoever is measured.
  static MatrixProduct chosen() {
    String name = System.getProperty("hyperdescent.product");
    return name == null ? MatrixProducts.available().getFirst() : MatrixProducts.named(name);
  }

  /// The products worth a contestant: the one that composed steps use; EJML's is the plain one in
  /// single precision, and the plain one is hopeless unless everything is tiny.
  private static List<MatrixProduct> products(boolean tiny) {
    List<String> hopeless = tiny ? List.of("ejml", "scalar") : List.of("ejml", "plain", "scalar");
    String chosen = chosen().name();
    return MatrixProducts.available().stream()
        .filter(product -> product.name().equals(chosen) || !hopeless.contains(product.name()))
        .toList();
  }

  @Override
  public List<Entrant> multitask(MultitaskTask task, int threads) {
    List<Entrant> entrants = new ArrayList<>();
    Settings settings = Settings.standard().withThreads(threads);
    entrants.add(new InJava(COMPOSED, () -> new ComposedMultitask(task, settings, COMPOSED)));
    List<MultitaskStep> steps = new ArrayList<>(List.of(new OnePass(), new SampleBySample()));
    products(false).forEach(product -> steps.add(new TwoPasses(product)));
    for (MultitaskStep step : steps) {
      if (step.suits(task)) {
        entrants.add(
            new InJava(
                HandWrittenMultitask.name(step),
                () -> new HandWrittenMultitask(task, step, threads)));
      }
    }
    entrants.add(new InJava(ReadProbe.NAME, () -> new ReadProbe(task, threads)));
    return entrants;
  }

  @Override
  public List<Entrant> product(ProductTask task) {
    List<Entrant> entrants = new ArrayList<>();
    Settings settings = Settings.standard().withThreads(1);
    entrants.add(new InJava(COMPOSED, () -> new CompiledProduct(task, settings, COMPOSED)));
    entrants.add(
        new InJava(
            BY_VECTORS,
            () ->
                new CompiledProduct(
                    task, settings.with(MatrixProducts.named("vector")), BY_VECTORS)));
    entrants.add(new InJava("EJML", () -> new EjmlProduct(task)));
    return entrants;
  }

  @Override
  public List<Entrant> function(FunctionTask task) {
    return List.of(
        new InJava(COMPOSED, () -> new CompiledFunction(task)),
        new InJava("Math, plain loop", () -> new PlainFunction(task)));
  }
}
