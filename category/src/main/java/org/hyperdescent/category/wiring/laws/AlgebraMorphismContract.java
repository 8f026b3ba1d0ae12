package org.hyperdescent.category.wiring.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.LawAssertions;

/// The law of a morphism of wiring-diagram algebras as a jqwik property.
///
/// @param <T> the types of ports
/// @param <X> what it translates from
/// @param <Y> what it translates to
public interface AlgebraMorphismContract<T, X, Y>
    extends AlgebraMorphismInstance<T, X, Y>, ChoicesProvider {

  /// `UWD.nat`.
  @Property
  @Label("UWD.nat: t(oapply(d, xs)) = oapply(d, t xs)")
  default void wiringNaturality(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(WiringLaws.<T, X, Y>naturality(), this, choices);
  }
}
