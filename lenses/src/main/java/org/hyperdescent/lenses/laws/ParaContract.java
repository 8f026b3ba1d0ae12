package org.hyperdescent.lenses.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.SymmetricMonoidalContract;
import org.hyperdescent.lenses.Parametrised;

/// The laws of a category of parametrised arrows as jqwik properties: those of a symmetric monoidal
/// category up to a permutation of parameters, and those of 2-cells on the nose.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface ParaContract<O, A>
    extends ParaInstance<O, A>, SymmetricMonoidalContract<O, Parametrised<O, A>> {

  /// `PARA.comp`.
  @Property
  @Label("PARA.comp: map_{f;g}(p,q,a) = map_g(q, map_f(p,a))")
  default void paraComposition(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ParaLaws.<O, A>composition(), this, choices);
  }

  /// `PARA.cat`.
  @Property
  @Label("PARA.cat: (f;g);h = f;(g;h), id;f = f = f;id, parameters included")
  default void paraAssociativity(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ParaLaws.<O, A>associativity(), this, choices);
  }

  /// `PARA.repar`.
  @Property
  @Label("PARA.repar: (f^alpha)^beta = f^{beta;alpha}, f^id = f")
  default void paraReparametrisation(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ParaLaws.<O, A>reparametrisation(), this, choices);
  }

  /// `PARA.inter`.
  @Property
  @Label("PARA.inter: f^alpha;g^beta = (f;g)^{alpha(x)beta}")
  default void paraInterchange(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ParaLaws.<O, A>interchange(), this, choices);
  }

  /// `PARA.exchange`.
  @Property
  @Label("PARA.exchange: (f (x) g);(h (x) k) = ((f;h) (x) (g;k))^{id(x)s(x)id}")
  default void paraExchange(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ParaLaws.<O, A>exchange(), this, choices);
  }

  /// `PARA.symmetry`.
  @Property
  @Label("PARA.symmetry: (f (x) g);s = (s;(g (x) f))^s")
  default void paraSymmetry(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ParaLaws.<O, A>symmetry(), this, choices);
  }
}
