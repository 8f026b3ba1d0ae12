package org.hyperdescent.crdc.program;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// Draws what redexes are made of: extents, shapes, numbers, choices.
///
/// @param random the source
/// @param near whether what has to be the same for a rule may be something else
record Draw(SplittableRandom random, boolean near) {

  /// Small, so that extents are often 1, or equal where they need not be.
  private static final int LARGEST_EXTENT = 4;

  private static final List<UnaryFunction> FUNCTIONS =
      List.of(UnaryFunction.SIN, UnaryFunction.TANH, UnaryFunction.SQUARE, UnaryFunction.RELU);

  /// A shape of at least some rank, by up to two axes more.
  Shape shape(int rank) {
    int[] dimensions = new int[rank + below(3)];
    for (int i = 0; i < dimensions.length; i++) {
      dimensions[i] = extent();
    }
    return Shape.of(dimensions);
  }

  /// The leading axes of a batch of matrices, at most two.
  Shape batch() {
    return shape(0);
  }

  int extent() {
    return 1 + below(LARGEST_EXTENT);
  }

  /// The same numbers under a random shape.
  Shape regrouped(Shape shape) {
    MutableIntList dimensions = shape.dimensions().toList();
    if (flip() && dimensions.size() > 1) {
      int at = below(dimensions.size() - 1);
      dimensions.set(at, dimensions.get(at) * dimensions.removeAtIndex(at + 1));
    }
    if (flip()) {
      dimensions.reverseThis();
    }
    if (flip()) {
      dimensions.addAtIndex(below(dimensions.size() + 1), 1);
    }
    return Shape.of(dimensions.toArray());
  }

  static Shape matrix(Shape batch, int rows, int columns, boolean transposed) {
    return joined(batch, transposed ? Shape.of(columns, rows) : Shape.of(rows, columns));
  }

  static Shape joined(Shape... parts) {
    MutableIntList dimensions = IntLists.mutable.empty();
    for (Shape part : parts) {
      dimensions.addAll(part.dimensions());
    }
    return Shape.of(dimensions.toArray());
  }

  Operation arithmetic() {
    return oneOf(
        Operation.Add::new,
        Operation.Subtract::new,
        Operation.Multiply::new,
        Operation.Divide::new);
  }

  UnaryFunction function() {
    return FUNCTIONS.get(below(FUNCTIONS.size()));
  }

  /// An axis that has to be the same again; of a near miss, any.
  int same(int axis, int bound) {
    return near ? below(bound) : axis;
  }

  @SafeVarargs
  final <T> T oneOf(Supplier<? extends T>... choices) {
    return choices[below(choices.length)].get();
  }

  boolean flip() {
    return random.nextBoolean();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /// Between 1/2 and 2 in size, with either sign, so that nothing overflows or vanishes.
  double number() {
    double size = random.nextDouble(0.5, 2);
    return flip() ? size : -size;
  }
}
