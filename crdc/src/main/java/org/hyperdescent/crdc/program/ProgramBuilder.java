package org.hyperdescent.crdc.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.graph.Graph;
import org.hyperdescent.crdc.graph.GraphBuilder;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.UnaryFunction;
import org.jspecify.annotations.Nullable;

/// Builds a program node by node, simplifying each and sharing equal ones ("hash-consing").
///
/// Asking twice for the same operation on the same values gives the same value, so whatever is
/// mentioned several times is computed once. A builder is used by one thread and then thrown away.
public final class ProgramBuilder {

  private final ImmutableList<RewriteRule> rules;

  /// The rules for each class of operations that has come.
  private final Map<Class<?>, List<RewriteRule>> rulesOf = new HashMap<>();

  private final GraphBuilder<Operation> graph = new GraphBuilder<>(new Rewriting());
  private final MutableList<Value> values = Lists.mutable.empty();
  private final MutableList<@Nullable Node> definitions = Lists.mutable.empty();

  /// A builder with all simplification rules.
  public ProgramBuilder() {
    this(RewriteRules.all());
  }

  /// A builder with the given simplification rules; with none it still shares equal nodes.
  public ProgramBuilder(ImmutableList<RewriteRule> rules) {
    this.rules = rules;
  }

  /// Declares the next input.
  public Value input(Shape shape) {
    Value value = new Value(graph.input(), shape);
    values.add(value);
    definitions.add(null);
    return value;
  }

  /// Declares one input for each wire of a space.
  public ImmutableList<Value> inputs(Space space) {
    MutableList<Value> declared = Lists.mutable.empty();
    for (Shape shape : space.shapes()) {
      declared.add(input(shape));
    }
    return declared.toImmutable();
  }

  /// The node that defines a value; null for an input.
  public @Nullable Node definition(Value value) {
    return definitions.get(value.id());
  }

  /// The result of an operation: simplified if a rule applies, shared if it exists, otherwise a new
  /// node.
  ///
  /// @throws TypeMismatchException if the shapes do not fit
  public Value apply(Operation operation, Value... operands) {
    return apply(operation, Lists.immutable.of(operands));
  }

  /// The result of an operation; see [#apply(Operation, Value...)].
  ///
  /// @throws TypeMismatchException if the shapes do not fit
  public Value apply(Operation operation, ImmutableList<Value> operands) {
    return values.get(graph.apply(operation, Value.numbers(operands)));
  }

  /// Simplifies an operation to what the first rule that applies makes of it; if there is none, the
  /// operation becomes the next value.
  private final class Rewriting implements GraphBuilder.Simplification<Operation> {

    @Override
    public @Nullable Integer simpler(Operation operation, ImmutableIntList numbers) {
      ImmutableList<Value> operands = Graph.at(values, numbers);
      Shape shape = operation.infer(Value.shapes(operands));
      for (RewriteRule rule : rules(operation)) {
        Value simpler = rule.apply(ProgramBuilder.this, operation, operands);
        if (simpler != null) {
          return simpler.id();
        }
      }
      Value next = new Value(graph.size(), shape);
      values.add(next);
      definitions.add(new Node(next, operation, operands));
      return null;
    }

    private List<RewriteRule> rules(Operation operation) {
      List<RewriteRule> known = rulesOf.get(operation.getClass());
      if (known != null) {
        return known;
      }
      List<RewriteRule> fitting = new ArrayList<>();
      for (RewriteRule rule : rules) {
        if (rule.operations().isInstance(operation)) {
          fitting.add(rule);
        }
      }
      rulesOf.put(operation.getClass(), fitting);
      return fitting;
    }
  }

  /// Runs a whole program on values of this builder.
  ///
  /// @return its outputs
  /// @throws TypeMismatchException if the values are not of the program's source
  public ImmutableList<Value> inline(Program program, ImmutableList<Value> arguments) {
    Space given = new Space(Value.shapes(arguments));
    if (!given.equals(program.source())) {
      throw new TypeMismatchException(
          "cannot run a program on %s: it takes %s".formatted(given, program.source()));
    }
    return program.graph().evaluate(arguments, new OperationRules(this));
  }

  /// The program with the given outputs: the nodes they need, renumbered; all inputs are kept.
  public Program build(ImmutableList<Value> outputs) {
    var extract = graph.build(Value.numbers(outputs));
    ImmutableIntList origins = extract.origins();
    MutableList<Value> renamed = Lists.mutable.withInitialCapacity(origins.size());
    for (int id = 0; id < origins.size(); id++) {
      renamed.add(new Value(id, values.get(origins.get(id)).shape()));
    }
    return Program.of(extract.graph(), renamed);
  }

  /// The constant array filled with one number.
  public Value fill(Shape shape, double value) {
    return apply(new Operation.Fill(shape, value));
  }

  /// `left + right`.
  public Value add(Value left, Value right) {
    return apply(new Operation.Add(), left, right);
  }

  /// `left - right`.
  public Value subtract(Value left, Value right) {
    return apply(new Operation.Subtract(), left, right);
  }

  /// `left * right`, entry by entry.
  public Value multiply(Value left, Value right) {
    return apply(new Operation.Multiply(), left, right);
  }

  /// `left / right`, entry by entry.
  public Value divide(Value left, Value right) {
    return apply(new Operation.Divide(), left, right);
  }

  /// `factor * value`.
  public Value scale(double factor, Value value) {
    return apply(new Operation.Scale(factor), value);
  }

  /// A function of every entry.
  public Value unary(UnaryFunction function, Value value) {
    return apply(new Operation.Unary(function), value);
  }

  /// The sum over an axis.
  public Value sum(Value value, int axis) {
    return apply(new Operation.Sum(axis), value);
  }

  /// The insertion of an axis along which the value repeats.
  public Value expand(Value value, int axis, int count) {
    return apply(new Operation.Expand(axis, count), value);
  }

  /// The same numbers under another shape.
  public Value reshape(Value value, Shape shape) {
    return apply(new Operation.Reshape(shape), value);
  }

  /// The exchange of the last two axes.
  public Value transpose(Value value) {
    return apply(new Operation.Transpose(), value);
  }

  /// The matrix product, each side read transposed or not.
  public Value matmul(Value left, Value right, boolean transposeLeft, boolean transposeRight) {
    return apply(new Operation.Matmul(transposeLeft, transposeRight), left, right);
  }
}
