package org.hyperdescent.crdc.runtime.compiled;

import java.util.Arrays;
import java.util.Optional;
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
import org.hyperdescent.crdc.runtime.compiled.Expression.Operator;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Operation.LogSumExp;
import org.hyperdescent.crdc.smooth.Operation.Matmul;
import org.hyperdescent.crdc.smooth.Operation.Softmax;
import org.hyperdescent.crdc.smooth.Operation.Sum;
import org.hyperdescent.crdc.smooth.SelectionOperation;
import org.hyperdescent.crdc.smooth.Shape;

/// Turns a program into a list of tasks, fusing elementwise values into loops.
///
/// Tasks stand in the order of the program; a stored elementwise value joins an earlier loop of its
/// size if all it reads is there by then. It takes time linear in the size of the program, up to
/// the number of loops a value may join; of a value that is put together from parts it looks at
/// every entry once.
final class Planner {

  /// How many loops back a value looks for company.
  private static final int WINDOW = 8;

  /// How many values one loop writes at most.
  private static final int LARGEST_LOOP = 6;

  /// Rows with so many numbers may be better done by loops: straight-line code takes their numbers
  /// one after the other.
  private static final int WIDE = 40;

  /// What a number of a wide row takes in straight-line code; measured, as the next two, on least
  /// squares with 3 to 30 features and networks of up to 20 inputs, in batches of up to 200.
  private static final double NANOSECONDS_OF_ROW = 0.5;

  /// What a task takes beside its work.
  private static final double NANOSECONDS_OF_TASK = 150;

  /// What a unit of the work of a task takes, about.
  private static final double NANOSECONDS_OF_LOOP = 0.1;

  /// A loop that is still growing.
  private static final class Growing {
    final int size;
    final MutableList<Expression> expressions = Lists.mutable.empty();
    final MutableIntList order = IntLists.mutable.empty();

    Growing(int size) {
      this.size = size;
    }

    Task.Loop task() {
      return Task.Loop.of(size, order.toImmutable(), expressions.toImmutable());
    }
  }

  /// Thrown within the planner when a value turns out to need an array.
  static final class NeedsArray extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int value;

