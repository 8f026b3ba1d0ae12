package org.hyperdescent.crdc.smooth.laws;

import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.smooth.Axes;
import org.hyperdescent.crdc.smooth.MatrixOperations;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.crdc.smooth.UnaryFunction;
import org.hyperdescent.crdc.smooth.Window;

/// Draws random smooth maps between given spaces.
///
/// Numbers stay moderate (bounded functions, few squares), so that third derivatives can be
/// compared in double precision. Simpler choices give shallower terms; the simplest map is zero.
final class RandomMaps {

  private static final ImmutableList<Shape> SHAPES =
      Lists.immutable.of(Shape.of(2), Shape.scalar(), Shape.of(2, 3), Shape.of(3));

  private static final ImmutableList<UnaryFunction> SMOOTH =
      Lists.immutable.of(
          UnaryFunction.SIN,
          UnaryFunction.TANH,
          UnaryFunction.SQUARE,
          UnaryFunction.LOGISTIC,
          UnaryFunction.SOFTPLUS,
          UnaryFunction.COS);

  private static final ImmutableList<UnaryFunction> WITH_SUBGRADIENTS =
      Lists.immutable.of(
          UnaryFunction.RELU, UnaryFunction.ABS, UnaryFunction.STEP, UnaryFunction.SIGN);

  private final Sample sample;
  private final boolean subgradients;

  RandomMaps(Sample sample, boolean subgradients) {
    this.sample = sample;
    this.subgradients = subgradients;
  }

  static Space space(Sample sample) {
    MutableList<Shape> shapes = Lists.mutable.empty();
    int width = sample.below(3);
    for (int i = 0; i < width; i++) {
      shapes.add(sample.oneOf(SHAPES.castToList()));
    }
    return new Space(shapes.toImmutable());
  }

  SmoothMap arrow(Space source, Space target, int depth) {
    return switch (depth == 0 ? 0 : sample.below(6)) {
      case 1 -> {
        Space middle = space(sample);
        yield arrow(source, middle, depth - 1).then(arrow(middle, target, depth - 1));
      }
      case 2 -> arrow(source, target, depth - 1).plus(arrow(source, target, depth - 1));
      case 3 -> {
        Space change = space(sample);
        SmoothMap inner = arrow(target, change, depth - 1);
        yield arrow(source, target, depth - 1)
            .pair(arrow(source, change, depth - 1))
            .then(inner.reverse());
      }
      case 4 -> {
        Space inner = space(sample);
        yield arrow(source, inner, depth - 1)
            .pair(arrow(source, inner, depth - 1))
            .then(arrow(inner, target, depth - 1).forward());
      }
      default -> wireByWire(source, target.shapes().collect(shape -> wire(source, shape, depth)));
    };
  }

  SmoothMap linear(Space source, Space target) {
    return wireByWire(
        source,
        target.shapes().collect(shape -> moved(source, shape).plus(scaled(moved(source, shape)))));
  }

  private SmoothMap scaled(SmoothMap map) {
    return map.then(SmoothOperations.scale(sample.real(), map.target()));
  }

  private static SmoothMap wireByWire(Space source, ImmutableList<SmoothMap> wires) {
    int width = source.width();
    return Smooth.category()
        .pullback(
            source.shapes().collect(Space::of),
            FiniteFunction.tabulate(width * wires.size(), width, i -> i % width))
        .then(Smooth.category().tensorAll(wires));
  }

  /// A map to one wire.
  private SmoothMap wire(Space source, Shape shape, int depth) {
    if (depth == 0) {
      return leaf(source, shape);
    }
    int below = depth - 1;
    return switch (sample.below(11)) {
      case 0 -> leaf(source, shape);
      case 1 -> wire(source, shape, below).then(SmoothOperations.unary(function(), shape));
      case 2 -> binary(source, shape, below, SmoothOperations.multiply(shape));
      case 3 -> binary(source, shape, below, SmoothOperations.subtract(shape));
      case 4 -> {
        Shape wide = shape.insert(shape.rank(), 2);
        yield wire(source, wide, below).then(SmoothOperations.logSumExp(wide));
      }
      case 5 -> {
        // A quotient by something that stays above 2.
        SmoothMap divisor =
            wire(source, shape, below)
                .then(SmoothOperations.cos(shape))
                .plus(new SmoothMap.Discard(source).then(SmoothOperations.fill(shape, 3)));
        yield wire(source, shape, below).pair(divisor).then(SmoothOperations.divide(shape));
      }
      case 6 -> {
        int axis = sample.below(shape.rank() + 1);
        Shape longer = shape.insert(axis, 2);
        yield wire(source, longer, below).then(SmoothOperations.sum(longer, axis));
      }
      case 7 -> special(source, shape, below);
      case 8 -> alongAxis(source, shape, below);
      case 9 -> solution(source, shape, below);
      default -> batched(source, shape, below);
    };
  }

  private SmoothMap binary(Space source, Shape shape, int depth, SmoothMap operation) {
    return wire(source, shape, depth).pair(wire(source, shape, depth)).then(operation);
  }

