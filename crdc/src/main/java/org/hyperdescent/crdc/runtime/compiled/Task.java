package org.hyperdescent.crdc.runtime.compiled;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;

/// One step of a plan: what it reads, what it writes, and how it can be split.
sealed interface Task
    permits Accumulation,
        Move,
        TableTask,
        Task.Loop,
        Task.Product,
        Task.Total,
        Task.Softmax,
        Task.Reference,
        RowPass,
        UnrolledTask {

  /// The values whose arrays it reads, in the order its kernel takes them.
  ImmutableIntList reads();

  /// The values whose arrays it writes, after [#reads] in the order its kernel takes them.
  ImmutableIntList writes();

  /// Into how many independent parts it can be split.
  int extent();

  /// About how much time it takes, in operations on one entry in an elementwise loop.
  long work();

  /// The length of an array that it writes.
  ///
  /// @param index the place of the value among [#writes]
  /// @param size the size of the value; 0 if it is none of the program's, as a partial sum
  default int writeSize(int index, int size) {
    return size;
  }

  /// How many bytes its kernel takes besides its operands.
  default long scratchBytes(Settings settings) {
    return 0;
  }

  /// What runs it.
  ///
  /// @param kernels what the kernels of one program have in common
  Kernel kernel(Kernels kernels);

  /// The arrays its kernel takes.
  default ImmutableIntList operands() {
    return reads().newWithAll(writes());
  }

  /// Whether one value's array may be another's that it writes: it reads each entry of the one only
  /// to write the entry of the other at the same place.
  default boolean readsInPlace(int value, int written) {
    return false;
  }

  /// What a product is split along: its samples, or the rows or columns of a single one.
  enum Axis {
    BATCH,
    ROWS,
    COLUMNS
  }

  /// A loop over elementwise expressions of one size.
  ///
  /// @param size the number of entries
  /// @param reads the values it reads
  /// @param writes the values it writes, one for each expression
  /// @param expressions what it writes, in terms of the values it reads
  record Loop(
      int size,
      ImmutableIntList reads,
      ImmutableIntList writes,
      ImmutableList<Expression> expressions)
      implements Task {

    // By hand, because what a record does itself is linked at the first call, which a program that
    // is compiled once would wait for.

    @Override
    public boolean equals(Object other) {
      return other instanceof Loop that
          && size == that.size
          && reads.equals(that.reads)
          && writes.equals(that.writes)
          && expressions.equals(that.expressions);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * (31 * size + reads.hashCode()) + writes.hashCode())
          + expressions.hashCode();
    }

    static Loop of(int size, ImmutableIntList writes, ImmutableList<Expression> expressions) {
      MutableIntList reads = IntLists.mutable.empty();
      for (Expression expression : expressions) {
        for (Expression.Load load : expression.loads()) {
          if (!reads.contains(load.operand())) {
            reads.add(load.operand());
          }
        }
      }
      return new Loop(size, reads.toImmutable(), writes, expressions);
    }

    @Override
    public int extent() {
      return LoopShape.of(this).rows();
    }

    @Override
    public long work() {
      long work = 0;
      for (Expression expression : expressions) {
        work += expression.size();
      }
      return size * work;
    }

    @Override
    public Kernel kernel(Kernels kernels) {
      return KernelLibrary.shared().loop(this, kernels.precision());
    }

    @Override
    public boolean readsInPlace(int value, int written) {
      for (Expression expression : expressions) {
        for (Expression.Load load : expression.loads()) {
          if (load.operand() == value && !load.view().isIdentity()) {
            return false;
          }
        }
      }
      return true;
    }
  }

  /// A matrix product, or many on leading axes.
  ///
  /// @param reads the left and the right factor
  /// @param writes the result
  /// @param batch how many products
  /// @param rows the rows of a result
  /// @param inner what is summed over
  /// @param columns the columns of a result
  /// @param transposeLeft whether the left factor is stored transposed
  /// @param transposeRight whether the right factor is stored transposed
  /// @param axis along which axis of the result it is split
  record Product(
      ImmutableIntList reads,
      ImmutableIntList writes,
      int batch,
      int rows,
      int inner,
      int columns,
      boolean transposeLeft,
      boolean transposeRight,
      Axis axis)
      implements Task {

    /// From this extent on a library computes a product by blocks, much faster than a thin one.
    private static final int BLOCK = 8;

    /// Below this many operations a product is done by plain loops.
    private static final long SMALL = 2_000;

    /// The work of calling a library.
    private static final long CALL = 1_500;

    static Product of(Node node, Operation.Matmul matmul, int left, int right) {
      Shape first = node.operands().get(0).shape();
      Shape result = node.result().shape();
      int batch = result.sizeBetween(0, result.rank() - 2);
      int rows = result.dimension(-2);
      int columns = result.dimension(-1);
      // Each part needs the whole of one factor: of the smaller one.
      Axis axis = batch > 1 ? Axis.BATCH : rows >= columns ? Axis.ROWS : Axis.COLUMNS;
      return new Product(
          IntLists.immutable.of(left, right),
          IntLists.immutable.of(node.result().id()),
          batch,
          rows,
          first.dimension(matmul.transposeLeft() ? -2 : -1),
          columns,
          matmul.transposeLeft(),
          matmul.transposeRight(),
          axis);
    }

    /// The same, split along another axis.
    Product along(Axis other) {
      return new Product(
          reads, writes, batch, rows, inner, columns, transposeLeft, transposeRight, other);
    }

    @Override
    public int extent() {
      return switch (axis) {
        case BATCH -> batch;
        case ROWS -> rows;
        case COLUMNS -> columns;
      };
    }

    /// Whether plain loops compute it, unless the settings name a product: the call of a library
    /// would take longer than one of its products, and vectors would allocate until they are
    /// compiled.
    boolean isSmall() {
      return operations() / batch < SMALL;
    }

    /// The multiplications and additions.
    long operations() {
      return 2L * batch * rows * inner * columns;
    }

    @Override
    public long work() {
      if (isSmall()) {
        return batch * plainWork();
      }
      int least = Math.min(rows, Math.min(inner, columns));
      long each =
          least >= BLOCK ? operations() / 32 : least > 1 ? 2 * operations() : operations() / 2;
      return CALL * batch + each;
    }

    /// The work of plain loops: each start of the innermost one takes as long as some rounds of it,
    /// and it is slower along the inner axis, where it adds up one number.
    private long plainWork() {
      if (columns == 1 && transposeLeft && rows > 1) {
        return inner * (40 + 3L * rows);
      }
      boolean sums = transposeRight || columns == 1;
      return sums
          ? (long) rows * columns * (40 + 9L * inner)
          : (long) rows * inner * (40 + 3L * columns);
    }

    @Override
    public Kernel kernel(Kernels kernels) {
      return new ProductKernel(this, kernels.productFor(this), 1, false);
    }
  }

  /// A sum over the middle one of three axes.
  ///
  /// @param reads what is summed
  /// @param writes the sum
  /// @param outer the extent before the axis
  /// @param count the extent of the axis
  /// @param inner the extent behind the axis
  record Total(ImmutableIntList reads, ImmutableIntList writes, int outer, int count, int inner)
      implements Task {

    @Override
    public int extent() {
      return outer > 1 ? outer : inner;
    }

    @Override
    public long work() {
      // A number is loaded and added, which takes some 0.2 ns.
      return 2L * outer * count * inner;
    }

    @Override
    public Kernel kernel(Kernels kernels) {
      return new TotalKernel(this, kernels.precision() == Precision.FLOAT32);
    }
  }

  /// Softmax, or the logarithm of the sum of exponentials, of each row.
  ///
  /// @param reads the logits
  /// @param writes the result
  /// @param rows the number of rows
  /// @param length the length of a row
  /// @param logarithm whether the logarithm of the sum is wanted
  record Softmax(
      ImmutableIntList reads, ImmutableIntList writes, int rows, int length, boolean logarithm)
      implements Task {

    /// How many entries are kept in the nearest cache; longer rows go to softmax as a whole.
    static final int BLOCK = 2_048;

    @Override
    public int extent() {
      return rows;
    }

    /// How many rows are computed together.
    int block() {
      return Math.max(1, BLOCK / length);
    }

    /// How many numbers one thread needs for itself.
    int scratch() {
      return logarithm ? (int) Math.min(BLOCK, (long) rows * length) : 0;
    }

    @Override
    public long scratchBytes(Settings settings) {
      return (long) settings.threads() * settings.precision().bytes() * scratch();
    }

    @Override
    public long work() {
      return 20L * rows * length;
    }

    @Override
    public Kernel kernel(Kernels kernels) {
      return logarithm
          ? new LogSumExpKernel(this, kernels.settings())
          : new SoftmaxKernel(this, kernels.precision());
    }

    @Override
    public boolean readsInPlace(int value, int written) {
      return !logarithm;
    }
  }

  /// The reference kernel of an operation that has no faster one.
  ///
  /// @param node the operation
  /// @param reads the arrays of its operands
  /// @param writes the array of its result
  record Reference(Node node, ImmutableIntList reads, ImmutableIntList writes) implements Task {

    @Override
    public int extent() {
      return 1;
    }

    @Override
    public long scratchBytes(Settings settings) {
      long numbers = 2L * node.result().shape().size();
      for (Value operand : node.operands()) {
        numbers += operand.shape().size();
      }
      return Double.BYTES * numbers;
    }

    @Override
    public long work() {
      return node.result().shape().size();
    }

    @Override
    public Kernel kernel(Kernels kernels) {
      return new ReferenceKernel(node, kernels.precision());
    }

    @Override
    public boolean readsInPlace(int value, int written) {
      // It works on copies in double precision.
      return true;
    }
  }
}
