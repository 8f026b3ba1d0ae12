package org.hyperdescent.functors.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.matrix.Matrices;
import org.hyperdescent.crdc.matrix.Matrix;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.functors.descent.LinearLearners.LensLaws;
import org.hyperdescent.lenses.laws.WellBehaved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The criterion for the lens laws of linear learners against the laws themselves, exactly: over
/// matrices and over polynomials.
class LinearLearnersTest {

  private static final Matrices<Rational> MATRICES = new Matrices<>(Rationals.RATIONALS);
  private static final LinearLearners<Integer, Matrix<Rational>> LINEAR =
      new LinearLearners<>(MATRICES, LinearLearnersTest::minusOne);
  private static final Polynomials<Rational> POLYNOMIALS = new Polynomials<>(Rationals.RATIONALS);
  private static final LinearLearners<Integer, PolynomialMap<Rational>> POLYNOMIAL =
      new LinearLearners<>(
          POLYNOMIALS, object -> PolynomialErrors.scale(POLYNOMIALS, object, q(-1)));

  @Test
  @DisplayName("projections and rotations: all three")
  void wellBehaved() {
    assertLaws(matrix(1, q(1), q(0)), true, true);
    assertLaws(matrix(2, q(0), q(1), q(0), q(0), q(0), q(-1)), true, true);
    assertLaws(matrix(2, q(3, 5), q(-4, 5), q(4, 5), q(3, 5)), true, true);
    assertLaws(matrix(1, q(3, 5), q(4, 5)), true, true);
    assertLaws(MATRICES.identity(2), true, true);
    assertLaws(MATRICES.discard(2), true, true);
  }

  @Test
  @DisplayName("isometric embeddings and partial isometries: GetPut and PutPut only")
  void partialIsometries() {
    // (1;1)/√2 with rational entries
    assertLaws(matrix(2, q(3, 5), q(4, 5)), false, true);
    assertLaws(matrix(2, q(1), q(0)), false, true);
    assertLaws(MATRICES.zero(1, 1), false, true);
    assertLaws(matrix(2, q(9, 25), q(12, 25), q(12, 25), q(16, 25)), false, true);
  }

  @Test
  @DisplayName("W = 2 and anything else: GetPut only")
  void others() {
    assertLaws(matrix(1, q(2)), false, false);
    assertLaws(matrix(1, q(1), q(1)), false, false);
    assertLaws(matrix(2, q(1), q(1), q(0), q(1)), false, false);
    assertLaws(matrix(2, q(1), q(1)), false, false);
  }

  @Test
  @DisplayName("they are what gradient descent with squared error makes of linear maps")
  void agreesWithGradientDescent() {
    var descent = PolynomialErrors.descent(Rationals.RATIONALS, q(1, 10));
    var w = polynomial(matrix(2, q(1), q(2), q(0), q(-1, 2), q(3, 5), q(7)));

    assertThat(POLYNOMIAL.learner(w)).isEqualTo(descent.onArrow(descent.domain().embed(w)));
  }

  @Test
  void onlyLinearMapsHaveATranspose() {
    var square = POLYNOMIALS.map(1, POLYNOMIALS.variable(1, 0).power(2));

    assertThat(POLYNOMIAL.isLinear(square)).isFalse();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> POLYNOMIAL.lensLaws(square))
        .withMessageStartingWith("not linear");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> POLYNOMIAL.learner(square));
  }

  private static void assertLaws(Matrix<Rational> w, boolean putGet, boolean putPut) {
    var expected = new LensLaws(true, putGet, putPut);
    assertThat(LINEAR.lensLaws(w)).as("criterion for %s", w).isEqualTo(expected);
    assertThat(found(w)).as("laws of %s", w).isEqualTo(expected);
    var polynomial = polynomial(w);
    assertThat(POLYNOMIAL.lensLaws(polynomial)).isEqualTo(expected);
    assertThat(asLaws(WellBehaved.of(POLYNOMIAL.learner(polynomial)))).isEqualTo(expected);
  }

  private static LensLaws found(Matrix<Rational> w) {
    return asLaws(WellBehaved.of(LINEAR.learner(w)));
  }

  private static LensLaws asLaws(WellBehaved found) {
    return new LensLaws(
        found.laws().contains("LENS.GetPut"),
        found.laws().contains("LENS.PutGet"),
        found.laws().contains("LENS.PutPut"));
  }

  private static PolynomialMap<Rational> polynomial(Matrix<Rational> w) {
    var x = POLYNOMIALS.variables(w.columns());
    return new PolynomialMap<>(
        Rationals.RATIONALS,
        w.columns(),
        Lists.immutable.fromStream(
            IntStream.range(0, w.rows())
                .mapToObj(
                    i ->
                        x.collectWithIndex((variable, j) -> variable.times(w.get(i, j)))
                            .injectInto(
                                POLYNOMIALS.constant(w.columns(), q(0)),
                                (sum, term) -> sum.plus(term)))));
  }

  private static Matrix<Rational> minusOne(int size) {
    return Matrix.tabulate(Rationals.RATIONALS, size, size, (i, j) -> i == j ? q(-1) : q(0));
  }

  /// The matrix with the given entries, row by row.
  private static Matrix<Rational> matrix(int rows, Rational... entries) {
    return new Matrix<>(
        Rationals.RATIONALS, rows, entries.length / rows, Lists.immutable.of(entries));
  }

  private static Rational q(long numerator) {
    return Rational.of(numerator);
  }

  private static Rational q(long numerator, long denominator) {
    return Rational.of(numerator, denominator);
  }
}
