package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.program.LearnerChains;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a composed learner costs when it is compiled: the work of backpropagation by hand, however
/// it is bracketed.
class CompiledDepthTest {

  /// So wide that a few layers are already too long for straight-line code.
  private static final int WIDTH = 8;

  private static final int DEEP = 10_000;

  private static ImmutableList<Task> tasks(int depth, boolean leftNested) {
    return CompiledProgram.of(
            LearnerChains.trainingStep(WIDTH, depth, leftNested), Settings.standard())
        .plan()
        .tasks();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void trainingStepOfAHundredLearnersHasTheProductsOfBackpropagation(boolean leftNested) {
    int depth = 100;
    ImmutableList<Task> deep = tasks(depth, leftNested);
    // One product forward, one for the weights, one for the input: but no input of the first layer.
    assertThat(deep.count(Task.Product.class::isInstance)).isEqualTo(3 * depth - 1);
    int each = tasks(5, leftNested).size() - tasks(4, leftNested).size();
    assertThat(deep).hasSize(tasks(4, leftNested).size() + (depth - 4) * each);
    // Beside the products a loop for the output, one for its change and the step of b, and one for
    // the step of W.
    assertThat(each).isEqualTo(6);
    assertThat(deep).allMatch(task -> task instanceof Task.Product || task instanceof Task.Loop);
  }

  /// Quadratic work would seem to hang.
  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void soHasThePlanOfTenThousand() {
    Plan plan = Planner.plan(LearnerChains.trainingStep(WIDTH, DEEP, true));
    assertThat(plan.tasks().count(Task.Product.class::isInstance)).isEqualTo(3 * DEEP - 1);
    MemoryPlan memory = MemoryPlan.of(plan, Settings.standard());
    assertThat(memory.lengths().size()).isLessThan(2 * DEEP);
  }
}
