package org.hyperdescent.crdc.runtime;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;
import org.ejml.dense.row.linsol.lu.LinearSolverLu_DDRM;
import org.hyperdescent.crdc.program.Node;
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

/// The reference kernels of linear algebra, on EJML's decompositions, one matrix of a batch after
/// the other; every work array is made once.
///
/// A matrix counts as singular when a pivot is exactly zero, as in LAPACK; one that is only nearly
/// singular gives large numbers.
final class MatrixKernels {

  /// What happens to one matrix of a batch.
  @FunctionalInterface
  private interface Sample {
    void run(double[] matrix, double[] right, double[] result, int sample);
  }

  private MatrixKernels() {}

  static Kernel prepare(MatrixOperation operation, Node node) {
    Shape shape = node.operands().get(0).shape();
    int size = shape.dimension(-1);
    return switch (operation) {
      case Diagonal _ ->
          each(
              node,
              (a, _, c, s) -> {
                for (int i = 0; i < size; i++) {
                  c[s * size + i] = a[(s * size + i) * size + i];
                }
              });
      case DiagonalMatrix _ -> diagonalMatrix(node, shape.size(), size);
      case Triangle(boolean upper) -> each(node, (a, _, c, s) -> triangle(upper, a, c, s, size));
      case TriangularSolve(boolean upper, boolean transposed) ->
          each(node, new Triangular(node, upper, transposed)::run);
      case Cholesky _ -> each(node, new Factor(node)::run);
      case Solve(boolean transposed) -> {
        Lu lu = new Lu(node);
        int columns = node.result().shape().dimension(-1);
        yield each(node, (a, b, c, s) -> lu.solve(transposed, columns, a, b, c, s));
      }
      case Inverse _ -> each(node, new Lu(node)::invert);
      case Determinant _ -> each(node, new Lu(node)::determinant);
      case LogDeterminant _ -> each(node, new Lu(node)::logDeterminant);
    };
  }

  private static Kernel each(Node node, Sample sample) {
    int matrix = node.operands().get(0).id();
    int right = node.operands().getLast().id();
    int result = node.result().id();
    Shape shape = node.operands().get(0).shape();
    int batch = shape.sizeBetween(0, shape.rank() - 2);
    return slots -> {
      for (int s = 0; s < batch; s++) {
        sample.run(slots[matrix], slots[right], slots[result], s);
      }
    };
  }

  private static Kernel diagonalMatrix(Node node, int numbers, int size) {
    int in = node.operands().get(0).id();
    int out = node.result().id();
    // What is off the diagonal is zero from the start and never written.
    return slots -> {
      for (int i = 0; i < numbers; i++) {
        slots[out][i * size + i % size] = slots[in][i];
      }
    };
  }

