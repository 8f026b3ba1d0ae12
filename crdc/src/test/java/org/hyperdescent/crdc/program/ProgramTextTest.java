package org.hyperdescent.crdc.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.hyperdescent.crdc.runtime.OperationCases;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Programs as text and back, and what is said of a text that is no program.
class ProgramTextTest {

  static Stream<Primitive> operations() {
    return OperationCases.all();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationIsReadBack(Primitive operation) {
    assertReadBack(Normalizer.normalize(operation));
    assertReadBack(Normalizer.normalize(operation.reverse().batch(2)));
  }

  static void assertReadBack(Program program) {
    assertThat(Program.parse(program.text())).isEqualTo(program);
  }

  @Test
  void numbersAreReadBackBitByBit() {
    Tensor tensor =
        Tensor.vector(
            0.1,
            -0.0,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            1e300,
            Math.PI,
            1.0 / 3);
    Program program = Normalizer.normalize(SmoothOperations.constant(tensor));
    assertReadBack(program);
    assertThat(program.toString()).contains("constant R^9[...] : R^9");
    assertReadBack(Normalizer.normalize(SmoothOperations.fill(Shape.of(2), -0.0)));
  }

  @Test
  void whiteSpaceIsFree() {
    String text = "program R x R^2x3→R^3 %2=sum 0%1:R^3 return %2";
    assertThat(Program.parse(text))
        .hasToString(
            """
            program R x R^2x3 → R^3
              %2 = sum 0 %1 : R^3
              return %2""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prog                                    | line 1, column 1: expected program, found prog",
        "program Q                               | line 1, column 9: expected a shape, found Q",
        "program R^0                             | line 1, column 9: axis 0 of the shape [0] has"
            + " extent 0: an extent is at least 1",
        "program R => R                          | line 1, column 11: expected →, found =>",
        "program R → R;  return %1               | line 2, column 11: %1 is not defined before",
        "program R → R;  return %0 %0            | line 2, column 13: expected the end, found %0",
        "program R → R^2;  return %0             | line 1, column 13: the program returns R, not R^2",
        "program R → R;  %2 = sin %0 : R         | line 2, column 4: the next value is %1, not %2",
        "program R → R;  %1 = sine %0 : R        | line 2, column 8: there is no operation sine",
        "program R → R;  %1 = = %0 : R           | line 2, column 8: expected an operation, found =",
        "program R → R;  %1 = sin %0 : R^2       | line 2, column 17: the result is R, not R^2",
        "program R → R;  %1 = sum 0 %0 : R       | line 2, column 8: cannot apply sum 0 to R:"
            + " axis 0 is not in 0..-1",
        "program R → R;  %1 = sum %0 : R         | line 2, column 12: expected an integer, found %0",
        "program R → R;  %1 = scale 1d %0 : R    | line 2, column 14: expected a number, found 1d",
        "program R → R;  %1 = fill : R           | line 2, column 13: expected a number, found :",
        "program R → R;  %1 = slice start=0 %0:R | line 2, column 14: expected axis=, found start=0",
        "program R → R;  %1 = solve transposed=no %0 : R"
            + " | line 2, column 25: expected true or false, found no",
        "program R → R;  %1 = constant R^2[1] : R | line 2, column 22: expected \",\", found ]",
        "program R → R;  %1 = sin %0             | line 2, column 14: expected :, found the end"
      })
  void errorsSayWhereAndWhat(String text, String message) {
    assertThatThrownBy(() -> Program.parse(text.replace(';', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message.replace("\"", ""));
  }
}
