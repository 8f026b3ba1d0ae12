package org.hyperdescent.crdc.program;

import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerCategory;
import org.hyperdescent.lenses.Parametrised;

/// Deep chains of dense layers, composed as learners: what the cost of composition is counted on.
public final class LearnerChains {

  private static final LearnerCategory<Space, SmoothMap> LEARNERS =
      new LearnerCategory<>(Smooth.category());

  private LearnerChains() {}

  /// The training step of a chain of dense layers.
  ///
  /// @param width the inputs and outputs of each layer
  /// @param depth how many layers
  /// @param leftNested whether the first layers are composed first, or the last ones
  public static Program trainingStep(int width, int depth, boolean leftNested) {
    Learner<Space, SmoothMap> chain = learner(width);
    for (int i = 1; i < depth; i++) {
      chain = leftNested ? chain.then(learner(width)) : learner(width).then(chain);
    }
    return Normalizer.normalize(chain.update());
  }

  /// A dense layer that learns by gradient descent on the squared error: it subtracts the gradient
  /// from the parameters for the update, and from the input for the request.
  private static Learner<Space, SmoothMap> learner(int width) {
    Parametrised<Space, SmoothMap> layer = Layers.dense(width, width, SmoothOperations::tanh);
    SmoothMap map = layer.map();
    Space state = map.source();
    Space target = map.target();
    SmoothMap keep = new SmoothMap.Identity(state);
    SmoothMap label = new SmoothMap.Identity(target);
    SmoothMap error = map.tensor(label).then(SmoothOperations.subtract(target));
    SmoothMap gradient =
        new SmoothMap.Copy(state).tensor(label).then(keep.tensor(error)).then(map.reverse());
    SmoothMap step =
        new SmoothMap.Copy(state)
            .tensor(label)
            .then(keep.tensor(gradient))
            .then(SmoothOperations.subtract(state));
    return LEARNERS.learner(layer.parameters(), layer.source(), layer.target(), map, step);
  }
}
