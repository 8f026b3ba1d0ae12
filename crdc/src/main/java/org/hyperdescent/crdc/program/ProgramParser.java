package org.hyperdescent.crdc.program;

import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.OperationText;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.TextReader;

/// Reads programs as [Program#text] prints them, and checks every type on the way.
final class ProgramParser {

  private final TextReader text;
  private final MutableList<Value> values = Lists.mutable.empty();

  ProgramParser(String text) {
    this.text = new TextReader(text);
  }

  Program program() {
    text.expect("program");
    Space source = text.space();
    text.expect("→");
    int targetStart = text.position();
    Space target = text.space();
    source.shapes().forEach(shape -> values.add(new Value(values.size(), shape)));
    ImmutableList<Value> inputs = values.toImmutable();
    MutableList<Node> nodes = Lists.mutable.empty();
    while (text.accept("%")) {
      nodes.add(node());
    }
    text.expect("return");
    ImmutableList<Value> outputs = operands();
    text.expectEnd();
    Space returned = new Space(outputs.collect(Value::shape));
    if (!returned.equals(target)) {
      throw text.error(targetStart, "the program returns %s, not %s".formatted(returned, target));
    }
    return new Program(inputs, nodes.toImmutable(), outputs);
  }

  private Node node() {
    int numberStart = text.position();
    int number = text.integer();
    if (number != values.size()) {
      throw text.error(
          numberStart, "the next value is %%%d, not %%%d".formatted(values.size(), number));
    }
    text.expect("=");
    int operationStart = text.position();
    Function<Shape, Operation> completed = OperationText.read(text);
    ImmutableList<Value> operands = operands();
    text.expect(":");
    int shapeStart = text.position();
    Shape shape = text.shape();
    Operation operation = completed.apply(shape);
    Shape inferred;
    try {
      inferred = operation.infer(operands.collect(Value::shape));
    } catch (TypeMismatchException mismatch) {
      throw text.error(operationStart, String.valueOf(mismatch.getMessage()));
    }
    if (!inferred.equals(shape)) {
      throw text.error(shapeStart, "the result is %s, not %s".formatted(inferred, shape));
    }
    Value result = new Value(number, shape);
    values.add(result);
    return new Node(result, operation, operands);
  }

  private ImmutableList<Value> operands() {
    MutableList<Value> operands = Lists.mutable.empty();
    if (text.accept("%")) {
      operands.add(operand());
      while (text.accept(",")) {
        text.expect("%");
        operands.add(operand());
      }
    }
    return operands.toImmutable();
  }

  private Value operand() {
    int start = text.position();
    int number = text.integer();
    if (number < 0 || number >= values.size()) {
      throw text.error(start, "%%%d is not defined before".formatted(number));
    }
    return values.get(number);
  }
}
