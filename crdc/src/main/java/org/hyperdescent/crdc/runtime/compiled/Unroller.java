package org.hyperdescent.crdc.runtime.compiled;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.runtime.compiled.Expression.Operator;
import org.hyperdescent.crdc.smooth.AxisOperation.Concatenate;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// Runs a small program on symbols, entry by entry, so that it can become straight-line code.
///
/// If the program works on a batch, arrays whose first axis is the batch are followed for one
/// general row: the code is then a loop over the rows.
final class Unroller {

  /// What a symbolic value is: its entries, or those of one row.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Symbol(int[] entries, boolean ofRow) {}

  /// Thrown within the unroller when a program does not have the form.
  private static final class OtherForm extends RuntimeException {
    private static final long serialVersionUID = 1;

    OtherForm() {
      super("", null, false, false);
    }
  }

  /// Above this size straight-line code is worse than loops.
  private static final int LARGEST = 900;

  private final Program program;
  private final ImmutableIntList outputs;
  private final RowForm form;
  private final int rows;
  private final ScalarGraph graph = new ScalarGraph();
  private final Symbol[] symbols;

  private Unroller(Program program, ImmutableIntList outputs, RowForm form) {
    this.program = program;
    this.outputs = outputs;
    this.form = form;
    rows = form.rows();
    symbols = new Symbol[program.valueCount()];
  }

  /// The program, for which [RowForm#mayFind], as one task of straight-line code; empty if that
  /// would be too long, or if the program has another form.
  ///
  /// @param outputs the values to compute, neither inputs nor constants, each once
  static Optional<UnrolledTask> unroll(Program program, ImmutableIntList outputs) {
    for (RowForm form : RowForm.candidates(program, 2 * LARGEST)) {
      Optional<UnrolledTask> task = new Unroller(program, outputs, form).task();
      if (task.isPresent()) {
        return task;
      }
    }
    return Optional.empty();
  }

  private Optional<UnrolledTask> task() {
    try {
      for (Value input : program.inputs()) {
        symbols[input.id()] = load(input.id(), input.shape(), form.hasRows(input));
      }
      for (Node node : program.nodes()) {
        symbols[node.result().id()] = symbol(node);
        if (graph.size() > LARGEST) {
          return Optional.empty();
        }
      }
      MutableList<UnrolledTask.Result> results = Lists.mutable.empty();
      for (int k = 0; k < outputs.size(); k++) {
        Symbol symbol = symbols[outputs.get(k)];
        results.add(
            new UnrolledTask.Result(IntLists.immutable.of(symbol.entries()), symbol.ofRow()));
      }
      UnrolledTask task = UnrolledTask.of(graph, rows, outputs, results.toImmutable());
      return task.isShort() ? Optional.of(task) : Optional.empty();
    } catch (OtherForm _) {
      return Optional.empty();
    }
  }

  private Symbol load(int value, Shape shape, boolean ofRow) {
    int count = ofRow ? shape.size() / rows : shape.size();
    if (count > LARGEST) {
      throw new OtherForm();
    }
    int[] entries = new int[count];
    for (int i = 0; i < count; i++) {
      entries[i] = graph.load(value, i, ofRow ? count : 0);
    }
    return new Symbol(entries, ofRow);
  }

  private Symbol symbol(Node node) {
    return switch (node.operation()) {
      case Operation.Fill(Shape shape, double value) -> uniform(shape, value);
      case Operation.Constant(var tensor) when tensor.isUniform() ->
          uniform(tensor.shape(), tensor.at(0));
      case Operation.Constant(var tensor) ->
          load(node.result().id(), tensor.shape(), form.isBatch(tensor.shape()));
      case Operation.Add _ -> combine(Operator.ADD, node);
      case Operation.Subtract _ -> combine(Operator.SUBTRACT, node);
      case Operation.Multiply _ -> combine(Operator.MULTIPLY, node);
      case Operation.Divide _ -> combine(Operator.DIVIDE, node);
      case Operation.Scale(double factor) -> {
        int number = graph.number(factor);
        Symbol argument = operand(node, 0);
        int[] entries = new int[argument.entries().length];
        for (int i = 0; i < entries.length; i++) {
          entries[i] = graph.combine(Operator.MULTIPLY, number, argument.entries()[i]);
        }
        yield new Symbol(entries, argument.ofRow());
      }
      case Operation.Unary(UnaryFunction function) -> {
        Symbol argument = operand(node, 0);
        int[] entries = new int[argument.entries().length];
        for (int i = 0; i < entries.length; i++) {
          entries[i] = graph.apply(function, argument.entries()[i]);
        }
        yield new Symbol(entries, argument.ofRow());
      }
      case Operation.Reshape(Shape shape) -> {
        Symbol argument = operand(node, 0);
        require(!argument.ofRow() || form.isBatch(shape));
        yield argument;
      }
      case Operation.Expand(int axis, int count) -> expand(node, axis, count);
      case Operation.Sum(int axis) -> sum(node, axis);
      case Operation.Matmul matmul -> product(node, matmul);
      case Operation.Softmax _ -> softmax(node);
      case Operation.LogSumExp _ -> logSumExp(node);
      case Operation operation when Storage.isLayout(operation) -> layout(node);
      case Operation operation when Storage.isPlacement(operation) -> assembly(node);
      default -> throw new OtherForm();
    };
  }