  /// What only some shapes have: products and transposes of matrices, softmax of rows.
  private SmoothMap special(Space source, Shape shape, int depth) {
    if (shape.rank() == 0) {
      return wire(source, shape, depth).then(SmoothOperations.unary(function(), shape));
    }
    if (shape.rank() < 2 || sample.flip()) {
      return wire(source, shape, depth).then(SmoothOperations.softmax(shape));
    }
    Shape left = shape.remove(shape.rank() - 1).insert(shape.rank() - 1, 2);
    Shape right = shape.remove(shape.rank() - 2).insert(shape.rank() - 2, 2);
    Shape swapped = right.remove(shape.rank() - 2).insert(shape.rank() - 1, 2);
    return wire(source, left, depth)
        .pair(wire(source, swapped, depth).then(SmoothOperations.transpose(swapped)))
        .then(SmoothOperations.matmul(left, right));
  }

  /// Numbers moved along an axis, or added up along it.
  private SmoothMap alongAxis(Space source, Shape shape, int depth) {
    if (shape.rank() == 0) {
      return leaf(source, shape);
    }
    int axis = sample.below(shape.rank());
    int extent = shape.dimension(axis);
    Shape one = shape.remove(axis).insert(axis, 1);
    Shape longer = shape.remove(axis).insert(axis, extent + 1);
    return switch (sample.below(6)) {
      case 0 -> wire(source, shape, depth).then(Axes.cumulativeSum(shape, axis));
      case 1 -> wire(source, longer, depth).then(Axes.slice(longer, axis, extent, -1, extent));
      case 2 -> wire(source, one, depth).then(Axes.pad(one, axis, extent - 1, 0));
      case 3 ->
          wire(source, longer, depth)
              .pair(wire(source, one, depth))
              .then(Axes.concatenate(axis, longer, one))
              .then(
                  Axes.slice(
                      shape.remove(axis).insert(axis, extent + 2), axis, sample.below(3), extent));
      case 4 -> {
        Shape moved = shape.remove(axis).insert(0, extent);
        int[] order =
            IntStream.range(0, shape.rank())
                .map(i -> i == axis ? 0 : i < axis ? i + 1 : i)
                .toArray();
        yield wire(source, moved, depth).then(Axes.permute(moved, order));
      }
      default ->
          wire(source, longer, depth)
              .then(Axes.windows(longer, axis, axis + 1, Window.of(2)))
              .then(SmoothOperations.sum(shape.insert(axis + 1, 2), axis + 1));
    };
  }

  /// The solution of a system, or a log-determinant for one number: the matrix has cosines beside a
  /// diagonal that dominates them, so that its symmetric part is positive definite.
  private SmoothMap solution(Space source, Shape shape, int depth) {
    int rank = shape.rank();
    int size = rank == 0 ? 2 : shape.dimension(Math.max(0, rank - 2));
    Shape diagonal = rank < 2 ? Shape.of(size) : shape.remove(rank - 1);
    Shape matrix = diagonal.insert(diagonal.rank(), size);
    SmoothMap dominant =
        wire(source, matrix, depth)
            .then(SmoothOperations.cos(matrix))
            .plus(
                new SmoothMap.Discard(source)
                    .then(SmoothOperations.fill(diagonal, size + 1))
                    .then(MatrixOperations.diagonalMatrix(diagonal)));
    if (rank == 0) {
      return dominant.then(MatrixOperations.logDeterminant(matrix));
    }
    return dominant
        .pair(wire(source, shape, depth))
        .then(
            sample.flip()
                ? MatrixOperations.solve(matrix, shape)
                : MatrixOperations.solvePositive(matrix, shape));
  }

  /// A power of a map, on copies of the input.
  private SmoothMap batched(Space source, Shape shape, int depth) {
    if (shape.rank() == 0) {
      return leaf(source, shape);
    }
    int count = shape.dimension(0);
    return SmoothOperations.replicate(count, source)
        .then(wire(source, shape.remove(0), depth).batch(count));
  }

  private SmoothMap leaf(Space source, Shape shape) {
    return switch (sample.below(4)) {
      case 0 -> moved(source, shape);
      case 1 -> new SmoothMap.Discard(source).then(SmoothOperations.constant(tensor(shape)));
      case 2 -> scaled(moved(source, shape));
      default -> new SmoothMap.Zero(source, Space.of(shape));
    };
  }

  /// A linear map to one wire, from one wire of the source if there is one.
  private SmoothMap moved(Space source, Shape shape) {
    if (source.width() == 0) {
      return new SmoothMap.Zero(source, Space.of(shape));
    }
    int wire = sample.below(source.width());
    Shape from = source.shapes().get(wire);
    SmoothMap projection = new SmoothMap.Pullback(source, FiniteFunction.of(source.width(), wire));
    if (from.equals(shape)) {
      return projection;
    }
    Shape flat = Shape.of(shape.size());
    return projection
        .then(SmoothOperations.total(from))
        .then(SmoothOperations.expand(Shape.scalar(), 0, shape.size()))
        .then(SmoothOperations.reshape(flat, shape));
  }

  private UnaryFunction function() {
    return subgradients && sample.flip()
        ? sample.oneOf(WITH_SUBGRADIENTS.castToList())
        : sample.oneOf(SMOOTH.castToList());
  }

  private Tensor tensor(Shape shape) {
    double[] numbers = new double[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = sample.real();
    }
    return Tensor.of(shape, numbers);
  }
}
