package org.hyperdescent.functors.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.factory.primitive.DoubleLists;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.functors.distributed.engine.Curvature;
import org.hyperdescent.functors.distributed.engine.DivergenceException;
import org.hyperdescent.functors.distributed.engine.InProcessEngine;
import org.hyperdescent.functors.distributed.engine.ProgressObserver;
import org.hyperdescent.functors.distributed.engine.RunSettings;
import org.hyperdescent.functors.distributed.engine.Solution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InProcessEngineTest {

  private static final DistributedSystem STAR =
      DistributedSystem.compile(SampleProblems.star(7), SampleProblems.problems(7, 1));
  private static final double[] START = SampleProblems.start(STAR.stateSize(), 2);

  private static Solution run(DistributedSystem system, int threads, RunSettings settings) {
    return new InProcessEngine(threads).run(system, START, settings, ProgressObserver.none());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 16})
  void anyNumberOfThreadsGivesTheSameBits(int threads) {
    RunSettings settings = new RunSettings(0.05, 200, 0, 7);
    Solution sequential = run(STAR, 1, settings);
    Solution parallel = run(STAR, threads, settings);
    assertThat(parallel.state()).isEqualTo(sequential.state());
    assertThat(parallel.history()).isEqualTo(sequential.history());
  }

  @Test
  void boxByBoxEqualsTheMonolithicRunUpToRounding() {
    RunSettings settings = RunSettings.rounds(0.05, 300);
    Solution boxes = run(STAR, 2, settings);
    Solution whole = run(STAR.monolithic(), 1, settings);
    assertThat(whole.state().size()).isEqualTo(boxes.state().size());
    for (int i = 0; i < whole.state().size(); i++) {
      assertThat(boxes.state().get(i)).isCloseTo(whole.state().get(i), within(1e-12));
    }
    assertThat(boxes.objective()).isCloseTo(whole.objective(), within(1e-12));
  }

  @Test
  void oneRoundIsOneStepAgainstTheFiniteDifferenceGradient() {
    double step = 1e-3;
    Solution moved = run(STAR, 1, RunSettings.rounds(step, 1));
    double h = 1e-6;
    for (int i = 0; i < START.length; i++) {
      double[] up = START.clone();
      double[] down = START.clone();
      up[i] += h;
      down[i] -= h;
      double slope =
          (InProcessEngine.objective(STAR, up) - InProcessEngine.objective(STAR, down)) / (2 * h);
      assertThat((START[i] - moved.state().get(i)) / step).isCloseTo(slope, within(1e-7));
    }
  }

  @Test
  void stopsAtTheToleranceAndSaysSo() {
    Solution solution = run(STAR, 2, new RunSettings(0.03, 100_000, 1e-9, 50));
    assertThat(solution.converged()).isTrue();
    assertThat(solution.gradientNorm()).isLessThanOrEqualTo(1e-9);
    assertThat(solution.rounds()).isBetween(1, 99_999);
    assertThat(solution.messages()).isEqualTo((long) solution.rounds() * STAR.messagesPerRound());
    assertThat(solution.history().getFirst().round()).isZero();
    assertThat(solution.history().getLast().round()).isEqualTo(solution.rounds());
  }

  @Test
  void zeroRoundsReturnTheStart() {
    Solution solution = run(STAR, 2, RunSettings.rounds(0.1, 0));
    assertThat(solution.state().toArray()).isEqualTo(START);
    assertThat(solution.converged()).isFalse();
    assertThat(solution.objective()).isEqualTo(InProcessEngine.objective(STAR, START));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aTooLongStepIsReportedAsDivergence(int threads) {
    assertThatThrownBy(() -> run(STAR, threads, RunSettings.rounds(50, 10_000)))
        .isInstanceOf(DivergenceException.class)
        .hasMessageContaining("diverged after")
        .hasMessageContaining("step 50.0")
        // Long before numbers overflow.
        .satisfies(thrown -> assertThat(((DivergenceException) thrown).round()).isLessThan(20));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void anObserverThatThrowsEndsTheRun(int threads) {
    List<Integer> seen = new ArrayList<>();
    assertThatThrownBy(
            () ->
                new InProcessEngine(threads)
                    .run(
                        STAR,
                        START,
                        new RunSettings(0.01, 1_000, 0, 10),
                        progress -> {
                          seen.add(progress.round());
                          if (progress.round() == 20) {
                            throw new IllegalStateException("enough");
                          }
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("enough");
    assertThat(seen).containsExactly(0, 10, 20);
  }

  @Test
  void aJunctionWithoutABoxStaysWhereItIs() {
    WiringDiagram<Space> diagram =
        WiringDiagram.<Space>builder()
            .junction("x", Space.reals(2))
            .junction("idle", Space.reals(3))
            .box("bowl", "x")
            .outer("x", "idle")
            .build();
    SmoothMap bowl = SmoothOperations.square(Shape.of(2)).then(SmoothOperations.total(Shape.of(2)));
    DistributedSystem system =
        DistributedSystem.compile(
            diagram, Lists.immutable.of(Open.of(Lists.immutable.of(Space.reals(2)), bowl)));
    Solution solution =
        new InProcessEngine(2)
            .run(
                system,
                new double[] {1, -1, 7, 8, 9},
                new RunSettings(0.25, 200, 1e-12, 10),
                ProgressObserver.none());
    assertThat(system.value("idle", solution.state())).containsExactly(7, 8, 9);
    assertThat(system.value("x", solution.state())[0]).isCloseTo(0, within(1e-11));
  }

  @Test
  void aPrivateVariableIsUpdatedInItsBoxAndNeverSent() {
    // The box shows its first variable only.
    Open<Space, SmoothMap> coupled =
        Open.showing(
            Lists.immutable.of(Space.reals(2), Space.reals(2)),
            SmoothOperations.subtract(Shape.of(2))
                .then(SmoothOperations.square(Shape.of(2)))
                .then(SmoothOperations.total(Shape.of(2))),
            0);
    DistributedSystem system =
        DistributedSystem.compile(
            WiringDiagram.parse("(x) { follow(x) }", _ -> Space.reals(2)),
            Lists.immutable.of(coupled));
    assertThat(system.messagesPerRound()).isEqualTo(2);
    assertThat(system.variables().collect(Variable::name)).containsExactly("x", "follow.1");
    Solution solution =
        new InProcessEngine(1)
            .run(
                system,
                new double[] {0, 0, 1, 3},
                RunSettings.rounds(0.1, 100),
                ProgressObserver.none());
    assertThat(solution.state().get(0)).isCloseTo(0.5, within(1e-9));
    assertThat(solution.state().get(3)).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void boxesOfOneNameAreToldApart() {
    Open<Space, SmoothMap> coupled =
        Open.showing(
            Lists.immutable.of(Space.scalar(), Space.scalar()),
            SmoothOperations.subtract(Shape.scalar()).then(SmoothOperations.square(Shape.scalar())),
            0);
    DistributedSystem system =
        DistributedSystem.compile(
            WiringDiagram.parse("(x) { f(x); f(x) }", _ -> Space.scalar()),
            Lists.immutable.of(coupled, coupled));
    assertThat(system.boxes().collect(BoxProcess::name)).containsExactly("f#1", "f#2");
    assertThat(system.variables().collect(Variable::name)).containsExactly("x", "f#1.1", "f#2.1");
    assertThat(system.monolithic().variables().collect(Variable::name))
        .containsExactly("x", "f#1.1", "f#2.1");
  }

  @Test
  void aRoundAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long few = allocated(threads, 2_000);
    long many = allocated(threads, 12_000);
    assertThat(Math.abs(many - few)).as("bytes for 10,000 more rounds").isLessThan(20_000);
  }

  private static long allocated(ThreadMXBean threads, int rounds) {
    RunSettings settings = RunSettings.rounds(0.001, rounds);
    run(STAR, 1, settings);
    long before = threads.getCurrentThreadAllocatedBytes();
    run(STAR, 1, settings);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void ninePortsOnOneJunctionAddUpInsideAndBetweenBoxes() {
    // Every box sees the same variable three times: |x|² in each of nine ways.
    Shape two = Shape.of(2);
    SmoothMap squares =
        Smooth.category()
            .tensorAll(Lists.immutable.of(1, 2, 3).collect(_ -> SmoothOperations.square(two)))
            .then(SmoothOperations.add(two).tensor(new SmoothMap.Identity(Space.of(two))))
            .then(SmoothOperations.add(two))
            .then(SmoothOperations.total(two));
    var problem =
        Open.of(Lists.immutable.of(Space.reals(2), Space.reals(2), Space.reals(2)), squares);
    DistributedSystem system =
        DistributedSystem.compile(
            WiringDiagram.parse("(x) { a(x, x, x); b(x, x, x); c(x, x, x) }", _ -> Space.reals(2)),
            Lists.immutable.of(problem, problem, problem));
    double[] start = {1, -3};
    for (DistributedSystem each : List.of(system, system.monolithic())) {
      Solution moved =
          new InProcessEngine(3)
              .run(each, start, RunSettings.rounds(0.01, 1), ProgressObserver.none());
      assertThat(moved.state().toArray())
          .containsExactly(new double[] {1 - 0.18, -3 + 0.54}, within(1e-14));
    }
  }

  @Test
  void variablesOfSeveralShapesAndOfNoneAreLaidOutInOrder() {
    // x carries a scalar and a vector, nothing carries no number at all.
    Space both = Space.of(Shape.scalar(), Shape.of(2));
    SmoothMap objective =
        SmoothOperations.square(Shape.scalar())
            .tensor(SmoothOperations.square(Shape.of(2)).then(SmoothOperations.total(Shape.of(2))))
            .then(SmoothOperations.add(Shape.scalar()));
    WiringDiagram<Space> diagram =
        WiringDiagram.<Space>builder()
            .junction("nothing", Space.unit())
            .junction("x", both)
            .box("bowl", "nothing", "x")
            .build();
    DistributedSystem system =
        DistributedSystem.compile(
            diagram,
            Lists.immutable.of(Open.of(Lists.immutable.of(Space.unit(), both), objective)));
    assertThat(system.stateSize()).isEqualTo(3);
    Solution moved =
        new InProcessEngine(2)
            .run(
                system,
                new double[] {1, 2, 3},
                RunSettings.rounds(0.25, 1),
                ProgressObserver.none());
    assertThat(moved.state().toArray()).containsExactly(0.5, 1, 1.5);
    assertThat(system.value("nothing", moved.state())).isEmpty();
    assertThat(system.value("x", moved.state())).containsExactly(0.5, 1, 1.5);
    Solution whole =
        InProcessEngine.sequential()
            .run(
                system.monolithic(),
                new double[] {1, 2, 3},
                RunSettings.rounds(0.25, 1),
                ProgressObserver.none());
    assertThat(whole.state()).isEqualTo(moved.state());
  }

  @Test
  void aDiagramWithoutBoxesAndOneWithoutAnythingConvergeAtOnce() {
    for (DistributedSystem system :
        List.of(
            DistributedSystem.compile(
                WiringDiagram.<Space>builder().junction("x", Space.reals(2)).build(),
                Lists.immutable.empty()),
            DistributedSystem.compile(
                WiringDiagram.<Space>builder().build(), Lists.immutable.empty()))) {
      double[] start = new double[system.stateSize()];
      Solution solution =
          new InProcessEngine(2)
              .run(system, start, RunSettings.rounds(0.1, 9), ProgressObserver.none());
      assertThat(solution.converged()).isTrue();
      assertThat(solution.rounds()).isZero();
      assertThat(solution.objective()).isZero();
      assertThat(Curvature.largest(system, start, 10, 1e-6, 1).value()).isZero();
      assertThat(system.monolithic().stateSize()).isEqualTo(system.stateSize());
    }
  }

  @Test
  void aBoxWithoutPortsContributesItsConstantAndItsPrivateVariables() {
    Open<Space, SmoothMap> lonely =
        Open.closed(Lists.immutable.of(Space.scalar()), SmoothOperations.square(Shape.scalar()));
    DistributedSystem system =
        DistributedSystem.compile(
            WiringDiagram.<Space>builder().box("lonely").build(), Lists.immutable.of(lonely));
    assertThat(system.messagesPerRound()).isZero();
    Solution moved =
        InProcessEngine.sequential()
            .run(system, new double[] {4}, RunSettings.rounds(0.25, 1), ProgressObserver.none());
    assertThat(moved.state().toArray()).containsExactly(2);
    assertThat(moved.objective()).isEqualTo(4);
  }

  @Test
  void badInputIsRefusedInOneLine() {
    assertThatThrownBy(() -> Curvature.largest(STAR, new double[3], 10, 1e-3, 1))
        .hasMessage("the state has 3 numbers, the state of the system 40");
    assertThatThrownBy(() -> Curvature.largest(STAR, START, 0, 1e-3, 1))
        .hasMessage("maxProducts 0 is less than 1");
    assertThatThrownBy(() -> new InProcessEngine(0)).hasMessage("threads 0 is less than 1");
    assertThatThrownBy(() -> RunSettings.rounds(-0.1, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("step size -0.1 is not a positive number");
    assertThatThrownBy(() -> RunSettings.rounds(Double.NaN, 5)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> RunSettings.rounds(Double.POSITIVE_INFINITY, 5))
        .hasMessageContaining("step size Infinity");
    assertThatThrownBy(() -> new RunSettings(0.1, 5, Double.NaN, 1))
        .hasMessage("tolerance NaN is not 0 or above");
    assertThatThrownBy(() -> new RunSettings(0.1, -1, 0, 1)).hasMessage("maxRounds -1 is negative");
    assertThatThrownBy(() -> new RunSettings(0.1, 5, 0, 0))
        .hasMessage("reportEvery 0 is less than 1");
    assertThatThrownBy(() -> STAR.value("w9", DoubleLists.immutable.of(START)))
        .hasMessageStartingWith("no variable w9; there are [w0, w1");
    assertThatThrownBy(
            () ->
                DistributedSystem.compile(
                    WiringDiagram.parse("(x) { f(x) }", _ -> Space.reals(2)),
                    Lists.immutable.of(
                        Open.of(
                            Lists.immutable.of(Space.reals(2)),
                            SmoothOperations.square(Shape.of(2))))))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("box f: an objective on its variables has type R^2 → R, not R^2 → R^2");
    assertThatThrownBy(
            () ->
                InProcessEngine.sequential()
                    .run(STAR, new double[3], RunSettings.rounds(1, 1), ProgressObserver.none()))
        .hasMessage("the start has 3 numbers, the state of the system 40");
    assertThatThrownBy(
            () ->
                DistributedSystem.compile(
                    WiringDiagram.parse("(x) { f(x) }", _ -> Space.reals(2)),
                    Lists.immutable.of(
                        Open.of(
                            Lists.immutable.of(Space.reals(3)),
                            SmoothOperations.total(Shape.of(3))))))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("R^2")
        .hasMessageContaining("R^3");
  }
}
