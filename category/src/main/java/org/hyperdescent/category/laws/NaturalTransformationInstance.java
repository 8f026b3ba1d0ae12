package org.hyperdescent.category.laws;

import org.hyperdescent.category.NaturalTransformation;

/// A natural transformation, with the providers of the common domain and the equality of the common
/// codomain.
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface NaturalTransformationInstance<O, A, P, B> {

  /// The transformation under test.
  NaturalTransformation<O, A, P, B> transformation();

  /// Draws the objects and arrows of the domain.
  CategoryInstance<O, A> domain();

  /// The equality of arrows of the codomain; `Object.equals` unless overridden.
  default Equality<B> equality() {
    return Equality.exact();
  }

  /// Compares two arrows of the codomain: same source, same target, equal under [#equality()].
  default Verdict compare(B left, B right, Sample sample) {
    return Verdict.compareArrows(
        transformation().source().codomain(), equality(), left, right, sample);
  }
}
