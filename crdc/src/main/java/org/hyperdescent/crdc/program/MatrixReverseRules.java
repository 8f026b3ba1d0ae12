package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.MatrixOperation.Cholesky;
import org.hyperdescent.crdc.smooth.MatrixOperation.Determinant;
import org.hyperdescent.crdc.smooth.MatrixOperation.Diagonal;
import org.hyperdescent.crdc.smooth.MatrixOperation.DiagonalMatrix;
import org.hyperdescent.crdc.smooth.MatrixOperation.Inverse;
import org.hyperdescent.crdc.smooth.MatrixOperation.LinearMatrixOperation;
import org.hyperdescent.crdc.smooth.MatrixOperation.LogDeterminant;
import org.hyperdescent.crdc.smooth.MatrixOperation.NonlinearMatrixOperation;
import org.hyperdescent.crdc.smooth.MatrixOperation.Solve;
import org.hyperdescent.crdc.smooth.MatrixOperation.Triangle;
import org.hyperdescent.crdc.smooth.MatrixOperation.TriangularSolve;

/// The reverse rules of linear algebra, written in operations.
///
/// Source: Giles, "Collected matrix derivative results" (2008, doi 10.1007/978-3-540-68942-3_4),
/// sections 2.2.2 to 2.2.4; Murray, arXiv 1602.07527, section 3.1, for the Cholesky factor.
final class MatrixReverseRules {

  private MatrixReverseRules() {}

  static Value dagger(ProgramBuilder b, LinearMatrixOperation operation, Value change) {
    return switch (operation) {
      case Diagonal _ -> b.apply(new DiagonalMatrix(), change);
      case DiagonalMatrix _ -> b.apply(new Diagonal(), change);
      case Triangle triangle -> b.apply(triangle, change);
    };
  }

  static ImmutableList<Value> pullback(
      ProgramBuilder b, NonlinearMatrixOperation operation, Residual kept, Value change) {
    return switch (operation) {
      case Solve(boolean transposed) -> {
        Value right = b.apply(new Solve(!transposed), kept.input(0), change);
        yield Lists.immutable.of(b.scale(-1, outer(b, transposed, right, kept.output())), right);
      }
      case TriangularSolve(boolean upper, boolean transposed) -> {
        Value right = b.apply(new TriangularSolve(upper, !transposed), kept.input(0), change);
        Value matrix = outer(b, transposed, right, kept.output());
        yield Lists.immutable.of(b.scale(-1, b.apply(new Triangle(upper), matrix)), right);
      }
      case Cholesky _ -> Lists.immutable.of(cholesky(b, kept.output(), change));
      case Inverse _ -> {
        Value inverse = kept.output();
        Value product = b.matmul(b.matmul(inverse, change, true, false), inverse, false, true);
        yield Lists.immutable.of(b.scale(-1, product));
      }
      case Determinant _ ->
          Lists.immutable.of(jacobi(b, kept.input(0), b.multiply(change, kept.output())));
      case LogDeterminant _ -> Lists.immutable.of(jacobi(b, kept.input(0), change));
    };
  }

  /// The change of the matrix of a system, up to its sign: `B' X^T`, or the transpose of that if
  /// the system is transposed.
  private static Value outer(ProgramBuilder b, boolean transposed, Value right, Value solution) {
    return transposed
        ? b.matmul(solution, right, false, true)
        : b.matmul(right, solution, false, true);
  }

  /// `S + S^T` halved for `S = L^-T P(L^T L') L^-1`, where `P` takes the lower triangle with half
  /// the diagonal.
  private static Value cholesky(ProgramBuilder b, Value factor, Value change) {
    Value product = b.matmul(factor, change, true, false);
    Value halves = b.apply(new DiagonalMatrix(), b.apply(new Diagonal(), product));
    Value projected = b.subtract(b.apply(new Triangle(false), product), b.scale(0.5, halves));
    TriangularSolve transposed = new TriangularSolve(false, true);
    Value left = b.apply(transposed, factor, projected);
    Value both = b.apply(transposed, factor, b.transpose(left));
    return b.scale(0.5, b.add(both, b.transpose(both)));
  }

  /// Jacobi's formula: `A^-T`, multiplied by one number for each matrix.
  private static Value jacobi(ProgramBuilder b, Value matrix, Value change) {
    int size = matrix.shape().dimension(-1);
    int axis = change.shape().rank();
    Value repeated = b.expand(b.expand(change, axis, size), axis, size);
    return b.multiply(repeated, b.transpose(b.apply(new Inverse(), matrix)));
  }
}
