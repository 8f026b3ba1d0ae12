package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.runtime.compiled.Expression.Apply;
import org.hyperdescent.crdc.runtime.compiled.Expression.Choose;
import org.hyperdescent.crdc.runtime.compiled.Expression.Combine;
import org.hyperdescent.crdc.runtime.compiled.Expression.Load;
import org.hyperdescent.crdc.runtime.compiled.Expression.Operator;
import org.hyperdescent.crdc.runtime.product.VectorModule;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.UnaryFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How wide vectors are, and which loops are left to them.
class VectorUnitTest {

  private static final int SIZE = 240;

  private static final Expression NUMBER = new Load(0, View.identity(SIZE));

  @BeforeEach
  void thereAreVectors() {
    assumeTrue(VectorUnit.isPresent(), "started without " + VectorModule.FLAG);
  }

  @ParameterizedTest
  @EnumSource
  void aVectorIsAsWideAsTheSpeciesOfGeneratedLoops(Precision precision) {
    int lanes =
        precision == Precision.FLOAT32
            ? FloatVector.SPECIES_PREFERRED.length()
            : DoubleVector.SPECIES_PREFERRED.length();

    assertThat(VectorUnit.lanes(precision)).isEqualTo(lanes);
  }

  @ParameterizedTest
  @EnumSource
  void aLoopWithAFunctionTheVirtualMachineDoesNotVectorizeSuits(Precision precision) {
    Expression deep = new Combine(Operator.ADD, NUMBER, apply(UnaryFunction.TANH, NUMBER));

    assertThat(suits(SIZE, apply(UnaryFunction.EXP, NUMBER), precision)).isTrue();
    assertThat(suits(SIZE, new Choose(NUMBER, NUMBER, deep), precision)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void plainArithmeticIsLeftToTheVirtualMachine(Precision precision) {
    Expression square = apply(UnaryFunction.SQUARE, NUMBER);

    assertThat(suits(SIZE, new Combine(Operator.ADD, NUMBER, square), precision)).isFalse();
  }

  /// Rows that a number of its own goes with are a loop in a loop, which it does not vectorize.
  @ParameterizedTest
  @EnumSource
  void plainArithmeticOnRowsSuits(Precision precision) {
    Load factor = new Load(1, View.expand(Shape.of(4), 1, SIZE / 4));

    assertThat(suits(SIZE, new Combine(Operator.ADD, NUMBER, factor), precision)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aFunctionWithoutVectorsDoesNotSuitWhereverItStands(Precision precision) {
    Expression angle = apply(UnaryFunction.ERF, NUMBER);
    Expression beside = new Combine(Operator.ADD, apply(UnaryFunction.EXP, NUMBER), angle);

    assertThat(suits(SIZE, apply(UnaryFunction.EXP, angle), precision)).isFalse();
    assertThat(suits(SIZE, beside, precision)).isFalse();
    assertThat(suits(SIZE, new Choose(angle, NUMBER, beside), precision)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void entriesApartFromEachOtherDoNotSuit(Precision precision) {
    Load columns = new Load(0, View.transpose(Shape.of(SIZE / 4, 4)));

    assertThat(suits(SIZE, apply(UnaryFunction.EXP, columns), precision)).isFalse();
  }

  /// Two vectors at least.
  @ParameterizedTest
  @EnumSource
  void shortRowsDoNotSuit(Precision precision) {
    int least = 2 * VectorUnit.lanes(precision);

    assertThat(suits(least, exponential(least), precision)).isTrue();
    assertThat(suits(least - 1, exponential(least - 1), precision)).isFalse();
  }

  private static Expression exponential(int size) {
    return apply(UnaryFunction.EXP, new Load(0, View.identity(size)));
  }

  private static Expression apply(UnaryFunction function, Expression argument) {
    return new Apply(function, argument);
  }

  private static boolean suits(int size, Expression value, Precision precision) {
    Task.Loop task = Task.Loop.of(size, IntLists.immutable.of(2), Lists.immutable.of(value));
    return VectorUnit.suits(task, LoopShape.of(task), precision);
  }
}
