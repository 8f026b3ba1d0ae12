package org.hyperdescent.crdc.runtime.compiled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.IntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.runtime.compiled.RowPass.RowOperand;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;

/// Finds the products of a plan that can share one pass over the rows of their matrix: `X w`, loops
/// that compute a number of each row from it, and `X' r` with such a number.
///
/// Nothing is known about what the loops compute: the gradient of any sum over samples of a
/// function of `X w` has this form, and so have products with its Hessian. Loops and sums over rows
/// that need no more than the numbers of a row come along.
final class RowPasses {

  /// How a loop on slots reads them.
  private static final View ROW = View.identity(RowPass.LARGEST_BLOCK);

  /// Into how many chunks all passes of a task are cut at least, if they are long enough; into two
  /// at any rate, so that one form of the kernel can be tried against the other.
  private static final int CHUNKS = 16;

  /// The least size of a chunk.
  private static final int SMALLEST_CHUNK = 8_192;

  /// An operand of a loop as the rows see it.
  private record Source(int value, RowOperand operand) {

    boolean is(Source other) {
      return value == other.value
          && operand.offset() == other.operand.offset()
          && operand.passStride() == other.operand.passStride()
          && operand.rowStride() == other.operand.rowStride();
    }
  }

  private final Factors first;
  private final MutableList<Task> before = Lists.mutable.empty();
  private final MutableList<Task> after = Lists.mutable.empty();

  /// The values that belong to the pass and have a number for each row.
  private final ValueSet ofRows = new ValueSet();

  /// The values that need the pass to be over.
  private final ValueSet late = new ValueSet();

  private final MutableList<Factors> forwards = Lists.mutable.empty();
  private final MutableIntList products = IntLists.mutable.empty();
  private final MutableList<Task.Loop> loops = Lists.mutable.empty();
  private final MutableIntList residuals = IntLists.mutable.empty();
  private final MutableIntList gradients = IntLists.mutable.empty();
  private final MutableIntList summed = IntLists.mutable.empty();
  private final MutableIntList totals = IntLists.mutable.empty();

  private final MutableList<Source> sources = Lists.mutable.empty();

  /// The slot of each value of the pass that has one.
  private final Map<Integer, Integer> slots = new HashMap<>();

  private final MutableList<Task.Loop> slotLoops = Lists.mutable.empty();

  private int count;

  private RowPasses(Factors first) {
    this.first = first;
  }

