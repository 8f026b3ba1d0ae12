package org.hyperdescent.lenses;

import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.MonoidalFunctor;

/// The functor `Learn(C) → Para(Lens(C))` that sees a learner as a parametrised simple lens: get is
/// the implementation, put is update and request.
///
/// It is full and faithful onto simple lenses, with inverse [ParaLensToLearner]. Source: Cruttwell
/// et al. (arXiv 2103.01931), section 2.5; Riley (ACT 2024), section 1.
///
/// @param base the Cartesian category `C`
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record LearnerToParaLens<O, A>(CartesianCategory<O, A> base)
    implements MonoidalFunctor<
        O, Learner<O, A>, LensObject<O>, Parametrised<LensObject<O>, Lens<O, A>>> {

  @Override
  public LearnerCategory<O, A> domain() {
    return new LearnerCategory<>(base);
  }

  @Override
  public ParaCategory<LensObject<O>, Lens<O, A>> codomain() {
    return domain().parametrisedLenses();
  }

  @Override
  public LensObject<O> onObject(O object) {
    return LensObject.simple(object);
  }

  @Override
  public Parametrised<LensObject<O>, Lens<O, A>> onArrow(Learner<O, A> arrow) {
    return arrow.toParametrisedLens();
  }
}
