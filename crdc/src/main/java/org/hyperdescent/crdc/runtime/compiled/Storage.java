package org.hyperdescent.crdc.runtime.compiled;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.api.set.primitive.MutableIntSet;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.eclipse.collections.impl.factory.primitive.IntSets;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.smooth.AxisOperation.Permute;
import org.hyperdescent.crdc.smooth.AxisOperation.Slice;
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
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// Which values of a program get an array, and which exist only inside loops.
///
/// An array is given to inputs, outputs, results of products and reductions, and whatever those
/// read. An elementwise value is computed again in each loop that reads it, unless that is dearer
/// than a trip through memory. A reshaped value is the array it reshapes.
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

  /// @param forced values that must have an array because no loop can read them otherwise
  Storage(Program program, MutableIntSet forced) {
    int count = program.valueCount();
    this.program = program;
    definitions = new Node[count];
    constant = new boolean[count];
    stored = new boolean[count];
    root = new int[count];
    uses = new int[count];
    cost = new int[count];
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

  private void decide(MutableIntSet forced) {
    MutableIntSet needed = IntSets.mutable.ofAll(forced);
    for (Value output : program.outputs()) {
      needed.add(root[output.id()]);
    }
    for (int at = program.nodes().size() - 1; at >= 0; at--) {
      Node node = program.nodes().get(at);
      boolean loop = isElementwise(node);
      for (Value operand : node.operands()) {
        if (node.operation() instanceof Reshape) {
          uses[operand.id()] += uses[node.result().id()];
        } else {
          uses[operand.id()]++;
          if (!loop) {
            needed.add(root[operand.id()]);
          }
        }
      }
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
      stored[id] =
          !isElementwise(node)
              || needed.contains(id)
              || cost[id] > LARGEST
              || (uses[id] > 1 && cost[id] > CHEAP);
      if (node.operation() instanceof Expand && !stored[id]) {
        // The operand would be computed once for each copy.
        int operand = root[node.operands().get(0).id()];
        if (!stored[operand] && cost[operand] > CHEAP / 2) {
          forced.add(operand);
        }
      }
    }
  }

  /// Whether an operation computes each entry from single entries of its operands.
  static boolean isElementwise(Node node) {
    return switch (node.operation()) {
      case Add _, Subtract _, Multiply _, Divide _, Scale _, Unary _ -> true;
      case Expand _, Reshape _, Transpose _ -> true;
      case Permute(var order) ->
          View.permute(node.operands().get(0).shape(), order).extents().size() <= LARGEST_RANK;
      case Slice slice -> slice.stride() > 0;
      default -> false;
    };
  }

  private static int ownCost(Operation operation) {
    return switch (operation) {
      case Reshape _, Expand _, Transpose _, Permute _, Slice _ -> 0;
      case Divide _ -> 4;
      case Unary(UnaryFunction function) ->
          switch (function) {
            case SQRT, RECIPROCAL -> 4;
            case SQUARE, RELU, ABS, STEP, SIGN, FLOOR -> 1;
            default -> 16;
          };
      default -> 1;
    };
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
    for (Value output : program.outputs()) {
      int value = root[output.id()];
      if (!isInput(value) && !constant[value] && !computed.contains(value)) {
        computed.add(value);
      }
    }
    return computed.toImmutable();
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
    return switch (node.operation()) {
      case Operation.Fill(_, double number) -> Optional.of(number);
      case Operation.Constant(var tensor) ->
          tensor.isUniform() ? Optional.of(tensor.at(0)) : Optional.empty();
      case Expand _, Reshape _, Transpose _, Permute _, Slice _ ->
          uniform(node.operands().get(0).id());
      default -> Optional.empty();
    };
  }
}
