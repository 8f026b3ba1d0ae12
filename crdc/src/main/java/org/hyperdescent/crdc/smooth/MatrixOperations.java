package org.hyperdescent.crdc.smooth;

import org.hyperdescent.crdc.smooth.SmoothMap.Identity;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;

/// Linear algebra as maps: systems of equations, factorizations, determinants, and the parts of
/// matrices.
///
/// Every factory takes the shapes it works on; matrices are the last two axes, walked in parallel
/// over the leading ones. A right side is a matrix of columns or, with one axis less, a single
/// vector. On a singular matrix, or one that is not positive definite where it must be, a run stops
/// with an [ArithmeticException].
public final class MatrixOperations {

  private MatrixOperations() {}

  /// The solution of `A x = b`, `(A, b) ↦ x`, for nonsingular `A`.
  public static SmoothMap solve(Shape matrix, Shape right) {
    return solution(new MatrixOperation.Solve(false), matrix, right);
  }

  /// The solution of `A^T x = b`.
  public static SmoothMap solveTransposed(Shape matrix, Shape right) {
    return solution(new MatrixOperation.Solve(true), matrix, right);
  }

  /// The solution of `L x = b`, where `L` is the lower triangle of the matrix.
  public static SmoothMap solveLower(Shape matrix, Shape right) {
    return solution(new MatrixOperation.TriangularSolve(false, false), matrix, right);
  }

  /// The solution of `L^T x = b`, where `L` is the lower triangle of the matrix.
  public static SmoothMap solveLowerTransposed(Shape matrix, Shape right) {
    return solution(new MatrixOperation.TriangularSolve(false, true), matrix, right);
  }

  /// The solution of `U x = b`, where `U` is the upper triangle of the matrix.
  public static SmoothMap solveUpper(Shape matrix, Shape right) {
    return solution(new MatrixOperation.TriangularSolve(true, false), matrix, right);
  }

  /// The solution of `U^T x = b`, where `U` is the upper triangle of the matrix.
  public static SmoothMap solveUpperTransposed(Shape matrix, Shape right) {
    return solution(new MatrixOperation.TriangularSolve(true, true), matrix, right);
  }

  /// The solution of `A x = b` for a positive definite `A`, by its Cholesky factor: half the work
  /// of [#solve], and it notices when `A` is not positive definite.
  public static SmoothMap solvePositive(Shape matrix, Shape right) {
    Space factor = Space.of(matrix);
    return cholesky(matrix)
        .then(new SmoothMap.Copy(factor))
        .tensor(new Identity(Space.of(right)))
        .then(new Identity(factor).tensor(solveLower(matrix, right)))
        .then(solveLowerTransposed(matrix, right));
  }

  private static SmoothMap solution(MatrixOperation operation, Shape matrix, Shape right) {
    if (right.rank() != matrix.rank() - 1) {
      return Primitive.of(operation, matrix, right);
    }
    Shape column = right.insert(right.rank(), 1);
    return new Identity(Space.of(matrix))
        .tensor(SmoothOperations.reshape(right, column))
        .then(Primitive.of(operation, matrix, column))
        .then(SmoothOperations.reshape(column, right));
  }

  /// The lower triangular factor `L` of `L L^T = (A + A^T) / 2`.
  public static SmoothMap cholesky(Shape matrix) {
    return Primitive.of(new MatrixOperation.Cholesky(), matrix);
  }

  /// The inverse.
  public static SmoothMap inverse(Shape matrix) {
    return Primitive.of(new MatrixOperation.Inverse(), matrix);
  }

  /// The determinant.
  public static SmoothMap determinant(Shape matrix) {
    return Primitive.of(new MatrixOperation.Determinant(), matrix);
  }

  /// `ln |det A|` for nonsingular `A`.
  public static SmoothMap logDeterminant(Shape matrix) {
    return Primitive.of(new MatrixOperation.LogDeterminant(), matrix);
  }

  /// `ln det A` for a positive definite `A`, twice the sum of the logarithms of the diagonal of its
  /// Cholesky factor.
  public static SmoothMap logDeterminantPositive(Shape matrix) {
    Shape diagonal = matrix.remove(matrix.rank() - 1);
    SmoothMap sum = SmoothOperations.sum(diagonal, diagonal.rank() - 1);
    return cholesky(matrix)
        .then(diagonal(matrix))
        .then(SmoothOperations.log(diagonal))
        .then(sum)
        .then(SmoothOperations.scale(2, sum.target()));
  }

  /// The diagonal, `R^(n x n) → R^n`.
  public static SmoothMap diagonal(Shape matrix) {
    return Primitive.of(new MatrixOperation.Diagonal(), matrix);
  }

  /// The matrix with a given diagonal, `R^n → R^(n x n)`.
  public static SmoothMap diagonalMatrix(Shape diagonal) {
    return Primitive.of(new MatrixOperation.DiagonalMatrix(), diagonal);
  }

  /// The trace, `R^(n x n) → R`.
  public static SmoothMap trace(Shape matrix) {
    return diagonal(matrix)
        .then(SmoothOperations.sum(matrix.remove(matrix.rank() - 1), matrix.rank() - 2));
  }

  /// The lower triangle with the diagonal, zeros above.
  public static SmoothMap lowerTriangle(Shape matrix) {
    return Primitive.of(new MatrixOperation.Triangle(false), matrix);
  }

  /// The upper triangle with the diagonal, zeros below.
  public static SmoothMap upperTriangle(Shape matrix) {
    return Primitive.of(new MatrixOperation.Triangle(true), matrix);
  }
}
