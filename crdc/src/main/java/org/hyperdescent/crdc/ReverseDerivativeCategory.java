package org.hyperdescent.crdc;

import org.hyperdescent.category.LeftAdditiveCategory;

/// A Cartesian reverse derivative category: every arrow `f : A → B` has a reverse derivative
/// `R[f] : A x B → A`, satisfying `RD.1` to `RD.7`.
///
/// `R[f](a, b')` carries a change `b'` of the output back to a change of the input: in the smooth category it
/// is the transposed Jacobian at `a` times `b'`. Everything that learns in this library needs only this
/// interface.
///
/// Source: Cockett, Cruttwell, Gallagher, Lemay, MacAdam, Plotkin, Pronk, "Reverse derivative categories";
/// axioms in the numbering of Cruttwell et al., arXiv 2103.01931, appendix A.5.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface ReverseDerivativeCategory<O, A> extends LeftAdditiveCategory<O, A> {

  /// The reverse derivative `R[f] : A x B → A` of `f : A → B`.
  A reverse(A arrow);

  /// The forward derivative `D[f] : A x A → B`, `D[f](a, v) = p1(R[R[f]]((a, 0), v))`.
  ///
  /// This default is the definition from the reverse derivative (MATH 3.1, law `RD.D`); an instance may
  /// override it with something cheaper.
  default A forward(A arrow) {
    O a = source(arrow);
    O b = target(arrow);
    A second = reverse(reverse(arrow));
    A atZero = tensor(injectFirst(a, b), identity(a));
    return compose(compose(atZero, second), second(a, b));
  }

  /// The dagger of a linear arrow, `f†(b) = R[f](0, b)`: its transpose.
  ///
  /// Meaningful only if the arrow is linear (`D[f] = p1 ; f`); not checked.
  default A dagger(A linear) {
    return compose(injectSecond(source(linear), target(linear)), reverse(linear));
  }
}
