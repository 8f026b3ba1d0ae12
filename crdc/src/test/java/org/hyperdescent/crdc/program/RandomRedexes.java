package org.hyperdescent.crdc.program;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.smooth.AxisOperation.Concatenate;
import org.hyperdescent.crdc.smooth.AxisOperation.CumulativeSum;
import org.hyperdescent.crdc.smooth.AxisOperation.Gather;
import org.hyperdescent.crdc.smooth.AxisOperation.OverlapAdd;
import org.hyperdescent.crdc.smooth.AxisOperation.Pad;
import org.hyperdescent.crdc.smooth.AxisOperation.Permute;
import org.hyperdescent.crdc.smooth.AxisOperation.ScatterAdd;
import org.hyperdescent.crdc.smooth.AxisOperation.Slice;
import org.hyperdescent.crdc.smooth.AxisOperation.Windows;
import org.hyperdescent.crdc.smooth.MatrixOperation.Cholesky;
import org.hyperdescent.crdc.smooth.MatrixOperation.Determinant;
import org.hyperdescent.crdc.smooth.MatrixOperation.Diagonal;
import org.hyperdescent.crdc.smooth.MatrixOperation.DiagonalMatrix;
import org.hyperdescent.crdc.smooth.MatrixOperation.Inverse;
import org.hyperdescent.crdc.smooth.MatrixOperation.LogDeterminant;
import org.hyperdescent.crdc.smooth.MatrixOperation.Solve;
import org.hyperdescent.crdc.smooth.MatrixOperation.Triangle;
import org.hyperdescent.crdc.smooth.MatrixOperation.TriangularSolve;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.SelectionOperation.Accumulate;
import org.hyperdescent.crdc.smooth.SelectionOperation.Lookup;
import org.hyperdescent.crdc.smooth.SelectionOperation.Select;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// Draws, for each rule, expressions that it is for ("redexes"): of random form among those of its
/// equation, on random shapes, axes, numbers and extents of a batch.
///
/// Shapes are drawn as the rule needs them and become inputs as they are, so equal seeds build
/// equal expressions, whatever the rules of the builder.
final class RandomRedexes {

  /// Small, so that extents are often 1, or equal where they need not be.
  private static final int LARGEST_EXTENT = 4;

  private static final List<UnaryFunction> FUNCTIONS =
      List.of(UnaryFunction.SIN, UnaryFunction.TANH, UnaryFunction.SQUARE, UnaryFunction.RELU);

  private final ProgramBuilder builder;
  private final SplittableRandom random;
  private final boolean near;

  private RandomRedexes(ProgramBuilder builder, SplittableRandom random, boolean near) {
    this.builder = builder;
    this.random = random;
    this.near = near;
  }

  /// The program of one expression for a rule.
  ///
  /// @param rules what it is simplified by
  static Program redex(StandardRule rule, long seed, ImmutableList<RewriteRule> rules) {
    return program(rule, seed, rules, false);
  }

  /// The program of one expression that looks much like one for a rule: axes, places and operands
  /// that have to be the same for the rule may be others.
  ///
  /// @param rules what it is simplified by
  static Program nearRedex(StandardRule rule, long seed, ImmutableList<RewriteRule> rules) {
    return program(rule, seed, rules, true);
  }

  private static Program program(
      StandardRule rule, long seed, ImmutableList<RewriteRule> rules, boolean near) {
    ProgramBuilder builder = new ProgramBuilder(rules);
    RandomRedexes draws = new RandomRedexes(builder, new SplittableRandom(seed), near);
    return builder.build(Lists.immutable.of(draws.draw(rule)));
  }

