package org.hyperdescent.examples.gallery;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.functors.ReverseDerivativeFunctor;
import org.hyperdescent.functors.descent.GradientDescent;
import org.hyperdescent.functors.descent.SmoothErrors;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensObject;

/// Lenses and learners of the gallery.
final class Learners {

  private static final int WIDTH = 8;
  private static final int TOWERS = 4;
  private static final int DEPTH = 7;

  private Learners() {}

  /// Reverse mode on two layers: the functor to lenses, applied map by map.
  static Lens<Space, SmoothMap> backprop() {
    var reverse = ReverseDerivativeFunctor.of(Smooth.category());
    Shape hidden = Shape.of(3);
    Lens<Space, SmoothMap> weights = reverse.onArrow(SmoothOperations.matvec(3, 4).named("W x"));
    Lens<Space, SmoothMap> biases = reverse.codomain().identity(biasObject(hidden));
    return biases
        .tensor(weights)
        .then(reverse.onArrow(SmoothOperations.add(hidden)))
        .then(reverse.onArrow(SmoothOperations.tanh(hidden)))
        .named("layer")
        .then(reverse.onArrow(SmoothOperations.softmax(hidden)));
  }

  private static LensObject<Space> biasObject(Shape shape) {
    return LensObject.simple(Space.of(shape));
  }

  /// Four towers of seven dense layers, added up in pairs.
  static Learner<Space, SmoothMap> ensemble() {
    GradientDescent<Space, SmoothMap> descent = SmoothErrors.descent(0.1, SmoothErrors.squared());
    Learner<Space, SmoothMap> sum =
        descent.onArrow(Layers.layer(SmoothOperations.add(Shape.of(WIDTH))));
    IntFunction<Learner<Space, SmoothMap>> layer =
        _ -> descent.onArrow(Layers.dense(WIDTH, WIDTH, SmoothOperations::tanh));
    IntFunction<Learner<Space, SmoothMap>> tower =
        number ->
            IntStream.range(0, DEPTH)
                .mapToObj(layer)
                .reduce(Learner::then)
                .orElseThrow()
                .named("tower " + (number + 1));
    return IntStream.range(0, TOWERS)
        .mapToObj(tower)
        .reduce(Learner::tensor)
        .orElseThrow()
        .then(sum.tensor(sum));
  }
}
