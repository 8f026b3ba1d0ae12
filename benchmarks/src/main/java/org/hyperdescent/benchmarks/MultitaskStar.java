package org.hyperdescent.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.functors.distributed.DistributedSystem;

/// A multitask ridge regression of the size of the Ames example, with random data: one box per task
/// on a shared vector of weights and a private one.
final class MultitaskStar {

  private static final double RIDGE = 0.03;

  private final int features;
  private final double[][] data;
  private final double[][] targets;

  private MultitaskStar(int features, double[][] data, double[][] targets) {
    this.features = features;
    this.data = data;
    this.targets = targets;
  }

  static MultitaskStar random(int tasks, int rows, int features, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] data = new double[tasks][];
    double[][] targets = new double[tasks][];
    for (int task = 0; task < tasks; task++) {
      data[task] = random.doubles((long) rows * features, -1, 1).toArray();
      targets[task] = random.doubles(rows, -1, 1).toArray();
    }
    return new MultitaskStar(features, data, targets);
  }

  int tasks() {
    return data.length;
  }

  int rows(int task) {
    return targets[task].length;
  }

  int samples() {
    return Arrays.stream(targets).mapToInt(target -> target.length).sum();
  }

  int stateSize() {
    return (tasks() + 1) * features;
  }

  /// The problem composed along its wiring diagram and compiled.
  DistributedSystem compose() {
    Space weights = Space.reals(features);
    var builder = WiringDiagram.<Space>builder().junction("shared", weights);
    for (int task = 0; task < tasks(); task++) {
      builder.junction("private" + task, weights);
    }
    for (int task = 0; task < tasks(); task++) {
      builder.box("task" + task, "shared", "private" + task);
    }
    ImmutableList<Open<Space, SmoothMap>> problems =
        Lists.immutable.fromStream(IntStream.range(0, tasks()).mapToObj(this::problem));
    return DistributedSystem.compile(builder.build(), problems);
  }

  private Open<Space, SmoothMap> problem(int task) {
    Shape vector = Shape.of(features);
    Space weights = Space.of(vector);
    SmoothMap fit =
        SmoothOperations.add(vector)
            .then(
                Losses.leastSquares(
                    Tensor.of(Shape.of(rows(task), features), data[task]),
                    Tensor.vector(targets[task])))
            .then(SmoothOperations.scale(1.0 / samples(), Space.scalar()));
    SmoothMap penalty = Losses.ridge(RIDGE / tasks(), Space.of(vector, vector));
    return Open.of(Lists.immutable.of(weights, weights), fit.plus(penalty));
  }

  /// The same gradient step written by hand on EJML, everything preallocated: the loop one would
  /// write without this library, with the products the reference runtime uses.
  static final class ByHand {

    private final MultitaskStar star;
    private final DMatrixRMaj[] data;
    private final DMatrixRMaj[] targets;
    private final DMatrixRMaj[] residuals;
    private final DMatrixRMaj weights;
    private final DMatrixRMaj gradient;
    private final double[] sharedGradient;

    ByHand(MultitaskStar star) {
      this.star = star;
      int tasks = star.tasks();
      data = new DMatrixRMaj[tasks];
      targets = new DMatrixRMaj[tasks];
      residuals = new DMatrixRMaj[tasks];
      for (int task = 0; task < tasks; task++) {
        data[task] = DMatrixRMaj.wrap(star.rows(task), star.features, star.data[task]);
        targets[task] = DMatrixRMaj.wrap(star.rows(task), 1, star.targets[task]);
        residuals[task] = new DMatrixRMaj(star.rows(task), 1);
      }
      weights = new DMatrixRMaj(star.features, 1);
      gradient = new DMatrixRMaj(star.features, 1);
      sharedGradient = new double[star.features];
    }

    /// One gradient step; the state, shared weights first, is modified.
    void step(double[] state, double stepSize) {
      int d = star.features;
      double scale = 1.0 / star.samples();
      double ridge = RIDGE / star.tasks();
      Arrays.fill(sharedGradient, 0);
      for (int task = 0; task < star.tasks(); task++) {
        int own = (task + 1) * d;
        for (int j = 0; j < d; j++) {
          weights.data[j] = state[j] + state[own + j];
        }
        CommonOps_DDRM.mult(data[task], weights, residuals[task]);
        CommonOps_DDRM.subtractEquals(residuals[task], targets[task]);
        CommonOps_DDRM.multTransA(data[task], residuals[task], gradient);
        for (int j = 0; j < d; j++) {
          double g = scale * gradient.data[j];
          sharedGradient[j] += g + ridge * state[j];
          state[own + j] -= stepSize * (g + ridge * state[own + j]);
        }
      }
      for (int j = 0; j < d; j++) {
        state[j] -= stepSize * sharedGradient[j];
      }
    }
  }
}
