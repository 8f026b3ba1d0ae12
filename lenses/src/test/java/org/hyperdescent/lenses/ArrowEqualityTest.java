package org.hyperdescent.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.junit.jupiter.api.Test;

/// Lenses, optics, parametrised arrows and learners are values: equal exactly when all of their
/// parts are, whichever way they were composed, and shown by their parts.
class ArrowEqualityTest {

  private static final ModularMaps MAPS = new ModularMaps(3);
  private static final ModularMap INCREMENT =
      ModularMap.tabulate(3, 1, 1, x -> new int[] {x[0] + 1});
  private static final ModularMap NEGATE = ModularMap.tabulate(3, 1, 1, x -> new int[] {2 * x[0]});
  private static final ModularMap SUM = ModularMap.tabulate(3, 2, 1, x -> new int[] {x[0] + x[1]});
  private static final ModularMap PRODUCT =
      ModularMap.tabulate(3, 2, 1, x -> new int[] {x[0] * x[1]});
  private static final ModularMap LATER =
      ModularMap.tabulate(3, 3, 1, x -> new int[] {x[0] + x[1] * x[2]});
  private static final ModularMap OTHERWISE =
      ModularMap.tabulate(3, 3, 1, x -> new int[] {x[0] * x[1] + x[2]});

  private static final LensCategory<Integer, ModularMap> LENSES = new LensCategory<>(MAPS);
  private static final OpticCategory<Integer, ModularMap> OPTICS = new OpticCategory<>(MAPS);
  private static final ParaCategory<Integer, ModularMap> PARA = new ParaCategory<>(MAPS);
  private static final LearnerCategory<Integer, ModularMap> LEARNERS = new LearnerCategory<>(MAPS);

  private static Lens<Integer, ModularMap> lens(ModularMap get, ModularMap put) {
    return LENSES.simple(1, 1, get, put);
  }

  @Test
  void lenses() {
    var lens = lens(INCREMENT, SUM);

    assertEqual(lens, lens(INCREMENT, SUM), lens.then(LENSES.identity(LensObject.simple(1))));
    assertDifferent(
        lens,
        lens(NEGATE, SUM),
        lens(INCREMENT, PRODUCT),
        lens.then(lens),
        lens.tensor(lens),
        LENSES.adapter(INCREMENT, NEGATE),
        "a lens");
    assertThat(lens).hasToString("(1, 1) → (1, 1) with get %s, put %s", INCREMENT, SUM);
  }

  @Test
  void optics() {
    var object = LensObject.simple(1);
    var optic = OPTICS.adapter(INCREMENT, NEGATE);
    var residual = OPTICS.optic(object, object, 1, MAPS.copy(1), SUM);

    assertEqual(optic, OPTICS.adapter(INCREMENT, NEGATE), OPTICS.identity(object).then(optic));
    assertDifferent(
        optic,
        OPTICS.adapter(NEGATE, NEGATE),
        OPTICS.adapter(INCREMENT, INCREMENT),
        OPTICS.adapter(INCREMENT, MAPS.discard(1)),
        residual,
        optic.tensor(optic),
        "an optic");
    assertThat(residual)
        .isNotEqualTo(OPTICS.optic(object, object, 1, MAPS.copy(1), PRODUCT))
        .hasToString("(1, 1) → (1, 1) with residual 1, forward %s, backward %s", MAPS.copy(1), SUM);
  }

  @Test
  void residualsAreAPart() {
    var nothing = LensObject.simple(0);
    var empty = OPTICS.optic(nothing, nothing, 0, MAPS.identity(0), MAPS.identity(0));

    assertThat(empty.category()).isEqualTo(OPTICS);
    assertThat(empty).isEqualTo(OPTICS.identity(nothing));
    assertThat(OPTICS.optic(nothing, nothing, 1, zero(), MAPS.discard(1))).isNotEqualTo(empty);
  }

  @Test
  void parametrisedArrows() {
    var scaling = PARA.parametrised(1, 1, PRODUCT);

    assertThat(scaling.category()).isEqualTo(PARA);
    assertEqual(scaling, PARA.parametrised(1, 1, PRODUCT), PARA.identity(1).then(scaling));
    assertDifferent(
        scaling,
        PARA.parametrised(1, 1, SUM),
        PARA.parametrised(0, 2, PRODUCT),
        PARA.parametrised(2, 0, PRODUCT),
        scaling.then(scaling),
        scaling.reparametrise(INCREMENT),
        "an arrow");
    assertThat(scaling).hasToString("1 → 1 with parameters 1, map %s", PRODUCT);
  }

  @Test
  void learners() {
    var learner = learner(PRODUCT, LATER, OTHERWISE);

    assertThat(learner.category()).isEqualTo(LEARNERS);
    assertEqual(learner, learner(PRODUCT, LATER, OTHERWISE), learner.then(LEARNERS.identity(1)));
    assertDifferent(
        learner,
        learner(SUM, LATER, OTHERWISE),
        learner(PRODUCT, OTHERWISE, OTHERWISE),
        learner(PRODUCT, LATER, LATER),
        learner.tensor(learner),
        "a learner");
    assertThat(learner)
        .hasToString(
            "1 → 1 with parameters 1, implement %s, step %s", learner.implement(), learner.step());
  }

  @Test
  void functorsBetweenThem() {
    var object = new LensObject<>(1, 2);

    var toOptic = new LensToOptic<>(MAPS);
    assertThat(toOptic.domain()).isEqualTo(LENSES);
    assertThat(toOptic.codomain()).isEqualTo(OPTICS);
    assertThat(toOptic.onObject(object)).isEqualTo(object);

    var toLens = new OpticToLens<>(MAPS);
    assertThat(toLens.domain()).isEqualTo(OPTICS);
    assertThat(toLens.codomain()).isEqualTo(LENSES);
    assertThat(toLens.onObject(object)).isEqualTo(object);

    var toPara = new LearnerToParaLens<>(MAPS);
    assertThat(toPara.domain()).isEqualTo(LEARNERS);
    assertThat(toPara.codomain()).isEqualTo(new ParaCategory<>(LENSES));
    assertThat(toPara.onObject(2)).isEqualTo(LensObject.simple(2));

    var toLearner = new ParaLensToLearner<>(MAPS);
    assertThat(toLearner.domain()).isEqualTo(new ParaCategory<>(LENSES));
    assertThat(toLearner.codomain()).isEqualTo(LEARNERS);
    assertThat(toLearner.onObject(LensObject.simple(2))).isEqualTo(2);
    assertThatThrownBy(() -> toLearner.onObject(object))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("(1, 2)");
  }

  private static Learner<Integer, ModularMap> learner(
      ModularMap implement, ModularMap update, ModularMap request) {
    return LEARNERS.learner(1, 1, 1, implement, update, request);
  }

  /// The element 0 of `Z_3`.
  private static ModularMap zero() {
    return ModularMap.tabulate(3, 0, 1, _ -> new int[] {0});
  }

  private static void assertEqual(Object arrow, Object... same) {
    assertThat(same).allSatisfy(each -> assertThat(each).isEqualTo(arrow).hasSameHashCodeAs(arrow));
    assertThat(arrow.hashCode()).isNotZero();
  }

  private static void assertDifferent(Object arrow, Object... others) {
    assertThat(others)
        .allSatisfy(
            other -> {
              assertThat(arrow).isNotEqualTo(other);
              assertThat(other.toString()).isNotEqualTo(arrow.toString());
            });
  }
}
