package org.hyperdescent.category.wiring.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.LawAssertions;

/// The laws of a morphism of decorations as jqwik properties.
///
/// @param <T> the types of variables
/// @param <X> what it translates from
/// @param <Y> what it translates to
public interface DecorationMorphismContract<T, X, Y>
    extends DecorationMorphismInstance<T, X, Y>, ChoicesProvider {

  /// `DEC.nat`.
  @Property
  @Label("DEC.nat: t(push(f, x)) = push(f, t x)")
  default void decorationNaturality(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DecorationLaws.<T, X, Y>naturality(), this, choices);
  }

  /// `DEC.mon`.
  @Property
  @Label("DEC.mon: t(combine(x, y)) = combine(t x, t y)")
  default void decorationMonoidality(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DecorationLaws.<T, X, Y>monoidality(), this, choices);
  }
}
