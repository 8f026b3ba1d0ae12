package org.hyperdescent.crdc.runtime.compiled;

import java.util.List;
import java.util.Optional;
import org.eclipse.collections.api.IntIterable;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.api.map.primitive.MutableIntIntMap;
import org.eclipse.collections.api.set.primitive.MutableIntSet;
import org.eclipse.collections.impl.factory.primitive.IntIntMaps;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.eclipse.collections.impl.factory.primitive.IntSets;
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
  private final MutableIntSet ofRows = IntSets.mutable.empty();

  /// The values that need the pass to be over.
  private final MutableIntSet late = IntSets.mutable.empty();

  private final MutableList<Factors> forwards = Lists.mutable.empty();
  private final MutableIntList products = IntLists.mutable.empty();
  private final MutableList<Task.Loop> loops = Lists.mutable.empty();
  private final MutableIntList residuals = IntLists.mutable.empty();
  private final MutableIntList gradients = IntLists.mutable.empty();
  private final MutableIntList summed = IntLists.mutable.empty();
  private final MutableIntList totals = IntLists.mutable.empty();

  private final MutableList<Source> sources = Lists.mutable.empty();

  /// The slot of each value of the pass that has one.
  private final MutableIntIntMap slots = IntIntMaps.mutable.empty();

  private final MutableList<Task.Loop> slotLoops = Lists.mutable.empty();

  private int count;

  private RowPasses(Factors first) {
    this.first = first;
  }

  /// Whether a program has two products of one large matrix with vectors, so that it is better not
  /// unrolled.
  static boolean mayFind(Program program) {
    MutableIntSet seen = IntSets.mutable.empty();
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

  private static boolean isSeen(Value matrix, MutableIntSet seen) {
    return matrix.shape().size() >= Factors.SMALLEST && !seen.add(matrix.id());
  }

  /// The tasks with as many passes as there are in place of what they do.
  static ImmutableList<Task> fuse(ImmutableList<Task> tasks, Storage storage) {
    MutableIntSet transposed = IntSets.mutable.empty();
    for (Task task : tasks) {
      if (task instanceof Task.Product product) {
        Factors.backward(product).ifPresent(factors -> transposed.add(factors.matrix()));
      }
    }
    ImmutableList<Task> current = tasks;
    int next = storage.program().valueCount();
    for (int at = 0; at < current.size(); at++) {
      if (!(current.get(at) instanceof Task.Product product)) {
        continue;
      }
      Optional<Factors> forward =
          Factors.forward(product)
              .filter(Factors::isWorthAPass)
              .filter(factors -> transposed.contains(factors.matrix()));
      if (forward.isEmpty()) {
        continue;
      }
      RowPasses passes = new RowPasses(forward.get());
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
    Optional<Factors> factors = Factors.forward(product).filter(first::hasMatrixOf);
    if (factors.isEmpty() || ofRows.containsAny(product.reads())) {
      return false;
    }
    forwards.add(factors.get());
    products.addAll(product.writes());
    ofRows.addAll(product.writes());
    return true;
  }

  private boolean joinsBackward(Task.Product product) {
    Optional<Factors> factors = Factors.backward(product).filter(first::hasMatrixOf);
    if (factors.isEmpty() || !ofRows.contains(factors.get().vector())) {
      return false;
    }
    residuals.add(factors.get().vector());
    gradients.addAll(product.writes());
    late.addAll(product.writes());
    return true;
  }

  private boolean joins(Task.Loop loop) {
    if (loop.size() != first.batch() * first.rows() || ofRows.containsNone(loop.reads())) {
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
    return View.commonExtents(List.of(view, passes), batch * first.rows())
        .filter(digits -> digits.length == (batch == 1 ? 1 : 2))
        .map(
            digits -> {
              int[] strides = view.stridesIn(digits);
              int passStride = batch == 1 ? 0 : strides[0];
              return new RowOperand(view.offset(), passStride, strides[strides.length - 1]);
            });
  }

  /// The tasks: those before, the pass, the totals of partial sums, those after.
  private ImmutableList<Task> tasks(Storage storage, int next) {
    giveSlots(products);
    for (Task.Loop loop : loops) {
      for (Expression expression : loop.expressions()) {
        expression.loads().forEach(this::source);
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
    MutableIntSet needed = IntSets.mutable.empty();
    for (Value output : storage.program().outputs()) {
      needed.add(storage.root(output.id()));
    }
    for (Task task : after) {
      needed.addAll(task.reads());
    }
    MutableIntList results = IntLists.mutable.empty();
    for (int value : ofRows.toSortedArray()) {
      if (needed.contains(value)) {
        results.add(value);
      }
    }
    return results.toImmutable();
  }

  private void giveSlots(IntIterable values) {
    for (int value : values.toArray()) {
      slots.put(value, count++);
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

  private ImmutableIntList slotsOf(IntIterable values) {
    MutableIntList result = IntLists.mutable.empty();
    for (int value : values.toArray()) {
      result.add(slots.getOrThrow(value));
    }
    return result.toImmutable();
  }

  private void addOnSlots(Task.Loop loop) {
    MutableList<Expression> expressions = Lists.mutable.empty();
    for (Expression expression : loop.expressions()) {
      expressions.add(expression.withLoads(load -> new Expression.Load(slot(load), ROW)));
    }
    slotLoops.add(
        Task.Loop.of(RowPass.LARGEST_BLOCK, slotsOf(loop.writes()), expressions.toImmutable()));
  }

  private int slot(Expression.Load load) {
    return ofRows.contains(load.operand())
        ? slots.getOrThrow(load.operand())
        : products.size() + indexOf(load);
  }
}
