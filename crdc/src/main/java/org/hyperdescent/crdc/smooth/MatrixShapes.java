package org.hyperdescent.crdc.smooth;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.MatrixOperation.Cholesky;
import org.hyperdescent.crdc.smooth.MatrixOperation.Determinant;
import org.hyperdescent.crdc.smooth.MatrixOperation.Diagonal;
import org.hyperdescent.crdc.smooth.MatrixOperation.DiagonalMatrix;
import org.hyperdescent.crdc.smooth.MatrixOperation.Inverse;
import org.hyperdescent.crdc.smooth.MatrixOperation.LogDeterminant;
import org.hyperdescent.crdc.smooth.MatrixOperation.Solve;
import org.hyperdescent.crdc.smooth.MatrixOperation.Triangle;
import org.hyperdescent.crdc.smooth.MatrixOperation.TriangularSolve;

/// The typing rules of the operations of linear algebra.
final class MatrixShapes {

  private MatrixShapes() {}

  static int arity(MatrixOperation operation) {
    return switch (operation) {
      case Solve _, TriangularSolve _ -> 2;
      case Diagonal _, DiagonalMatrix _, Triangle _ -> 1;
      case Cholesky _, Inverse _, Determinant _, LogDeterminant _ -> 1;
    };
  }

  static Shape infer(MatrixOperation operation, ImmutableList<Shape> operands) {
    Shape first = operands.get(0);
    if (operation instanceof DiagonalMatrix) {
      ShapeInference.requireRank(operation, operands, first, 1);
      return first.insert(first.rank(), first.dimension(-1));
    }
    ShapeInference.requireRank(operation, operands, first, 2);
    if (first.dimension(-1) != first.dimension(-2)) {
      throw ShapeInference.mismatch(
          operation,
          operands,
          "it takes square matrices, not %d rows and %d columns"
              .formatted(first.dimension(-2), first.dimension(-1)));
    }
    int rank = first.rank();
    return switch (operation) {
      case Diagonal _ -> first.remove(rank - 1);
      case DiagonalMatrix _, Triangle _, Cholesky _, Inverse _ -> first;
      case Determinant _, LogDeterminant _ -> first.remove(rank - 1).remove(rank - 2);
      case Solve _, TriangularSolve _ -> {
        Shape right = operands.get(1);
        ShapeInference.requireRank(operation, operands, right, 2);
        if (right.rank() != rank || !right.remove(rank - 1).equals(first.remove(rank - 1))) {
          throw ShapeInference.mismatch(
              operation, operands, "%s does not have the rows of %s".formatted(right, first));
        }
        yield right;
      }
    };
  }
}
