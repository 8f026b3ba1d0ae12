package org.hyperdescent.crdc;

import org.hyperdescent.category.TypeMismatchException;

/// A reverse derivative category with an object of values: the least structure in which an
/// objective has a gradient.
///
/// An objective on `X` is an arrow `X → values()`; its gradient is its reverse derivative at the
/// unit change. This is an optimization domain without negatives and order, so it includes `Z_2`
/// and saturating arithmetic, where one can ascend but "descend" and "better" mean nothing.
///
/// Source: definition A.5 of Hanks et al., arXiv 2403.19845, weakened.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface GradientDomain<O, A> {

  /// The category of the objectives and their gradients.
  ReverseDerivativeCategory<O, A> category();

  /// The object of values of objectives; the real numbers in the smooth case.
  O values();

  /// The constant unit `X → values()`, that is `! ; 1`.
  A one(O object);

  /// The generalized gradient `X → X` of an objective, `<id, 1> ; R[objective]` (definition A.6 of
  /// the source).
  ///
  /// @throws TypeMismatchException if the arrow does not end at [#values()]
  default A gradient(A objective) {
    ReverseDerivativeCategory<O, A> category = category();
    if (!category.target(objective).equals(values())) {
      throw new TypeMismatchException(
          "not an objective: %s does not end at %s"
              .formatted(category.describe(objective), values()));
    }
    O object = category.source(objective);
    A atUnitChange = category.pair(category.identity(object), one(object));
    return category.compose(atUnitChange, category.reverse(objective));
  }
}
