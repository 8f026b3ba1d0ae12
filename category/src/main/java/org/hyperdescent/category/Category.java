package org.hyperdescent.category;

/// A category: objects `O`, arrows `A`, identities and composition, satisfying `CAT.assoc` and
/// `CAT.unit`.
///
/// A category is an ordinary value that knows how to compose its arrows, so a construction (lenses,
/// parametrised arrows, learners) is a class that takes a category and is a category. Composition
/// is in diagrammatic order: `compose(f, g)` is "first f, then g", written `f ; g`.
///
/// @param <O> the objects; compared with `equals`
/// @param <A> the arrows; `equals` on arrows is *not* assumed to be the equality of the category,
///   see [org.hyperdescent.category.laws.Equality]
public interface Category<O, A> {

  /// The object an arrow starts from.
  O source(A arrow);

  /// The object an arrow ends at.
  O target(A arrow);

  /// The identity arrow of an object.
  A identity(O object);

  /// The composite `first ; second`.
  ///
  /// @throws TypeMismatchException if the target of `first` is not the source of `second`; the
  ///   message shows both types
  A compose(A first, A second);

  /// The composite of a non-empty chain, `arrows[0] ; arrows[1] ; ...`, bracketed to the left.
  ///
  /// @throws IllegalArgumentException if the chain is empty (an empty chain has no object)
  default A composeAll(Iterable<? extends A> arrows) {
    var iterator = arrows.iterator();
    if (!iterator.hasNext()) {
      throw new IllegalArgumentException(
          "cannot compose an empty chain: use identity(object) for the empty composite");
    }
    A composite = iterator.next();
    while (iterator.hasNext()) {
      composite = compose(composite, iterator.next());
    }
    return composite;
  }

  /// One line that names an arrow in messages: by default its type `source → target`.
  default String describe(A arrow) {
    return source(arrow) + " → " + target(arrow);
  }

  /// Checks that `first ; second` is well typed.
  ///
  /// @throws TypeMismatchException naming both arrows and the two objects that differ
  default void requireComposable(A first, A second) {
    O middle = target(first);
    O expected = source(second);
    if (!middle.equals(expected)) {
      throw new TypeMismatchException(
          "cannot compose %s with %s: %s is not %s"
              .formatted(describe(first), describe(second), middle, expected));
    }
  }

  /// Checks that two arrows are parallel: same source, same target.
  ///
  /// @throws TypeMismatchException naming both arrows
  default void requireParallel(A left, A right) {
    if (!source(left).equals(source(right)) || !target(left).equals(target(right))) {
      throw new TypeMismatchException(
          "not parallel: %s and %s".formatted(describe(left), describe(right)));
    }
  }
}
