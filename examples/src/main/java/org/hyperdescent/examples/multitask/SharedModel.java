package org.hyperdescent.examples.multitask;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.examples.data.Multitask;
import org.hyperdescent.examples.data.Task;
import org.hyperdescent.functors.distributed.DistributedSystem;

/// A family of models with shared and own parameters, as a composite of open problems: one box per
/// task.
///
/// The wiring diagram is a star. Every box sits on the junction of the shared parameters and on a
/// junction of its own; its objective is its part of `1/(2n) Σᵢ ‖model(p₀, pᵢ; Xᵢ) - yᵢ‖² + ½ λ₀
/// ‖p₀‖² + ½ λ₁ Σᵢ ‖pᵢ‖²`, where `n` counts the training rows of all tasks, and of the penalty on
/// the shared parameters every box takes the same share. A box without training rows is left with
/// the penalties.
public sealed interface SharedModel permits LinearModel, NetworkModel {

  /// The name of the junction of the shared parameters.
  String SHARED = "w0";

  /// The tasks.
  Multitask problem();

  /// The penalties.
  Penalty penalty();

  /// The space of the shared parameters.
  Space sharedSpace();

  /// The space of each task's own parameters.
  Space ownSpace();

  /// Half the sum of the squared errors of a task on its training rows, a map `shared x own → R`.
  ///
  /// @param task a task with training rows
  SmoothMap loss(Task task);

  /// Where descent starts: the shared parameters, then those of each task.
  double[] start();

  /// The predictions of the models whose parameters are a state of the system.
  ///
  /// @param state laid out like [#start]; not modified
  TestErrors.Model predictor(double[] state);

  /// A number that is at most the smallest curvature of the objective anywhere, or 0 if there is no
  /// such bound above 0.
  double leastCurvature();

  /// The star: the shared junction `w0`, the own junctions `w1`, `w2`, ..., and a box for each
  /// task.
  default WiringDiagram<Space> diagram() {
    var builder = WiringDiagram.<Space>builder().junction(SHARED, sharedSpace());
    ImmutableList<Task> tasks = problem().tasks();
    for (int i = 1; i <= tasks.size(); i++) {
      builder.junction("w" + i, ownSpace());
    }
    for (int i = 1; i <= tasks.size(); i++) {
      builder.box(tasks.get(i - 1).name(), SHARED, "w" + i);
    }
    return builder.build();
  }

  /// The open problem of each box.
  default ImmutableList<Open<Space, SmoothMap>> boxes() {
    int rows = problem().trainRows();
    SmoothMap penalties =
        Losses.ridge(penalty().shared() / problem().tasks().size(), sharedSpace())
            .tensor(Losses.ridge(penalty().own(), ownSpace()))
            .then(SmoothOperations.add(Shape.scalar()));
    return problem()
        .tasks()
        .collect(
            task ->
                Open.of(
                    Lists.immutable.of(sharedSpace(), ownSpace()),
                    task.trainRows() == 0
                        ? penalties
                        : loss(task)
                            .then(SmoothOperations.scale(1.0 / rows, Space.scalar()))
                            .plus(penalties)));
  }

  /// The distributed algorithm: gradient descent applied to each box, glued along the diagram.
  default DistributedSystem compile() {
    return DistributedSystem.compile(diagram(), boxes());
  }
}
