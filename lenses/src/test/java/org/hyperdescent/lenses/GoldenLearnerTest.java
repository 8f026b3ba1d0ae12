package org.hyperdescent.lenses;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.lenses.NumericFunctions.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Learners for `I(p, a) = p a` by gradient descent with quadratic error and step size 1/10,
/// written by hand and exact in decimals.
class GoldenLearnerTest {

  private static final BigDecimal STEP_SIZE = new BigDecimal("0.1");

  private final NumericFunctions base = new NumericFunctions();
  private final LearnerCategory<Integer, Function> learners = new LearnerCategory<>(base);

  @Test
  @DisplayName("G3: two scalings compose, two steps")
  void g3Composition() {
    var composite = scaling().then(scaling());

    assertThat(composite.implement().apply("2", "3", "1")).containsExactly(number("6"));
    // r2, the request of the second learner, at b = I(2, 1) = 2
    assertSame(scaling().request().apply("3", "2", "5"), "-1");
    assertSame(composite.update().apply("2", "3", "1", "5"), "1.7", "2.8");
    assertSame(composite.request().apply("2", "3", "1", "5"), "-5");
    assertSame(composite.step().apply("2", "3", "1", "5"), "1.7", "2.8", "-5");
    // 119/25; 2209/1250, 3551/1250; 1339/625
    assertSame(composite.implement().apply("1.7", "2.8", "1"), "4.76");
    assertSame(composite.step().apply("1.7", "2.8", "1", "5"), "1.7672", "2.8408", "2.1424");
  }

  @Test
  @DisplayName("G3: a step size inside the request trains the first learner on something else")
  void g3StepSizeInRequest() {
    var composite = scaling(STEP_SIZE).then(scaling(STEP_SIZE));

    assertSame(composite.update().apply("2", "3", "1", "5"), "1.97", "2.8");
  }

  @Test
  @DisplayName("G4: the identity passes the wish on; requesting its input instead does not")
  void g4Identity() {
    var f = scaling();
    var id = learners.identity(1);
    var echo = learners.parameterless(base.identity(1), base.first(1, 1));

    assertSame(id.then(f).request().apply("2", "1", "-1"), "-5");
    assertSame(f.then(id).update().apply("2", "1", "-1"), f.update().apply("2", "1", "-1"));
    assertSame(echo.then(f).request().apply("2", "1", "-1"), "1");
    // told its own output, f is content and learns nothing
    assertSame(f.then(echo).update().apply("2", "1", "-1"), "2");
  }

  @Test
  @DisplayName("G5: both places of a shared parameter are served")
  void g5WeightTying() {
    var twice = scaling().then(scaling());
    // the copying learner as a 2-cell: (p, p1, p2) ↦ p1 + p2 - p
    var copy =
        learners.lenses().simple(1, 2, base.copy(1), base.function(3, 1, GoldenLearnerTest::merge));
    var tied = learners.reparametrise(twice, copy);

    assertSame(tied.implement().apply("2", "1"), "4");
    // one leg alone would move to 11/5; both together to 12/5
    assertSame(twice.update().apply("2", "2", "1", "5"), "2.2", "2.2");
    assertSame(tied.update().apply("2", "1", "5"), "2.4");
  }

  private static ImmutableList<BigDecimal> merge(ImmutableList<BigDecimal> x) {
    return Lists.immutable.of(x.get(1).add(x.get(2)).subtract(x.get(0)));
  }

  /// The learner whose request carries no step size.
  private Learner<Integer, Function> scaling() {
    return scaling(BigDecimal.ONE);
  }

  private Learner<Integer, Function> scaling(BigDecimal requestSize) {
    return learners.learner(
        1,
        1,
        1,
        base.function(2, 1, x -> Lists.immutable.of(x.get(0).multiply(x.get(1)))),
        base.function(3, 1, x -> moved(x, 0, 1, STEP_SIZE)),
        base.function(3, 1, x -> moved(x, 1, 0, requestSize)));
  }

  /// `x_i - size * x_j * (x_0 x_1 - x_2)`.
  private static ImmutableList<BigDecimal> moved(
      ImmutableList<BigDecimal> x, int i, int j, BigDecimal size) {
    BigDecimal error = x.get(0).multiply(x.get(1)).subtract(x.get(2));
    return Lists.immutable.of(x.get(i).subtract(size.multiply(x.get(j)).multiply(error)));
  }

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }

  private static void assertSame(ImmutableList<BigDecimal> actual, String... expected) {
    assertSame(actual, Lists.immutable.of(expected).collect(BigDecimal::new));
  }

  private static void assertSame(
      ImmutableList<BigDecimal> actual, ImmutableList<BigDecimal> expected) {
    assertThat(actual)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyElementsOf(expected);
  }
}
