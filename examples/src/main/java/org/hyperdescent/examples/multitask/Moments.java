package org.hyperdescent.examples.multitask;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/// All that a quadratic loss needs to know of its data: `XᵀX`, `Xᵀy` and `yᵀy`, which add up over
/// rows.
///
/// @param features the second moments of the features; not to be modified
/// @param targets the products of features and targets, a column; not to be modified
/// @param squares the sum of the squared targets
/// @param rows the number of rows
record Moments(DMatrixRMaj features, DMatrixRMaj targets, double squares, int rows) {

  /// The moments of the rows whose number leaves remainder `fold` when divided by `folds`.
  static Moments ofFold(DMatrixRMaj x, DMatrixRMaj y, int fold, int folds) {
    int size = x.getNumCols();
    DMatrixRMaj features = new DMatrixRMaj(size, size);
    DMatrixRMaj targets = new DMatrixRMaj(size, 1);
    double squares = 0;
    int rows = 0;
    for (int row = fold; row < x.getNumRows(); row += folds, rows++) {
      double target = y.get(row, 0);
      squares += target * target;
      for (int i = 0; i < size; i++) {
        double xi = x.get(row, i);
        targets.add(i, 0, xi * target);
        for (int j = 0; j < size; j++) {
          features.add(i, j, xi * x.get(row, j));
        }
      }
    }
    return new Moments(features, targets, squares, rows);
  }

  /// The moments of all rows.
  static Moments of(DMatrixRMaj x, DMatrixRMaj y) {
    return ofFold(x, y, 0, 1);
  }

  /// The moments of no rows.
  static Moments none(int size) {
    return new Moments(new DMatrixRMaj(size, size), new DMatrixRMaj(size, 1), 0, 0);
  }

  /// The moments of the rows of both.
  Moments plus(Moments other) {
    DMatrixRMaj sum = new DMatrixRMaj(features);
    DMatrixRMaj products = new DMatrixRMaj(targets);
    CommonOps_DDRM.addEquals(sum, other.features);
    CommonOps_DDRM.addEquals(products, other.targets);
    return new Moments(sum, products, squares + other.squares, rows + other.rows);
  }

  /// The features' moments divided by the number of all training rows.
  DMatrixRMaj featuresPer(int allRows) {
    return scaled(features, allRows);
  }

  /// The targets' moments divided by the number of all training rows.
  DMatrixRMaj targetsPer(int allRows) {
    return scaled(targets, allRows);
  }

  /// The sum of squared errors of a linear model on these rows.
  double squaredError(DMatrixRMaj weights) {
    DMatrixRMaj product = new DMatrixRMaj(weights.getNumRows(), 1);
    CommonOps_DDRM.mult(features, weights, product);
    return squares
        - 2 * CommonOps_DDRM.dot(targets, weights)
        + CommonOps_DDRM.dot(weights, product);
  }

  /// The minimizer of `½/n ‖Xw - y‖² + ½ ridge ‖w‖²`, where `n` counts the rows of all tasks.
  DMatrixRMaj ridge(double ridge, int allRows) {
    DMatrixRMaj matrix = featuresPer(allRows);
    addToDiagonal(matrix, ridge);
    return solve(matrix, targetsPer(allRows));
  }

  /// Adds a number to the diagonal of a matrix.
  ///
  /// @param matrix modified
  static void addToDiagonal(DMatrixRMaj matrix, double value) {
    for (int i = 0; i < matrix.getNumRows(); i++) {
      matrix.add(i, i, value);
    }
  }

  /// Solves a positive definite system by Cholesky.
  ///
  /// @param matrix not modified
  /// @param right not modified
  static DMatrixRMaj solve(DMatrixRMaj matrix, DMatrixRMaj right) {
    var solver = LinearSolverFactory_DDRM.chol(matrix.getNumRows());
    DMatrixRMaj result = new DMatrixRMaj(right.getNumRows(), right.getNumCols());
    if (!solver.setA(new DMatrixRMaj(matrix))) {
      throw new ArithmeticException("a ridge problem is not positive definite");
    }
    solver.solve(new DMatrixRMaj(right), result);
    return result;
  }

  private static DMatrixRMaj scaled(DMatrixRMaj matrix, int allRows) {
    DMatrixRMaj result = new DMatrixRMaj(matrix.getNumRows(), matrix.getNumCols());
    CommonOps_DDRM.divide(matrix, Math.max(1, allRows), result);
    return result;
  }
}
