package org.hyperdescent.functors;

import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.crdc.ReverseDerivativeCategory;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;
import org.hyperdescent.lenses.LensObject;

/// The functor `C → Lens(C)`, `A ↦ (A, A)`, `f ↦ (f, R[f])`: reverse mode is a lens.
///
/// That it preserves composition is the chain rule `RD.5`, that it preserves identities `RD.3`; it
/// is strict symmetric monoidal. Source: Cruttwell et al., arXiv 2103.01931, Proposition 2.7.
///
/// @param domain the reverse derivative category
/// @param codomain the lenses over it
/// @param <O> the objects
/// @param <A> the arrows
public record ReverseDerivativeFunctor<O, A>(
    ReverseDerivativeCategory<O, A> domain, LensCategory<O, A> codomain)
    implements MonoidalFunctor<O, A, LensObject<O>, Lens<O, A>> {

  /// The functor of a reverse derivative category.
  public static <O, A> ReverseDerivativeFunctor<O, A> of(ReverseDerivativeCategory<O, A> category) {
    return new ReverseDerivativeFunctor<>(category, new LensCategory<>(category));
  }

  @Override
  public LensObject<O> onObject(O object) {
    return LensObject.simple(object);
  }

  @Override
  public Lens<O, A> onArrow(A arrow) {
    O a = domain.source(arrow);
    O b = domain.target(arrow);
    return codomain.simple(a, b, arrow, domain.reverse(arrow));
  }
}
