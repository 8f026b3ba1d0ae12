package org.hyperdescent.lenses.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.lenses.Optic;

/// The laws of optics over a Cartesian category as jqwik properties: optics are compared as the
/// lenses they are, under which sliding holds, and go to lenses and back.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface CartesianOpticContract<O, A> extends OpticContract<O, A> {

  /// The Cartesian base category, with its providers.
  @Override
  CartesianInstance<O, A> base();

  /// Equality of the lenses the optics are.
  @Override
  default Equality<Optic<O, A>> equality() {
    return OpticsOver.upToSliding(base()).equality();
  }

  /// `OPTIC.get`.
  @Property
  @Label("OPTIC.get: get = l;p_T, put(s,t') = r(p_M(l(s)), t')")
  default void opticAsLens(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(OpticLaws.<O, A>lensOfOptic(), base(), choices);
  }

  /// `OPTIC.lens`.
  @Property
  @Label("OPTIC.lens: lens(optic(f)) = f, optic(lens(o)) = o")
  default void opticRoundTrip(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(OpticLaws.<O, A>roundTrip(), base(), choices);
  }

  /// `OPTIC.slide`.
  @Property
  @Label("OPTIC.slide: (N, l;(f(x)id), r) = (M, l, (f(x)id);r)")
  default void opticSliding(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(OpticLaws.<O, A>slide(), this, choices);
  }
}
