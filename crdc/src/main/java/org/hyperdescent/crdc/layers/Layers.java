package org.hyperdescent.crdc.layers;

import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.lenses.ParaCategory;
import org.hyperdescent.lenses.Parametrised;

/// Layers of networks: parametrised smooth maps on one sample, composed with `then` and `tensor`.
///
/// `Layers.dense(784, 128, SmoothOperations::relu).then(Layers.dense(128, 10, Activation.none()))`
/// is a network; its parameters are those of its layers, in order. For a batch see [#batch].
public final class Layers {

  private static final ParaCategory<Space, SmoothMap> PARA = new ParaCategory<>(Smooth.category());

  private Layers() {}

  /// The category of parametrised smooth maps.
  public static ParaCategory<Space, SmoothMap> category() {
    return PARA;
  }

  /// A dense layer, `(W, b, x) ↦ activation(W x + b)` with parameters `R^(outputs x inputs) x
  /// R^outputs`.
  public static Parametrised<Space, SmoothMap> dense(
      int inputs, int outputs, Activation activation) {
    Shape weights = Shape.of(outputs, inputs);
    Shape biases = Shape.of(outputs);
    Space source = Space.reals(inputs);
    // W, b, x → W, x, b
    SmoothMap reorder =
        Smooth.category()
            .permutation(
                Lists.immutable.of(Space.of(weights), Space.of(biases), source),
                FiniteFunction.of(3, 0, 2, 1));
    SmoothMap affine =
        reorder
            .then(
                SmoothOperations.matvec(outputs, inputs)
                    .tensor(new SmoothMap.Identity(Space.of(biases))))
            .then(SmoothOperations.add(biases));
    return PARA.parametrised(
        Space.of(weights, biases),
        source,
        affine.then(activation.on(biases)).named("dense %d→%d".formatted(inputs, outputs)));
  }

  /// A linear layer, `(W, x) ↦ W x` with parameters `R^(outputs x inputs)`.
  public static Parametrised<Space, SmoothMap> linear(int inputs, int outputs) {
    return PARA.parametrised(
        Space.of(Shape.of(outputs, inputs)),
        Space.reals(inputs),
        SmoothOperations.matvec(outputs, inputs).named("linear %d→%d".formatted(inputs, outputs)));
  }

  /// A shift, `(b, x) ↦ x + b` with parameters `R^shape`.
  public static Parametrised<Space, SmoothMap> bias(Shape shape) {
    return PARA.parametrised(
        Space.of(shape), Space.of(shape), SmoothOperations.add(shape).named("bias " + shape));
  }

  /// A map without parameters as a layer.
  public static Parametrised<Space, SmoothMap> layer(SmoothMap map) {
    return PARA.embed(map);
  }

  /// A model on a batch: the same parameters for every sample, `P x A^count → B^count`.
  ///
  /// It is the copy of the parameters along the batch, then the power of the map. The program of
  /// its derivative has one matrix product where the model has one per sample, and adds the changes
  /// of the parameters over the batch, because the dagger of copying is adding.
  public static Parametrised<Space, SmoothMap> batch(
      Parametrised<Space, SmoothMap> model, int count) {
    Space source = model.source().batch(count);
    return PARA.parametrised(
        model.parameters(),
        source,
        SmoothOperations.replicate(count, model.parameters())
            .tensor(new SmoothMap.Identity(source))
            .then(model.map().batch(count))
            .named("%s, %d samples".formatted(name(model.map()), count)));
  }

  private static String name(SmoothMap map) {
    return map instanceof SmoothMap.Named(String name, _) ? name : "model";
  }
}
