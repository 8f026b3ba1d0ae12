package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.program.ProgramBuilder;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;
import org.hyperdescent.crdc.smooth.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The step of a weight matrix: a product that is added where the weights lie.
class AccumulationTest {

  private static final int ROWS = 37;
  private static final int INNER = 21;
  private static final int COLUMNS = 50;

  /// `(W, A, B) ↦ W + c A B`, with factors that may be stored transposed.
  private static Program step(double factor, boolean left, boolean right) {
    ProgramBuilder builder = new ProgramBuilder(Lists.immutable.empty());
    Value w = builder.input(Shape.of(ROWS, COLUMNS));
    Value a = builder.input(left ? Shape.of(INNER, ROWS) : Shape.of(ROWS, INNER));
    Value b = builder.input(right ? Shape.of(COLUMNS, INNER) : Shape.of(INNER, COLUMNS));
    Value product = builder.matmul(a, b, left, right);
    Value change = factor == 1 ? product : builder.scale(factor, product);
    return builder.build(Lists.immutable.of(builder.add(w, change)));
  }

  private static double[] random(int seed, int count) {
    return new Random(seed).doubles(count, -1, 1).toArray();
  }

  private static double[] byHand(double factor, boolean left, boolean right) {
    double[] w = random(1, ROWS * COLUMNS);
    double[] a = random(2, ROWS * INNER);
    double[] b = random(3, INNER * COLUMNS);
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        for (int k = 0; k < INNER; k++) {
          w[i * COLUMNS + j] +=
              factor
                  * a[left ? k * ROWS + i : i * INNER + k]
                  * b[right ? j * INNER + k : k * COLUMNS + j];
        }
      }
    }
    return w;
  }

  @ParameterizedTest
  @CsvSource({
    "1, false, false, 1",
    "-0.25, true, false, 1",
    "-0.25, false, true, 2",
    "0.5, true, true, 2",
    "-0.25, true, false, 2"
  })
  void addsInPlaceAndApart(double factor, boolean left, boolean right, int threads) {
    Program program = step(factor, left, right);
    Settings settings = Settings.standard().withThreads(threads).with(MatrixProducts.plain());
    CompiledProgram compiled = CompiledProgram.of(program, settings);
    assertThat(compiled.plan().tasks()).hasOnlyElementsOfType(Accumulation.class);
    double[] expected = byHand(factor, left, right);
    double[][] inputs = {
      random(1, ROWS * COLUMNS), random(2, ROWS * INNER), random(3, INNER * COLUMNS)
    };
    double[][] apart = {new double[ROWS * COLUMNS]};
    compiled.run(inputs, apart);
    assertThat(apart[0]).containsExactly(expected, within(1e-12));
    assertThat(inputs[0]).containsExactly(random(1, ROWS * COLUMNS));
    compiled.run(inputs, new double[][] {inputs[0]});
    assertThat(inputs[0]).containsExactly(expected, within(1e-12));
  }

  @Test
  void singlePrecisionAgrees() {
    CompiledProgram compiled =
        CompiledProgram.of(step(-0.25, true, false), Settings.standard().with(Precision.FLOAT32));
    double[] result =
        compiled
            .apply(random(1, ROWS * COLUMNS), random(2, ROWS * INNER), random(3, INNER * COLUMNS))[
            0];
    assertThat(result).containsExactly(byHand(-0.25, true, false), within(1e-5));
  }

  @Test
  void theGradientTakesNoMemory() {
    CompiledProgram compiled = CompiledProgram.of(step(-0.25, true, false), Settings.standard());
    assertThat(compiled.memory().temporaries()).isZero();
  }

  @Test
  void aProductThatIsReadTwiceStays() {
    ProgramBuilder builder = new ProgramBuilder(Lists.immutable.empty());
    Value w = builder.input(Shape.of(ROWS, COLUMNS));
    Value a = builder.input(Shape.of(ROWS, INNER));
    Value b = builder.input(Shape.of(INNER, COLUMNS));
    Value product = builder.matmul(a, b, false, false);
    Program program = builder.build(Lists.immutable.of(builder.add(w, product), product));
    assertThat(CompiledProgram.of(program, Settings.standard()).plan().tasks())
        .doesNotHaveAnyElementsOfTypes(Accumulation.class);
  }
}
