package org.hyperdescent.examples.multitask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hyperdescent.examples.data.Ames;
import org.hyperdescent.examples.data.Chicago;
import org.hyperdescent.examples.data.Multitask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Closed forms; the numbers come from an independent implementation on the same files and splits.
class RidgeTest {

  private static final Penalty AMES = new Penalty(0.03, 0.03);
  private static final Penalty CHICAGO = new Penalty(0.003, 0.01);

  @ParameterizedTest
  @CsvSource({
    "1, 0.0819110278817, 0.0103435521599, 0.326461189305, 0.142909637",
    "2, 0.0831737900754, 0.00879770708782, 0.324832161376, 0.152622538",
    "3, 0.0792710359194, 0.00819523881158, 0.31814765047, 0.160608808"
  })
  void amesClosedForm(long seed, double atZero, double minimum, double norm, double error) {
    Multitask ames = Ames.read(Ames.builtIn(), seed);
    SharedWeights solution = SharedWeights.closedForm(ames, AMES);
    assertThat(SharedWeights.ofFlat(new double[29 * 21], 21).objective(ames, AMES))
        .isCloseTo(atZero, within(1e-12));
    assertThat(solution.objective(ames, AMES)).isCloseTo(minimum, within(1e-13));
    assertThat(solution.norm()).isCloseTo(norm, within(1e-11));
    assertThat(TestErrors.of(ames, solution).overall()).isCloseTo(error, within(1e-9));
  }

  @Test
  void distanceToZeroIsAbsolute() {
    SharedWeights zero = SharedWeights.ofFlat(new double[4], 2);
    assertThat(zero.relativeDistanceTo(zero)).isZero();
    assertThat(SharedWeights.ofFlat(new double[] {0, 3, 4, 0}, 2).relativeDistanceTo(zero))
        .isEqualTo(5);
  }

  @Test
  void amesBaselines() {
    Multitask ames = Ames.read(Ames.builtIn(), 1);
    Baseline pooled = Baseline.pooled(ames);
    Baseline independent = Baseline.independent(ames);
    assertThat(pooled.errors().overall()).isCloseTo(0.1704, within(5e-5));
    assertThat(independent.ridge()).isCloseTo(0.01, within(1e-12));
    assertThat(independent.errors().overall()).isCloseTo(0.148892923, within(1e-9));
  }

  @Test
  void chicagoClosedForm() {
    Multitask chicago = Chicago.read(Chicago.builtIn(), 1);
    SharedWeights solution = SharedWeights.closedForm(chicago, CHICAGO);
    assertThat(SharedWeights.ofFlat(new double[21 * 6], 6).objective(chicago, CHICAGO))
        .isCloseTo(0.5, within(1e-12));
    assertThat(solution.objective(chicago, CHICAGO)).isCloseTo(0.0576086478719, within(1e-12));
    assertThat(solution.norm()).isCloseTo(0.815568104709, within(1e-11));
    assertThat(solution.shared().data)
        .containsExactly(
            new double[] {.01025559, .4327169, .51690903, .06850001, -.26659679, .06364248},
            within(1e-8));
    assertThat(TestErrors.of(chicago, solution).overall()).isCloseTo(0.379612497, within(1e-9));
  }
}
