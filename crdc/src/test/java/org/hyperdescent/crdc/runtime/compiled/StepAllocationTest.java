package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hyperdescent.crdc.layers.Activation;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.runtime.FreshRun;
import org.hyperdescent.crdc.runtime.OperationCases;
import org.hyperdescent.crdc.runtime.product.MatrixProduct;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;
import org.hyperdescent.crdc.runtime.product.VectorModule;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A training step that updates its parameters in place allocates nothing, on none of its threads,
/// by any product that is here.
///
/// It does until the virtual machine has compiled it: the arguments of a library, and vectors that
/// are not in registers, are objects. So the steps are counted in groups; there must be one in
/// which nothing is allocated, and a step that allocates whenever it runs has none. The virtual
/// machine is a fresh one, in which the compiler sees this program alone, as it does where one is
/// trained.
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StepAllocationTest {

  private static final int BATCH = 16;

  /// How many steps are looked at together.
  private static final int GROUP = 100;

  /// How many groups there may be.
  private static final int GROUPS = 1_000;

  static Stream<Arguments> products() {
    return MatrixProducts.available().stream()
        .map(MatrixProduct::name)
        .flatMap(
            product ->
                Stream.of(Precision.values()).map(precision -> Arguments.of(product, precision)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("products")
  void aStepInPlaceAllocatesNothing(String product, Precision precision) throws Exception {
    List<String> flags = new ArrayList<>();
    flags.add("--enable-native-access=ALL-UNNAMED");
    if (VectorModule.isPresent()) {
      flags.addAll(List.of(VectorModule.FLAG.split(" ")));
    }
    FreshRun run = FreshRun.run(flags, Count.class, product, precision.name());

    assertThat(run.exitStatus()).as(run.text()).isZero();
    assertThat(run.text()).endsWith("1 worker, the least of all groups: 0 bytes\n");
  }

  /// Prints how little a group of steps allocates.
  static final class Count {

    private static final ThreadMXBean COUNTERS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Count() {}

    public static void main(String[] arguments) {
      Precision precision = Precision.valueOf(arguments[1]);
      Settings settings =
          Settings.standard()
              .with(precision)
              .with(MatrixProducts.named(arguments[0]))
              .withThreads(2);
      SmoothMap map = step();
      double[][] numbers = OperationCases.point(map, new SplittableRandom(1));
      int outputs = map.target().width();
      CompiledProgram program = CompiledProgram.of(map, settings);
      Step step;
      if (precision == Precision.FLOAT64) {
        step = program.bind(numbers, Arrays.copyOf(numbers, outputs));
      } else {
        float[][] singles = new float[numbers.length][];
        Arrays.setAll(singles, wire -> (float[]) precision.array(numbers[wire]));
        step = program.bind(singles, Arrays.copyOf(singles, outputs));
      }
      step.run();
      long[] workers = workers();
      System.out.printf(
          "%d worker, the least of all groups: %d bytes%n", workers.length, least(step, workers));
    }

    private static long least(Step step, long[] workers) {
      long least = Long.MAX_VALUE;
      for (int group = 0; group < GROUPS && least > 0; group++) {
        // The own counter is read last and first, because reading the others allocates.
        long others = allocatedBy(workers);
        long own = COUNTERS.getCurrentThreadAllocatedBytes();
        for (int run = 0; run < GROUP; run++) {
          step.run();
        }
        own = COUNTERS.getCurrentThreadAllocatedBytes() - own;
        least = Math.min(least, own + allocatedBy(workers) - others);
      }
      return least;
    }

    /// The workers, which are started when a step is made.
    private static long[] workers() {
      return Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> thread.getName().startsWith("hyperdescent-worker"))
          .mapToLong(Thread::threadId)
          .toArray();
    }

    private static long allocatedBy(long[] workers) {
      long bytes = 0;
      for (long worker : workers) {
        bytes += COUNTERS.getThreadAllocatedBytes(worker);
      }
      return bytes;
    }
  }

  /// `P x X x Y → P`: the parameters minus a part of the gradient.
  private static SmoothMap step() {
    var network =
        Layers.batch(
            Layers.dense(784, 128, SmoothOperations::relu)
                .then(Layers.dense(128, 64, SmoothOperations::relu))
                .then(Layers.dense(64, 10, Activation.none())),
            BATCH);
    Space labels = Space.of(Shape.of(BATCH, 10));
    SmoothMap loss =
        network
            .map()
            .tensor(new SmoothMap.Identity(labels))
            .then(Losses.softmaxCrossEntropy(10).batch(BATCH))
            .then(SmoothOperations.sum(Shape.of(BATCH), 0));
    Space parameters = network.parameters();
    SmoothMap first =
        new SmoothMap.Identity(parameters)
            .tensor(new SmoothMap.Discard(network.source()))
            .tensor(new SmoothMap.Discard(labels));
    SmoothMap change = loss.gradient().then(first).then(SmoothOperations.scale(-1e-4, parameters));
    return first.plus(change);
  }
}
