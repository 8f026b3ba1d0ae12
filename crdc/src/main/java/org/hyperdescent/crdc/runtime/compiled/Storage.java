package org.hyperdescent.crdc.runtime.compiled;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.smooth.AxisOperation;
import org.hyperdescent.crdc.smooth.AxisOperation.Concatenate;
import org.hyperdescent.crdc.smooth.AxisOperation.OverlapAdd;
import org.hyperdescent.crdc.smooth.AxisOperation.Pad;
import org.hyperdescent.crdc.smooth.AxisOperation.Permute;
import org.hyperdescent.crdc.smooth.AxisOperation.Slice;
import org.hyperdescent.crdc.smooth.AxisOperation.Windows;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Operation.Add;
import org.hyperdescent.crdc.smooth.Operation.Divide;
import org.hyperdescent.crdc.smooth.Operation.Expand;
import org.hyperdescent.crdc.smooth.Operation.Multiply;
import org.hyperdescent.crdc.smooth.Operation.Reshape;
import org.hyperdescent.crdc.smooth.Operation.Scale;
import org.hyperdescent.crdc.smooth.Operation.Subtract;
import org.hyperdescent.crdc.smooth.Operation.Transpose;
import org.hyperdescent.crdc.smooth.Operation.Unary;
import org.hyperdescent.crdc.smooth.SelectionOperation.Select;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// Which values of a program get an array, and which exist only inside loops.
///
/// An array is given to inputs, outputs, results of products and reductions, and whatever those
/// read. An elementwise value is computed again in each loop that reads it, unless that is dearer
/// than a trip through memory. A reshaped value is the array it reshapes. A value that is put
/// together only to be put into another one is written there at once.
final class Storage {

  /// A value that is read twice is computed twice if that takes at most this many operations.
  private static final int CHEAP = 6;

  /// No expression grows beyond this, so that the compiler still likes its loop.
  private static final int LARGEST = 40;

  /// Loops have at most so many digits.
  static final int LARGEST_RANK = 4;

  private final Program program;
  private final Node[] definitions;
  private final boolean[] constant;
  private final boolean[] stored;
  private final int[] root;
  private final int[] uses;
  private final int[] cost;

  /// Whether a value is put together by a [Move].
  private final boolean[] assembled;

  /// @param forced values that must have an array because no loop can read them otherwise
  Storage(Program program, ValueSet forced) {
    int count = program.valueCount();
    this.program = program;
    definitions = new Node[count];
    constant = new boolean[count];
    stored = new boolean[count];
    root = new int[count];
    uses = new int[count];
    cost = new int[count];
    assembled = new boolean[count];
    for (int id = 0; id < count; id++) {
      root[id] = id;
    }
    Arrays.fill(stored, 0, program.inputs().size(), true);
    for (Node node : program.nodes()) {
      int id = node.result().id();
      definitions[id] = node;
      constant[id] = true;
      for (Value operand : node.operands()) {
        constant[id] &= constant[operand.id()];
      }
      if (node.operation() instanceof Reshape) {
        root[id] = root[node.operands().get(0).id()];
      }
    }
    decide(forced);
  }

  private void decide(ValueSet forced) {
    ValueSet needed = new ValueSet();
    needed.addAll(forced);
    for (Value output : program.outputs()) {
      needed.add(root[output.id()]);
    }
    int[] reader = countUses(needed);
    for (Node node : program.nodes()) {
      assembled[node.result().id()] = isAssembly(node, needed);
    }
    for (Node node : program.nodes()) {
      int id = node.result().id();
      cost[id] = ownCost(node.operation());
      for (Value operand : node.operands()) {
        cost[id] += isStored(operand.id()) ? 1 : cost[operand.id()];
      }
      if (root[id] != id) {
        continue;
      }
      if (assembled[id]) {
        stored[id] = needed.contains(id) || uses[id] != 1 || !assembled[reader[id]];
        for (Value operand : node.operands()) {
          requireArray(root[operand.id()], forced);
        }
        continue;
      }
      stored[id] =
          !isElementwise(node)
              || needed.contains(id)
              || cost[id] > LARGEST
              || (uses[id] > 1 && cost[id] > CHEAP);
      if (isWindows(node.operation())) {
        requireArray(root[node.operands().get(0).id()], forced);
      }
      if (node.operation() instanceof Expand && !stored[id]) {
        // The operand would be computed once for each copy.
        int operand = root[node.operands().get(0).id()];
        if (!stored[operand] && cost[operand] > CHEAP / 2) {
          forced.add(operand);
        }
      }
    }
  }

  /// Counts how often each value is read and adds what must have an array for it.
  ///
  /// @return a reader of each value
  private int[] countUses(ValueSet needed) {
    int[] reader = new int[uses.length];
    for (int at = program.nodes().size() - 1; at >= 0; at--) {
      Node node = program.nodes().get(at);
      int id = node.result().id();
      boolean array = !isElementwise(node) && !isPlacement(node.operation());
      for (Value operand : node.operands()) {
        if (node.operation() instanceof Reshape) {
          uses[operand.id()] += uses[id];
          reader[operand.id()] = reader[id];
        } else {
          uses[operand.id()]++;
          reader[operand.id()] = id;
          if (array) {
            needed.add(root[operand.id()]);
          }
        }
      }
    }
    return reader;
  }

