package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.MatrixOperation.Cholesky;
import org.hyperdescent.crdc.smooth.MatrixOperation.Determinant;
import org.hyperdescent.crdc.smooth.MatrixOperation.Diagonal;
import org.hyperdescent.crdc.smooth.MatrixOperation.DiagonalMatrix;
import org.hyperdescent.crdc.smooth.MatrixOperation.Inverse;
import org.hyperdescent.crdc.smooth.MatrixOperation.LogDeterminant;
import org.hyperdescent.crdc.smooth.MatrixOperation.NonlinearMatrixOperation;
import org.hyperdescent.crdc.smooth.MatrixOperation.Solve;
import org.hyperdescent.crdc.smooth.MatrixOperation.Triangle;
import org.hyperdescent.crdc.smooth.MatrixOperation.TriangularSolve;

/// The forward rules of linear algebra, written in operations; like [ForwardRules], they share
/// nothing with the reverse ones.
///
/// Source: Giles, "Collected matrix derivative results" (2008, doi 10.1007/978-3-540-68942-3_4);
/// Murray, arXiv 1602.07527, section 2, for the Cholesky factor.
final class MatrixForwardRules {

  private MatrixForwardRules() {}

  static Value forward(
      ProgramBuilder b,
      NonlinearMatrixOperation operation,
      ImmutableList<Value> in,
      Value out,
      ImmutableList<Value> tangents) {
    Value tangent = tangents.get(0);
    return switch (operation) {
      // From A X = B: A' X + A X' = B'.
      case Solve(boolean transposed) -> {
        Value moved = b.matmul(tangent, out, transposed, false);
        yield b.apply(operation, in.get(0), b.subtract(tangents.get(1), moved));
      }
      case TriangularSolve(boolean upper, boolean transposed) -> {
        Value triangle = b.apply(new Triangle(upper), tangent);
        Value moved = b.matmul(triangle, out, transposed, false);
        yield b.apply(operation, in.get(0), b.subtract(tangents.get(1), moved));
      }
      // From L L^T = A: L^-1 L' is the lower half of L^-1 A' L^-T, which is symmetric.
      case Cholesky _ -> {
        Value symmetric = b.scale(0.5, b.add(tangent, b.transpose(tangent)));
        TriangularSolve lower = new TriangularSolve(false, false);
        Value once = b.apply(lower, out, symmetric);
        Value twice = b.apply(lower, out, b.transpose(once));
        Value diagonal = b.apply(new DiagonalMatrix(), b.apply(new Diagonal(), twice));
        Value half = b.subtract(b.apply(new Triangle(false), twice), b.scale(0.5, diagonal));
        yield b.matmul(out, half, false, false);
      }
      case Inverse _ ->
          b.scale(-1, b.matmul(out, b.matmul(tangent, out, false, false), false, false));
      case Determinant _ -> b.multiply(out, relativeChange(b, in.get(0), tangent));
      case LogDeterminant _ -> relativeChange(b, in.get(0), tangent);
    };
  }

  /// The trace of `A^-1 A'`.
  private static Value relativeChange(ProgramBuilder b, Value matrix, Value tangent) {
    Value product = b.apply(new Solve(false), matrix, tangent);
    int axis = matrix.shape().rank() - 2;
    return b.sum(b.apply(new Diagonal(), product), axis);
  }
}
