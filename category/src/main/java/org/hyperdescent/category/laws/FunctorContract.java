package org.hyperdescent.category.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/// The laws of a functor as jqwik properties.
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface FunctorContract<O, A, P, B> extends FunctorInstance<O, A, P, B>, ChoicesProvider {

  /// `FUN.type`.
  @Property
  @Label("FUN.type: f : A → B gives F f : F A → F B")
  default void functorTyping(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(FunctorLaws.<O, A, P, B>typing(), this, choices);
  }

  /// `FUN.comp`.
  @Property
  @Label("FUN.comp: F(f;g) = F f;F g")
  default void functorComposition(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(FunctorLaws.<O, A, P, B>composition(), this, choices);
  }

  /// `FUN.id`.
  @Property
  @Label("FUN.id: F id = id")
  default void functorIdentity(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(FunctorLaws.<O, A, P, B>identity(), this, choices);
  }
}
