package org.hyperdescent.category.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/// The laws of a strict 2-category as jqwik properties: those of its arrows and those of its
/// 2-cells.
///
/// @param <O> the objects
/// @param <A> the arrows
/// @param <C> the 2-cells
public interface TwoCategoryContract<O, A, C>
    extends TwoCategoryInstance<O, A, C>, CategoryContract<O, A> {

  /// `2CAT.type`.
  @Property
  @Label("2CAT.type: x : f ⇒ f', z : g ⇒ g' give x|z : f;g ⇒ f';g'")
  default void cellTyping(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(TwoCategoryLaws.<O, A, C>typing(), this, choices);
  }

  /// `2CAT.vert`.
  @Property
  @Label("2CAT.vert: (x;y);z = x;(y;z), id;x = x = x;id")
  default void verticalComposition(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(TwoCategoryLaws.<O, A, C>vertical(), this, choices);
  }

  /// `2CAT.horiz`.
  @Property
  @Label("2CAT.horiz: (x|y)|z = x|(y|z), id_id|x = x = x|id_id")
  default void horizontalComposition(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(TwoCategoryLaws.<O, A, C>horizontal(), this, choices);
  }

  /// `2CAT.inter`.
  @Property
  @Label("2CAT.inter: (x|z);(y|w) = (x;y)|(z;w)")
  default void cellInterchange(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(TwoCategoryLaws.<O, A, C>interchange(), this, choices);
  }
}
