package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Operation.Fill;
import org.hyperdescent.crdc.smooth.Operation.Matmul;
import org.hyperdescent.crdc.smooth.Operation.Scale;
import org.hyperdescent.crdc.smooth.Operation.Sum;
import org.hyperdescent.crdc.smooth.Operation.Transpose;
import org.hyperdescent.crdc.smooth.Shape;
import org.jspecify.annotations.Nullable;

/// The rules of matrix products. The last three make one large product of a batch of small ones:
/// they are what makes a batched training step run as matrix-matrix products, forward and backward.
final class MatmulRules {

  private MatmulRules() {}

  static @Nullable Value zero(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return operation instanceof Matmul && (isZero(b, operands.get(0)) || isZero(b, operands.get(1)))
        ? b.fill(operation.infer(Value.shapes(operands)), 0)
        : null;
  }

  private static boolean isZero(ProgramBuilder b, Value value) {
    return b.definition(value) instanceof Node(_, Fill(_, double c), _) && c == 0;
  }

  static @Nullable Value operand(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (!(operation instanceof Matmul(boolean left, boolean right))) {
      return null;
    }
    if (b.definition(operands.get(0)) instanceof Node(_, Transpose _, var inner)) {
      return b.matmul(inner.get(0), operands.get(1), !left, right);
    }
    return b.definition(operands.get(1)) instanceof Node(_, Transpose _, var inner)
        ? b.matmul(operands.get(0), inner.get(0), left, !right)
        : null;
  }

  static @Nullable Value transposedProduct(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return operation instanceof Transpose
            && b.definition(operands.get(0))
                instanceof Node(_, Matmul(boolean left, boolean right), var factors)
        ? b.matmul(factors.get(1), factors.get(0), !right, !left)
        : null;
  }

  static @Nullable Value scaledOperand(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (!(operation instanceof Matmul)) {
      return null;
    }
    Value left = operands.get(0);
    Value right = operands.get(1);
    if (b.definition(left) instanceof Node(_, Scale(double c), var inner)) {
      return b.scale(c, b.apply(operation, inner.get(0), right));
    }
    return b.definition(right) instanceof Node(_, Scale(double c), var inner)
        ? b.scale(c, b.apply(operation, left, inner.get(0)))
        : null;
  }

  static @Nullable Value singleProduct(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    int rank = operands.isEmpty() ? 0 : operands.get(0).shape().rank();
    if (!(operation instanceof Matmul)
        || rank == 2
        || operands.get(0).shape().sizeBetween(0, rank - 2) != 1) {
      return null;
    }
    return b.reshape(
        b.apply(operation, matrix(b, operands.get(0)), matrix(b, operands.get(1))),
        operation.infer(Value.shapes(operands)));
  }

  private static Value matrix(ProgramBuilder b, Value value) {
    return b.reshape(value, Shape.of(value.shape().dimension(-2), value.shape().dimension(-1)));
  }

  static @Nullable Value sharedRight(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (!(operation instanceof Matmul(boolean left, boolean right))) {
      return null;
    }
    Value shared = sharedMatrix(b, operands.get(1));
    Value rows = shared == null ? null : stackedRows(b, operands.get(0), left);
    return shared == null || rows == null
        ? null
        : b.reshape(b.matmul(rows, shared, false, right), operation.infer(Value.shapes(operands)));
  }

  static @Nullable Value sharedLeft(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (!(operation instanceof Matmul(boolean left, boolean right))) {
      return null;
    }
    Value shared = sharedMatrix(b, operands.get(0));
    Value columns = shared == null ? null : stackedRows(b, operands.get(1), !right);
    if (shared == null || columns == null) {
      return null;
    }
    Shape product = operation.infer(Value.shapes(operands));
    Shape transposed = new Operation.Transpose().infer(Lists.immutable.of(product));
    return b.transpose(b.reshape(b.matmul(columns, shared, false, !left), transposed));
  }

  /// The matrix a batch consists of copies of; null if it does not.
  private static @Nullable Value sharedMatrix(ProgramBuilder b, Value value) {
    Value shared = LayoutRules.copied(b, value, 0);
    return shared != null && shared.shape().rank() == 2 ? shared : null;
  }

  /// The rows of all matrices of a batch below each other; null if that would need to move numbers.
  private static @Nullable Value stackedRows(ProgramBuilder b, Value batch, boolean transposed) {
    Shape shape = batch.shape();
    int last = shape.dimension(-1);
    int beforeLast = shape.dimension(-2);
    if (transposed && last != 1 && beforeLast != 1) {
      return null;
    }
    int columns = transposed ? beforeLast : last;
    return b.reshape(batch, Shape.of(shape.size() / columns, columns));
  }

  static @Nullable Value sumOfProducts(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (!(operation instanceof Sum(int axis))
        || axis != 0
        || operands.get(0).shape().rank() != 3
        || !(b.definition(operands.get(0))
            instanceof Node(_, Matmul(boolean left, boolean right), var factors))) {
      return null;
    }
    Value columns = stackedRows(b, factors.get(0), !left);
    Value rows = stackedRows(b, factors.get(1), right);
    return columns == null || rows == null ? null : b.matmul(columns, rows, true, false);
  }
}