    NeedsArray(int value) {
      super("value " + value + " needs an array", null, false, false);
      this.value = value;
    }
  }

  private final Storage storage;
  private final MutableList<Object> tasks = Lists.mutable.empty();
  private final int[] producer;

  private Planner(Storage storage) {
    this.storage = storage;
    producer = new int[storage.program().valueCount()];
    Arrays.fill(producer, -1);
  }

  /// The tasks of a program and where its values are kept.
  static Plan plan(Program program) {
    if (RowPasses.mayFind(program) || !RowForm.mayFind(program)) {
      return loops(program);
    }
    Storage plain = new Storage(program, new ValueSet());
    Optional<UnrolledTask> unrolled = Unroller.unroll(program, plain.computedOutputs());
    if (unrolled.isEmpty()) {
      return loops(program);
    }
    Plan straight = Plan.of(plain, Lists.immutable.of(unrolled.get()));
    if (unrolled.get().width() < WIDE) {
      return straight;
    }
    Plan loops = loops(program);
    long work = 0;
    for (Task task : loops.tasks()) {
      work += task.work();
    }
    return unrolled.get().rows() * unrolled.get().width() * NANOSECONDS_OF_ROW
            > loops.tasks().size() * NANOSECONDS_OF_TASK + work * NANOSECONDS_OF_LOOP
        ? loops
        : straight;
  }

  /// The tasks of a program, whatever its size, without straight-line code.
  static Plan loops(Program program) {
    ValueSet forced = new ValueSet();
    while (true) {
      int before = forced.size();
      Storage storage = new Storage(program, forced);
      if (forced.size() > before) {
        continue;
      }
      Optional<Plan> plan = new Planner(storage).plan(forced);
      if (plan.isPresent()) {
        return plan.get();
      }
    }
  }

  /// The plan; empty if more values turned out to need an array.
  private Optional<Plan> plan(ValueSet forced) {
    int before = forced.size();
    for (Node node : storage.program().nodes()) {
      int id = node.result().id();
      if (storage.isConstant(id) || storage.root(id) != id || !storage.isStored(id)) {
        continue;
      }
      try {
        Optional<Task> task = task(node);
        if (task.isPresent()) {
          producer[id] = tasks.size();
          tasks.add(task.get());
        } else {
          place(id);
        }
      } catch (NeedsArray needed) {
        forced.add(needed.value);
        if (storage.isStored(needed.value)) {
          throw new IllegalStateException("no task can compute " + node, needed);
        }
      }
    }
    if (forced.size() > before) {
      return Optional.empty();
    }
    MutableList<Task> plain = Lists.mutable.empty();
    for (Object task : tasks) {
      plain.add(task instanceof Growing loop ? loop.task() : (Task) task);
    }
    ImmutableList<Task> passes = RowPasses.fuse(withoutDeadStores(plain), storage);
    return Optional.of(Plan.of(storage, Accumulation.fuse(passes, storage)));
  }

  /// The task of an operation that is not elementwise; empty for an elementwise one.
  private Optional<Task> task(Node node) {
    int id = node.result().id();
    int[] operands = new int[node.operands().size()];
    for (int k = 0; k < operands.length; k++) {
      operands[k] = storage.root(node.operands().get(k).id());
    }
    var writes = IntLists.immutable.of(id);
    var reads = IntLists.immutable.of(operands);
    Operation operation = node.operation();
    if (operation instanceof Matmul matmul) {
      return Optional.of(Task.Product.of(node, matmul, operands[0], operands[1]));
    }
    if (operation instanceof Sum(int axis)) {
      Shape shape = node.operands().get(0).shape();
      return Optional.of(
          new Task.Total(
              reads,
              writes,
              shape.sizeBetween(0, axis),
              shape.dimension(axis),
              shape.sizeBetween(axis + 1, shape.rank())));
    }
    if (operation instanceof Softmax || operation instanceof LogSumExp) {
      return Optional.of(softmax(node, reads, writes, operation instanceof LogSumExp));
    }
    // What Moves asks too: it is not loaded for a program that moves nothing.
    if (storage.isAssembled(id) || Storage.isLayout(operation)) {
      Optional<Task> move = Moves.of(storage, node);
      if (move.isPresent()) {
        return move;
      }
    }
    if (Storage.isElementwise(node)) {
      return Optional.empty();
    }
    Optional<Task> table = TableTask.of(node, reads, writes);
    return table.isPresent() ? table : Optional.of(new Task.Reference(node, reads, writes));
  }

  private static Task softmax(
      Node node, ImmutableIntList reads, ImmutableIntList writes, boolean logarithm) {
    Shape shape = node.operands().get(0).shape();
    int length = shape.dimension(-1);
    return new Task.Softmax(reads, writes, shape.size() / length, length, logarithm);
  }

  /// Puts an elementwise value into a loop.
  private void place(int value) {
    int size = storage.size(value);
    for (int at = tasks.size() - 1; at >= Math.max(0, tasks.size() - WINDOW); at--) {
      if (tasks.get(at) instanceof Growing loop
          && loop.size == size
          && loop.order.size() < LARGEST_LOOP) {
        Expression expression = define(value, View.identity(size), loop.order);
        if (fits(expression, loop, at)) {
          add(loop, at, value, expression);
          return;
        }
      }
    }
    Growing loop = new Growing(size);
    Expression expression = define(value, View.identity(size), loop.order);
    if (!compatible(loop, expression)) {
      throw new NeedsArray(firstExpression(value));
    }
    tasks.add(loop);
    add(loop, tasks.size() - 1, value, expression);
  }

  private void add(Growing loop, int at, int value, Expression expression) {
    loop.order.add(value);
    loop.expressions.add(expression);
    producer[value] = at;
  }

  /// Whether a loop at some place may compute an expression: what it reads is written before, and
  /// the digits agree.
  private boolean fits(Expression expression, Growing loop, int at) {
    for (Expression.Load load : expression.loads()) {
      if (producer[load.operand()] >= at || loop.order.contains(load.operand())) {
        return false;
      }
    }
    return expression.size() <= 64 && compatible(loop, expression);
  }

  private static boolean compatible(Growing loop, Expression expression) {
    MutableList<View> views = Lists.mutable.empty();
    for (Expression other : loop.expressions) {
      for (Expression.Load load : other.loads()) {
        views.add(load.view());
      }
    }
    for (Expression.Load load : expression.loads()) {
      views.add(load.view());
    }
    Optional<int[]> digits = View.commonExtents(views, loop.size);
    return digits.isPresent() && digits.get().length <= Storage.LARGEST_RANK;
  }

  /// An operand of a value that is not stored yet and might untangle its digits.
  private int firstExpression(int value) {
    for (var operand : storage.definition(value).operands()) {
      int root = storage.root(operand.id());
      if (!storage.isStored(root)) {
        return root;
      }
    }
    throw new IllegalStateException("value %" + value + " cannot be computed by a loop");
  }

  /// A value at one index of a loop, in terms of stored values; those of the loop itself stay
  /// expressions where they are read in place.
  private Expression read(int value, View view, IntList own) {
    int root = storage.root(value);
    Optional<Double> uniform = storage.uniform(value);
    if (uniform.isPresent()) {
      return new Expression.Fixed(uniform.get());
    }
    if (own.contains(root) && view.isIdentity()) {
      return define(root, view, own);
    }
    boolean layout =
        !storage.isInput(root) && storage.definition(root).operation() instanceof Operation.Expand;
    if (storage.isStored(root) || (storage.isConstant(root) && !layout)) {
      return new Expression.Load(root, view);
    }
    return define(root, view, own);
  }

  /// The expression of a value that is not an input.
  private Expression define(int value, View view, IntList own) {
    Node node = storage.definition(value);
    Operation operation = node.operation();
    var operands = node.operands();
    if (Storage.isLayout(operation)) {
      return through(view, View.of(operation, operands.get(0).shape()), node, own);
    }
    if (operation instanceof Operation.Reshape) {
      return read(operands.get(0).id(), view, own);
    }
    if (operation instanceof Operation.Unary(var function)) {
      return new Expression.Apply(function, read(operands.get(0).id(), view, own));
    }
    if (operation instanceof Operation.Scale(double factor)) {
      return new Expression.Combine(
          Operator.MULTIPLY, new Expression.Fixed(factor), read(operands.get(0).id(), view, own));
    }
    if (operation instanceof Operation.Add) {
      return combine(Operator.ADD, node, view, own);
    }
    if (operation instanceof Operation.Subtract) {
      return combine(Operator.SUBTRACT, node, view, own);
    }
    if (operation instanceof Operation.Multiply) {
      return combine(Operator.MULTIPLY, node, view, own);
    }
    if (operation instanceof Operation.Divide) {
      return combine(Operator.DIVIDE, node, view, own);
    }
    if (operation instanceof SelectionOperation.Select) {
      return new Expression.Choose(
          read(operands.get(0).id(), view, own),
          read(operands.get(1).id(), view, own),
          read(operands.get(2).id(), view, own));
    }
    throw new IllegalStateException(node + " is not elementwise");
  }

  private Expression combine(Operator operator, Node node, View view, IntList own) {
    return new Expression.Combine(
        operator,
        read(node.operands().get(0).id(), view, own),
        read(node.operands().get(1).id(), view, own));
  }

  private Expression through(View view, View step, Node node, IntList own) {
    Optional<View> whole = view.then(step);
    if (whole.isEmpty() || whole.get().extents().size() > Storage.LARGEST_RANK) {
      throw new NeedsArray(node.result().id());
    }
    return read(node.operands().get(0).id(), whole.get(), own);
  }

  /// Values that only their own loop reads need not be written.
  private ImmutableList<Task> withoutDeadStores(MutableList<Task> plain) {
    ValueSet live = new ValueSet();
    for (Value output : storage.program().outputs()) {
      live.add(storage.root(output.id()));
    }
    for (Task task : plain) {
      live.addAll(task.reads());
    }
    MutableList<Task> result = Lists.mutable.empty();
    for (Task task : plain) {
      result.add(task instanceof Task.Loop loop ? withoutDeadStores(loop, live) : task);
    }
    return result.toImmutable();
  }

  private static Task withoutDeadStores(Task.Loop loop, ValueSet live) {
    MutableList<Expression> expressions = Lists.mutable.empty();
    MutableIntList writes = IntLists.mutable.empty();
    for (int i = 0; i < loop.writes().size(); i++) {
      if (live.contains(loop.writes().get(i))) {
        writes.add(loop.writes().get(i));
        expressions.add(loop.expressions().get(i));
      }
    }
    return Task.Loop.of(loop.size(), writes.toImmutable(), expressions.toImmutable());
  }
}
