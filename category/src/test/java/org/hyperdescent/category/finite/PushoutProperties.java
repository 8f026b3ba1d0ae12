package org.hyperdescent.category.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The universal property of pushouts, their canonical numbering, and their cost.
class PushoutProperties implements ChoicesProvider {

  private record Span(FiniteFunction toLeft, FiniteFunction toRight) {

    static Span draw(Sample sample) {
      int apex = sample.below(5);
      int least = apex == 0 ? 0 : 1;
      return new Span(
          sample.function(apex, sample.between(least, 4)),
          sample.function(apex, sample.between(least, 4)));
    }
  }

  @Property
  void theSquareCommutes(@ForAll("choices") Choices choices) {
    Span span = Span.draw(new Sample(choices));
    Pushout pushout = Pushout.of(span.toLeft, span.toRight);
    assertThat(span.toLeft.then(pushout.left())).isEqualTo(span.toRight.then(pushout.right()));
  }

  /// Every cocone into a two-element set factors, uniquely because the legs cover. Cocones into two
  /// elements are the subsets closed under gluing, so this says that nothing is glued without need.
  @Property
  void everyCoconeFactors(@ForAll("choices") Choices choices) {
    Span span = Span.draw(new Sample(choices));
    Pushout pushout = Pushout.of(span.toLeft, span.toRight);
    int n = span.toLeft.target();
    int m = span.toRight.target();
    for (int bits = 0; bits < 1 << (n + m); bits++) {
      int subset = bits;
      FiniteFunction u = FiniteFunction.tabulate(n, 2, i -> subset >> i & 1);
      FiniteFunction v = FiniteFunction.tabulate(m, 2, i -> subset >> (n + i) & 1);
      if (span.toLeft.then(u).equals(span.toRight.then(v))) {
        FiniteFunction mediating = pushout.mediate(u, v);
        assertThat(pushout.left().then(mediating)).isEqualTo(u);
        assertThat(pushout.right().then(mediating)).isEqualTo(v);
      } else {
        assertThatThrownBy(() -> pushout.mediate(u, v))
            .hasMessageStartingWith("not a cocone: glued elements go to");
      }
    }
  }

  @Property
  void theApexIsNumberedByFirstAppearance(@ForAll("choices") Choices choices) {
    Span span = Span.draw(new Sample(choices));
    Pushout pushout = Pushout.of(span.toLeft, span.toRight);
    FiniteFunction legs = pushout.left().copair(pushout.right());
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < legs.source(); i++) {
      if (!seen.contains(legs.apply(i))) {
        assertThat(legs.apply(i)).isEqualTo(seen.size());
        seen.add(legs.apply(i));
      }
    }
    assertThat(pushout.apex()).isEqualTo(seen.size());
  }

  @Example
  void twoPortsOnOneVariableGlueTheirJunctions() {
    Pushout pushout = Pushout.of(FiniteFunction.of(3, 0, 2), FiniteFunction.of(2, 1, 1));
    assertThat(pushout)
        .isEqualTo(new Pushout(FiniteFunction.of(3, 0, 1, 0), FiniteFunction.of(3, 2, 0)));
  }

  @Example
  void theSpanMustStartAtOneSet() {
    assertThatThrownBy(() -> Pushout.of(FiniteFunction.of(1, 0), FiniteFunction.of(1)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("start from 1 and 0 elements");
  }

  @Example
  void aPushoutIsACoconeThatCovers() {
    assertThatThrownBy(() -> new Pushout(FiniteFunction.of(2, 0), FiniteFunction.of(2, 0)))
        .hasMessageStartingWith("not a cocone that covers");
    assertThatThrownBy(() -> new Pushout(FiniteFunction.of(2, 0, 1), FiniteFunction.of(1, 0)))
        .hasMessageStartingWith("not a cocone that covers");
  }

  /// A long chain of gluings, forwards and backwards: quadratic gluing would take 10^11 steps.
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void gluingIsNearlyLinear() {
    int n = 300_000;
    FiniteFunction forwards = FiniteFunction.tabulate(2 * n, n + 1, i -> (i + 1) / 2);
    FiniteFunction backwards = FiniteFunction.tabulate(2 * n, n + 1, i -> n - (i + 1) / 2);
    FiniteFunction pairs = FiniteFunction.tabulate(2 * n, n, i -> i / 2);
    FiniteFunction reversedPairs = FiniteFunction.tabulate(2 * n, n, i -> n - 1 - i / 2);
    Pushout up = Pushout.of(forwards, pairs);
    Pushout down = Pushout.of(backwards, reversedPairs);
    assertThat(up.apex()).isEqualTo(1);
    assertThat(down.apex()).isEqualTo(1);
  }
}
