package org.hyperdescent.category.wiring.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.LawAssertions;

/// The laws of a decoration as jqwik properties.
///
/// @param <T> the types of variables
/// @param <X> the decorations
public interface DecorationContract<T, X> extends DecorationInstance<T, X>, ChoicesProvider {

  /// `DEC.fun`.
  @Property
  @Label("DEC.fun: push(f;g, x) = push(g, push(f, x)), push(id, x) = x")
  default void decorationFunctoriality(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DecorationLaws.<T, X>functoriality(), this, choices);
  }

  /// `DEC.lax.nat`.
  @Property
  @Label("DEC.lax.nat: combine(push(f, x), push(g, y)) = push(f + g, combine(x, y))")
  default void decorationLaxNaturality(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DecorationLaws.<T, X>laxNaturality(), this, choices);
  }

  /// `DEC.lax.assoc`.
  @Property
  @Label("DEC.lax.assoc: combine(combine(x, y), z) = combine(x, y, z)")
  default void decorationLaxAssociativity(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DecorationLaws.<T, X>laxAssociativity(), this, choices);
  }

  /// `DEC.lax.unit`.
  @Property
  @Label("DEC.lax.unit: combine(x) = x = combine(x, combine())")
  default void decorationLaxUnit(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DecorationLaws.<T, X>laxUnit(), this, choices);
  }

  /// `DEC.lax.sym`.
  @Property
  @Label("DEC.lax.sym: combine(y, x) = push(swap, combine(x, y))")
  default void decorationLaxSymmetry(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DecorationLaws.<T, X>laxSymmetry(), this, choices);
  }
}
