package org.hyperdescent.lenses.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerCategory;
import org.hyperdescent.lenses.RileyDual;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Identical, then along a bijection, then along a filler, then along a surjection: what each
/// identifies that the one before does not, decided by trying every witness.
class LearnerEquivalencesTest {

  private static final ModularMaps BITS = new ModularMaps(2);
  private static final LearnerCategory<Integer, ModularMap> LEARNERS = new LearnerCategory<>(BITS);
  private static final Equality<ModularMap> EXACT = Equality.exact();
  private static final ModularMap NOT = ModularMap.of(2, 1, 1, 1, 0);

  /// Remembers the last wish, and implements it.
  private static final Learner<Integer, ModularMap> MEMORY =
      LEARNERS.learner(1, 0, 1, BITS.identity(1), BITS.second(1, 1), BITS.discard(2));

  /// Remembers the negation of the last wish, and implements the negation of that.
  private static final Learner<Integer, ModularMap> NEGATED =
      LEARNERS.learner(1, 0, 1, NOT, BITS.second(1, 1).then(NOT), BITS.discard(2));

  /// No state: implements 0 and learns nothing.
  private static final Learner<Integer, ModularMap> CONSTANT =
      LEARNERS.parameterless(BITS.zero(0, 1), BITS.discard(1));

  /// One bit that is never read and never changes.
  private static final Learner<Integer, ModularMap> IDLE =
      LEARNERS.learner(1, 0, 1, BITS.zero(1, 1), BITS.first(1, 1), BITS.discard(2));

  /// One bit that is never read and is cleared at every step.
  private static final Learner<Integer, ModularMap> CLEARED =
      LEARNERS.learner(1, 0, 1, BITS.zero(1, 1), BITS.zero(2, 1), BITS.discard(2));

  /// One bit that is implemented, and is cleared at every step: the state 1 is never reached.
  private static final Learner<Integer, ModularMap> JUNK =
      LEARNERS.learner(1, 0, 1, BITS.identity(1), BITS.zero(2, 1), BITS.discard(2));

  @Test
  @DisplayName("a bijection relates learners that are not identical")
  void bijectionIsCoarserThanIdentity() {
    assertThat(identical(MEMORY, NEGATED)).isFalse();
    assertThat(alongSomeBijection(MEMORY, NEGATED)).isTrue();
    // and what is identical is related along the identity
    assertThat(alongSomeBijection(MEMORY, MEMORY)).isTrue();
    assertThat(alongSomeBijection(IDLE, CLEARED)).isFalse();
  }

  @Test
  @DisplayName("a filler relates learners that no bijection relates")
  void fillerIsCoarserThanBijection() {
    assertThat(alongSomeBijection(CONSTANT, CLEARED)).isFalse();
    assertThat(alongSomeFiller(CONSTANT, CLEARED)).isTrue();
    assertThat(alongSomeFiller(MEMORY, NEGATED)).isTrue();
    assertThat(alongSomeFiller(MEMORY, CLEARED)).isFalse();
  }

  @Test
  @DisplayName("a surjection relates learners that no filler relates")
  void surjectionIsNotContainedInFiller() {
    assertThat(alongSomeFiller(IDLE, CONSTANT)).isFalse();
    assertThat(alongSomeFiller(CONSTANT, IDLE)).isFalse();
    assertThat(alongSomeSurjection(IDLE, CONSTANT)).isTrue();
    assertThat(alongSomeSurjection(MEMORY, CONSTANT)).isFalse();
  }

  @Test
  @DisplayName("a filler along a map that is not surjective adds states no surjection can remove")
  void fillerIsNotContainedInSurjection() {
    assertThat(alongSomeFiller(CONSTANT, JUNK)).isTrue();
    assertThat(alongSomeSurjection(CONSTANT, JUNK)).isFalse();
    assertThat(alongSomeSurjection(JUNK, CONSTANT)).isFalse();
  }

