package org.hyperdescent.functors.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.functors.distributed.DistributedSystem;
import org.hyperdescent.functors.distributed.engine.Engine;
import org.hyperdescent.functors.distributed.engine.InProcessEngine;
import org.hyperdescent.functors.distributed.engine.ProgressObserver;
import org.hyperdescent.functors.distributed.engine.RunSettings;

/// One round of an engine on boxes that share one variable, to be compared bit by bit with the sum
/// of the displacements of the boxes.
///
/// @param engine the engine
/// @param anyOrder whether the displacements are added in an order drawn at random, instead of the
///   order of the boxes
public record RoundOfAnEngine(Engine engine, boolean anyOrder) {

  private static final double STEP = 0.1;

  /// `UWD.add.bits`: a round moves the shared variable by the step size times the sum of what the
  /// boxes send, to the last bit.
  ///
  /// True in the order of the boxes, on any number of threads. False in another order: the sum of
  /// three doubles depends on it, so "the same up to the order" would not be reproducible.
  public static Law<RoundOfAnEngine> law() {
    return new Law<>(
        "UWD.add.bits",
        "x' = x + γ (..((v_1(x) + v_2(x)) + v_3(x)).. + v_n(x)), bitwise",
        (round, sample) -> {
          int count = sample.let("boxes", sample.between(3, 5));
          var diagram = WiringDiagram.<Space>builder().junction("x", Space.scalar());
          MutableList<Open<Space, SmoothMap>> problems = Lists.mutable.empty();
          MutableList<String> boxes = Lists.mutable.empty();
          for (int box = 0; box < count; box++) {
            diagram.box("f" + box, "x");
            double at = sample.real() / 3;
            double curvature = (1 + sample.below(50)) / 7.0;
            boxes.add("%s (x - %s)²".formatted(curvature / 2, at));
            problems.add(Open.of(Lists.immutable.of(Space.scalar()), bowl(curvature, at)));
          }
          sample.let("objectives", boxes);
          double start = sample.let("x", sample.real() / 3);
          FiniteFunction order =
              sample.let(
                  "order",
                  round.anyOrder
                      ? sample.permutation(count)
                      : sample.only(FiniteFunction.identity(count)));
          DistributedSystem system =
              DistributedSystem.compile(diagram.outer("x").build(), problems.toImmutable());
          double sum = displacement(system, order.apply(0), start);
          for (int k = 1; k < count; k++) {
            sum += displacement(system, order.apply(k), start);
          }
          double moved =
              round
                  .engine
                  .run(
                      system,
                      new double[] {start},
                      RunSettings.rounds(STEP, 1),
                      ProgressObserver.none())
                  .state()
                  .get(0);
          return Verdict.compare(moved, start + STEP * sum, "x'");
        });
  }

  static ImmutableList<LawClaim<?>> claims() {
    String name = "one round, doubles, ";
    return Lists.immutable.of(
        LawClaim.holds(
            law(),
            name + "in the order of the boxes, one thread",
            new RoundOfAnEngine(InProcessEngine.sequential(), false)),
        LawClaim.holds(
            law(),
            name + "in the order of the boxes, three threads",
            new RoundOfAnEngine(new InProcessEngine(3), false)),
        LawClaim.fails(
            law(), name + "in any order", new RoundOfAnEngine(InProcessEngine.sequential(), true)));
  }

  private static double displacement(DistributedSystem system, int box, double x) {
    return Executable.of(system.boxes().get(box).displacement()).apply(new double[] {x})[0][0];
  }

  /// `curvature (x - at)² / 2`.
  private static SmoothMap bowl(double curvature, double at) {
    SmoothMap centre = SmoothOperations.constant(Tensor.scalar(at));
    return new SmoothMap.Identity(Space.scalar())
        .tensor(centre)
        .then(SmoothOperations.subtract(Shape.scalar()))
        .then(SmoothOperations.square(Shape.scalar()))
        .then(SmoothOperations.scale(curvature / 2, Space.scalar()));
  }
}