  /// A switch without a default, so that a rule without expressions does not compile.
  private Value draw(StandardRule rule) {
    return switch (rule) {
      case UNIFORM_CONSTANT ->
          builder.apply(new Operation.Constant(Tensor.filled(shape(0), number())));
      case FOLD_FILL -> functionOfFill(builder.fill(shape(2), number()));
      case ZERO_AND_ONE -> zeroAndOne(input(shape(0)));
      case ORDER_OPERANDS -> {
        Value first = input(shape(0));
        Value second = input(first.shape());
        yield flip() ? builder.add(second, first) : builder.multiply(second, first);
      }
      case SCALE_OF_SCALE -> {
        Value x = input(shape(0));
        yield oneOf(
            () -> builder.scale(number(), builder.scale(number(), x)),
            () -> builder.scale(1, x),
            () -> builder.scale(0, x));
      }
      case TRIVIAL_POWER -> builder.apply(new Operation.Power(below(2)), input(shape(0)));
      case SIGN_OF_A_SUM -> sign(input(shape(0)));
      case CANCEL_DIFFERENCE -> cancelDifference(input(shape(0)));
      case CANCEL_QUOTIENT -> cancelQuotient(input(shape(0)));
      case RESHAPE_OF_RESHAPE -> {
        Value x = input(shape(0));
        yield flip()
            ? builder.reshape(x, x.shape())
            : builder.reshape(builder.reshape(x, regrouped(x.shape())), regrouped(x.shape()));
      }
      case UNIT_AXIS -> unitAxis();
      case DOUBLE_TRANSPOSE -> builder.transpose(builder.transpose(input(shape(2))));
      case SUM_OF_COPIES -> {
        Value x = input(shape(near ? 1 : 0));
        int axis = below(x.shape().rank() + 1);
        Value copies = builder.expand(x, axis, extent());
        yield builder.sum(copies, same(axis, copies.shape().rank()));
      }
      case SUM_OF_SCALED -> {
        Value x = input(shape(1));
        yield builder.sum(builder.scale(number(), x), below(x.shape().rank()));
      }
      case SUM_OF_SHARED_PRODUCT -> sumOfSharedProduct();
      case FUNCTION_OF_COPIES -> functionOfCopies();
      case LAYOUT_OF_COPIES -> layoutOfCopies();
      case MOVED_ZERO -> movedZero(builder.fill(shape(1), near ? number() : 0));
      case PERMUTATION -> permutation();
      case WHOLE_AXIS -> wholeAxis(input(shape(1)));
      case PART_OF_A_CONCATENATION -> partOfConcatenation();
      case SLICE_OF_PADDING -> sliceOfPadding(input(shape(1)));
      case SAME_CHOICE -> {
        Value condition = input(shape(0));
        Value x = input(condition.shape());
        Value other = input(condition.shape());
        yield builder.apply(new Select(), condition, x, near ? other : x);
      }
      case SHARED_TABLE -> sharedTable();
      case SUM_OF_TABLES -> sumOfTables();
      case PRODUCT_WITH_ZERO, TRANSPOSED_OPERAND, TRANSPOSED_PRODUCT, SCALED_OPERAND ->
          product(rule, batch());
      case SINGLE_PRODUCT -> product(rule, flip() ? Shape.of(1) : Shape.of(1, 1));
      case SHARED_RIGHT_MATRIX -> sharedRightMatrix();
      case SHARED_LEFT_MATRIX -> sharedLeftMatrix();
      case SUM_OF_PRODUCTS -> sumOfProducts();
      case PART_OF_ZERO -> {
        double number = near ? number() : 0;
        yield partOf(square -> builder.fill(square, number), batch());
      }
      case DIAGONAL_OF_DIAGONAL ->
          builder.apply(new Diagonal(), builder.apply(new DiagonalMatrix(), input(shape(1))));
      case SOLUTION_FOR_ZERO -> {
        Value matrix = dominant(batch());
        yield builder.apply(system(), matrix, builder.fill(rightSide(matrix, extent()), 0));
      }
      case TRANSPOSED_SYSTEM -> {
        Value matrix = dominant(batch());
        Value right = input(rightSide(matrix, extent()));
        yield builder.apply(system(), builder.transpose(matrix), right);
      }
      case SCALED_RIGHT_SIDE -> {
        Value matrix = dominant(batch());
        Value right = input(rightSide(matrix, extent()));
        yield builder.apply(system(), matrix, builder.scale(number(), right));
      }
      case SHARED_SYSTEM -> {
        Value matrix = builder.expand(dominant(Shape.scalar()), 0, extent());
        Value right = input(rightSide(matrix, near ? extent() : 1));
        yield builder.apply(system(), matrix, right);
      }
      case MATRIX_OF_COPIES -> matrixOfCopies(extent());
    };
  }

  private Value functionOfFill(Value fill) {
    return oneOf(
        () -> builder.unary(function(), fill),
        () -> builder.apply(new Operation.Power(1 + below(3)), fill),
        () -> builder.scale(number(), fill),
        () -> builder.sum(fill, below(fill.shape().rank())),
        () -> builder.expand(fill, below(fill.shape().rank() + 1), extent()),
        () -> builder.reshape(fill, regrouped(fill.shape())),
        () -> builder.transpose(fill),
        () -> builder.apply(arithmetic(), fill, builder.fill(fill.shape(), number())));
  }