  @Test
  void differencesSayWhere() {
    ModularMap drop = BITS.discard(1);

    assertThat(
            where(LearnerEquality.surjection(BITS, EXACT, BITS.zero(1, 1), BITS.zero(1, 1)), IDLE))
        .isEqualTo("section;f");
    assertThat(where(LearnerEquality.homomorphism(BITS, EXACT, drop), IDLE))
        .isEqualTo("parameters of the right side");
    assertThat(
            where(LearnerEquality.diagonal(BITS, EXACT, BITS.identity(1), BITS.zero(2, 1)), IDLE))
        .isEqualTo("f;filler = U");
    assertThat(where(LearnerEquality.diagonal(BITS, EXACT, NOT, BITS.first(1, 1)), JUNK))
        .isEqualTo("implement");
    assertThat(where(LearnerEquality.homomorphism(BITS, EXACT, NOT), CLEARED)).isEqualTo("U;f");
  }

  @Test
  @DisplayName("DUAL.double: the double dual is one datum behind")
  void doubleDualIsOneDatumBehind() {
    var duality = new RileyDual<>(BITS);
    Learner<Integer, ModularMap> twice = duality.dual(duality.dual(MEMORY));

    // parameters (p, x, y) without x, for there is no input
    assertThat(twice.parameters()).isEqualTo(2);
    assertThat(identical(twice, MEMORY)).isFalse();
    // it implements y, the wish it has been told but has not learned yet, where the memory would
    // still implement p
    assertThat(twice.implement()).isEqualTo(BITS.second(1, 1));
    assertThat(twice.update().apply(0, 1, 0)).isEqualTo(MEMORY.update().apply(0, 1).newWith(0));
    assertThat(
            LearnerEquality.diagonal(BITS, EXACT, MEMORY.update(), BITS.identity(2))
                .compare(twice, MEMORY, sample()))
        .isEqualTo(Verdict.equal());
  }

  private static boolean identical(
      Learner<Integer, ModularMap> left, Learner<Integer, ModularMap> right) {
    return related(LearnerEquality.strict(EXACT), left, right);
  }

  private static boolean alongSomeBijection(
      Learner<Integer, ModularMap> left, Learner<Integer, ModularMap> right) {
    int p = left.parameters();
    int q = right.parameters();
    return maps(p, q)
        .anySatisfy(
            phi ->
                maps(q, p)
                    .anySatisfy(
                        inverse ->
                            related(
                                LearnerEquality.along(BITS, EXACT, phi, inverse), left, right)));
  }

  private static boolean alongSomeFiller(
      Learner<Integer, ModularMap> left, Learner<Integer, ModularMap> right) {
    int p = left.parameters();
    int q = right.parameters();
    return maps(p, q)
        .anySatisfy(
            f ->
                maps(q + left.source() + left.target(), p)
                    .anySatisfy(
                        filler ->
                            related(
                                LearnerEquality.diagonal(BITS, EXACT, f, filler), left, right)));
  }

  private static boolean alongSomeSurjection(
      Learner<Integer, ModularMap> left, Learner<Integer, ModularMap> right) {
    int p = left.parameters();
    int q = right.parameters();
    return maps(p, q)
        .anySatisfy(
            f ->
                maps(q, p)
                    .anySatisfy(
                        section ->
                            related(
                                LearnerEquality.surjection(BITS, EXACT, f, section), left, right)));
  }

  private static boolean related(
      Equality<Learner<Integer, ModularMap>> equality,
      Learner<Integer, ModularMap> left,
      Learner<Integer, ModularMap> right) {
    return equality.compare(left, right, sample()) instanceof Verdict.Equal;
  }

  private static String where(
      Equality<Learner<Integer, ModularMap>> equality, Learner<Integer, ModularMap> learner) {
    return switch (equality.compare(learner, learner, sample())) {
      case Verdict.Equal _ -> "nowhere";
      case Verdict.Different(_, _, String where) -> where;
    };
  }

  /// All functions `Z_2^source → Z_2^target`.
  private static ImmutableList<ModularMap> maps(int source, int target) {
    int inputs = 1 << source;
    int outputs = 1 << target;
    int count = (int) Math.pow(outputs, inputs);
    MutableList<ModularMap> maps = Lists.mutable.empty();
    for (int number = 0; number < count; number++) {
      int[] table = new int[inputs];
      int rest = number;
      for (int i = 0; i < inputs; i++) {
        table[i] = rest % outputs;
        rest /= outputs;
      }
      maps.add(ModularMap.of(2, source, target, table));
    }
    return maps.toImmutable();
  }

  private static Sample sample() {
    return new Sample(Choices.none());
  }
}
