package org.hyperdescent.category.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/// The laws of a strict symmetric monoidal category as jqwik properties.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface SymmetricMonoidalContract<O, A>
    extends SymmetricMonoidalInstance<O, A>, MonoidalContract<O, A> {

  /// `SYM.nat`.
  @Property
  @Label("SYM.nat: (f (x) g);s = s;(g (x) f)")
  default void symmetryNaturality(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(SymmetricMonoidalLaws.<O, A>naturality(), this, choices);
  }

  /// `SYM.inv`.
  @Property
  @Label("SYM.inv: s_{A,B};s_{B,A} = id")
  default void symmetryInvolution(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(SymmetricMonoidalLaws.<O, A>involution(), this, choices);
  }

  /// `SYM.hex`.
  @Property
  @Label("SYM.hex: s_{A,B(x)C} = (s_{A,B} (x) id_C);(id_B (x) s_{A,C})")
  default void symmetryHexagon(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(SymmetricMonoidalLaws.<O, A>hexagon(), this, choices);
  }

  /// `SYM.unit`.
  @Property
  @Label("SYM.unit: s_{A,I} = id_A = s_{I,A}")
  default void symmetryUnit(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(SymmetricMonoidalLaws.<O, A>unit(), this, choices);
  }

  /// `SYM.perm`.
  @Property
  @Label("SYM.perm: permutations of wires compose, are natural, and perm(1,0) = s")
  default void symmetryPermutation(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(SymmetricMonoidalLaws.<O, A>permutation(), this, choices);
  }
}
