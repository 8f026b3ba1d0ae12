package org.hyperdescent.lenses.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.LawReport;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.lenses.LensCategory;
import org.hyperdescent.lenses.LensObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WellBehavedTest {

  private static final ModularMaps BITS = new ModularMaps(2);
  private static final LensCategory<Integer, ModularMap> LENSES = new LensCategory<>(BITS);

  @Test
  @DisplayName("each law is told apart from the other two")
  void everyLawAlone() {
    // (get, put) on one bit, and what is left of the laws
    assertThat(laws(BITS.identity(1), BITS.second(1, 1)))
        .containsExactly("LENS.GetPut", "LENS.PutGet", "LENS.PutPut");
    // ignores what is put
    assertThat(laws(BITS.zero(1, 1), BITS.first(1, 1)))
        .containsExactly("LENS.GetPut", "LENS.PutPut");
    // adds what is put
    assertThat(laws(BITS.zero(1, 1), BITS.addition(1))).containsExactly("LENS.GetPut");
    assertThat(laws(BITS.identity(1), BITS.zero(2, 1))).containsExactly("LENS.PutPut");
    // negates: nothing survives but the last put
    assertThat(laws(BITS.identity(1), BITS.second(1, 1).then(ModularMap.of(2, 1, 1, 1, 0))))
        .containsExactly("LENS.PutPut");
    // negates what was there
    assertThat(laws(BITS.identity(1), BITS.first(1, 1).then(ModularMap.of(2, 1, 1, 1, 0))))
        .isEmpty();
  }

  @Test
  @DisplayName("a learner p a by descent obeys GetPut only, and the others come with a refutation")
  void learnerAsLens() {
    WellBehaved found = WellBehaved.of(new ModularDescent(5).scaling());

    assertThat(found.laws()).containsExactly("LENS.GetPut");
    assertThat(found.holds()).isFalse();
    assertThat(found.getPut().counterexample()).isEmpty();
    assertThat(found.putGet().counterexample().orElseThrow().law()).isEqualTo("LENS.PutGet");
    assertThat(found.toString())
        .startsWith("LENS.GetPut holds\nLENS.PutGet fails: lens = (2, 2) → (1, 1)")
        .contains(" is not ");
  }

  @Test
  void aSampledEqualityIsAskedAsOftenAsWanted() {
    var lens = LENSES.simple(1, 1, BITS.identity(1), BITS.zero(2, 1));
    // compares at one random entry
    Equality<ModularMap> sampled =
        (left, right, sample) -> {
          var values = left.map().values();
          int at = sample.below(values.source());
          return Verdict.compare(values.apply(at), right.map().values().apply(at), "entry " + at);
        };

    WellBehaved found = WellBehaved.of(lens, sampled, 50, 7);

    assertThat(found.laws()).containsExactly("LENS.PutPut");
    assertThat(found.putPut()).returns(50, LawReport::samples);
    assertThat(found.putGet().samples()).isBetween(2, 50);
  }

  @Test
  void onlySimpleLensesHaveTheseLaws() {
    var lens = LENSES.identity(new LensObject<>(1, 2));

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> WellBehaved.of(lens))
        .withMessageContaining("simple lenses");
  }

  @Test
  @DisplayName("sides that cannot be built refute nothing")
  void anExceptionIsNoCounterexample() {
    // the table of put(put(a, b), b') has 2^22 rows, more than are tabulated
    var lens = LENSES.simple(8, 7, BITS.zero(8, 7), BITS.first(8, 7));

    assertThatIllegalStateException()
        .isThrownBy(() -> WellBehaved.of(lens))
        .withMessageStartingWith("LENS.PutPut cannot be checked: threw");
  }

  private static ImmutableList<String> laws(ModularMap get, ModularMap put) {
    return WellBehaved.of(LENSES.simple(1, 1, get, put)).laws();
  }
}
