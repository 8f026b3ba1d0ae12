package org.hyperdescent.crdc.smooth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Equality of operations, which is by hand: of the same kind, with the same attributes.
class OperationEqualityTest {

  /// Two of each kind for each attribute, different in it alone.
  private static List<Record> operations() {
    Shape shape = Shape.of(2, 3);
    Shape other = Shape.of(3, 2);
    return List.of(
        new Operation.Constant(Tensor.of(shape, 1, 2, 3, 4, 5, 6)),
        new Operation.Constant(Tensor.of(other, 1, 2, 3, 4, 5, 6)),
        new Operation.Constant(Tensor.of(shape, 1, 2, 3, 4, 5, 7)),
        new Operation.Fill(shape, 1),
        new Operation.Fill(other, 1),
        new Operation.Fill(shape, 0.0),
        new Operation.Fill(shape, -0.0),
        new Operation.Fill(shape, Double.NaN),
        new Operation.Add(),
        new Operation.Subtract(),
        new Operation.Scale(2),
        new Operation.Scale(-2),
        new Operation.Scale(Double.NaN),
        new Operation.Sum(0),
        new Operation.Sum(1),
        new Operation.Expand(0, 1),
        new Operation.Expand(1, 1),
        new Operation.Expand(0, 2),
        new Operation.Reshape(shape),
        new Operation.Reshape(other),
        new Operation.Transpose(),
        new Operation.Multiply(),
        new Operation.Divide(),
        new Operation.Unary(UnaryFunction.EXP),
        new Operation.Unary(UnaryFunction.TANH),
        new Operation.Power(2),
        new Operation.Power(3),
        new Operation.Matmul(false, false),
        new Operation.Matmul(true, false),
        new Operation.Matmul(false, true),
        new Operation.Matmul(true, true),
        new Operation.Softmax(),
        new Operation.LogSumExp());
  }

  @Test
  void isThatOfTheComponents() throws Exception {
    RecordEquality.check(OperationEqualityTest::operations);
  }

  @Test
  void noKindIsLeftOut() {
    assertThat(operations().stream().<Class<?>>map(Record::getClass).collect(Collectors.toSet()))
        .containsAll(
            Arrays.stream(Operation.class.getDeclaredClasses()).filter(Class::isRecord).toList());
  }
}