  private Value zeroAndOne(Value x) {
    Value zero = builder.fill(x.shape(), 0);
    return oneOf(
        () -> builder.add(x, zero),
        () -> builder.add(zero, x),
        () -> builder.subtract(x, zero),
        () -> builder.subtract(zero, x),
        () -> builder.multiply(x, builder.fill(x.shape(), number())),
        () -> builder.multiply(builder.fill(x.shape(), number()), x),
        () -> builder.multiply(x, zero),
        () -> builder.divide(x, builder.fill(x.shape(), 1)),
        () -> builder.divide(zero, x));
  }

  private Value sign(Value x) {
    Value y = input(x.shape());
    double minusOne = near ? number() : -1;
    return oneOf(
        () -> builder.add(x, builder.scale(minusOne, y)),
        () -> builder.add(builder.scale(minusOne, x), y),
        () -> builder.subtract(x, builder.scale(minusOne, y)),
        () -> builder.scale(minusOne, builder.subtract(x, y)));
  }

  private Value cancelDifference(Value z) {
    Value w = input(z.shape());
    Value again = near ? input(z.shape()) : z;
    return oneOf(
        () -> builder.subtract(z, again),
        () -> builder.subtract(z, builder.subtract(again, w)),
        () -> builder.subtract(builder.add(z, w), again),
        () -> builder.subtract(builder.add(w, z), again),
        () -> builder.add(builder.subtract(w, z), again),
        () -> builder.add(again, builder.subtract(w, z)));
  }

  private Value cancelQuotient(Value a) {
    Value b = input(a.shape());
    Value again = near ? input(a.shape()) : a;
    return oneOf(
        () -> builder.multiply(again, builder.divide(b, a)),
        () -> builder.multiply(builder.divide(b, a), again),
        () -> builder.divide(builder.multiply(a, b), again),
        () -> builder.divide(builder.multiply(b, a), again));
  }

  private Value unitAxis() {
    Shape shape = shape(1);
    int axis = below(shape.rank());
    Value x = input(shape.insert(axis, 1));
    Value matrices =
        input(flip() ? shape.insert(shape.rank(), 1) : shape.insert(shape.rank() - 1, 1));
    return oneOf(
        () -> builder.sum(x, axis),
        () -> builder.expand(x, axis, 1),
        () -> builder.transpose(matrices));
  }

  private Value sumOfSharedProduct() {
    Value shared = input(shape(near ? 1 : 0));
    int axis = below(shared.shape().rank() + 1);
    Value copies = builder.expand(shared, axis, extent());
    Value x = input(copies.shape());
    Value product = flip() ? builder.multiply(x, copies) : builder.multiply(copies, x);
    return builder.sum(product, same(axis, copies.shape().rank()));
  }

  private Value functionOfCopies() {
    int extent = extent();
    // Of equal extents, so that copies along another axis have the same shape.
    Shape shape = near ? Shape.of(extent, extent) : shape(0);
    int axis = below(shape.rank() + 1);
    int count = near ? extent : extent();
    Value x = builder.expand(input(shape), axis, count);
    Value y = builder.expand(input(shape), same(axis, shape.rank() + 1), count);
    Value z = builder.expand(input(shape), same(axis, shape.rank() + 1), count);
    return oneOf(
        () -> builder.unary(function(), x),
        () -> builder.apply(new Operation.Power(2), x),
        () -> builder.scale(number(), x),
        () -> builder.apply(arithmetic(), x, y),
        () -> builder.apply(new Select(), x, y, z));
  }

  private Value layoutOfCopies() {
    Shape shape = shape(2);
    int count = extent();
    Value copies = builder.expand(input(shape), same(0, shape.rank() + 1), count);
    Shape regrouped = near ? regrouped(copies.shape()) : regrouped(shape).insert(0, count);
    return flip() ? builder.transpose(copies) : builder.reshape(copies, regrouped);
  }

