package org.hyperdescent.category.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/// The laws of a Cartesian left-additive category as jqwik properties.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface LeftAdditiveContract<O, A>
    extends LeftAdditiveInstance<O, A>, CartesianContract<O, A> {

  /// `LA.monoid`.
  @Property
  @Label("LA.monoid: f+g = g+f, (f+g)+h = f+(g+h), f+0 = f = 0+f")
  default void additiveMonoid(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LeftAdditiveLaws.<O, A>monoid(), this, choices);
  }

  /// `LA.1`.
  @Property
  @Label("LA.1: h;(f+g) = h;f + h;g, h;0 = 0")
  default void additivePrecomposition(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LeftAdditiveLaws.<O, A>precomposition(), this, choices);
  }

  /// `LA.2`.
  @Property
  @Label("LA.2: (f+g);p_i = f;p_i + g;p_i, 0;p_i = 0")
  default void additiveProjections(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LeftAdditiveLaws.<O, A>projections(), this, choices);
  }

  /// `LA.pair`.
  @Property
  @Label("LA.pair: <f,g>+<f',g'> = <f+f',g+g'>, <0,0> = 0")
  default void additivePairing(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LeftAdditiveLaws.<O, A>pairing(), this, choices);
  }

  /// `LA.gen`.
  @Property
  @Label("LA.gen: f+g = <f,g>;add, 0 = !;zero")
  default void additiveGenerators(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LeftAdditiveLaws.<O, A>generators(), this, choices);
  }

  /// `LA.bialgebra`.
  @Property
  @Label("LA.bialgebra: add and zero are comonoid maps")
  default void additiveBialgebra(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LeftAdditiveLaws.<O, A>bialgebra(), this, choices);
  }

  /// `LA.wires`.
  @Property
  @Label("LA.wires: f_*;p_j = the sum of p_i over f(i) = j")
  default void additiveWires(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LeftAdditiveLaws.<O, A>wires(), this, choices);
  }
}
