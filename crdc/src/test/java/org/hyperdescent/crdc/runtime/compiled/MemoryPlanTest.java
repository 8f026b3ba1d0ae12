package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.hyperdescent.crdc.layers.Activation;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that share an array are never alive at once.
class MemoryPlanTest {

  /// Whoever reads an array finds what was written to it for them.
  private static MemoryPlan checked(SmoothMap map) {
    Plan plan = Planner.loops(Normalizer.normalize(map));
    MemoryPlan memory = MemoryPlan.of(plan, Settings.standard());
    int[] owners = new int[memory.lengths().size()];
    int[] sizes = plan.sizes();
    for (Task task : plan.tasks()) {
      for (int value : task.reads().toArray()) {
        int array = memory.arrays().get(value);
        if (array >= 0) {
          assertThat(owners[array]).as("what %s reads as %d", task, value).isEqualTo(value);
        }
      }
      for (int value : task.writes().toArray()) {
        int array = memory.arrays().get(value);
        if (array >= 0) {
          owners[array] = value;
          assertThat(sizes[value]).isLessThanOrEqualTo(memory.lengths().get(array));
        }
      }
    }
    return memory;
  }

  /// The gradient of layers of any widths, whose values live until the way back reaches them.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void sharedArraysAreReadBeforeTheyAreWrittenAgain(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int width = random.nextInt(20, 90);
    var network = Layers.dense(30, width, SmoothOperations::tanh);
    for (int layer = 0; layer < 6; layer++) {
      int next = random.nextInt(20, 90);
      network =
          network.then(
              random.nextBoolean()
                  ? Layers.dense(width, next, SmoothOperations::logistic)
                  : Layers.dense(width, next, Activation.none()));
      width = next;
    }
    SmoothMap forward = Layers.batch(network, 25).map();
    assertThat(checked(forward).lengths().size()).isLessThanOrEqualTo(2);
    checked(forward.reverse());
  }

  /// Two sizes in turns need an array of each, the best fit for it, and no more.
  @Test
  void twoSizesInTurnsTakeAnArrayEach() {
    var there = Layers.dense(40, 90, SmoothOperations::tanh);
    var back = Layers.dense(90, 40, SmoothOperations::tanh);
    SmoothMap map = Layers.batch(there.then(back).then(there).then(back).then(there), 25).map();
    MemoryPlan memory = checked(map);
    assertThat(memory.lengths().toSortedArray()).containsExactly(25 * 40, 25 * 90);
  }

  /// A chain that only grows has one array that grows with it and one for what is read.
  @Test
  void theLargestFreeArrayGrows() {
    var network = Layers.dense(20, 21, SmoothOperations::tanh);
    for (int width = 21; width < 30; width++) {
      network = network.then(Layers.dense(width, width + 1, SmoothOperations::tanh));
    }
    MemoryPlan memory = checked(Layers.batch(network, 25).map());
    assertThat(memory.lengths().toSortedArray()).containsExactly(25 * 29, 25 * 30);
  }
}
