package org.hyperdescent.crdc.program;

import java.util.List;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.MatrixOperation;
import org.hyperdescent.crdc.smooth.MatrixOperation.Diagonal;
import org.hyperdescent.crdc.smooth.MatrixOperation.DiagonalMatrix;
import org.hyperdescent.crdc.smooth.MatrixOperation.Solve;
import org.hyperdescent.crdc.smooth.MatrixOperation.TriangularSolve;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Operation.Fill;
import org.hyperdescent.crdc.smooth.Operation.Scale;
import org.hyperdescent.crdc.smooth.Operation.Transpose;
import org.hyperdescent.crdc.smooth.Shape;
import org.jspecify.annotations.Nullable;

/// The rules of linear algebra: zeros, transposes and factors pass through, and a system that is
/// the same for a batch is factorized once, with the batch as columns of its right side.
final class MatrixRules {

  private enum Rule implements RewriteRule.Rewrite {
    PART_OF_ZERO,
    DIAGONAL_OF_DIAGONAL,
    SOLUTION_FOR_ZERO,
    TRANSPOSED,
    SCALED_RIGHT_SIDE,
    SHARED_SYSTEM,
    MATRIX_OF_COPIES;

    @Override
    public @Nullable Value apply(
        ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
      return switch (this) {
        case PART_OF_ZERO -> partOfZero(b, operation, operands);
        case DIAGONAL_OF_DIAGONAL -> diagonalOfDiagonal(b, operation, operands);
        case SOLUTION_FOR_ZERO -> solutionForZero(b, operation, operands);
        case TRANSPOSED -> transposed(b, operation, operands);
        case SCALED_RIGHT_SIDE -> scaledRightSide(b, operation, operands);
        case SHARED_SYSTEM -> sharedSystem(b, operation, operands);
        case MATRIX_OF_COPIES -> matrixOfCopies(b, operation, operands);
      };
    }
  }

  private MatrixRules() {}

  static List<RewriteRule> all() {
    return List.of(
        new RewriteRule("part of zero", "diagonal, triangle of 0 → 0", Rule.PART_OF_ZERO),
        new RewriteRule(
            "diagonal of diagonal", "diagonal (diagonal-matrix x) → x", Rule.DIAGONAL_OF_DIAGONAL),
        new RewriteRule("solution for zero", "solve(A, 0) → 0", Rule.SOLUTION_FOR_ZERO),
        new RewriteRule(
            "transposed system", "solve(transpose A, B) → solve'(A, B)", Rule.TRANSPOSED),
        new RewriteRule(
            "scaled right side", "solve(A, c B) → c solve(A, B)", Rule.SCALED_RIGHT_SIDE),
        new RewriteRule(
            "shared system",
            "solve(A, x_b) for each b → solve(A, x) for all columns",
            Rule.SHARED_SYSTEM),
        new RewriteRule("matrix of copies", "f(expand A) → expand f(A)", Rule.MATRIX_OF_COPIES));
  }

  private static boolean isPart(Operation operation) {
    return operation instanceof MatrixOperation.LinearMatrixOperation;
  }

  private static boolean isSystem(Operation operation) {
    return operation instanceof Solve || operation instanceof TriangularSolve;
  }

  private static @Nullable Value partOfZero(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return isPart(operation) && isZero(b, operands.get(0))
        ? b.fill(operation.infer(operands.collect(Value::shape)), 0)
        : null;
  }

  private static @Nullable Value diagonalOfDiagonal(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return operation instanceof Diagonal
            && b.definition(operands.get(0)) instanceof Node(_, DiagonalMatrix _, var inner)
        ? inner.get(0)
        : null;
  }

  private static @Nullable Value solutionForZero(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return isSystem(operation) && isZero(b, operands.get(1)) ? operands.get(1) : null;
  }

  private static @Nullable Value transposed(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (!isSystem(operation)
        || !(b.definition(operands.get(0)) instanceof Node(_, Transpose _, var inner))) {
      return null;
    }
    Operation other =
        switch (operation) {
          case TriangularSolve(boolean upper, boolean transposed) ->
              new TriangularSolve(!upper, !transposed);
          case Solve(boolean transposed) -> new Solve(!transposed);
          default -> throw new IllegalArgumentException("no system: " + operation.label());
        };
    return b.apply(other, inner.get(0), operands.get(1));
  }

  private static @Nullable Value scaledRightSide(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return isSystem(operation)
            && b.definition(operands.get(1)) instanceof Node(_, Scale(double c), var inner)
        ? b.scale(c, b.apply(operation, operands.get(0), inner.get(0)))
        : null;
  }

  private static @Nullable Value sharedSystem(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (!isSystem(operation)) {
      return null;
    }
    Value shared = LayoutRules.copied(b, operands.get(0), 0);
    Shape right = operands.get(1).shape();
    if (shared == null || shared.shape().rank() != 2 || right.dimension(-1) != 1) {
      return null;
    }
    Shape rows = right.remove(right.rank() - 1);
    Value columns = b.transpose(b.reshape(operands.get(1), rows));
    return b.reshape(b.transpose(b.apply(operation, shared, columns)), right);
  }

  private static @Nullable Value matrixOfCopies(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (!(operation instanceof MatrixOperation)) {
      return null;
    }
    ImmutableList<@Nullable Value> shared =
        operands.collect(operand -> LayoutRules.copied(b, operand, 0));
    int least = operation instanceof DiagonalMatrix ? 1 : 2;
    if (shared.anySatisfy(value -> value == null || value.shape().rank() < least)) {
      return null;
    }
    return b.expand(
        b.apply(operation, shared.collect(Value.class::cast)),
        0,
        operands.get(0).shape().dimension(0));
  }

  private static boolean isZero(ProgramBuilder b, Value value) {
    return b.definition(value) instanceof Node(_, Fill(_, double number), _) && number == 0;
  }
}
