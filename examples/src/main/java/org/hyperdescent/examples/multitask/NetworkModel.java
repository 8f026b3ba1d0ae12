package org.hyperdescent.examples.multitask;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.hyperdescent.crdc.layers.Activation;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.runtime.compiled.Backend;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.examples.data.Multitask;
import org.hyperdescent.examples.data.Task;
import org.hyperdescent.lenses.Parametrised;

/// Networks that share their hidden layer: task `i` predicts `vᵢ · tanh(W x + b) + cᵢ` from the
/// features without the constant one.
///
/// A task's network is the composite, as a parametrised map, of the shared layer and its own head;
/// the parameters of the composite are those of the layer, then those of the head, which are the
/// two ports of the task's box.
///
/// @param problem the tasks
/// @param penalty the penalties, on biases too
/// @param hidden the size of the hidden layer
/// @param seed the seed of the initial weights
public record NetworkModel(Multitask problem, Penalty penalty, int hidden, long seed)
    implements SharedModel {

  @Override
  public Space sharedSpace() {
    return layer().parameters();
  }

  @Override
  public Space ownSpace() {
    return head().parameters();
  }

  @Override
  public SmoothMap loss(Task task) {
    int rows = task.trainRows();
    Space parameters = sharedSpace().tensor(ownSpace());
    return new SmoothMap.Identity(parameters)
        .tensor(SmoothOperations.constant(Tensors.of(withoutConstant(task.trainFeatures()))))
        .then(Layers.batch(network(), rows).map())
        .tensor(SmoothOperations.constant(Tensors.of(task.trainTargets())))
        .then(Losses.squaredError(Shape.of(rows, 1)));
  }

  /// Small random weights in the hidden layer, everything else 0: the first round moves the heads
  /// only.
  @Override
  public double[] start() {
    Random random = new Random(seed);
    long own = ownSpace().size() * problem.tasks().size();
    double[] start = new double[Math.toIntExact(sharedSpace().size() + own)];
    for (int i = 0; i < hidden * inputs(); i++) {
      start[i] = random.nextGaussian() * 0.5 / Math.sqrt(inputs());
    }
    return start;
  }

  @Override
  public TestErrors.Model predictor(double[] state) {
    int shared = Math.toIntExact(sharedSpace().size());
    int own = Math.toIntExact(ownSpace().size());
    int weights = hidden * inputs();
    return (task, features) -> {
      int start = shared + task * own;
      DMatrixRMaj result = new DMatrixRMaj(features.getNumRows(), 1);
      Backend.Runner batch =
          Backend.chosen().prepare(Layers.batch(network(), features.getNumRows()).map());
      batch.run(
          new double[][] {
            Arrays.copyOfRange(state, 0, weights),
            Arrays.copyOfRange(state, weights, shared),
            Arrays.copyOfRange(state, start, start + hidden),
            Arrays.copyOfRange(state, start + hidden, start + own),
            Tensors.of(withoutConstant(features)).toArray()
          },
          new double[][] {result.data});
      return result;
    };
  }

  /// The objective is not convex.
  @Override
  public double leastCurvature() {
    return 0;
  }

  private Parametrised<Space, SmoothMap> layer() {
    return Layers.dense(inputs(), hidden, SmoothOperations::tanh);
  }

  private Parametrised<Space, SmoothMap> head() {
    return Layers.dense(hidden, 1, Activation.none());
  }

  /// The head after the layer; the parameters of the layer come first.
  private Parametrised<Space, SmoothMap> network() {
    return layer().then(head());
  }

  private int inputs() {
    return problem.features().size() - 1;
  }

  private static DMatrixRMaj withoutConstant(DMatrixRMaj features) {
    DMatrixRMaj rest = new DMatrixRMaj(features.getNumRows(), features.getNumCols() - 1);
    CommonOps_DDRM.extract(
        features, 0, features.getNumRows(), 1, features.getNumCols(), rest, 0, 0);
    return rest;
  }
}
