package org.hyperdescent.crdc.layers;

import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.crdc.smooth.Axes;
import org.hyperdescent.crdc.smooth.Broadcasting;
import org.hyperdescent.crdc.smooth.Construction;
import org.hyperdescent.crdc.smooth.Convolutions;
import org.hyperdescent.crdc.smooth.Selections;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Window;
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
        affine.then(activation.on(biases)).named("dense " + inputs + "→" + outputs));
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

  /// A table of vectors, `(T, i) ↦ T_i` with parameters `R^(entries x width)`: every number of the
  /// input is an index, which is replaced by the row of the table it names. How indices are read,
  /// and what happens to wrong ones, is said at [org.hyperdescent.crdc.smooth.SelectionOperation].
  ///
  /// @param indices the shape of the input; the result has one more axis
  public static Parametrised<Space, SmoothMap> embedding(int entries, int width, Shape indices) {
    Shape table = Shape.of(entries, width);
    return PARA.parametrised(
        Space.of(table),
        Space.of(indices),
        Selections.lookup(table, indices).named("embedding %d→%d".formatted(entries, width)));
  }

  /// A correlation of images with a kernel, a shift for each output channel, and an activation,
  /// with parameters `R^kernel x R^outputs`; see [Convolutions#correlation].
  ///
  /// @param image `R^(height x width x channels)`
  /// @param outputs how many output channels
  /// @param groups how many groups of channels, 1 for all with all
  public static Parametrised<Space, SmoothMap> convolution(
      Shape image,
      int outputs,
      int groups,
      Window vertical,
      Window horizontal,
      Activation activation) {
    SmoothMap correlation = Convolutions.correlation(image, outputs, groups, vertical, horizontal);
    Space kernel = Space.of(Convolutions.kernel(image, outputs, groups, vertical, horizontal));
    Shape biases = Shape.of(outputs);
    Shape result = correlation.target().shapes().get(0);
    SmoothMap affine =
        Smooth.category()
            .permutation(
                Lists.immutable.of(kernel, Space.of(biases), Space.of(image)),
                FiniteFunction.of(3, 0, 2, 1))
            .then(correlation.tensor(Broadcasting.broadcast(biases, result)))
            .then(SmoothOperations.add(result));
    return PARA.parametrised(
        kernel.tensor(Space.of(biases)),
        Space.of(image),
        affine.then(activation.on(result)).named("convolution %s→%s".formatted(image, result)));
  }

  /// Layer normalization over the last axis, `(g, b, x) ↦ g (x - mean(x)) / sqrt(var(x) + epsilon)
  /// + b` with parameters `R^n x R^n`; the variance is the mean of squares.
  ///
  /// Source: Ba, Kiros and Hinton, "Layer normalization" (arXiv 1607.06450), equation 4.
  ///
  /// @param shape the shape of the input, with `n` entries on the last axis
  /// @param epsilon what keeps a constant input from dividing by zero, positive
  public static Parametrised<Space, SmoothMap> normalization(Shape shape, double epsilon) {
    Shape last = Shape.of(shape.dimension(-1));
    Space parameters = Space.of(last, last);
    Space wires = parameters.tensor(Space.of(shape));
    SmoothMap scaled =
        new SmoothMap.Pullback(wires, FiniteFunction.of(3, 2, 0))
            .then(standardize(shape, epsilon).tensor(Broadcasting.broadcast(last, shape)))
            .then(SmoothOperations.multiply(shape));
    SmoothMap shift =
        new SmoothMap.Pullback(wires, FiniteFunction.of(3, 1))
            .then(Broadcasting.broadcast(last, shape));
    return PARA.parametrised(
        parameters, Space.of(shape), scaled.plus(shift).named("normalization " + shape));
  }

  /// `(x - mean(x)) / sqrt(var(x) + epsilon)` over the last axis.
  private static SmoothMap standardize(Shape shape, double epsilon) {
    int axis = shape.rank() - 1;
    Shape means = shape.remove(axis);
    SmoothMap repeat = SmoothOperations.expand(means, axis, shape.dimension(axis));
    SmoothMap center =
        new SmoothMap.Identity(Space.of(shape))
            .pair(Axes.mean(shape, axis).then(repeat))
            .then(SmoothOperations.subtract(shape));
    SmoothMap deviation =
        SmoothOperations.square(shape)
            .then(Axes.mean(shape, axis))
            .then(SmoothOperations.plus(epsilon, means))
            .then(SmoothOperations.sqrt(means))
            .then(repeat);
    return center
        .then(new SmoothMap.Identity(Space.of(shape)).pair(deviation))
        .then(SmoothOperations.divide(shape));
  }

  /// A layer around which its input is led and added to its result, `(p, x) ↦ x + f(p, x)`.
  ///
  /// @throws org.hyperdescent.category.TypeMismatchException if the layer does not end where it
  ///   starts
  public static Parametrised<Space, SmoothMap> residual(Parametrised<Space, SmoothMap> layer) {
    Space space = layer.source();
    return layer(new SmoothMap.Copy(space))
        .then(layer.tensor(PARA.identity(space)))
        .then(layer(Smooth.category().addition(space)));
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
            .named(name(model.map()) + ", " + count + " samples"));
  }

  private static String name(SmoothMap map) {
    return map instanceof Construction.Named(String name, _) ? name : "model";
  }
}
