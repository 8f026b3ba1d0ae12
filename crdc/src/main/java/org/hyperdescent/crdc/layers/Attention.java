package org.hyperdescent.crdc.layers;

import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.smooth.Axes;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Selections;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.lenses.Parametrised;

/// Attention: sequences of vectors that read each other.
///
/// Source: Vaswani et al., "Attention is all you need" (arXiv 1706.03762), section 3.2.
public final class Attention {

  private Attention() {}

  /// Scaled dot-product attention `softmax(Q K^T / sqrt(d)) V`, `R^(b x n x d) x R^(b x m x d) x
  /// R^(b x m x e) → R^(b x n x e)`; leading axes `b` are walked in parallel (equation 1).
  ///
  /// @param queries the shape of `Q`
  /// @param keys the shape of `K`
  /// @param values the shape of `V`
  /// @param causal whether query `i` reads the keys up to `i` only; then `n = m`
  /// @throws TypeMismatchException if the shapes do not fit
  public static SmoothMap scaledDotProduct(
      Shape queries, Shape keys, Shape values, boolean causal) {
    SmoothMap products = SmoothMap.Primitive.of(new Operation.Matmul(false, true), queries, keys);
    Shape scores = products.target().shapes().get(0);
    SmoothMap scaled =
        products.then(
            SmoothOperations.scale(1 / Math.sqrt(queries.dimension(-1)), products.target()));
    SmoothMap visible = causal ? scaled.then(causal(scores)) : scaled;
    return visible
        .then(SmoothOperations.softmax(scores))
        .tensor(new SmoothMap.Identity(Space.of(values)))
        .then(SmoothOperations.matmul(scores, values))
        .named("attention");
  }

  /// Minus infinity in place of the scores of later keys, so that their softmax is 0.
  private static SmoothMap causal(Shape scores) {
    int rows = scores.dimension(-2);
    int columns = scores.dimension(-1);
    if (rows != columns) {
      throw new TypeMismatchException(
          "causal attention reads as many keys as there are queries, not %d keys for %d queries"
              .formatted(columns, rows));
    }
    double[] mask = new double[scores.size()];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = i % columns <= i / columns % rows ? 1 : 0;
    }
    return SmoothOperations.constant(Tensor.of(scores, mask))
        .tensor(new SmoothMap.Identity(Space.of(scores)))
        .tensor(SmoothOperations.fill(scores, Double.NEGATIVE_INFINITY))
        .then(Selections.select(scores));
  }

  /// Multi-head self-attention on sequences, `R^(length x width) → R^(length x width)` with
  /// parameters `Q, K, V, O` in `R^(width x width)` each (section 3.2.2, without shifts).
  ///
  /// Row `i` of the input is `x_i`; queries, keys and values are `x_i Q`, `x_i K`, `x_i V`, each
  /// cut into one block for each head; the results of the heads, side by side, are multiplied by
  /// `O`.
  ///
  /// @param heads how many heads, a divisor of the width
  /// @param causal whether each place reads only itself and what is before it
  /// @throws TypeMismatchException if the heads do not divide the width
  public static Parametrised<Space, SmoothMap> selfAttention(
      int length, int width, int heads, boolean causal) {
    if (heads < 1 || width % heads != 0) {
      throw new TypeMismatchException(
          "%d heads do not divide the width %d".formatted(heads, width));
    }
    Shape sequence = Shape.of(length, width);
    Shape weights = Shape.of(width, width);
    Space parameters = Space.of(weights, weights, weights, weights);
    Space all = parameters.tensor(Space.of(sequence));
    Shape head = Shape.of(heads, length, width / heads);
    Shape split = Shape.of(length, heads, width / heads);
    SmoothMap heard =
        inHeads(all, 0, sequence, split)
            .pair(inHeads(all, 1, sequence, split))
            .pair(inHeads(all, 2, sequence, split))
            .then(scaledDotProduct(head, head, head, causal))
            .then(Axes.permute(head, 1, 0, 2))
            .then(SmoothOperations.reshape(split, sequence));
    return Layers.category()
        .parametrised(
            parameters,
            Space.of(sequence),
            heard
                .pair(new SmoothMap.Pullback(all, FiniteFunction.of(5, 3)))
                .then(SmoothOperations.matmul(sequence, weights))
                .named("self-attention %d heads on %s".formatted(heads, sequence)));
  }

  /// The sequence times one of the weights, one matrix for each head.
  private static SmoothMap inHeads(Space all, int weights, Shape sequence, Shape split) {
    return new SmoothMap.Pullback(all, FiniteFunction.of(5, 4, weights))
        .then(SmoothOperations.matmul(sequence, all.shapes().get(weights)))
        .then(SmoothOperations.reshape(sequence, split))
        .then(Axes.permute(split, 1, 0, 2));
  }
}