  /// Whether a program has two products of one large matrix with vectors, so that it is better not
  /// unrolled.
  static boolean mayFind(Program program) {
    ValueSet seen = new ValueSet();
    for (Node node : program.nodes()) {
      Shape result = node.result().shape();
      if (node.operation() instanceof Operation.Matmul
          && (result.dimension(-1) == 1 || result.dimension(-2) == 1)) {
        Value left = node.operands().get(0);
        Value right = node.operands().get(1);
        if (isSeen(left, seen) || (left.id() != right.id() && isSeen(right, seen))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSeen(Value matrix, ValueSet seen) {
    return matrix.shape().size() >= Factors.SMALLEST && !seen.add(matrix.id());
  }

  /// The tasks with as many passes as there are in place of what they do.
  static ImmutableList<Task> fuse(ImmutableList<Task> tasks, Storage storage) {
    ValueSet transposed = new ValueSet();
    for (Task task : tasks) {
      if (task instanceof Task.Product product) {
        Factors backward = Factors.backward(product);
        if (backward != null) {
          transposed.add(backward.matrix());
        }
      }
    }
    ImmutableList<Task> current = tasks;
    int next = storage.program().valueCount();
    for (int at = 0; at < current.size(); at++) {
      if (!(current.get(at) instanceof Task.Product product)) {
        continue;
      }
      Factors forward = Factors.forward(product);
      if (forward == null || !forward.isWorthAPass() || !transposed.contains(forward.matrix())) {
        continue;
      }
      RowPasses passes = new RowPasses(forward);
      for (int k = 0; k < current.size(); k++) {
        passes.sort(current.get(k), k >= at);
      }
      if (!passes.gradients.isEmpty()) {
        current = passes.tasks(storage, next);
        next += passes.gradients.size() + passes.totals.size();
        at--; // A product that was behind may stand here now.
      }
    }
    return current;
  }

  /// Decides whether a task belongs to the pass, or comes before or after it.
  private void sort(Task task, boolean started) {
    if (!started) {
      before.add(task);
    } else if (late.containsAny(task.reads())) {
      wait(task);
    } else if (!joins(task)) {
      if (ofRows.containsAny(task.reads())) {
        wait(task);
      } else {
        before.add(task);
      }
    }
  }

  private void wait(Task task) {
    after.add(task);
    late.addAll(task.writes());
  }

  /// Takes a task into the pass, if it can be done row by row.
  private boolean joins(Task task) {
    return (task instanceof Task.Product product
            && (joinsForward(product) || joinsBackward(product)))
        || (task instanceof Task.Loop loop && joins(loop))
        || (task instanceof Task.Total total && joins(total));
  }

  private boolean joinsForward(Task.Product product) {
    Factors factors = Factors.forward(product);
    if (factors == null || !first.hasMatrixOf(factors) || ofRows.containsAny(product.reads())) {
      return false;
    }
    forwards.add(factors);
    products.addAll(product.writes());
    ofRows.addAll(product.writes());
    return true;
  }

  private boolean joinsBackward(Task.Product product) {
    Factors factors = Factors.backward(product);
    if (factors == null || !first.hasMatrixOf(factors) || !ofRows.contains(factors.vector())) {
      return false;
    }
    residuals.add(factors.vector());
    gradients.addAll(product.writes());
    late.addAll(product.writes());
    return true;
  }

  private boolean joins(Task.Loop loop) {
    if (loop.size() != first.batch() * first.rows() || !ofRows.containsAny(loop.reads())) {
      return false;
    }
    boolean byRows = true;
    for (Expression expression : loop.expressions()) {
      for (Expression.Load load : expression.loads()) {
        byRows &=
            ofRows.contains(load.operand())
                ? load.view().isIdentity()
                : rowOperand(load.view()).isPresent();
      }
    }
    if (byRows) {
      loops.add(loop);
      ofRows.addAll(loop.writes());
    }
    return byRows;
  }

  private boolean joins(Task.Total total) {
    boolean overRows =
        total.outer() == first.batch()
            && total.count() == first.rows()
            && total.inner() == 1
            && ofRows.contains(total.reads().get(0));
    if (overRows) {
      summed.addAll(total.reads());
      totals.addAll(total.writes());
      late.addAll(total.writes());
    }
    return overRows;
  }

  /// How a view is walked row by row; empty if it is no walk with one stride.
  private Optional<RowOperand> rowOperand(View view) {
    int batch = first.batch();
    View passes = View.expand(Shape.of(batch), 1, first.rows());
    Optional<int[]> digits = View.commonExtents(List.of(view, passes), batch * first.rows());
    if (digits.isEmpty() || digits.get().length != (batch == 1 ? 1 : 2)) {
      return Optional.empty();
    }
    int[] strides = view.stridesIn(digits.get());
    int passStride = batch == 1 ? 0 : strides[0];
    return Optional.of(new RowOperand(view.offset(), passStride, strides[strides.length - 1]));
  }

  /// The tasks: those before, the pass, the totals of partial sums, those after.
  private ImmutableList<Task> tasks(Storage storage, int next) {
    giveSlots(products);
    for (Task.Loop loop : loops) {
      for (Expression expression : loop.expressions()) {
        for (Expression.Load load : expression.loads()) {
          source(load);
        }
      }
    }
    count += sources.size();
    for (Task.Loop loop : loops) {
      giveSlots(loop.writes());
    }
    for (Task.Loop loop : loops) {
      addOnSlots(loop);
    }
    ImmutableIntList results = results(storage);
    int chunk = chunk();
    boolean partial = chunk < first.rows();
    MutableIntList sums = IntLists.mutable.ofAll(gradients);
    sums.addAll(totals);
    MutableIntList writes = IntLists.mutable.ofAll(sums);
    for (int k = 0; partial && k < sums.size(); k++) {
      writes.set(k, next + k);
    }
    writes.addAll(results);
    MutableIntList reads = IntLists.mutable.of(first.matrix());
    MutableList<RowOperand> operands = Lists.mutable.empty();
    for (Factors factors : forwards) {
      reads.add(factors.vector());
    }
    for (Source source : sources) {
      reads.add(source.value());
      operands.add(source.operand());
    }
    RowPass pass =
        new RowPass(
            reads.toImmutable(),
            writes.toImmutable(),
            first.batch(),
            first.rows(),
            first.columns(),
            chunk,
            forwards.size(),
            operands.toImmutable(),
            slotLoops.toImmutable(),
            slotsOf(residuals),
            slotsOf(summed),
            slotsOf(results),
            count);
    MutableList<Task> tasks = Lists.mutable.ofAll(before).with(pass);
    for (int k = 0; partial && k < sums.size(); k++) {
      tasks.add(
          new Task.Total(
              IntLists.immutable.of(writes.get(k)),
              IntLists.immutable.of(sums.get(k)),
              first.batch(),
              pass.chunks(),
              k < gradients.size() ? first.columns() : 1));
    }
    return tasks.withAll(after).toImmutable();
  }

  /// The numbers of rows that others read.
  private ImmutableIntList results(Storage storage) {
    ValueSet needed = new ValueSet();
    for (Value output : storage.program().outputs()) {
      needed.add(storage.root(output.id()));
    }
    for (Task task : after) {
      needed.addAll(task.reads());
    }
    MutableIntList results = IntLists.mutable.empty();
    for (int value : ofRows.sorted().toArray()) {
      if (needed.contains(value)) {
        results.add(value);
      }
    }
    return results.toImmutable();
  }

  private void giveSlots(IntList values) {
    for (int k = 0; k < values.size(); k++) {
      slots.put(values.get(k), count++);
    }
  }

  private void source(Expression.Load load) {
    if (!ofRows.contains(load.operand()) && indexOf(load) == sources.size()) {
      sources.add(sourceOf(load));
    }
  }

  private Source sourceOf(Expression.Load load) {
    return new Source(load.operand(), rowOperand(load.view()).orElseThrow());
  }

  /// Where the source of a load stands, their number if nowhere.
  private int indexOf(Expression.Load load) {
    Source source = sourceOf(load);
    int index = 0;
    while (index < sources.size() && !sources.get(index).is(source)) {
      index++;
    }
    return index;
  }

  /// The rows of a chunk: a whole number of groups, unless one chunk has them all.
  private int chunk() {
    int wanted = (CHUNKS + first.batch() - 1) / first.batch();
    int worthIt = first.rows() * first.columns() / SMALLEST_CHUNK;
    int chunks = Math.clamp(worthIt, first.batch() == 1 ? 2 : 1, wanted);
    int even = (first.rows() + chunks - 1) / chunks;
    int whole = (even + RowPass.GROUP - 1) / RowPass.GROUP * RowPass.GROUP;
    return Math.min(whole, first.rows());
  }

  private ImmutableIntList slotsOf(IntList values) {
    MutableIntList result = IntLists.mutable.empty();
    for (int k = 0; k < values.size(); k++) {
      result.add(slotOf(values.get(k)));
    }
    return result.toImmutable();
  }

  private int slotOf(int value) {
    return Objects.requireNonNull(slots.get(value), "no slot");
  }

  private void addOnSlots(Task.Loop loop) {
    MutableList<Expression> expressions = Lists.mutable.empty();
    for (Expression expression : loop.expressions()) {
      expressions.add(expression.withLoads(new Slots()));
    }
    slotLoops.add(
        Task.Loop.of(RowPass.LARGEST_BLOCK, slotsOf(loop.writes()), expressions.toImmutable()));
  }

  /// Reads the slots instead; no lambda, for the first regression would wait for it to be linked.
  private final class Slots implements UnaryOperator<Expression.Load> {

    @Override
    public Expression.Load apply(Expression.Load load) {
      return new Expression.Load(slot(load), ROW);
    }
  }

  private int slot(Expression.Load load) {
    return ofRows.contains(load.operand())
        ? slotOf(load.operand())
        : products.size() + indexOf(load);
  }
}
