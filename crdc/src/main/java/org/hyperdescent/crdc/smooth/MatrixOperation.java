package org.hyperdescent.crdc.smooth;

/// The operations of linear algebra: on the last two axes of an array, which hold square matrices,
/// for every index of the leading axes.
///
/// Triangles, diagonals and transposed solutions are enough to write every derivative of these
/// operations in them again. What is undefined on singular matrices stops a run with an
/// [ArithmeticException] that names the operation and the matrix. Each concern has its file here
/// too: [MatrixShapes], `program.MatrixReverseRules`, `program.MatrixForwardRules`,
/// `program.MatrixRules`, `runtime.MatrixKernels`; an additional leading axis changes none of them.
///
/// Source of the derivatives: Giles, "Collected matrix derivative results for forward and reverse
/// mode algorithmic differentiation" (2008, doi 10.1007/978-3-540-68942-3_4); of the Cholesky
/// factor: Murray, "Differentiation of the Cholesky decomposition" (arXiv 1602.07527).
public sealed interface MatrixOperation extends Operation {

  /// A linear operation on matrices.
  sealed interface LinearMatrixOperation extends MatrixOperation, Operation.Linear {}

  /// A non-linear operation on matrices.
  sealed interface NonlinearMatrixOperation extends MatrixOperation, Operation.Nonlinear {}

  /// The diagonal of a matrix, `R^(n x n) → R^n`; its dagger is [DiagonalMatrix].
  record Diagonal() implements LinearMatrixOperation {}

  /// The matrix with a given diagonal and zeros elsewhere, `R^n → R^(n x n)`.
  record DiagonalMatrix() implements LinearMatrixOperation {}

  /// A triangular part with its diagonal, zeros elsewhere; its own dagger.
  ///
  /// @param upper whether the upper triangle stays, otherwise the lower
  record Triangle(boolean upper) implements LinearMatrixOperation {}

  /// The solution `X` of `A X = B` for a nonsingular `A`, by LU factorization with row exchanges:
  /// `R^(n x n) x R^(n x k) → R^(n x k)`.
  ///
  /// @param transposed whether `A^T X = B` is solved instead
  record Solve(boolean transposed) implements NonlinearMatrixOperation {
    @Override
    public Keeps keeps() {
      return Keeps.BOTH;
    }
  }

  /// The solution `X` of `T X = B`, where `T` is a triangle of the first operand; the entries of
  /// the other triangle are not read.
  ///
  /// @param upper whether `T` is the upper triangle, otherwise the lower
  /// @param transposed whether `T^T X = B` is solved instead
  record TriangularSolve(boolean upper, boolean transposed) implements NonlinearMatrixOperation {
    @Override
    public Keeps keeps() {
      return Keeps.BOTH;
    }
  }

  /// The lower triangular `L` with positive diagonal and `L L^T = (A + A^T) / 2`, where the latter
  /// is positive definite.
  ///
  /// Reading the symmetric part makes this a function of all `n^2` entries with a symmetric
  /// gradient, so that a descending symmetric matrix stays symmetric.
  record Cholesky() implements NonlinearMatrixOperation {
    @Override
    public Keeps keeps() {
      return Keeps.OUTPUT;
    }
  }

  /// The inverse of a nonsingular matrix; to multiply by an inverse, [Solve] is faster and more
  /// accurate.
  record Inverse() implements NonlinearMatrixOperation {
    @Override
    public Keeps keeps() {
      return Keeps.OUTPUT;
    }
  }

  /// The determinant, `R^(n x n) → R`. It has a value on every matrix; its derivatives are taken by
  /// Jacobi's formula with the inverse, so they stop a run on singular ones.
  record Determinant() implements NonlinearMatrixOperation {
    @Override
    public Keeps keeps() {
      return Keeps.BOTH;
    }
  }

  /// `ln |det A|` of a nonsingular matrix, `R^(n x n) → R`; unlike the logarithm of the determinant
  /// it neither overflows nor underflows.
  record LogDeterminant() implements NonlinearMatrixOperation {
    @Override
    public Keeps keeps() {
      return Keeps.INPUTS;
    }
  }
}
