package org.hyperdescent.crdc;

/// An optimization domain: a gradient domain whose arrows have additive inverses and whose values
/// `1 → values()` are totally ordered as a ring.
///
/// Negation is what descends; the order says which value is better. The proofs that gradient
/// descent is functorial use only the negation.
///
/// Source: definition A.5 of Hanks et al., arXiv 2403.19845.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface OptimizationDomain<O, A> extends GradientDomain<O, A> {

  /// The additive inverse of an arrow: `f + negate(f) = 0`.
  A negate(A arrow);

  /// Compares two values `1 → values()`: negative if `left` is less, zero if they are equal,
  /// positive otherwise.
  ///
  /// @throws org.hyperdescent.category.TypeMismatchException if an arrow is not a value
  int compare(A left, A right);
}
