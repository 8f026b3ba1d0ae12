package org.hyperdescent.lenses.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.TwoCategoryContract;
import org.hyperdescent.lenses.Parametrised;
import org.hyperdescent.lenses.Reparametrisation;

/// The laws of parametrised arrows and their 2-cells as jqwik properties: those of a 2-category,
/// and those of its tensor and coherence. A test class that supplies 2-cells of its own (an
/// optimizer, a tying) by [#cell] learns whether they are reparametrisations.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface ReparametrisationContract<O, A>
    extends ReparametrisationInstance<O, A>,
        TwoCategoryContract<O, Parametrised<O, A>, Reparametrisation<O, A>> {

  /// `PARA.cell`.
  @Property
  @Label("PARA.cell: alpha : f ⇒ f' has f' = (alpha (x) id);f")
  default void cellValidity(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ReparametrisationLaws.<O, A>validity(), this, choices);
  }

  /// `PARA.cell.tensor`.
  @Property
  @Label("PARA.cell.tensor: (x (x) z);(y (x) w) = (x;y) (x) (z;w)")
  default void cellTensor(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ReparametrisationLaws.<O, A>tensor(), this, choices);
  }

  /// `PARA.cell.exchange`.
  @Property
  @Label("PARA.cell.exchange: the middle exchange is an invertible natural 2-cell")
  default void cellExchange(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ReparametrisationLaws.<O, A>exchange(), this, choices);
  }

  /// `PARA.cell.symmetry`.
  @Property
  @Label("PARA.cell.symmetry: the symmetry is natural along an invertible natural 2-cell")
  default void cellSymmetry(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ReparametrisationLaws.<O, A>symmetry(), this, choices);
  }
}
