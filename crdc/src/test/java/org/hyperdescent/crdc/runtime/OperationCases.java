package org.hyperdescent.crdc.runtime;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hyperdescent.crdc.smooth.MatrixOperation;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// Every operation on shapes that matter, with points where it is defined: what each test of all
/// operations runs through.
public final class OperationCases {

  private OperationCases() {}

  /// All cases; every operation and every unary function is among them.
  public static Stream<Primitive> all() {
    return Stream.of(
            Stream.of(
                Primitive.of(new Operation.Constant(Tensor.vector(1, -2, 0.5))),
                Primitive.of(new Operation.Fill(Shape.of(2, 2), 0.25)),
                Primitive.of(new Operation.Add(), Shape.of(2, 3), Shape.of(2, 3)),
                Primitive.of(new Operation.Subtract(), Shape.of(4), Shape.of(4)),
                Primitive.of(new Operation.Multiply(), Shape.of(2, 3), Shape.of(2, 3)),
                Primitive.of(new Operation.Divide(), Shape.of(3), Shape.of(3)),
                Primitive.of(new Operation.Scale(-1), Shape.of(3)),
                Primitive.of(new Operation.Scale(2.5), Shape.scalar()),
                Primitive.of(new Operation.Sum(0), Shape.of(4)),
                Primitive.of(new Operation.Sum(0), Shape.of(2, 3, 2)),
                Primitive.of(new Operation.Sum(1), Shape.of(2, 3, 2)),
                Primitive.of(new Operation.Sum(2), Shape.of(2, 3, 2)),
                Primitive.of(new Operation.Expand(0, 3), Shape.scalar()),
                Primitive.of(new Operation.Expand(0, 3), Shape.of(2)),
                Primitive.of(new Operation.Expand(1, 3), Shape.of(2, 2)),
                Primitive.of(new Operation.Expand(2, 3), Shape.of(2, 2)),
                Primitive.of(new Operation.Reshape(Shape.of(3, 2)), Shape.of(2, 3)),
                Primitive.of(new Operation.Transpose(), Shape.of(2, 3)),
                Primitive.of(new Operation.Transpose(), Shape.of(2, 3, 4)),
                Primitive.of(new Operation.Softmax(), Shape.of(4)),
                Primitive.of(new Operation.Softmax(), Shape.of(2, 3)),
                Primitive.of(new Operation.LogSumExp(), Shape.of(4)),
                Primitive.of(new Operation.LogSumExp(), Shape.of(2, 3))),
            Stream.of(UnaryFunction.values())
                .map(function -> Primitive.of(new Operation.Unary(function), Shape.of(2, 3))),
            matmuls(),
            MatrixCases.all())
        .flatMap(cases -> cases);
  }

  /// Matrix products of every kernel: general, with vectors on either side, outer, batched; each
  /// side stored transposed or not.
  public static Stream<Primitive> matmuls() {
    int[][] sizes = {{2, 3, 4}, {2, 3, 1}, {1, 3, 4}, {2, 1, 4}, {1, 1, 1}, {3, 17, 5}};
    return Stream.of(sizes)
        .flatMap(
            size ->
                Stream.of(0, 1, 2, 3)
                    .flatMap(
                        flags ->
                            Stream.of(0, 3)
                                .map(
                                    batch ->
                                        matmul(size, (flags & 1) == 1, (flags & 2) == 2, batch))));
  }

  private static Primitive matmul(int[] size, boolean left, boolean right, int batch) {
    Shape first = left ? Shape.of(size[1], size[0]) : Shape.of(size[0], size[1]);
    Shape second = right ? Shape.of(size[2], size[1]) : Shape.of(size[1], size[2]);
    return Primitive.of(
        new Operation.Matmul(left, right),
        batch == 0 ? first : first.insert(0, batch),
        batch == 0 ? second : second.insert(0, batch));
  }

  /// A point where the operation is defined and smooth: away from 0, positive where it must be.
  public static double[][] point(SmoothMap map, SplittableRandom random) {
    double[][] point = new double[map.source().width()][];
    for (int i = 0; i < point.length; i++) {
      int size = map.source().shapes().get(i).size();
      point[i] = random.doubles(size, 0.2, 2).toArray();
      if (!positive(map)) {
        for (int j = 0; j < size; j++) {
          point[i][j] *= random.nextBoolean() ? 1 : -1;
        }
      }
    }
    if (isMatrixOperation(map)) {
      MatrixCases.makePositive(point[0], map.source().shapes().get(0).dimension(-1), random);
    }
    return point;
  }

  private static boolean isMatrixOperation(SmoothMap map) {
    return switch (map) {
      case Primitive(Operation operation, _, _) ->
          operation instanceof MatrixOperation
              && !(operation instanceof MatrixOperation.DiagonalMatrix);
      case SmoothMap.Batch(SmoothMap inner, _) -> isMatrixOperation(inner);
      case SmoothMap.ReverseDerivative(SmoothMap inner) -> isMatrixOperation(inner);
      default -> false;
    };
  }

  private static boolean positive(SmoothMap map) {
    return switch (map) {
      case Primitive(Operation.Unary(UnaryFunction function), _, _) ->
          function == UnaryFunction.LOG || function == UnaryFunction.SQRT;
      case SmoothMap.Batch(SmoothMap inner, _) -> positive(inner);
      default -> false;
    };
  }
}
