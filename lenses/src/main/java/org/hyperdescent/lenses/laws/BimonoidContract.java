package org.hyperdescent.lenses.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.LawAssertions;

/// The laws of the bimonoid in a category of learners as jqwik properties.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface BimonoidContract<O, A> extends BimonoidInstance<O, A>, ChoicesProvider {

  /// `BIMON.comonoid`.
  @Property
  @Label("BIMON.comonoid: copy;(copy (x) id) = copy;(id (x) copy), copy;s = copy")
  default void bimonoidComonoid(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(BimonoidLaws.<O, A>comonoid(), this, choices);
  }

  /// `BIMON.monoid`.
  @Property
  @Label("BIMON.monoid: (add (x) id);add = (id (x) add);add, s;add = add")
  default void bimonoidMonoid(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(BimonoidLaws.<O, A>monoid(), this, choices);
  }

  /// `BIMON.bialgebra`.
  @Property
  @Label("BIMON.bialgebra: add;copy = (copy (x) copy);(id (x) s (x) id);(add (x) add)")
  default void bimonoidBialgebra(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(BimonoidLaws.<O, A>bialgebra(), this, choices);
  }
}
