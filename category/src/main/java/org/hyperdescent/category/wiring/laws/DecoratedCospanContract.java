package org.hyperdescent.category.wiring.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.wiring.Open;

/// The laws of a decoration and of its decorated cospans as jqwik properties.
///
/// @param <T> the types of variables
/// @param <X> the decorations
public interface DecoratedCospanContract<T, X>
    extends DecoratedCospanInstance<T, X>,
        DecorationContract<T, X>,
        WiringAlgebraContract<T, Open<T, X>> {

  /// `UWD.ports`.
  @Property
  @Label("UWD.ports: oapply(d with ports p, xs with ports p) = oapply(d, xs)")
  default void wiringPorts(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DecoratedCospanLaws.<T, X>ports(), this, choices);
  }

  /// `UWD.alone`.
  @Property
  @Label("UWD.alone: a diagram without boxes is its junctions")
  default void wiringAlone(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DecoratedCospanLaws.<T, X>alone(), this, choices);
  }
}
