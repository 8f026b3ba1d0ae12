package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.MatrixOperation;
import org.hyperdescent.crdc.smooth.MatrixOperation.Cholesky;
import org.hyperdescent.crdc.smooth.MatrixOperation.Determinant;
import org.hyperdescent.crdc.smooth.MatrixOperation.Diagonal;
import org.hyperdescent.crdc.smooth.MatrixOperation.DiagonalMatrix;
import org.hyperdescent.crdc.smooth.MatrixOperation.Inverse;
import org.hyperdescent.crdc.smooth.MatrixOperation.LogDeterminant;
import org.hyperdescent.crdc.smooth.MatrixOperation.Solve;
import org.hyperdescent.crdc.smooth.MatrixOperation.Triangle;
import org.hyperdescent.crdc.smooth.MatrixOperation.TriangularSolve;
import org.hyperdescent.crdc.smooth.Shape;

/// How many floating-point operations linear algebra takes: the leading terms of the usual counts.
///
/// Source: Golub and Van Loan, "Matrix Computations", sections 3.1, 3.2 and 4.2: `2/3 n^3` for an
/// LU factorization, `1/3 n^3` for a Cholesky factorization, `n^2` for a triangular solution.
final class MatrixOperationCount {

  private MatrixOperationCount() {}

  static long of(MatrixOperation operation, ImmutableList<Value> operands, long result) {
    Shape matrix = operands.get(0).shape();
    long size = matrix.dimension(-1);
    long cubes = matrix.size() * size;
    return switch (operation) {
      case Diagonal _, DiagonalMatrix _, Triangle _ -> 0;
      case TriangularSolve _ -> size * result;
      case Solve _ -> 2 * cubes / 3 + 2 * size * result;
      case Cholesky _ -> cubes / 3;
      case Inverse _ -> 2 * cubes;
      case Determinant _, LogDeterminant _ -> 2 * cubes / 3 + size * result;
    };
  }
}