  private static void triangle(boolean upper, double[] a, double[] c, int sample, int size) {
    int start = sample * size * size;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        int at = start + i * size + j;
        c[at] = (upper ? j >= i : j <= i) ? a[at] : 0;
      }
    }
  }

  private static ArithmeticException undefined(Node node, int sample, String reason) {
    Shape shape = node.operands().get(0).shape();
    int batch = shape.sizeBetween(0, shape.rank() - 2);
    String which = batch == 1 ? "" : " %d of %d".formatted(sample, batch);
    return new ArithmeticException(
        "cannot compute %s: matrix%s in %s %s"
            .formatted(node, which, node.operands().get(0), reason));
  }

  /// One LU factorization and what follows from it.
  private static final class Lu {
    private final Node node;
    private final int size;
    private final LUDecompositionAlt_DDRM decomposition = new LUDecompositionAlt_DDRM();
    private final LinearSolverLu_DDRM solver = new LinearSolverLu_DDRM(decomposition);
    private final DMatrixRMaj matrix;
    private final DMatrixRMaj right;
    private final DMatrixRMaj solution;

    Lu(Node node) {
      this.node = node;
      this.size = node.operands().get(0).shape().dimension(-1);
      this.matrix = new DMatrixRMaj(size, size);
      int columns = node.operation() instanceof Solve ? node.result().shape().dimension(-1) : size;
      this.right = new DMatrixRMaj(size, columns);
      this.solution = new DMatrixRMaj(size, columns);
    }

    void solve(boolean transposed, int columns, double[] a, double[] b, double[] c, int sample) {
      factorize(a, sample, transposed);
      requireNonsingular(sample);
      int start = sample * size * columns;
      System.arraycopy(b, start, right.data, 0, size * columns);
      solver.solve(right, solution);
      System.arraycopy(solution.data, 0, c, start, size * columns);
    }

    void invert(double[] a, double[] ignored, double[] c, int sample) {
      factorize(a, sample, false);
      requireNonsingular(sample);
      solver.invert(solution);
      System.arraycopy(solution.data, 0, c, sample * size * size, size * size);
    }

    void determinant(double[] a, double[] ignored, double[] c, int sample) {
      factorize(a, sample, false);
      c[sample] = decomposition.computeDeterminant().getReal();
    }

    void logDeterminant(double[] a, double[] ignored, double[] c, int sample) {
      factorize(a, sample, false);
      requireNonsingular(sample);
      double total = 0;
      for (int i = 0; i < size; i++) {
        total += Math.log(Math.abs(pivot(i)));
      }
      c[sample] = total;
    }

    private void factorize(double[] a, int sample, boolean transposed) {
      int start = sample * size * size;
      if (transposed) {
        for (int i = 0; i < size; i++) {
          for (int j = 0; j < size; j++) {
            matrix.data[i * size + j] = a[start + j * size + i];
          }
        }
      } else {
        System.arraycopy(a, start, matrix.data, 0, size * size);
      }
      solver.setA(matrix);
    }

    private double pivot(int index) {
      return decomposition.getLU().data[index * size + index];
    }

    private void requireNonsingular(int sample) {
      for (int i = 0; i < size; i++) {
        if (pivot(i) == 0) {
          throw undefined(node, sample, "is singular: pivot %d is 0".formatted(i));
        }
        if (!Double.isFinite(pivot(i))) {
          throw undefined(node, sample, "has numbers that are not finite");
        }
      }
    }
  }

  /// Substitution, column by column.
  private static final class Triangular {
    private final Node node;
    private final boolean upper;
    private final boolean transposed;
    private final int size;
    private final int columns;
    private final double[] matrix;
    private final double[] column;

    Triangular(Node node, boolean upper, boolean transposed) {
      this.node = node;
      this.upper = upper;
      this.transposed = transposed;
      this.size = node.operands().get(0).shape().dimension(-1);
      this.columns = node.result().shape().dimension(-1);
      this.matrix = new double[size * size];
      this.column = new double[size];
    }

    void run(double[] a, double[] b, double[] c, int sample) {
      System.arraycopy(a, sample * size * size, matrix, 0, size * size);
      for (int i = 0; i < size; i++) {
        if (matrix[i * size + i] == 0) {
          throw undefined(node, sample, "is singular: number %d of its diagonal is 0".formatted(i));
        }
      }
      int start = sample * size * columns;
      for (int j = 0; j < columns; j++) {
        for (int i = 0; i < size; i++) {
          column[i] = b[start + i * columns + j];
        }
        substitute();
        for (int i = 0; i < size; i++) {
          c[start + i * columns + j] = column[i];
        }
      }
    }

    private void substitute() {
      if (upper) {
        if (transposed) {
          TriangularSolver_DDRM.solveTranU(matrix, column, size);
        } else {
          TriangularSolver_DDRM.solveU(matrix, column, size);
        }
      } else if (transposed) {
        TriangularSolver_DDRM.solveTranL(matrix, column, size);
      } else {
        TriangularSolver_DDRM.solveL(matrix, column, size);
      }
    }
  }

  /// A Cholesky factorization of the symmetric part, in a work array.
  private static final class Factor {
    private final Node node;
    private final int size;
    private final CholeskyDecompositionInner_DDRM decomposition =
        new CholeskyDecompositionInner_DDRM(true);
    private final DMatrixRMaj matrix;

    Factor(Node node) {
      this.node = node;
      this.size = node.operands().get(0).shape().dimension(-1);
      this.matrix = new DMatrixRMaj(size, size);
    }

    void run(double[] a, double[] ignored, double[] c, int sample) {
      int start = sample * size * size;
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          matrix.data[i * size + j] = 0.5 * (a[start + i * size + j] + a[start + j * size + i]);
        }
      }
      boolean positive = decomposition.decompose(matrix);
      for (int i = 0; positive && i < size; i++) {
        // A comparison that is false for what is no number.
        positive = matrix.data[i * size + i] < Double.POSITIVE_INFINITY;
      }
      if (!positive) {
        throw undefined(node, sample, "is not positive definite");
      }
      System.arraycopy(matrix.data, 0, c, start, size * size);
    }
  }
}
