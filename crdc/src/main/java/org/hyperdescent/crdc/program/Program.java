package org.hyperdescent.crdc.program;

import java.util.function.Function;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.graph.Graph;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.OperationText;
import org.hyperdescent.crdc.smooth.Space;

/// The meaning of a smooth map: a directed acyclic graph of operations in SSA order.
///
/// Every value has a number: first the inputs, then one per node, each node after its operands.
/// Equal expressions are one node, and every node is needed by an output. It prints as one line per
/// node, and is read back by [#parse].
///
/// @param inputs the inputs, numbered from 0
/// @param nodes the operations, in an order in which they can run
/// @param outputs the results
public record Program(
    ImmutableList<Value> inputs, ImmutableList<Node> nodes, ImmutableList<Value> outputs) {

  /// Checks the numbering.
  ///
  /// @throws IllegalArgumentException if values are not numbered in order, or a node reads a later
  ///   value
  public Program {
    int next = 0;
    for (Value input : inputs) {
      requireNumber(input, next++);
    }
    for (Node node : nodes) {
      for (Value operand : node.operands()) {
        requireBefore(operand, next);
      }
      requireNumber(node.result(), next++);
    }
    for (Value output : outputs) {
      requireBefore(output, next);
    }
  }

  private static void requireNumber(Value value, int number) {
    if (value.id() != number) {
      throw new IllegalArgumentException("value %s stands at number %d".formatted(value, number));
    }
  }

  private static void requireBefore(Value value, int bound) {
    if (value.id() >= bound) {
      throw new IllegalArgumentException("value %s is read before it is defined".formatted(value));
    }
  }

  /// A graph of operations with the types of its values.
  static Program of(Graph<Operation> graph, ImmutableList<Value> values) {
    return new Program(
        values.take(graph.inputs()),
        graph
            .nodes()
            .collectWithIndex(
                (node, k) ->
                    new Node(
                        values.get(graph.result(k)),
                        node.operation(),
                        node.operands().collect(values::get))),
        graph.outputs().collect(values::get));
  }

  /// The graph of operations, without the types of its values.
  Graph<Operation> graph() {
    return new Graph<>(
        inputs.size(),
        nodes.collect(
            node -> new Graph.Node<>(node.operation(), node.operands().collectInt(Value::id))),
        outputs.collectInt(Value::id));
  }

  /// The space of the inputs.
  public Space source() {
    return new Space(inputs.collect(Value::shape));
  }

  /// The space of the outputs.
  public Space target() {
    return new Space(outputs.collect(Value::shape));
  }

  /// How many floating-point operations a run takes; what depends on no input is computed before
  /// and counts nothing.
  public long flops() {
    boolean[] varies = new boolean[valueCount()];
    inputs.forEach(input -> varies[input.id()] = true);
    long flops = 0;
    for (Node node : nodes) {
      if (node.operands().anySatisfy(operand -> varies[operand.id()])) {
        varies[node.result().id()] = true;
        flops += OperationCount.of(node);
      }
    }
    return flops;
  }

  /// How many values there are: inputs and nodes.
  public int valueCount() {
    return inputs.size() + nodes.size();
  }

  /// How many nodes are operations of a class.
  public int count(Class<? extends Operation> kind) {
    return nodes.count(node -> kind.isInstance(node.operation()));
  }

  /// Reads a program back from its [#text].
  ///
  /// @throws IllegalArgumentException in one line with line and column, if it is none: what was
  ///   expected and what was found, or which type does not fit
  public static Program parse(String text) {
    return new ProgramParser(text).program();
  }

  /// The program as text with all numbers of its constants, so that `parse(text())` is the same
  /// program bit by bit.
  public String text() {
    return print(OperationText::print);
  }

  /// The text, with constants of more than eight numbers left out.
  @Override
  public String toString() {
    return print(Operation::label);
  }

  private String print(Function<Operation, String> operation) {
    StringBuilder text = new StringBuilder("program ");
    text.append(source()).append(" → ").append(target());
    for (Node node : nodes) {
      text.append("\n  ").append(node.print(operation.apply(node.operation())));
    }
    return text.append("\n  return ").append(outputs.makeString(", ")).toString();
  }
}
