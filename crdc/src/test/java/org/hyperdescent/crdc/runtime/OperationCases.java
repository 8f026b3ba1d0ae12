package org.hyperdescent.crdc.runtime;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.smooth.AxisOperation;
import org.hyperdescent.crdc.smooth.Construction;
import org.hyperdescent.crdc.smooth.MatrixOperation;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.SelectionOperation;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.crdc.smooth.UnaryFunction;
import org.jspecify.annotations.Nullable;

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
            Stream.of(-1.0, -0.5, 0.0, 1.0, 1.5, 2.0, 3.0)
                .map(exponent -> Primitive.of(new Operation.Power(exponent), Shape.of(4))),
            alongAxes(),
            selections(),
            matmuls(),
            MatrixCases.all())
        .flatMap(cases -> cases);
  }

  /// The operations along axes: first, middle and last axis, strides, repetition, overlap.
  public static Stream<Primitive> alongAxes() {
    return Stream.of(
        Primitive.of(permute(1, 0), Shape.of(2, 3)),
        Primitive.of(permute(2, 0, 1), Shape.of(2, 3, 4)),
        Primitive.of(permute(0, 3, 1, 2), Shape.of(2, 3, 1, 4)),
        Primitive.of(new AxisOperation.Slice(0, 1, 1, 2), Shape.of(4)),
        Primitive.of(new AxisOperation.Slice(1, 0, 2, 2), Shape.of(2, 4, 2)),
        Primitive.of(new AxisOperation.Slice(1, 3, -1, 4), Shape.of(2, 4)),
        Primitive.of(new AxisOperation.Pad(0, 1, 1, 4), Shape.of(2)),
        Primitive.of(new AxisOperation.Pad(1, 4, -2, 6), Shape.of(2, 3, 2)),
        Primitive.of(new AxisOperation.Concatenate(0), Shape.of(2), Shape.of(3)),
        Primitive.of(
            new AxisOperation.Concatenate(1),
            Shape.of(2, 1, 2),
            Shape.of(2, 3, 2),
            Shape.of(2, 2, 2)),
        Primitive.of(new AxisOperation.Concatenate(0), Shape.of(2, 2)),
        Primitive.of(gather(0, 2, 0, 2), Shape.of(3)),
        Primitive.of(gather(1, 1, 1, 0), Shape.of(2, 3, 2)),
        Primitive.of(scatter(0, 5, 4, 1, 4), Shape.of(3)),
        Primitive.of(scatter(1, 2, 0, 0, 1), Shape.of(2, 3, 2)),
        Primitive.of(new AxisOperation.CumulativeSum(0, false), Shape.of(4)),
        Primitive.of(new AxisOperation.CumulativeSum(1, true), Shape.of(2, 3, 2)),
        Primitive.of(new AxisOperation.Windows(0, 1, 3, 1, 1), Shape.of(5)),
        Primitive.of(new AxisOperation.Windows(1, 3, 2, 2, 2), Shape.of(2, 6, 2)),
        Primitive.of(new AxisOperation.Windows(0, 2, 2, 1, 1), Shape.of(3, 2, 2)),
        Primitive.of(new AxisOperation.OverlapAdd(0, 1, 1, 1, 5), Shape.of(3, 3)),
        Primitive.of(new AxisOperation.OverlapAdd(1, 3, 2, 2, 6), Shape.of(2, 2, 2, 2)),
        Primitive.of(new AxisOperation.OverlapAdd(0, 2, 1, 1, 3), Shape.of(2, 2, 2, 2)));
  }

  /// The operations in which data decides which number goes where.
  public static Stream<Primitive> selections() {
    return Stream.of(
        Primitive.of(
            new SelectionOperation.Select(), Shape.of(2, 3), Shape.of(2, 3), Shape.of(2, 3)),
        Primitive.of(new SelectionOperation.Argmax(), Shape.of(4)),
        Primitive.of(new SelectionOperation.Argmax(), Shape.of(2, 3)),
        Primitive.of(new SelectionOperation.Lookup(0), Shape.of(4), Shape.scalar()),
        Primitive.of(new SelectionOperation.Lookup(0), Shape.of(4, 2), Shape.of(3)),
        Primitive.of(new SelectionOperation.Lookup(1), Shape.of(2, 4, 2), Shape.of(2, 3, 2)),
        Primitive.of(new SelectionOperation.Lookup(2), Shape.of(2, 2, 3), Shape.of(2, 2)),
        Primitive.of(new SelectionOperation.Accumulate(0, 3), Shape.scalar(), Shape.scalar()),
        Primitive.of(new SelectionOperation.Accumulate(0, 4), Shape.of(3, 2), Shape.of(3)),
        Primitive.of(new SelectionOperation.Accumulate(1, 3), Shape.of(2, 4, 2), Shape.of(2, 4)),
        Primitive.of(new SelectionOperation.Accumulate(2, 3), Shape.of(2, 2), Shape.of(2, 2)));
  }

  private static AxisOperation permute(int... order) {
    return new AxisOperation.Permute(IntLists.immutable.of(order));
  }

  private static AxisOperation gather(int axis, int... indices) {
    return new AxisOperation.Gather(axis, IntLists.immutable.of(indices));
  }

  private static AxisOperation scatter(int axis, int size, int... indices) {
    return new AxisOperation.ScatterAdd(axis, IntLists.immutable.of(indices), size);
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

  /// A point where the operation is defined and smooth: away from 0, positive where it must be, an
  /// index where it is one.
  public static double[][] point(SmoothMap map, SplittableRandom random) {
    Operation operation = operation(map);
    double[][] point = new double[map.source().width()][];
    for (int i = 0; i < point.length; i++) {
      int size = map.source().shapes().get(i).size();
      int entries = i == 1 && operation != null ? entries(operation, map) : 0;
      point[i] = new double[size];
      for (int j = 0; j < size; j++) {
        point[i][j] = entries > 0 ? random.nextInt(entries) : number(operation, random);
      }
    }
    if (isMatrixOperation(operation)) {
      MatrixCases.makePositive(point[0], map.source().shapes().get(0).dimension(-1), random);
    }
    return point;
  }

  private static boolean isMatrixOperation(@Nullable Operation operation) {
    return operation instanceof MatrixOperation
        && !(operation instanceof MatrixOperation.DiagonalMatrix);
  }

  private static double number(@Nullable Operation operation, SplittableRandom random) {
    return switch (operation) {
      case Operation.Unary(UnaryFunction function) ->
          switch (function) {
            case LOG, SQRT, LOG1P -> random.nextDouble(0.2, 2);
            case TAN, ASIN, ACOS -> random.nextDouble(0.1, 0.8) * sign(random);
            default -> random.nextDouble(0.2, 2) * sign(random);
          };
      case Operation.Power(double exponent) when exponent != Math.rint(exponent) ->
          random.nextDouble(0.2, 2);
      case null, default -> random.nextDouble(0.2, 2) * sign(random);
    };
  }

  private static int sign(SplittableRandom random) {
    return random.nextBoolean() ? 1 : -1;
  }

  /// How many entries the table has into which the second operand points; 0 if there is none.
  private static int entries(Operation operation, SmoothMap map) {
    return switch (operation) {
      case SelectionOperation.Lookup(int axes) -> {
        Shape table = map.source().shapes().get(0);
        // A power has one more axis for each batch.
        int batches = table.rank() - unbatched(map).source().shapes().get(0).rank();
        yield table.dimension(axes + batches);
      }
      case SelectionOperation.Accumulate(_, int size) -> size;
      default -> 0;
    };
  }

  private static SmoothMap unbatched(SmoothMap map) {
    return switch (map) {
      case Construction.Batch(SmoothMap inner, _) -> unbatched(inner);
      case Construction.ReverseDerivative(SmoothMap inner) -> unbatched(inner);
      default -> map;
    };
  }

  private static @Nullable Operation operation(SmoothMap map) {
    return unbatched(map) instanceof Primitive(Operation operation, _, _) ? operation : null;
  }
}