  private Value movedZero(Value zero) {
    Shape shape = zero.shape();
    int axis = below(shape.rank());
    int extent = shape.dimension(axis);
    int[] places = random.ints(extent, 0, extent + 1).toArray();
    int behind = axis + 1 + below(shape.rank() - axis);
    int size = 2 + below(3);
    return oneOf(
        () -> slice(zero, axis),
        () -> builder.apply(new Pad(axis, 1, 2, 2 * extent + 1), zero),
        () -> builder.apply(new Concatenate(axis), zero, zero),
        () -> builder.apply(permute(order(shape.rank())), zero),
        () ->
            builder.apply(
                new Gather(axis, IntLists.immutable.of(random.ints(3, 0, extent).toArray())), zero),
        () -> builder.apply(new ScatterAdd(axis, IntLists.immutable.of(places), extent + 1), zero),
        () -> builder.apply(new CumulativeSum(axis, flip()), zero),
        () -> builder.apply(new Windows(axis, behind, extent, 1, 1), zero),
        () -> {
          Shape windows = shape.insert(behind, size);
          Value zeros = builder.fill(windows, near ? number() : 0);
          return builder.apply(new OverlapAdd(axis, behind, 1, 1, extent + size - 1), zeros);
        });
  }

  private Value permutation() {
    Shape shape = shape(2);
    int rank = shape.rank();
    return oneOf(
        () ->
            builder.apply(permute(order(rank)), builder.apply(permute(order(rank)), input(shape))),
        () -> builder.apply(permute(lastTwo(rank)), input(shape)),
        // Only the unit axis goes elsewhere.
        () -> {
          int from = below(rank + 1);
          MutableIntList order = IntLists.mutable.of(order(rank + 1));
          order.sortThis().removeAtIndex(from);
          order.addAtIndex(below(rank + 1), from);
          return builder.apply(permute(order.toArray()), input(shape.insert(from, 1)));
        });
  }

  private Value wholeAxis(Value x) {
    int axis = below(x.shape().rank());
    int extent = x.shape().dimension(axis);
    Shape unit = x.shape().insert(axis, 1);
    return oneOf(
        () -> near ? slice(x, axis) : builder.apply(new Slice(axis, 0, 1, extent), x),
        () -> builder.apply(new Pad(axis, 0, 1, near ? extent + below(2) : extent), x),
        () -> builder.apply(new Slice(axis, 0, stride(), 1), input(unit)),
        () -> builder.apply(new Pad(axis, 0, stride(), near ? 1 + below(2) : 1), input(unit)),
        () -> builder.apply(new Concatenate(axis), x));
  }

  private Value partOfConcatenation() {
    Shape shape = shape(1);
    int axis = below(shape.rank());
    MutableList<Value> parts = Lists.mutable.empty();
    int count = 1 + extent();
    int wanted = below(count);
    int before = 0;
    int start = 0;
    for (int k = 0; k < count; k++) {
      int extent = extent();
      parts.add(input(shape.remove(axis).insert(axis, extent)));
      start = k == wanted ? before : start;
      before += extent;
    }
    Value whole = builder.apply(new Concatenate(axis), parts.toImmutable());
    if (near) {
      return slice(whole, below(shape.rank()));
    }
    Slice part = walk(axis, parts.get(wanted).shape().dimension(axis));
    return builder.apply(new Slice(axis, start + part.start(), part.stride(), part.count()), whole);
  }

  private Value sliceOfPadding(Value x) {
    int axis = below(x.shape().rank());
    int extent = x.shape().dimension(axis);
    int step = 1 + below(3);
    int low = below(3);
    // Room for the same number of entries from the next one on, three apart.
    int size = low + 3 * extent + 1;
    boolean down = flip();
    int start = down ? low + step * (extent - 1) : low;
    int stride = down ? -step : step;
    Value padded = builder.apply(new Pad(axis, start, stride, size), x);
    if (near) {
      return flip()
          ? builder.apply(new Slice(axis, low + below(2), 1 + below(3), extent), padded)
          : slice(padded, below(x.shape().rank()));
    }
    return builder.apply(new Slice(axis, start, stride, extent), padded);
  }

  private Value sharedTable() {
    Shape parallel = batch();
    int entries = extent();
    int copies = extent();
    Value table = input(joined(parallel, Shape.of(entries), shape(0)));
    int axes = parallel.rank() + 1;
    int axis = near ? below(axes) : axes - 1;
    Value shared = builder.expand(table, axis, copies);
    Shape leading = leading(shared.shape(), axes);
    Shape indices = joined(leading, shape(0));
    return builder.apply(new Lookup(axes), shared, indices(indices, entries));
  }

  private Value sumOfTables() {
    Shape leading = joined(batch(), Shape.of(extent()));
    Shape indices = joined(leading, shape(0));
    int size = extent();
    Value values = input(joined(indices, shape(0)));
    int axes = leading.rank();
    Value tables = builder.apply(new Accumulate(axes, size), values, indices(indices, size));
    return builder.sum(tables, near ? below(tables.shape().rank()) : axes - 1);
  }

