package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.MonoidalFunctorInstance;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;
import org.hyperdescent.lenses.LensObject;

/// The inclusion `C → Lens(C)`, `A ↦ (A, 1)`: lenses through which nothing comes back. It is the
/// simplest strict symmetric monoidal functor between different categories.
///
/// @param base the Cartesian category `C`
record OneWay<O, A>(CartesianCategory<O, A> base)
    implements MonoidalFunctor<O, A, LensObject<O>, Lens<O, A>> {

  @Override
  public CartesianCategory<O, A> domain() {
    return base;
  }

  @Override
  public LensCategory<O, A> codomain() {
    return new LensCategory<>(base);
  }

  @Override
  public LensObject<O> onObject(O object) {
    return new LensObject<>(object, base.unit());
  }

  @Override
  public Lens<O, A> onArrow(A arrow) {
    return codomain().adapter(arrow, base.identity(base.unit()));
  }

  /// The inclusion, with providers.
  ///
  /// @param domain the instance of the base category
  record Instance<O, A>(CartesianInstance<O, A> domain)
      implements MonoidalFunctorInstance<O, A, LensObject<O>, Lens<O, A>> {

    @Override
    public MonoidalFunctor<O, A, LensObject<O>, Lens<O, A>> functor() {
      return new OneWay<>(domain.category());
    }

    @Override
    public Equality<Lens<O, A>> equality() {
      return LensEquality.componentwise(domain.equality());
    }
  }
}
