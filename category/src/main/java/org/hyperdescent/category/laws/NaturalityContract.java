package org.hyperdescent.category.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/// The laws of a natural transformation as jqwik properties.
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface NaturalityContract<O, A, P, B>
    extends NaturalTransformationInstance<O, A, P, B>, ChoicesProvider {

  /// `NAT.type`.
  @Property
  @Label("NAT.type: t_A : F A → G A")
  default void naturalityTyping(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(NaturalityLaws.<O, A, P, B>typing(), this, choices);
  }

  /// `NAT`.
  @Property
  @Label("NAT: F f;t_B = t_A;G f")
  default void naturality(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(NaturalityLaws.<O, A, P, B>naturality(), this, choices);
  }
}