  private Value product(StandardRule rule, Shape batch) {
    int rows = extent();
    int inner = extent();
    int columns = extent();
    boolean left = flip();
    boolean right = flip();
    // Which operand a rule about one of them is about.
    boolean first = flip();
    boolean turned = rule == StandardRule.TRANSPOSED_OPERAND;
    Value x = input(matrix(batch, rows, inner, left ^ (turned && first)));
    Value y = input(matrix(batch, inner, columns, right ^ (turned && !first)));
    return switch (rule) {
      case PRODUCT_WITH_ZERO -> {
        Value zero = builder.fill(first ? x.shape() : y.shape(), near ? number() : 0);
        yield first ? builder.matmul(zero, y, left, right) : builder.matmul(x, zero, left, right);
      }
      case TRANSPOSED_OPERAND ->
          first
              ? builder.matmul(builder.transpose(x), y, left, right)
              : builder.matmul(x, builder.transpose(y), left, right);
      case TRANSPOSED_PRODUCT -> builder.transpose(builder.matmul(x, y, left, right));
      case SCALED_OPERAND ->
          first
              ? builder.matmul(builder.scale(number(), x), y, left, right)
              : builder.matmul(x, builder.scale(number(), y), left, right);
      default -> builder.matmul(x, y, left, right);
    };
  }

  private Value sharedRightMatrix() {
    Shape batch = Shape.of(extent());
    boolean left = flip();
    boolean right = flip();
    // Transposed matrices stand below each other only if they are rows or columns.
    int rows = left && !near ? 1 : extent();
    int inner = extent();
    int columns = extent();
    Value x = input(matrix(batch, rows, inner, left));
    Value shared = input(matrix(Shape.scalar(), inner, columns, right));
    return builder.matmul(x, builder.expand(shared, 0, batch.size()), left, right);
  }

  private Value sharedLeftMatrix() {
    Shape batch = Shape.of(extent());
    boolean left = flip();
    boolean right = flip();
    int rows = extent();
    int inner = extent();
    int columns = right || near ? extent() : 1;
    Value shared = input(matrix(Shape.scalar(), rows, inner, left));
    Value y = input(matrix(batch, inner, columns, right));
    return builder.matmul(builder.expand(shared, 0, batch.size()), y, left, right);
  }

  private Value sumOfProducts() {
    Shape batch = Shape.of(extent());
    boolean left = flip();
    boolean right = flip();
    int inner = near || (left && !right) ? extent() : 1;
    Value x = input(matrix(batch, extent(), inner, left));
    Value y = input(matrix(batch, inner, extent(), right));
    return builder.sum(builder.matmul(x, y, left, right), near ? below(3) : 0);
  }

  /// A linear operation on a square matrix, or on its diagonal.
  private Value partOf(Function<Shape, Value> matrix, Shape batch) {
    int size = extent();
    Shape diagonal = batch.insert(batch.rank(), size);
    Shape square = diagonal.insert(diagonal.rank(), size);
    return oneOf(
        () -> builder.apply(new Diagonal(), matrix.apply(square)),
        () -> builder.apply(new DiagonalMatrix(), matrix.apply(diagonal)),
        () -> builder.apply(new Triangle(flip()), matrix.apply(square)));
  }

  private Value matrixOfCopies(int count) {
    Shape batch = batch();
    Value matrix = dominant(batch);
    Value copies = builder.expand(matrix, 0, count);
    Value right = input(rightSide(matrix, extent()));
    return oneOf(
        () -> builder.apply(new Inverse(), copies),
        () -> builder.apply(new Determinant(), copies),
        () -> builder.apply(new LogDeterminant(), builder.expand(gram(matrix), 0, count)),
        () -> builder.apply(new Cholesky(), builder.expand(gram(matrix), 0, count)),
        () -> builder.apply(system(), copies, builder.expand(right, 0, count)),
        () -> partOf(shape -> builder.expand(input(shape), 0, count), batch));
  }

  /// Matrices with a diagonal that dominates them, so that systems of them and of their triangles
  /// are well conditioned.
  private Value dominant(Shape batch) {
    int size = extent();
    Shape diagonal = batch.insert(batch.rank(), size);
    Value large = builder.fill(diagonal, 3 * size);
    Value matrix = input(diagonal.insert(diagonal.rank(), size));
    return builder.add(matrix, builder.apply(new DiagonalMatrix(), large));
  }