  private static void require(boolean form) {
    if (!form) {
      throw new OtherForm();
    }
  }

  private Symbol operand(Node node, int index) {
    return symbols[node.operands().get(index).id()];
  }

  /// The shape of an operand, or of one row of it.
  private static Shape shape(Node node, int index, Symbol symbol) {
    Shape shape = node.operands().get(index).shape();
    return symbol.ofRow() ? shape.remove(0) : shape;
  }

  private Symbol uniform(Shape shape, double value) {
    int[] entries = new int[form.isBatch(shape) ? shape.size() / rows : shape.size()];
    Arrays.fill(entries, graph.number(value));
    return new Symbol(entries, form.isBatch(shape));
  }

  private static Symbol gather(Symbol argument, View view, int size) {
    int[] entries = new int[size];
    for (int i = 0; i < size; i++) {
      entries[i] = argument.entries()[view.at(i)];
    }
    return new Symbol(entries, argument.ofRow());
  }

  /// What is read through a view: of all rows or, if it stays within a row, of one.
  private Symbol layout(Node node) {
    Symbol argument = operand(node, 0);
    Operation operation = node.operation();
    require(!argument.ofRow() || Moves.staysInRows(operation, node.result().shape().rank()));
    View view = View.of(operation, rowShape(node.operands().get(0).shape(), argument.ofRow()));
    return gather(argument, view, rowShape(node.result().shape(), argument.ofRow()).size());
  }

  /// What is put together entry by entry, in the order of the operands.
  private Symbol assembly(Node node) {
    boolean ofRow = operand(node, 0).ofRow();
    require(!ofRow || Moves.staysInRows(node.operation(), node.result().shape().rank()));
    Shape result = rowShape(node.result().shape(), ofRow);
    int[] entries = new int[result.size()];
    Arrays.fill(entries, -1);
    int start = 0;
    for (int k = 0; k < node.operands().size(); k++) {
      Symbol symbol = operand(node, k);
      require(symbol.ofRow() == ofRow);
      Shape shape = rowShape(node.operands().get(k).shape(), ofRow);
      View into = Moves.into(node.operation(), result, shape, start);
      start += node.operation() instanceof Concatenate(int axis) ? shape.dimension(axis) : 0;
      for (int i = 0; i < symbol.entries().length; i++) {
        int place = into.at(i);
        int entry = symbol.entries()[i];
        entries[place] =
            entries[place] < 0 ? entry : graph.combine(Operator.ADD, entries[place], entry);
      }
    }
    int zero = graph.number(0);
    for (int i = 0; i < entries.length; i++) {
      entries[i] = entries[i] < 0 ? zero : entries[i];
    }
    return new Symbol(entries, ofRow);
  }

  /// A shape, with one row left if it is that of rows.
  private static Shape rowShape(Shape shape, boolean ofRow) {
    return ofRow ? shape.remove(0).insert(0, 1) : shape;
  }

