package org.hyperdescent.crdc.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.AxisOperation.Concatenate;
import org.hyperdescent.crdc.smooth.AxisOperation.Pad;
import org.hyperdescent.crdc.smooth.AxisOperation.Permute;
import org.hyperdescent.crdc.smooth.AxisOperation.Slice;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.SelectionOperation.Accumulate;
import org.hyperdescent.crdc.smooth.SelectionOperation.Lookup;
import org.hyperdescent.crdc.smooth.SelectionOperation.Select;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.crdc.smooth.UnaryFunction;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule on expressions it is for: it applies, gives the expected program, and keeps the value.
class RewriteRulesTest {

  private static final SmoothEquality EQUALITY = SmoothEquality.sampled(3, 1e-12);

  private static final Space VECTORS = Space.of(Shape.of(3), Shape.of(3));
  private static final Space MATRICES = Space.of(Shape.of(3, 3), Shape.of(3, 3));
  private static final Space BATCH = Space.of(Shape.of(4, 2, 3), Shape.of(3, 5), Shape.of(5, 2));
  private static final Space SAMPLES =
      Space.of(Shape.of(4, 3, 1), Shape.of(5, 3), Shape.of(4, 1, 2), Shape.of(4, 5, 3));

  /// A rule, an expression on inputs, and the nodes that are left of it.
  record Case(
      String rule,
      Space source,
      BiFunction<ProgramBuilder, ImmutableList<Value>, Value> expression,
      String nodes) {

    Program build(ImmutableList<RewriteRule> rules) {
      ProgramBuilder builder = new ProgramBuilder(rules);
      return builder.build(Lists.immutable.of(expression.apply(builder, builder.inputs(source))));
    }

    @Override
    public String toString() {
      return rule + " to " + nodes;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(arithmeticAndProducts(), alongAxes(), MatrixRulesCases.all())
        .flatMap(cases -> cases);
  }

  private static Stream<Case> alongAxes() {
    return Stream.of(
        vectors("trivial power", (b, x) -> b.apply(new Operation.Power(0), x.get(0)), "fill 1.0"),
        vectors("trivial power", (b, x) -> b.apply(new Operation.Power(1), x.get(0)), ""),
        vectors("fold fill", (b, x) -> b.apply(new Operation.Power(3), b.fill(R3, 2)), "fill 8.0"),
        vectors(
            "function of copies",
            (b, x) -> b.apply(new Operation.Power(2), b.expand(x.get(0), 0, 4)),
            "power 2.0, expand 0 4"),
        vectors("moved zero", (b, x) -> b.apply(new Pad(0, 1, 2, 9), b.fill(R3, 0)), "fill 0.0"),
        vectors(
            "moved zero",
            (b, x) -> b.apply(new Concatenate(0), b.fill(R3, 0), b.fill(R3, 0)),
            "fill 0.0"),
        new Case(
            "permutation",
            BATCH,
            (b, x) -> b.apply(permute(1, 2, 0), b.apply(permute(1, 2, 0), x.get(0))),
            "permute order=2,0,1"),
        new Case(
            "permutation",
            BATCH,
            (b, x) -> b.apply(permute(2, 0, 1), b.apply(permute(1, 2, 0), x.get(0))),
            "reshape"),
        new Case("permutation", BATCH, (b, x) -> b.apply(permute(0, 2, 1), x.get(0)), "transpose"),
        new Case("permutation", SAMPLES, (b, x) -> b.apply(permute(2, 0, 1), x.get(0)), "reshape"),
        vectors("whole axis", (b, x) -> b.apply(new Slice(0, 0, 1, 3), x.get(0)), ""),
        vectors("whole axis", (b, x) -> b.apply(new Pad(0, 0, 1, 3), x.get(0)), ""),
        vectors("whole axis", (b, x) -> b.apply(new Concatenate(0), x.get(0)), ""),
        vectors(
            "part of a concatenation",
            (b, x) -> b.apply(new Slice(0, 5, -2, 2), b.apply(new Concatenate(0), x)),
            "slice axis=0 start=2 stride=-2 count=2"),
        vectors(
            "slice of padding",
            (b, x) -> b.apply(new Slice(0, 7, -3, 3), b.apply(new Pad(0, 7, -3, 9), x.get(0))),
            ""),
        vectors("same choice", (b, x) -> b.apply(new Select(), x.get(0), x.get(1), x.get(1)), ""),
        vectors(
            "function of copies",
            (b, x) -> {
              Value condition = b.expand(x.get(0), 0, 2);
              return b.apply(new Select(), condition, b.expand(x.get(1), 0, 2), condition);
            },
            "select, expand 0 2"),
        matrices(
            "shared table",
            (b, x) -> b.apply(new Lookup(1), b.expand(x.get(0), 0, 4), b.fill(Shape.of(4, 2), 1)),
            "fill 1.0, lookup axes=0"),
        vectors(
            "sum of tables",
            (b, x) -> b.sum(b.apply(new Accumulate(1, 2), x.get(0), b.fill(R3, 1)), 0),
            "fill 1.0, accumulate axes=0 size=2"));
  }

  private static Operation permute(int... order) {
    return new Permute(IntLists.immutable.of(order));
  }

  private static Stream<Case> arithmeticAndProducts() {
    return Stream.of(
        vectors(
            "uniform constant",
            (b, x) -> b.apply(new Operation.Constant(Tensor.filled(Shape.of(3), 2))),
            "fill 2.0"),
        vectors("fold fill", (b, x) -> b.unary(UnaryFunction.SQUARE, b.fill(R3, 3)), "fill 9.0"),
        vectors("fold fill", (b, x) -> b.divide(b.fill(R3, 3), b.fill(R3, 2)), "fill 1.5"),
        vectors("fold fill", (b, x) -> b.expand(b.sum(b.fill(R3, 2), 0), 0, 5), "fill 6.0"),
        vectors("fold fill", (b, x) -> b.transpose(b.fill(Shape.of(2, 3), 2)), "fill 2.0"),
        vectors("zero and one", (b, x) -> b.add(x.get(0), b.fill(R3, 0)), ""),
        vectors("zero and one", (b, x) -> b.add(b.fill(R3, 0), x.get(0)), ""),
        vectors("zero and one", (b, x) -> b.subtract(x.get(0), b.fill(R3, 0)), ""),
        vectors("zero and one", (b, x) -> b.subtract(b.fill(R3, 0), x.get(0)), "negate"),
        vectors("zero and one", (b, x) -> b.multiply(x.get(0), b.fill(R3, 4)), "scale 4.0"),
        vectors("zero and one", (b, x) -> b.multiply(b.fill(R3, 4), x.get(0)), "scale 4.0"),
        vectors("zero and one", (b, x) -> b.divide(x.get(0), b.fill(R3, 1)), ""),
        vectors("zero and one", (b, x) -> b.divide(b.fill(R3, 0), x.get(0)), "fill 0.0"),
        vectors("order operands", (b, x) -> b.add(x.get(1), x.get(0)), "add"),
        vectors("order operands", (b, x) -> b.multiply(x.get(1), x.get(0)), "multiply"),
        vectors("scale of scale", (b, x) -> b.scale(2, b.scale(3, x.get(0))), "scale 6.0"),
        vectors("scale of scale", (b, x) -> b.scale(-1, b.scale(-1, x.get(0))), ""),
        vectors("scale of scale", (b, x) -> b.scale(1, x.get(0)), ""),
        vectors("scale of scale", (b, x) -> b.scale(0, x.get(0)), "fill 0.0"),
        vectors("sign of a sum", (b, x) -> b.add(x.get(0), b.scale(-1, x.get(1))), "subtract"),
        vectors("sign of a sum", (b, x) -> b.add(b.scale(-1, x.get(0)), x.get(1)), "subtract"),
        vectors("sign of a sum", (b, x) -> b.subtract(x.get(0), b.scale(-1, x.get(1))), "add"),
        vectors("sign of a sum", (b, x) -> b.scale(-1, b.subtract(x.get(0), x.get(1))), "subtract"),
        vectors(
            "cancel difference",
            (b, x) -> b.subtract(x.get(0), b.subtract(x.get(0), x.get(1))),
            ""),
        vectors("cancel difference", (b, x) -> b.subtract(x.get(0), x.get(0)), "fill 0.0"),
        vectors("cancel difference", (b, x) -> b.subtract(b.add(x.get(0), x.get(1)), x.get(0)), ""),
        vectors("cancel difference", (b, x) -> b.subtract(b.add(x.get(0), x.get(1)), x.get(1)), ""),
        vectors("cancel difference", (b, x) -> b.add(b.subtract(x.get(0), x.get(1)), x.get(1)), ""),
        vectors("cancel difference", (b, x) -> b.add(x.get(1), b.subtract(x.get(0), x.get(1))), ""),
        vectors(
            "cancel quotient", (b, x) -> b.multiply(x.get(0), b.divide(x.get(1), x.get(0))), ""),
        vectors(
            "cancel quotient", (b, x) -> b.multiply(b.divide(x.get(1), x.get(0)), x.get(0)), ""),
        vectors(
            "cancel quotient", (b, x) -> b.divide(b.multiply(x.get(0), x.get(1)), x.get(0)), ""),
        vectors(
            "reshape of reshape",
            (b, x) -> b.reshape(b.reshape(x.get(0), Shape.of(1, 3)), Shape.of(3, 1)),
            "reshape"),
        vectors(
            "reshape of reshape", (b, x) -> b.reshape(b.reshape(x.get(0), Shape.of(1, 3)), R3), ""),
        new Case("reshape of reshape", VECTORS, (b, x) -> b.reshape(x.get(0), R3), ""),
        vectors("unit axis", (b, x) -> b.expand(x.get(0), 1, 1), "reshape"),
        new Case("unit axis", SAMPLES, (b, x) -> b.sum(x.get(0), 2), "reshape"),
        new Case("unit axis", SAMPLES, (b, x) -> b.transpose(x.get(0)), "reshape"),
        matrices("double transpose", (b, x) -> b.transpose(b.transpose(x.get(0))), ""),
        matrices("sum of copies", (b, x) -> b.sum(b.expand(x.get(0), 1, 4), 1), "scale 4.0"),
        matrices("sum of scaled", (b, x) -> b.sum(b.scale(3, x.get(0)), 1), "sum 1, scale 3.0"),
        matrices(
            "sum of shared product",
            (b, x) -> b.sum(b.multiply(x.get(0), b.expand(b.sum(x.get(1), 0), 0, 3)), 0),
            "sum 0, sum 0, multiply"),
        matrices(
            "sum of shared product",
            (b, x) -> b.sum(b.multiply(b.expand(b.sum(x.get(1), 0), 0, 3), x.get(0)), 0),
            "sum 0, sum 0, multiply"),
        vectors(
            "function of copies",
            (b, x) -> b.unary(UnaryFunction.SIN, b.expand(x.get(0), 0, 4)),
            "sin, expand 0 4"),
        vectors(
            "function of copies",
            (b, x) -> b.subtract(b.expand(x.get(0), 1, 4), b.expand(x.get(1), 1, 4)),
            "subtract, expand 1 4"),
        vectors(
            "layout of copies",
            (b, x) -> b.reshape(b.expand(x.get(0), 0, 4), Shape.of(4, 3, 1)),
            "reshape, expand 0 4"),
        matrices(
            "layout of copies",
            (b, x) -> b.transpose(b.expand(x.get(0), 0, 4)),
            "transpose, expand 0 4"),
        matrices(
            "product with zero",
            (b, x) -> b.matmul(x.get(0), b.fill(Shape.of(3, 3), 0), true, false),
            "fill 0.0"),
        matrices(
            "transposed operand",
            (b, x) -> b.matmul(b.transpose(x.get(0)), x.get(1), false, true),
            "matmul left' right'"),
        matrices(
            "transposed operand",
            (b, x) -> b.matmul(x.get(0), b.transpose(x.get(1)), false, true),
            "matmul"),
        matrices(
            "transposed product",
            (b, x) -> b.transpose(b.matmul(x.get(0), x.get(1), true, false)),
            "matmul left'"),
        matrices(
            "transposed product",
            (b, x) -> b.transpose(b.matmul(x.get(0), x.get(1), false, false)),
            "matmul left' right'"),
        matrices(
            "scaled operand",
            (b, x) -> b.matmul(b.scale(2, x.get(0)), x.get(1), true, false),
            "matmul left', scale 2.0"),
        matrices(
            "scaled operand",
            (b, x) -> b.matmul(x.get(0), b.scale(2, x.get(1)), true, false),
            "matmul left', scale 2.0"),
        new Case(
            "single product",
            MATRICES,
            (b, x) -> {
              Shape single = Shape.of(1, 3, 3);
              return b.matmul(
                  b.reshape(x.get(0), single), b.reshape(x.get(1), single), false, true);
            },
            "reshape, reshape, reshape, reshape, matmul right', reshape"),
        new Case(
            "shared right matrix",
            BATCH,
            (b, x) -> b.matmul(x.get(0), b.expand(x.get(1), 0, 4), false, false),
            "reshape, matmul, reshape"),
        new Case(
            "shared right matrix",
            SAMPLES,
            (b, x) -> b.matmul(x.get(0), b.expand(x.get(1), 0, 4), true, true),
            "reshape, matmul right', reshape"),
        new Case(
            "shared left matrix",
            SAMPLES,
            (b, x) -> b.matmul(b.expand(x.get(1), 0, 4), x.get(0), false, false),
            "reshape, matmul right', reshape, transpose"),
        new Case(
            "shared left matrix",
            SAMPLES,
            (b, x) -> b.matmul(b.expand(x.get(1), 0, 4), x.get(3), false, true),
            "reshape, matmul right', reshape, transpose"),
        new Case(
            "sum of products",
            SAMPLES,
            (b, x) -> b.sum(b.matmul(x.get(0), x.get(2), false, false), 0),
            "reshape, reshape, matmul left'"),
        new Case(
            "sum of products",
            SAMPLES,
            (b, x) -> b.sum(b.matmul(x.get(3), x.get(3), true, false), 0),
            "reshape, matmul left'"));
  }

  private static final Shape R3 = Shape.of(3);

  private static Case vectors(
      String rule, BiFunction<ProgramBuilder, ImmutableList<Value>, Value> build, String nodes) {
    return new Case(rule, VECTORS, build, nodes);
  }

  private static Case matrices(
      String rule, BiFunction<ProgramBuilder, ImmutableList<Value>, Value> build, String nodes) {
    return new Case(rule, MATRICES, build, nodes);
  }

  @Test
  void everyRuleHasACase() {
    assertThat(cases().map(Case::rule)).containsAll(RewriteRules.all().collect(RewriteRule::label));
    assertThat(RewriteRules.all().collect(RewriteRule::label)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ruleAppliesAndKeepsTheValue(Case example) {
    ImmutableList<RewriteRule> only =
        RewriteRules.all().select(rule -> rule.label().equals(example.rule()));
    Program plain = example.build(Lists.immutable.empty());
    Program simplified = example.build(only);
    assertThat(simplified).isNotEqualTo(plain);
    assertThat(simplified.nodes().collect(node -> node.operation().label()).makeString(", "))
        .isEqualTo(example.nodes());
    assertSame(plain, simplified);
    assertSame(plain, example.build(RewriteRules.all()));
  }

  /// A rule of one's own: tanh is odd.
  private record OddTanh(List<Operation> asked) implements RewriteRule {

    @Override
    public String label() {
      return "odd";
    }

    @Override
    public String equation() {
      return "tanh (-1 x) → -1 (tanh x)";
    }

    @Override
    public Class<? extends Operation> operations() {
      return Operation.Unary.class;
    }

    @Override
    public @Nullable Value apply(
        ProgramBuilder builder, Operation operation, ImmutableList<Value> operands) {
      asked.add(operation);
      return operation.equals(new Operation.Unary(UnaryFunction.TANH))
              && builder.definition(operands.get(0))
                  instanceof Node(_, Operation.Scale(double factor), var inner)
              && factor == -1
          ? builder.scale(-1, builder.unary(UnaryFunction.TANH, inner.get(0)))
          : null;
    }
  }

  @Test
  void aRuleOfOnesOwnIsAskedAboutItsOperationsOnly() {
    OddTanh odd = new OddTanh(new ArrayList<>());
    ProgramBuilder builder = new ProgramBuilder(Lists.immutable.of(odd));
    Value x = builder.input(Shape.of(3));
    Value y = builder.unary(UnaryFunction.TANH, builder.scale(-1, builder.add(x, x)));
    Program program = builder.build(Lists.immutable.of(y));
    assertThat(program.nodes().collect(node -> node.operation().label()).makeString(", "))
        .isEqualTo("add, tanh, negate");
    assertThat(odd.asked()).hasSize(2).containsOnly(new Operation.Unary(UnaryFunction.TANH));
  }

  static void assertSame(Program left, Program right) {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < EQUALITY.points(); i++) {
      double[][] point = SmoothEquality.point(left.source(), random);
      double[][] expected = Executable.of(left).apply(point);
      double[][] actual = Executable.of(right).apply(point);
      for (int wire = 0; wire < expected.length; wire++) {
        for (int j = 0; j < expected[wire].length; j++) {
          assertThat(EQUALITY.agree(expected[wire][j], actual[wire][j]))
              .as("%s and %s", expected[wire][j], actual[wire][j])
              .isTrue();
        }
      }
    }
  }
}
