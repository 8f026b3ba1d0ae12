package org.hyperdescent.crdc.program;

import java.util.Arrays;
import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.ListIterable;
import org.eclipse.collections.api.list.MutableList;
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
  static Program of(Graph<Operation> graph, ListIterable<Value> values) {
    MutableList<Node> nodes = Lists.mutable.withInitialCapacity(graph.nodes().size());
    for (Graph.Node<Operation> node : graph.nodes()) {
      nodes.add(
          new Node(
              values.get(graph.result(nodes.size())),
              node.operation(),
              Graph.at(values, node.operands())));
    }
    MutableList<Value> inputs = Lists.mutable.withInitialCapacity(graph.inputs());
    for (int k = 0; k < graph.inputs(); k++) {
      inputs.add(values.get(k));
    }
    return new Program(
        inputs.toImmutable(), nodes.toImmutable(), Graph.at(values, graph.outputs()));
  }

  /// The graph of operations, without the types of its values.
  Graph<Operation> graph() {
    MutableList<Graph.Node<Operation>> lines = Lists.mutable.withInitialCapacity(nodes.size());
    for (Node node : nodes) {
      lines.add(new Graph.Node<>(node.operation(), Value.numbers(node.operands())));
    }
    return new Graph<>(inputs.size(), lines.toImmutable(), Value.numbers(outputs));
  }

  /// The space of the inputs.
  public Space source() {
    return new Space(Value.shapes(inputs));
  }

  /// The space of the outputs.
  public Space target() {
    return new Space(Value.shapes(outputs));
  }

  /// How many floating-point operations a run takes; what depends on no input is computed before
  /// and counts nothing.
  public long flops() {
    boolean[] varies = new boolean[valueCount()];
    Arrays.fill(varies, 0, inputs.size(), true);
    long flops = 0;
    for (Node node : nodes) {
      boolean varying = false;
      for (Value operand : node.operands()) {
        varying |= varies[operand.id()];
      }
      if (varying) {
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
