package org.hyperdescent.examples.multitask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hyperdescent.examples.data.Ames;
import org.hyperdescent.examples.data.Chicago;
import org.hyperdescent.functors.distributed.DistributedSystem;
import org.hyperdescent.functors.distributed.engine.InProcessEngine;
import org.hyperdescent.functors.distributed.engine.ProgressObserver;
import org.hyperdescent.functors.distributed.engine.RunSettings;
import org.hyperdescent.functors.distributed.engine.Solution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescentTest {

  private static final double TOLERANCE = 5e-9;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 8})
  void amesReachesTheClosedFormAndBeatsBothBaselines(long seed) {
    Descent descent = solve(Example.AMES, Example.AMES.linear(Ames.read(Ames.builtIn(), seed)));
    assertThat(descent.solution().converged()).isTrue();
    assertThat(descent.distanceToClosedForm().orElseThrow()).isLessThanOrEqualTo(1e-6);
    assertBeatsBothBaselines(descent);
  }

  @Test
  void chicagoReachesTheClosedFormAndBeatsBothBaselines() {
    Descent descent =
        solve(Example.CHICAGO, Example.CHICAGO.linear(Chicago.read(Chicago.builtIn(), 1)));
    assertThat(descent.solution().converged()).isTrue();
    assertThat(descent.distanceToClosedForm().orElseThrow()).isLessThanOrEqualTo(1e-6);
    assertBeatsBothBaselines(descent);
  }

  @Test
  void sequentialParallelAndMonolithicRunsAgree() {
    SharedModel model = Example.AMES.linear(Ames.read(Ames.builtIn(), 1));
    DistributedSystem system = model.compile();
    Solution sequential = run(system, model, 1);
    assertThat(run(system, model, 2).state()).isEqualTo(sequential.state());
    assertThat(run(system, model, 3).state()).isEqualTo(sequential.state());
    double[] whole = run(system.monolithic(), model, 1).state().toArray();
    assertThat(whole).containsExactly(sequential.state().toArray(), within(1e-12));
  }

  @Test
  void stepIsTwoOverTheSumOfLargestAndLeastCurvature() {
    SharedModel model = Example.AMES.linear(Ames.read(Ames.builtIn(), 1));
    Step step = Step.ofCurvature(model.compile(), model.start(), 0.03, 1);
    assertThat(step.size()).isCloseTo(2 / (1.01 * 5.637025145 + 0.03), within(1e-5));
    assertThat(step.origin()).contains("power iteration");
  }

  @Test
  void networkStartsAtTheKnownLossAndDescends() {
    SharedModel model = Example.AMES.network(Ames.read(Ames.builtIn(), 1), 1);
    assertThat(Arrays.copyOf(model.start(), 3))
        .containsExactly(
            new double[] {.174590067912, -.067996882600, -.122002986260}, within(1e-11));
    DistributedSystem system = model.compile();
    assertThat(InProcessEngine.objective(system, model.start()))
        .isCloseTo(.521425468559, within(1e-11));
    Solution solution =
        InProcessEngine.sequential()
            .run(system, model.start(), RunSettings.rounds(0.5, 500), ProgressObserver.none());
    // Not convex: rounding is amplified on the way.
    assertThat(solution.objective()).isCloseTo(.0702611167475, within(1e-6));
  }

  @Test
  void networkStepComesFromTheCurvatureOnATrialAndDescendsSteadily() {
    SharedModel model = Example.AMES.network(Ames.read(Ames.builtIn(), 2), 2);
    DistributedSystem system = model.compile();
    Step step = Step.ofTrial(system, model.start(), new InProcessEngine(2), 2);
    assertThat(step.origin()).contains("largest curvature", "trial of 120 rounds");
    // The curvature grows to 1.9 along longer descents; beyond 2/1.9 they oscillate.
    assertThat(step.size()).isBetween(0.3, 0.9);
    Solution solution =
        new InProcessEngine(2)
            .run(
                system,
                model.start(),
                new RunSettings(step.size(), 200, 0, 20),
                ProgressObserver.none());
    for (int i = 1; i < solution.history().size(); i++) {
      assertThat(solution.history().get(i).objective())
          .isLessThan(solution.history().get(i - 1).objective());
    }
  }

  private static Descent solve(Example example, LinearModel model) {
    DistributedSystem system = model.compile();
    Step step = Step.ofCurvature(system, model.start(), model.leastCurvature(), 1);
    return Descent.run(
        model,
        system,
        new InProcessEngine(2),
        step,
        new RunSettings(step.size(), example.linearRounds(), TOLERANCE, 100),
        ProgressObserver.none());
  }

  private static Solution run(DistributedSystem system, SharedModel model, int threads) {
    return new InProcessEngine(threads)
        .run(system, model.start(), RunSettings.rounds(0.3, 100), ProgressObserver.none());
  }

  private static void assertBeatsBothBaselines(Descent descent) {
    assertThat(descent.composed().overall())
        .isLessThan(descent.pooled().errors().overall())
        .isLessThan(descent.independent().errors().overall());
  }
}
