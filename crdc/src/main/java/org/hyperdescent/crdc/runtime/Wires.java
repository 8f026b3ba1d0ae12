package org.hyperdescent.crdc.runtime;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Space;

/// One side of a program: the space that its inputs, or its outputs, make up together.
///
/// A runtime asks it whether the arrays and matrices of a caller fit, before anything is computed.
///
/// @param what what a wire of this side is called: `input` or `output`
/// @param values the values on the wires
public record Wires(String what, ImmutableList<Value> values) {

  /// Whether there is one array for each wire.
  ///
  /// @throws TypeMismatchException if there are more or fewer
  public void requireCount(int count) {
    if (count != values.size()) {
      throw new TypeMismatchException(
          "%d arrays given as %ss: %s takes %d".formatted(count, what, space(), values.size()));
    }
  }

  /// Whether an array, row by row, has the size of its wire.
  ///
  /// @throws TypeMismatchException if it has not
  public void requireSize(int wire, int length) {
    Shape shape = values.get(wire).shape();
    if (length != shape.size()) {
      throw new TypeMismatchException(
          "%s %d of %s has %d numbers: %s takes %d"
              .formatted(what, wire, space(), length, shape, shape.size()));
    }
  }

  /// Whether a matrix holds its wire: the first axes of the shape are its rows and the others its
  /// columns, so that a vector may lie or stand. A matrix of the transposed shape does not.
  ///
  /// @throws TypeMismatchException if it does not
  public void requireMatrix(int wire, int rows, int columns) {
    Shape shape = values.get(wire).shape();
    for (int axis = 0; axis <= shape.rank(); axis++) {
      if (shape.sizeBetween(0, axis) == rows && shape.sizeBetween(axis, shape.rank()) == columns) {
        return;
      }
    }
    throw new TypeMismatchException(
        "%s %d of %s is a matrix of %d x %d: %s takes one of %s"
            .formatted(what, wire, space(), rows, columns, shape, matrices(shape)));
  }

  private static String matrices(Shape shape) {
    int ends = shape.rank() > 1 ? 1 : 0;
    return IntStream.rangeClosed(ends, shape.rank() - ends)
        .mapToObj(
            axis -> shape.sizeBetween(0, axis) + " x " + shape.sizeBetween(axis, shape.rank()))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private Space space() {
    return new Space(values.collect(Value::shape));
  }
}
