package org.hyperdescent.examples.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.circuit.CircuitCategory;
import org.hyperdescent.crdc.circuit.CircuitFunctions;
import org.hyperdescent.crdc.polynomial.BooleanDifference;
import org.hyperdescent.examples.exact.LookUpTable.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookUpTableTest {

  private final CircuitCategory<Integer> circuits = new CircuitCategory<>(Modular.Z2);

  @Test
  void onePassTeachesExclusiveOr() {
    assertThat(new LookUpTable(2).train(LookUpTable.exclusiveOr().castToList()))
        .containsExactly(0, 1, 1, 0);
  }

  @Test
  void onePassTeachesEveryFunctionOfTwoInputs() {
    for (int function = 0; function < 16; function++) {
      List<Integer> expected = bits(4, function).castToList();
      List<Sample> samples =
          IntStream.of(2, 0, 3, 1)
              .mapToObj(row -> new Sample(bits(2, row), expected.get(row)))
              .toList();
      LookUpTable table = new LookUpTable(2);
      ImmutableList<Integer> learned = table.train(samples);
      assertThat(learned.castToList()).isEqualTo(expected);
      assertThat(table.accuracy(learned, samples)).isOne();
    }
  }

  @Test
  void theDerivativeIsTheOneComputedByHand() {
    var reverse = circuits.reverse(new LookUpTable(2).model().map());
    assertThat(reverse.apply(List.of(0, 1, 1, 0, 1, 0, 1))).containsExactly(0, 0, 1, 0, 1, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void noInputIsUsedTwiceInAProductSoTheBooleanDifferenceAgrees(int inputs) {
    var model = new LookUpTable(inputs).model().map();
    var functions = new CircuitFunctions(Modular.Z2);
    assertThat(BooleanDifference.of(functions.onArrow(model)))
        .isEqualTo(functions.onArrow(circuits.reverse(model)));
  }

  @Test
  void aTableNeedsAnInput() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LookUpTable(0))
        .withMessageContaining("1 to 8 inputs, not 0");
  }

  private static ImmutableList<Integer> bits(int count, int number) {
    return Lists.immutable.fromStream(
        IntStream.range(0, count).mapToObj(i -> (number >> (count - 1 - i)) & 1));
  }
}
