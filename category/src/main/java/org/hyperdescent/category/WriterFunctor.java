package org.hyperdescent.category;

import org.eclipse.collections.api.factory.Lists;

/// The writer functor `A ↦ A x S`, `f ↦ f x id` of a left-additive category: every value carries a
/// running total of type `S`.
///
/// It is lax symmetric monoidal and not strong: the laxator `((a, s), (b, t)) ↦ (a, b, s + t)` adds
/// the totals, the unitor is zero.
///
/// @param base the category
/// @param total the object `S`
/// @param <O> the objects
/// @param <A> the arrows
public record WriterFunctor<O, A>(LeftAdditiveCategory<O, A> base, O total)
    implements LaxMonoidalFunctor<O, A, O, A> {

  @Override
  public LeftAdditiveCategory<O, A> domain() {
    return base;
  }

  @Override
  public LeftAdditiveCategory<O, A> codomain() {
    return base;
  }

  @Override
  public O onObject(O object) {
    return base.tensorObjects(object, total);
  }

  @Override
  public A onArrow(A arrow) {
    return base.tensor(arrow, base.identity(total));
  }

  @Override
  public A unitor() {
    return base.zero(base.unit(), total);
  }

  @Override
  public A laxator(O left, O right) {
    var wires = Lists.immutable.of(left, total, right, total);
    A values = base.pullback(wires, FiniteFunction.of(4, 0, 2));
    A totals = base.add(base.projection(wires, 1), base.projection(wires, 3));
    return base.pair(values, totals);
  }
}
