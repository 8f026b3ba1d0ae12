package org.hyperdescent.category.wiring.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.LawAssertions;

/// The laws of a wiring-diagram algebra as jqwik properties.
///
/// @param <T> the types of ports
/// @param <X> the things
public interface WiringAlgebraContract<T, X> extends WiringAlgebraInstance<T, X>, ChoicesProvider {

  /// `UWD.type`.
  @Property
  @Label("UWD.type: ports(oapply(d, xs)) = the outer ports of d")
  default void wiringTyping(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(WiringLaws.<T, X>typing(), this, choices);
  }

  /// `UWD.id`.
  @Property
  @Label("UWD.id: oapply(identity, x) = x")
  default void wiringIdentity(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(WiringLaws.<T, X>identity(), this, choices);
  }

  /// `UWD.assoc`.
  @Property
  @Label("UWD.assoc: oapply(d, [oapply(d_i, xs_i)]) = oapply(d[d_i/i], xs)")
  default void wiringAssociativity(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(WiringLaws.<T, X>associativity(), this, choices);
  }

  /// `UWD.sym`.
  @Property
  @Label("UWD.sym: oapply(d;p, xs;p) = oapply(d, xs) for a permutation p of the boxes")
  default void wiringSymmetry(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(WiringLaws.<T, X>symmetry(), this, choices);
  }

  /// `UWD.names`.
  @Property
  @Label("UWD.names: oapply(d, xs) does not depend on the names in d")
  default void wiringNames(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(WiringLaws.<T, X>names(), this, choices);
  }
}
