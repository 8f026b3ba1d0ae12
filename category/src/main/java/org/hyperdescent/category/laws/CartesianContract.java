package org.hyperdescent.category.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/// The laws of a strict Cartesian category as jqwik properties.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface CartesianContract<O, A>
    extends CartesianInstance<O, A>, SymmetricMonoidalContract<O, A> {

  /// `CART.coassoc`.
  @Property
  @Label("CART.coassoc: copy;(copy x id) = copy;(id x copy)")
  default void cartesianCoassociativity(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(CartesianLaws.<O, A>coassociativity(), this, choices);
  }

  /// `CART.cocomm`.
  @Property
  @Label("CART.cocomm: copy;s = copy")
  default void cartesianCocommutativity(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(CartesianLaws.<O, A>cocommutativity(), this, choices);
  }

  /// `CART.counit`.
  @Property
  @Label("CART.counit: copy;(! x id) = id = copy;(id x !)")
  default void cartesianCounit(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(CartesianLaws.<O, A>counit(), this, choices);
  }

  /// `CART.nat`.
  @Property
  @Label("CART.nat: f;copy = copy;(f x f), f;! = !")
  default void cartesianNaturality(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(CartesianLaws.<O, A>naturality(), this, choices);
  }

  /// `CART.pair`.
  @Property
  @Label("CART.pair: <f,g>;p0 = f, <f,g>;p1 = g, <h;p0,h;p1> = h, k;<f,g> = <k;f,k;g>")
  default void cartesianPairing(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(CartesianLaws.<O, A>pairing(), this, choices);
  }

  /// `CART.coh`.
  @Property
  @Label("CART.coh: copy_{AxB} = (copy_A x copy_B);(id x s x id), !_{AxB} = !_A x !_B")
  default void cartesianCoherence(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(CartesianLaws.<O, A>coherence(), this, choices);
  }

  /// `CART.wires`.
  @Property
  @Label("CART.wires: f^*;p_i = p_f(i), (f;g)^* = g^*;f^*, id^* = id")
  default void cartesianWires(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(CartesianLaws.<O, A>wires(), this, choices);
  }
}
