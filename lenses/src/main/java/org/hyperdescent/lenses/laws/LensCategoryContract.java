package org.hyperdescent.lenses.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.SymmetricMonoidalContract;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensObject;

/// The laws of a category of lenses as jqwik properties: those of a symmetric monoidal category,
/// and the formulas of composite and tensor.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface LensCategoryContract<O, A>
    extends LensInstance<O, A>, SymmetricMonoidalContract<LensObject<O>, Lens<O, A>> {

  /// `LENS.comp`.
  @Property
  @Label("LENS.comp: put_{f;g}(a,c') = put_f(a, put_g(get_f a, c'))")
  default void lensComposition(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LensLaws.<O, A>composition(), this, choices);
  }

  /// `LENS.tensor`.
  @Property
  @Label("LENS.tensor: put_{f(x)g}((a,c),(b',d')) = (put_f(a,b'), put_g(c,d'))")
  default void lensTensor(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LensLaws.<O, A>tensor(), this, choices);
  }
}
