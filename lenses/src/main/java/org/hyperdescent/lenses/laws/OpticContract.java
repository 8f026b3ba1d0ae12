package org.hyperdescent.lenses.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.SymmetricMonoidalContract;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.Optic;

/// The laws of a category of optics as jqwik properties: those of a symmetric monoidal category up
/// to a permutation of residuals, and the formulas of composite and tensor on the nose.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface OpticContract<O, A>
    extends OpticInstance<O, A>, SymmetricMonoidalContract<LensObject<O>, Optic<O, A>> {

  /// `OPTIC.comp`.
  @Property
  @Label("OPTIC.comp: (M,l,r);(N,l',r') = (M(x)N, l;(id_M(x)l'), (id_M(x)r');r)")
  default void opticComposition(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(OpticLaws.<O, A>composition(), this, choices);
  }

  /// `OPTIC.tensor`.
  @Property
  @Label(
      "OPTIC.tensor: (M,l,r)(x)(N,l',r') = (M(x)N, (l(x)l');(id(x)s(x)id), (id(x)s(x)id);(r(x)r'))")
  default void opticTensor(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(OpticLaws.<O, A>tensor(), this, choices);
  }
}