  /// Whether a value is put together: padding, concatenation, the adding of overlapping windows,
  /// and the sum of two such values that nobody else reads.
  private boolean isAssembly(Node node, ValueSet needed) {
    return isPlacement(node.operation())
        || (node.operation() instanceof Add
            && isPart(node.operands().get(0), needed)
            && isPart(node.operands().get(1), needed));
  }

  private boolean isPart(Value operand, ValueSet needed) {
    int value = root[operand.id()];
    return assembled[value] && uses[value] == 1 && !needed.contains(value);
  }

  /// Gives an array to what a move reads, unless it only moves numbers itself.
  private void requireArray(int value, ValueSet forced) {
    int source = value;
    while (!stored[source] && !constant[source] && isLayout(definitions[source].operation())) {
      source = root[definitions[source].operands().get(0).id()];
    }
    if (!stored[source] && !constant[source] && !assembled[source]) {
      forced.add(source);
    }
  }

  /// Whether an operation writes the numbers of its operands somewhere into its result.
  static boolean isPlacement(Operation operation) {
    // Asked first, so that a program without such operations loads none of their classes.
    return operation instanceof AxisOperation
        && (operation instanceof Pad
            || operation instanceof Concatenate
            || operation instanceof OverlapAdd);
  }

  /// Whether an operation only moves the numbers of its operand, so that it can be read through a
  /// [View].
  static boolean isLayout(Operation operation) {
    return operation instanceof Expand
        || operation instanceof Transpose
        || (operation instanceof AxisOperation
            && (operation instanceof Permute
                || operation instanceof Slice
                || operation instanceof Windows));
  }

  private static boolean isWindows(Operation operation) {
    return operation instanceof AxisOperation && operation instanceof Windows;
  }

  /// Whether an operation computes each entry from single entries of its operands.
  static boolean isElementwise(Node node) {
    Operation operation = node.operation();
    return operation instanceof Add
        || operation instanceof Subtract
        || operation instanceof Multiply
        || operation instanceof Divide
        || operation instanceof Scale
        || operation instanceof Unary
        || operation instanceof Reshape
        || operation instanceof Select
        || isLayout(operation);
  }

  private static int ownCost(Operation operation) {
    if (operation instanceof Reshape || isLayout(operation)) {
      return 0;
    }
    if (operation instanceof Unary(UnaryFunction function)) {
      return switch (function) {
        case SQRT, RECIPROCAL -> 4;
        case SQUARE, RELU, ABS, STEP, SIGN, FLOOR -> 1;
        default -> 16;
      };
    }
    return operation instanceof Divide ? 4 : 1;
  }

  /// The program.
  Program program() {
    return program;
  }

  /// The node that defines a value that is no input.
  Node definition(int value) {
    return definitions[value];
  }

  /// Whether a value is an input.
  boolean isInput(int value) {
    return value < program.inputs().size();
  }

  /// Whether a value depends on no input; a value beyond the program's is none of its constants.
  boolean isConstant(int value) {
    return value < constant.length && constant[value];
  }

  /// The value whose array holds the numbers of a value.
  int root(int value) {
    return root[value];
  }

  /// Whether a value has an array.
  boolean isStored(int value) {
    return stored[root[value]];
  }

  /// The values whose arrays are outputs, without inputs, constants and repetitions.
  ImmutableIntList computedOutputs() {
    MutableIntList computed = IntLists.mutable.empty();
    ValueSet seen = new ValueSet();
    for (Value output : program.outputs()) {
      int value = root[output.id()];
      if (!isInput(value) && !constant[value] && seen.add(value)) {
        computed.add(value);
      }
    }
    return computed.toImmutable();
  }

  /// Whether a value is put together by a [Move], its own or that of its only reader.
  boolean isAssembled(int value) {
    return assembled[root[value]];
  }

  /// How many numbers a value has.
  int size(int value) {
    return isInput(value)
        ? program.inputs().get(value).shape().size()
        : definitions[value].result().shape().size();
  }

  /// The number of which all entries of a value are copies, if that is plain.
  Optional<Double> uniform(int value) {
    if (isInput(value)) {
      return Optional.empty();
    }
    Node node = definitions[value];
    if (node.operation() instanceof Operation.Fill(_, double number)) {
      return Optional.of(number);
    }
    if (node.operation() instanceof Operation.Constant(var tensor)) {
      return tensor.isUniform() ? Optional.of(tensor.at(0)) : Optional.empty();
    }
    return node.operation() instanceof Reshape || isLayout(node.operation())
        ? uniform(node.operands().get(0).id())
        : Optional.empty();
  }
}
