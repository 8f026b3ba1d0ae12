package org.hyperdescent.category.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/// The laws of a strict hypergraph category as jqwik properties.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface HypergraphContract<O, A>
    extends HypergraphInstance<O, A>, SymmetricMonoidalContract<O, A> {

  /// `FROB.mon`.
  @Property
  @Label("FROB.mon: merging is associative, commutative, unital")
  default void frobeniusMonoid(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(HypergraphLaws.<O, A>monoid(), this, choices);
  }

  /// `FROB.com`.
  @Property
  @Label("FROB.com: splitting is coassociative, cocommutative, counital")
  default void frobeniusComonoid(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(HypergraphLaws.<O, A>comonoid(), this, choices);
  }

  /// `FROB.frob`.
  @Property
  @Label("FROB.frob: (delta (x) id);(id (x) mu) = mu;delta = (id (x) delta);(mu (x) id)")
  default void frobenius(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(HypergraphLaws.<O, A>frobenius(), this, choices);
  }

  /// `FROB.spec`.
  @Property
  @Label("FROB.spec: delta;mu = id")
  default void frobeniusSpecial(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(HypergraphLaws.<O, A>special(), this, choices);
  }

  /// `FROB.coh`.
  @Property
  @Label("FROB.coh: the structure on X (x) Y is the tensored one")
  default void frobeniusCoherence(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(HypergraphLaws.<O, A>coherence(), this, choices);
  }

  /// `FROB.cc`.
  @Property
  @Label("FROB.cc: (cup (x) id);(id (x) cap) = id = (id (x) cup);(cap (x) id)")
  default void frobeniusCompactClosed(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(HypergraphLaws.<O, A>compactClosed(), this, choices);
  }

  /// `FROB.spider`.
  @Property
  @Label("FROB.spider: spider(m,k);spider(k,n) = spider(m,n) for k > 0")
  default void frobeniusSpiders(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(HypergraphLaws.<O, A>spiders(), this, choices);
  }
}