  private Symbol combine(Operator operator, Node node) {
    Symbol left = operand(node, 0);
    Symbol right = operand(node, 1);
    require(left.ofRow() == right.ofRow());
    int[] entries = new int[left.entries().length];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = graph.combine(operator, left.entries()[i], right.entries()[i]);
    }
    return new Symbol(entries, left.ofRow());
  }

  private Symbol expand(Node node, int axis, int count) {
    Symbol argument = operand(node, 0);
    if (!argument.ofRow() && axis == 0 && count == rows && rows > 1) {
      return new Symbol(argument.entries(), true);
    }
    require(!argument.ofRow() || axis > 0);
    Shape shape = shape(node, 0, argument);
    int own = argument.ofRow() ? axis - 1 : axis;
    return gather(argument, View.expand(shape, own, count), shape.size() * count);
  }

  private Symbol sum(Node node, int axis) {
    Symbol argument = operand(node, 0);
    if (argument.ofRow() && axis == 0) {
      int one = graph.number(1);
      int[] totals = new int[argument.entries().length];
      for (int i = 0; i < totals.length; i++) {
        totals[i] = total(argument.entries()[i], one);
      }
      return new Symbol(totals, false);
    }
    Shape shape = shape(node, 0, argument);
    int own = argument.ofRow() ? axis - 1 : axis;
    int count = shape.dimension(own);
    int inner = shape.sizeBetween(own + 1, shape.rank());
    int[] entries = new int[shape.size() / count];
    for (int i = 0; i < entries.length; i++) {
      int start = i / inner * count * inner + i % inner;
      int sum = argument.entries()[start];
      for (int j = 1; j < count; j++) {
        sum = graph.combine(Operator.ADD, sum, argument.entries()[start + j * inner]);
      }
      entries[i] = sum;
    }
    return new Symbol(entries, argument.ofRow());
  }

  /// The sum of a product over all rows.
  private int total(int left, int right) {
    if (graph.isOfRow(left) || graph.isOfRow(right)) {
      return graph.total(left, right);
    }
    int product = graph.combine(Operator.MULTIPLY, left, right);
    return graph.combine(Operator.MULTIPLY, graph.number(rows), product);
  }

  private Symbol product(Node node, Operation.Matmul matmul) {
    Symbol left = operand(node, 0);
    Symbol right = operand(node, 1);
    Shape first = node.operands().get(0).shape();
    boolean flat = first.rank() == 2;
    if (flat && left.ofRow() && right.ofRow()) {
      require(matmul.transposeLeft() && !matmul.transposeRight());
      int columns = right.entries().length;
      int[] entries = new int[left.entries().length * columns];
      for (int i = 0; i < entries.length; i++) {
        entries[i] = total(left.entries()[i / columns], right.entries()[i % columns]);
      }
      return new Symbol(entries, false);
    }
    require(!right.ofRow() || (!flat && left.ofRow()));
    require(!left.ofRow() || (flat ? !matmul.transposeLeft() : right.ofRow()));
    Shape result = node.result().shape();
    boolean ofRow = left.ofRow();
    int matrices = result.sizeBetween(0, result.rank() - 2) / (ofRow && !flat ? rows : 1);
    int height = ofRow && flat ? 1 : result.dimension(-2);
    int width = result.dimension(-1);
    int inner = first.dimension(matmul.transposeLeft() ? -2 : -1);
    int[] entries = new int[matrices * height * width];
    require(entries.length <= LARGEST && (long) entries.length * inner <= LARGEST);
    for (int m = 0; m < matrices; m++) {
      for (int i = 0; i < height; i++) {
        for (int j = 0; j < width; j++) {
          int sum = -1;
          for (int k = 0; k < inner; k++) {
            int a = m * height * inner + (matmul.transposeLeft() ? k * height + i : i * inner + k);
            int b = m * width * inner + (matmul.transposeRight() ? j * inner + k : k * width + j);
            int x = left.entries()[a];
            int y = right.entries()[b];
            sum = sum < 0 ? graph.combine(Operator.MULTIPLY, x, y) : graph.multiplyAdd(x, y, sum);
          }
          entries[(m * height + i) * width + j] = sum;
        }
      }
    }
    return new Symbol(entries, ofRow);
  }

  private Symbol softmax(Node node) {
    Symbol argument = operand(node, 0);
    int length = lastExtent(node, argument);
    int[] entries = new int[argument.entries().length];
    for (int start = 0; start < entries.length; start += length) {
      int largest = largest(argument, start, length);
      int sum = exponentials(argument, start, length, largest, entries);
      for (int i = start; i < start + length; i++) {
        entries[i] = graph.combine(Operator.DIVIDE, entries[i], sum);
      }
    }
    return new Symbol(entries, argument.ofRow());
  }

  private Symbol logSumExp(Node node) {
    Symbol argument = operand(node, 0);
    int length = lastExtent(node, argument);
    int[] exponentials = new int[argument.entries().length];
    int[] entries = new int[exponentials.length / length];
    for (int row = 0; row < entries.length; row++) {
      int largest = largest(argument, row * length, length);
      int sum = exponentials(argument, row * length, length, largest, exponentials);
      entries[row] = graph.combine(Operator.ADD, largest, graph.apply(UnaryFunction.LOG, sum));
    }
    return new Symbol(entries, argument.ofRow());
  }

  private static int lastExtent(Node node, Symbol argument) {
    Shape shape = shape(node, 0, argument);
    require(shape.rank() >= 1);
    return shape.dimension(-1);
  }

  private int largest(Symbol argument, int start, int length) {
    int largest = argument.entries()[start];
    for (int i = start + 1; i < start + length; i++) {
      largest = graph.larger(largest, argument.entries()[i]);
    }
    return largest;
  }

  /// Writes the exponentials of the differences to the largest, and returns their sum.
  private int exponentials(Symbol argument, int start, int length, int largest, int[] result) {
    int sum = -1;
    for (int i = start; i < start + length; i++) {
      int difference = graph.combine(Operator.SUBTRACT, argument.entries()[i], largest);
      result[i] = graph.apply(UnaryFunction.EXP, difference);
      sum = sum < 0 ? result[i] : graph.combine(Operator.ADD, sum, result[i]);
    }
    return sum;
  }
}
