package org.hyperdescent.category.laws;

/// A decision of whether two arrows are equal: exactly, exhaustively over all inputs, or on sampled
/// inputs.
///
/// Every law is checked under a stated equality; the sample is there for equalities that draw
/// inputs.
///
/// @param <A> the arrows
@FunctionalInterface
public interface Equality<A> {

  /// Compares two arrows; a difference says where.
  Verdict compare(A left, A right, Sample sample);

  /// The equality of `Object.equals`, for arrows in a normal form.
  static <A> Equality<A> exact() {
    return (left, right, _) ->
        left.equals(right) ? Verdict.equal() : Verdict.different(left, right, "");
  }
}
