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
  private record Source(int value, RowOperand operand) {}

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
        for (Value operand : node.operands().distinct()) {
          if (operand.shape().size() >= Factors.SMALLEST && !seen.add(operand.id())) {
            return true;
          }
        }
      }
    }
    return false;
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
    } else if (task.reads().anySatisfy(late::contains)) {
      wait(task);
    } else if (!joins(task)) {
      if (task.reads().anySatisfy(ofRows::contains)) {
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
    return switch (task) {
      case Task.Product product -> joinsForward(product) || joinsBackward(product);
      case Task.Loop loop -> joins(loop);
      case Task.Total total -> joins(total);
      default -> false;
    };
  }

  private boolean joinsForward(Task.Product product) {
    Optional<Factors> factors = Factors.forward(product).filter(first::hasMatrixOf);
    if (factors.isEmpty() || product.reads().anySatisfy(ofRows::contains)) {
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
    if (loop.size() != first.batch() * first.rows() || loop.reads().noneSatisfy(ofRows::contains)) {
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
    products.forEach(this::giveSlot);
    for (Task.Loop loop : loops) {
      for (Expression expression : loop.expressions()) {
        expression.loads().forEach(this::source);
      }
    }
    count += sources.size();
    loops.forEach(loop -> loop.writes().forEach(this::giveSlot));
    loops.forEach(this::addOnSlots);
    MutableIntSet needed = IntSets.mutable.empty();
    storage.program().outputs().forEach(output -> needed.add(storage.root(output.id())));
    after.forEach(task -> needed.addAll(task.reads()));
    ImmutableIntList results = ofRows.toSortedList().select(needed::contains).toImmutable();
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
    forwards.forEach(factors -> reads.add(factors.vector()));
    sources.forEach(source -> reads.add(source.value()));
    RowPass pass =
        new RowPass(
            reads.toImmutable(),
            writes.toImmutable(),
            first.batch(),
            first.rows(),
            first.columns(),
            chunk,
            forwards.size(),
            sources.collect(Source::operand).toImmutable(),
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

  private void giveSlot(int value) {
    slots.put(value, count++);
  }

  private void source(Expression.Load load) {
    if (!ofRows.contains(load.operand())) {
      Source source = new Source(load.operand(), rowOperand(load.view()).orElseThrow());
      if (!sources.contains(source)) {
        sources.add(source);
      }
    }
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
    values.forEach(value -> result.add(slots.getOrThrow(value)));
    return result.toImmutable();
  }

  private void addOnSlots(Task.Loop loop) {
    ImmutableList<Expression> expressions = loop.expressions().collect(this::onSlots);
    slotLoops.add(Task.Loop.of(RowPass.LARGEST_BLOCK, slotsOf(loop.writes()), expressions));
  }

  private Expression onSlots(Expression expression) {
    return switch (expression) {
      case Expression.Load load -> new Expression.Load(slot(load), ROW);
      case Expression.Fixed fixed -> fixed;
      case Expression.Apply(var function, Expression argument) ->
          new Expression.Apply(function, onSlots(argument));
      case Expression.Combine(var operator, Expression left, Expression right) ->
          new Expression.Combine(operator, onSlots(left), onSlots(right));
      case Expression.Choose(Expression condition, Expression yes, Expression no) ->
          new Expression.Choose(onSlots(condition), onSlots(yes), onSlots(no));
    };
  }

  private int slot(Expression.Load load) {
    return ofRows.contains(load.operand())
        ? slots.getOrThrow(load.operand())
        : products.size()
            + sources.indexOf(new Source(load.operand(), rowOperand(load.view()).orElseThrow()));
  }
}
