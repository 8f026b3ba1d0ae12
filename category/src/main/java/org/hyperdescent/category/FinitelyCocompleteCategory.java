package org.hyperdescent.category;

/// A category with finite colimits, its tensor being the coproduct: coproducts (`COLIM.copair`), an
/// initial unit (`COLIM.initial`) and chosen pushouts. It is what cospans are made of.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface FinitelyCocompleteCategory<O, A>
    extends SymmetricMonoidalCategory<O, A>, CategoryWithPushouts<O, A> {

  /// The codiagonal `A + A → A`.
  A codiagonal(O object);

  /// The only arrow `0 → A`.
  A initial(O object);

  /// The copairing `[left, right] = (left + right) ; codiagonal`.
  ///
  /// @throws TypeMismatchException if the targets differ
  default A copair(A left, A right) {
    if (!target(left).equals(target(right))) {
      throw new TypeMismatchException(
          "cannot copair %s with %s: the targets %s and %s differ"
              .formatted(describe(left), describe(right), target(left), target(right)));
    }
    return compose(tensor(left, right), codiagonal(target(left)));
  }

  /// The normal form of cospans (`COLIM.normal`): an isomorphism `P → P'` from the apex of a cospan
  /// to an apex that is the same for all isomorphic cospans, with the same legs into it.
  ///
  /// @param cospan two arrows with a common target `P`
  A normalization(Legs<A> cospan);
}
