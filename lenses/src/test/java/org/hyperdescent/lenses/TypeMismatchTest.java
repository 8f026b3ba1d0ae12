package org.hyperdescent.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.junit.jupiter.api.Test;

class TypeMismatchTest {

  private final ModularMaps base = new ModularMaps(2);
  private final LensCategory<Integer, ModularMap> lenses = new LensCategory<>(base);
  private final ParaCategory<Integer, ModularMap> para = new ParaCategory<>(base);
  private final LearnerCategory<Integer, ModularMap> learners = new LearnerCategory<>(base);

  @Test
  void composingLensesNamesBothTypes() {
    var f = lenses.identity(new LensObject<>(1, 2));
    var g = lenses.identity(new LensObject<>(1, 1));

    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(() -> f.then(g))
        .withMessage("cannot compose (1, 2) → (1, 2) with (1, 1) → (1, 1): (1, 2) is not (1, 1)");
  }

  @Test
  void thePutOfALensIsChecked() {
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(() -> lenses.simple(1, 2, base.zero(1, 2), base.zero(2, 1)))
        .withMessage("the put of a lens (1, 1) → (2, 2) must be 3 → 1, not Z_2^2 → Z_2^1");
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(() -> lenses.simple(1, 2, base.zero(2, 2), base.zero(3, 1)))
        .withMessage("the get of a lens (1, 1) → (2, 2) must be 1 → 2, not Z_2^2 → Z_2^2");
  }

  @Test
  void opticsAreChecked() {
    var optics = new OpticCategory<>(base);
    var one = LensObject.simple(1);
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(() -> optics.optic(one, one, 1, base.zero(1, 1), base.zero(2, 1)))
        .withMessage(
            "the forward arrow of an optic (1, 1) → (1, 1) with residual 1 must be 1 → 2,"
                + " not Z_2^1 → Z_2^1");
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(() -> optics.optic(one, one, 1, base.zero(1, 2), base.zero(1, 1)))
        .withMessageContaining("the backward arrow of an optic");
    var f = optics.adapter(base.zero(1, 2), base.zero(1, 1));
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(() -> f.then(f))
        .withMessage("cannot compose (1, 1) → (2, 1) with (1, 1) → (2, 1): (2, 1) is not (1, 1)");
  }

  @Test
  void symmetricLensesAreChecked() {
    var left = SymmetricLens.constantComplement(base, 1, 1);
    var right = SymmetricLens.constantComplement(base, 1, 2);
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(() -> new SymmetricLens<>(left, right))
        .withMessageStartingWith("not two simple lenses on one state");
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(
            () -> new SymmetricLens<>(left, lenses.adapter(base.identity(2), base.zero(1, 2))));
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(() -> new SymmetricLens<>(left, left).toLearner(2));
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(() -> new ParaLensToLearner<>(base).onObject(new LensObject<>(1, 2)));
  }

  @Test
  void parametrisedArrowsAreChecked() {
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(() -> para.parametrised(1, 1, base.zero(3, 1)))
        .withMessage("the map of 1 → 1 with parameters 1 must be 2 → 1, not Z_2^3 → Z_2^1");
    var f = para.parametrised(1, 1, base.zero(2, 2));
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(() -> f.then(f))
        .withMessage("cannot compose 1 → 2 with 1 → 2: 2 is not 1");
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(() -> f.reparametrise(base.zero(1, 2)))
        .withMessage("cannot reparametrise 1 → 2 along Z_2^1 → Z_2^2: 2 is not 1");
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(() -> new WeightTying<>(base).tie(f, 1));
  }

  @Test
  void learnersAreChecked() {
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(
            () -> learners.learner(1, 1, 1, base.zero(2, 1), base.zero(3, 1), base.zero(3, 2)))
        .withMessage(
            "the request of a learner 1 → 1 with parameters 1 must be 3 → 1,"
                + " not Z_2^3 → Z_2^2");
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(
            () ->
                learners.learner(
                    learners.parametrisedLenses().embed(lenses.identity(new LensObject<>(1, 2)))))
        .withMessageContaining("a learner is a simple lens");
    var id = learners.identity(1);
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(() -> id.then(learners.identity(2)))
        .withMessage("cannot compose 1 → 1 with 2 → 2: 1 is not 2");
    assertThatExceptionOfType(TypeMismatchException.class)
        .isThrownBy(() -> id.transportedAlong(base.zero(0, 1), base.zero(0, 1)))
        .withMessage("the inverse of a map 0 → 1 must be 1 → 0, not Z_2^0 → Z_2^1");
  }

  @Test
  void sharedBlocksThatNobodyReadsAreDiscarded() {
    var f = para.parametrised(2, 0, base.identity(2));

    var tied = new WeightTying<>(base).tie(f, Lists.immutable.of(1, 1), FiniteFunction.of(2, 1, 1));

    assertThat(tied.parameters()).isEqualTo(2);
    assertThat(tied.map()).isEqualTo(ModularMap.of(2, 2, 2, 0b00, 0b11, 0b00, 0b11));
  }
}
