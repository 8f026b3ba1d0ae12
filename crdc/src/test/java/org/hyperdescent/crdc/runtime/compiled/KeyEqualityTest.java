package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.runtime.compiled.Expression.Operator;
import org.hyperdescent.crdc.runtime.compiled.ScalarGraph.Term;
import org.hyperdescent.crdc.smooth.RecordEquality;
import org.hyperdescent.crdc.smooth.UnaryFunction;
import org.junit.jupiter.api.Test;

/// Equality of what generated classes are found by, which is by hand: that of the components.
class KeyEqualityTest {

  private static ImmutableIntList ints(int... numbers) {
    return IntLists.immutable.of(numbers);
  }

  private static List<Record> views() {
    return List.of(
        new View(0, ints(2, 3), ints(3, 1)),
        new View(1, ints(2, 3), ints(3, 1)),
        new View(0, ints(3, 2), ints(3, 1)),
        new View(0, ints(2, 3), ints(1, 2)));
  }

  /// Two of each kind for each component, different in it alone.
  private static List<Record> expressions() {
    Expression one = new Expression.Load(1, View.identity(4));
    Expression two = new Expression.Load(2, View.identity(4));
    return List.of(
        new Expression.Load(1, View.identity(4)),
        new Expression.Load(2, View.identity(4)),
        new Expression.Load(1, View.identity(5)),
        new Expression.Fixed(0.0),
        new Expression.Fixed(-0.0),
        new Expression.Fixed(Double.NaN),
        new Expression.Apply(UnaryFunction.EXP, one),
        new Expression.Apply(UnaryFunction.TANH, one),
        new Expression.Apply(UnaryFunction.EXP, two),
        new Expression.Combine(Operator.ADD, one, two),
        new Expression.Combine(Operator.MULTIPLY, one, two),
        new Expression.Combine(Operator.ADD, two, two),
        new Expression.Combine(Operator.ADD, one, one),
        new Expression.Choose(one, one, two),
        new Expression.Choose(two, one, two),
        new Expression.Choose(one, two, two),
        new Expression.Choose(one, one, one));
  }

  private static List<Record> terms() {
    return List.of(
        new Term.Fixed(0.0),
        new Term.Fixed(-0.0),
        new Term.Load(1, 2, 3),
        new Term.Load(4, 2, 3),
        new Term.Load(1, 4, 3),
        new Term.Load(1, 2, 4),
        new Term.Apply(UnaryFunction.EXP, 1),
        new Term.Apply(UnaryFunction.TANH, 1),
        new Term.Apply(UnaryFunction.EXP, 2),
        new Term.Combine(Operator.ADD, 1, 2),
        new Term.Combine(Operator.DIVIDE, 1, 2),
        new Term.Combine(Operator.ADD, 2, 2),
        new Term.Combine(Operator.ADD, 1, 1),
        new Term.Larger(1, 2),
        new Term.Larger(2, 2),
        new Term.Larger(1, 1),
        new Term.MultiplyAdd(1, 2, 3),
        new Term.MultiplyAdd(2, 2, 3),
        new Term.MultiplyAdd(1, 1, 3),
        new Term.MultiplyAdd(1, 2, 1),
        new Term.Total(1, 2),
        new Term.Total(2, 2),
        new Term.Total(1, 1));
  }

  private static List<Record> tasks() {
    ScalarGraph graph = new ScalarGraph();
    ScalarGraph other = new ScalarGraph();
    other.number(1);
    var results = Lists.immutable.of(new UnrolledTask.Result(ints(0), true));
    var one = Lists.immutable.<Expression>of(new Expression.Fixed(1));
    var two = Lists.immutable.<Expression>of(new Expression.Fixed(2));
    return List.of(
        new Task.Loop(1, ints(1), ints(2), one),
        new Task.Loop(2, ints(1), ints(2), one),
        new Task.Loop(1, ints(2), ints(2), one),
        new Task.Loop(1, ints(1), ints(1), one),
        new Task.Loop(1, ints(1), ints(2), two),
        new UnrolledTask.Result(ints(0), true),
        new UnrolledTask.Result(ints(0), false),
        new UnrolledTask.Result(ints(1), true),
        new UnrolledTask(graph, 1, ints(1), ints(2), results),
        new UnrolledTask(other, 1, ints(1), ints(2), results),
        new UnrolledTask(graph, 2, ints(1), ints(2), results),
        new UnrolledTask(graph, 1, ints(2), ints(2), results),
        new UnrolledTask(graph, 1, ints(1), ints(1), results),
        new UnrolledTask(graph, 1, ints(1), ints(2), Lists.immutable.empty()),
        new LoopSource(new Task.Loop(1, ints(1), ints(2), one), true),
        new LoopSource(new Task.Loop(1, ints(1), ints(2), one), false),
        new LoopSource(new Task.Loop(2, ints(1), ints(2), one), true),
        new RowGenerator(RowGenerator.Form.DOT, 50),
        new RowGenerator(RowGenerator.Form.ADD, 50),
        new RowGenerator(RowGenerator.Form.DOT, 51));
  }

  @Test
  void isThatOfTheComponents() throws Exception {
    RecordEquality.check(KeyEqualityTest::views);
    RecordEquality.check(KeyEqualityTest::expressions);
    RecordEquality.check(KeyEqualityTest::terms);
    RecordEquality.check(KeyEqualityTest::tasks);
  }

  @Test
  void noKindIsLeftOut() {
    assertThat(
            Stream.concat(expressions().stream(), terms().stream())
                .<Class<?>>map(Record::getClass)
                .collect(Collectors.toSet()))
        .containsAll(
            Stream.of(Expression.class, Term.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .toList());
  }
}
