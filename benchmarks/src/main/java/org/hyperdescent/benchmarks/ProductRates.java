package org.hyperdescent.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.hyperdescent.benchmarks.sidebyside.PairedRun.Rates;
import org.hyperdescent.crdc.runtime.product.MatrixProduct;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;

/// The rates of all matrix products of this machine side by side, as medians over rounds that take
/// turns, with their ratio to the first one, as median and quartiles of the ratio in each round.
///
/// It counts the time that the thread had a processor, so that a machine with other work gives fair
/// ratios, though not fair rates. For a quiet machine there is [MatrixProductBenchmark].
///
/// Run it with `java --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED -cp
/// benchmarks/target/benchmarks.jar org.hyperdescent.benchmarks.ProductRates`.
public final class ProductRates {

  private static final List<String> SHAPES =
      List.of(
          "8x4x3",
          "16x8x4",
          "32x8x8",
          "64x64x64",
          "256x256x256",
          "1024x1024x1024",
          "64x784x128",
          "t784x64x128",
          "64x128x784t",
          "256x784x128",
          "64x128x10",
          "512x512x1",
          "t512x512x1");

  private static final int WARMUP = 3;
  private static final int ROUNDS = 9;

  /// How many operations a round has for a product of the fast kind.
  private static final double ROUND = 2e8;

  private ProductRates() {}

  /// Prints two tables, of the products named by the arguments or of all.
  public static void main(String[] arguments) {
    System.out.print(MatrixProducts.describe());
    List<MatrixProduct> products =
        arguments.length == 0
            ? MatrixProducts.available()
            : Arrays.stream(arguments).map(MatrixProducts::named).toList();
    for (boolean single : new boolean[] {true, false}) {
      System.out.printf(
          "%n%s precision, GFLOP/s and ratio to %s [quartiles]%n%-16s",
          single ? "single" : "double", products.getFirst().name(), "shape");
      products.forEach(each -> System.out.printf("%28s", each.name()));
      System.out.println();
      for (String shape : SHAPES) {
        List<Rates> rates = rates(products, ProductOperands.of(shape, new Random(1)), single);
        System.out.printf("%-16s", shape);
        for (Rates each : rates) {
          System.out.printf(
              Locale.ROOT, "%8.1f %19s", each.rate().median(), each.ratio(rates.getFirst()));
        }
        System.out.println();
      }
    }
  }

  private static List<Rates> rates(
      List<MatrixProduct> products, ProductOperands operands, boolean single) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[][] rates = new double[products.size()][ROUNDS];
    for (int round = -WARMUP; round < ROUNDS; round++) {
      for (int index = 0; index < products.size(); index++) {
        MatrixProduct product = products.get(index);
        boolean slow = List.of("ejml", "plain", "scalar").contains(product.name());
        long calls = (long) Math.max(1, ROUND / (slow ? 8 : 1) / (operands.operations() + 200));
        long start = threads.getCurrentThreadCpuTime();
        for (long call = 0; call < calls; call++) {
          if (single) {
            operands.multiplySingle(product);
          } else {
            operands.multiplyDouble(product);
          }
        }
        long time = threads.getCurrentThreadCpuTime() - start;
        if (round >= 0) {
          rates[index][round] = (double) operands.operations() * calls / Math.max(1, time);
        }
      }
    }
    return IntStream.range(0, products.size())
        .mapToObj(index -> new Rates(products.get(index).name(), rates[index]))
        .toList();
  }
}
