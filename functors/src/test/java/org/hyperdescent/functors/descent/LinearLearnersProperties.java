package org.hyperdescent.functors.descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.algebra.Ring;
import org.hyperdescent.crdc.matrix.Matrices;
import org.hyperdescent.crdc.matrix.Matrix;
import org.hyperdescent.functors.descent.LinearLearners.LensLaws;
import org.hyperdescent.lenses.laws.WellBehaved;

@Label("The criterion for the lens laws of a linear learner is exact")
class LinearLearnersProperties {

  private static final List<Rational> ENTRIES =
      List.of(
          Rational.of(0),
          Rational.of(1),
          Rational.of(-1),
          Rational.of(3, 5),
          Rational.of(4, 5),
          Rational.of(-4, 5),
          Rational.of(2));

  @Property(tries = 200)
  @Label("over ℚ")
  void overRationals(
      @ForAll @IntRange(max = 2) int rows,
      @ForAll @IntRange(max = 2) int columns,
      @ForAll @Size(4) List<@IntRange(max = 6) Integer> entries) {
    exact(
        Rationals.RATIONALS,
        Matrix.tabulate(
            Rationals.RATIONALS, rows, columns, (i, j) -> ENTRIES.get(entries.get(2 * i + j))));
  }

  @Property(tries = 200)
  @Label("over ℤ_5, where it is met more often")
  void overResidues(
      @ForAll @IntRange(max = 2) int rows,
      @ForAll @IntRange(max = 2) int columns,
      @ForAll @Size(4) List<@IntRange(max = 4) Integer> entries) {
    exact(Modular.Z5, Matrix.tabulate(Modular.Z5, rows, columns, (i, j) -> entries.get(2 * i + j)));
  }

  private static <E> void exact(Ring<E> ring, Matrix<E> w) {
    var linear =
        new LinearLearners<>(
            new Matrices<>(ring),
            size ->
                Matrix.tabulate(
                    ring, size, size, (i, j) -> i == j ? ring.negate(ring.one()) : ring.zero()));
    WellBehaved found = WellBehaved.of(linear.learner(w));

    assertThat(linear.lensLaws(w))
        .as("%s: %s", w, found)
        .isEqualTo(
            new LensLaws(
                found.laws().contains("LENS.GetPut"),
                found.laws().contains("LENS.PutGet"),
                found.laws().contains("LENS.PutPut")));
  }
}
