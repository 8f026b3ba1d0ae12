package org.hyperdescent.crdc;

import org.hyperdescent.category.LeftAdditiveCategory;

/// A Cartesian reverse derivative category: every arrow `f : A → B` has a reverse derivative `R[f]
/// : A x B → A`, satisfying `RD.1` to `RD.7`.
///
/// `R[f](a, b')` carries a change `b'` of the output back to a change of the input: in the smooth
/// category it is the transposed Jacobian at `a` times `b'`. Everything that learns in this library
/// needs only this interface.
///
/// Source: Cockett, Cruttwell, Gallagher, Lemay, MacAdam, Plotkin, Pronk, "Reverse derivative
/// categories", arXiv 1910.07065; axioms in the numbering of Cruttwell et al., arXiv 2103.01931,
/// appendix A.5.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface ReverseDerivativeCategory<O, A> extends LeftAdditiveCategory<O, A> {

  /// The reverse derivative `R[f] : A x B → A` of `f : A → B`.
  A reverse(A arrow);

  /// The forward derivative `D[f] : A x A → B`; in the smooth category, the Jacobian at `a` times
  /// `v`.
  ///
  /// By default it is [#forwardFromReverse]; an instance should override it with something cheaper,
  /// and law `RD.D` says that the two agree.
  default A forward(A arrow) {
    return forwardFromReverse(arrow);
  }

  /// The forward derivative as it is defined from the reverse one: `D[f](a, v)` is the `B`
  /// component of `R[R[f]]((a, 0), v)`.
  ///
  /// This is the definition, not the way to run forward mode: it differentiates twice. Not meant to
  /// be overridden.
  ///
  /// Source: equation (34) in Hanks et al., arXiv 2403.19845; Cockett et al., arXiv 1910.07065.
  default A forwardFromReverse(A arrow) {
    O a = source(arrow);
    O b = target(arrow);
    A second = reverse(reverse(arrow));
    A atZero = tensor(injectFirst(a, b), identity(a));
    return compose(compose(atZero, second), second(a, b));
  }

  /// The dagger of a linear arrow, `f†(b) = R[f](0, b)`: its transpose.
  ///
  /// Meaningful only if the arrow is linear (`D[f] = p1 ; f`); not checked.
  ///
  /// Source: Proposition 24 of Cockett et al., arXiv 1910.07065.
  default A dagger(A linear) {
    return compose(injectSecond(source(linear), target(linear)), reverse(linear));
  }
}