  private Value gram(Value matrix) {
    return builder.matmul(matrix, matrix, false, true);
  }

  private Operation system() {
    return flip() ? new Solve(flip()) : new TriangularSolve(flip(), flip());
  }

  private static Shape rightSide(Value matrix, int columns) {
    int rank = matrix.shape().rank();
    return matrix.shape().remove(rank - 1).insert(rank - 1, columns);
  }

  private static Shape matrix(Shape batch, int rows, int columns, boolean transposed) {
    return joined(batch, transposed ? Shape.of(columns, rows) : Shape.of(rows, columns));
  }

  private static Shape joined(Shape... parts) {
    MutableIntList dimensions = IntLists.mutable.empty();
    for (Shape part : parts) {
      dimensions.addAll(part.dimensions());
    }
    return Shape.of(dimensions.toArray());
  }

  private static Shape leading(Shape shape, int count) {
    return Shape.of(Arrays.copyOf(shape.dimensions().toArray(), count));
  }

  /// Fixed random indices of a table.
  private Value indices(Shape shape, int entries) {
    double[] indices = random.ints(shape.size(), 0, entries).asDoubleStream().toArray();
    return builder.apply(new Operation.Constant(Tensor.of(shape, indices)));
  }

  private Value slice(Value value, int axis) {
    return builder.apply(walk(axis, value.shape().dimension(axis)), value);
  }

  /// A random walk through an axis.
  private Slice walk(int axis, int extent) {
    int start = below(extent);
    int stride = stride();
    int room = stride > 0 ? extent - 1 - start : start;
    return new Slice(axis, start, stride, 1 + below(room / Math.abs(stride) + 1));
  }

  private int stride() {
    return flip() ? 1 + below(3) : -1 - below(3);
  }

  private static Operation permute(int... order) {
    return new Permute(IntLists.immutable.of(order));
  }

  private int[] order(int rank) {
    MutableIntList left = IntLists.mutable.of(IntStream.range(0, rank).toArray());
    int[] order = new int[rank];
    for (int i = 0; i < rank; i++) {
      order[i] = left.removeAtIndex(below(left.size()));
    }
    return order;
  }

  private static int[] lastTwo(int rank) {
    int[] order = IntStream.range(0, rank).toArray();
    order[rank - 2] = rank - 1;
    order[rank - 1] = rank - 2;
    return order;
  }

  /// The same numbers under a random shape.
  private Shape regrouped(Shape shape) {
    MutableIntList dimensions = shape.dimensions().toList();
    if (flip() && dimensions.size() > 1) {
      int at = below(dimensions.size() - 1);
      dimensions.set(at, dimensions.get(at) * dimensions.removeAtIndex(at + 1));
    }
    if (flip()) {
      dimensions.reverseThis();
    }
    if (flip()) {
      dimensions.addAtIndex(below(dimensions.size() + 1), 1);
    }
    return Shape.of(dimensions.toArray());
  }

  private Value input(Shape shape) {
    return builder.input(shape);
  }

  /// A shape of at least some rank, by up to two axes more.
  private Shape shape(int rank) {
    int[] dimensions = new int[rank + below(3)];
    for (int i = 0; i < dimensions.length; i++) {
      dimensions[i] = extent();
    }
    return Shape.of(dimensions);
  }

  /// The leading axes of a batch of matrices, at most two.
  private Shape batch() {
    return shape(0);
  }

  private int extent() {
    return 1 + below(LARGEST_EXTENT);
  }

  private Operation arithmetic() {
    return oneOf(
        Operation.Add::new,
        Operation.Subtract::new,
        Operation.Multiply::new,
        Operation.Divide::new);
  }

  private UnaryFunction function() {
    return FUNCTIONS.get(below(FUNCTIONS.size()));
  }

  /// An axis that has to be the same again; of a near miss, any.
  private int same(int axis, int bound) {
    return near ? below(bound) : axis;
  }

  @SafeVarargs
  private <T> T oneOf(Supplier<? extends T>... choices) {
    return choices[below(choices.length)].get();
  }

  private boolean flip() {
    return random.nextBoolean();
  }

  private int below(int bound) {
    return random.nextInt(bound);
  }

  /// Between 1/2 and 2 in size, with either sign, so that nothing overflows or vanishes.
  private double number() {
    double size = random.nextDouble(0.5, 2);
    return flip() ? size : -size;
  }
}
