package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.Lens;

/// A supply of simple lenses `(A, A) → (B, B)` whose lens laws are to be tested.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface SimpleLensInstance<O, A> {

  /// Draws a simple lens; return always the same one to test just that.
  Lens<O, A> lens(Sample sample);

  /// The equality of arrows of the base category; `Object.equals` unless overridden.
  default Equality<A> baseEquality() {
    return Equality.exact();
  }
}
