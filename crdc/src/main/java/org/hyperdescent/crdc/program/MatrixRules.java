package org.hyperdescent.crdc.program;

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

  private MatrixRules() {}

  private static boolean isPart(Operation operation) {
    return operation instanceof MatrixOperation.LinearMatrixOperation;
  }

  private static boolean isSystem(Operation operation) {
    return operation instanceof Solve || operation instanceof TriangularSolve;
  }

  static @Nullable Value partOfZero(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return isPart(operation) && isZero(b, operands.get(0))
        ? b.fill(operation.infer(operands.collect(Value::shape)), 0)
        : null;
  }

  static @Nullable Value diagonalOfDiagonal(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return operation instanceof Diagonal
            && b.definition(operands.get(0)) instanceof Node(_, DiagonalMatrix _, var inner)
        ? inner.get(0)
        : null;
  }

  static @Nullable Value solutionForZero(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return isSystem(operation) && isZero(b, operands.get(1)) ? operands.get(1) : null;
  }

  static @Nullable Value transposed(
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

  static @Nullable Value scaledRightSide(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return isSystem(operation)
            && b.definition(operands.get(1)) instanceof Node(_, Scale(double c), var inner)
        ? b.scale(c, b.apply(operation, operands.get(0), inner.get(0)))
        : null;
  }

  static @Nullable Value sharedSystem(
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

  static @Nullable Value matrixOfCopies(
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
