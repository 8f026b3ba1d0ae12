package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.junit.jupiter.api.Test;

class ValueSetTest {

  @Test
  void knowsWhatIsNew() {
    ValueSet set = new ValueSet();

    assertThat(set.add(70)).isTrue();
    assertThat(set.add(70)).isFalse();
    assertThat(set.add(0)).isTrue();
    assertThat(set.size()).isEqualTo(2);
    assertThat(set.contains(70)).isTrue();
    assertThat(set.contains(69)).isFalse();
    assertThat(set.contains(1_000)).isFalse();
  }

  @Test
  void isSortedHoweverItGrew() {
    ValueSet set = new ValueSet();
    assertThat(set.sorted().toArray()).isEmpty();

    set.addAll(IntLists.immutable.of(200, 3, 64, 3));
    ValueSet other = new ValueSet();
    other.add(5);
    set.addAll(other);

    assertThat(set.sorted().toArray()).containsExactly(3, 5, 64, 200);
    assertThat(other.sorted().toArray()).containsExactly(5);
  }

  @Test
  void aListStaysInOrderWithoutRepetitions() {
    var list = IntLists.mutable.empty();
    for (int value : new int[] {5, 2, 9, 5, 2, 7}) {
      ValueSet.insert(list, value);
    }
    assertThat(list.toArray()).containsExactly(2, 5, 7, 9);
  }

  @Test
  void containsAnyOfAListOrNone() {
    ValueSet set = new ValueSet();
    assertThat(set.containsAny(IntLists.immutable.of(0, 1))).isFalse();

    set.add(7);
    assertThat(set.containsAny(IntLists.immutable.empty())).isFalse();
    assertThat(set.containsAny(IntLists.immutable.of(6, 8))).isFalse();
    assertThat(set.containsAny(IntLists.immutable.of(6, 7))).isTrue();
  }
}
