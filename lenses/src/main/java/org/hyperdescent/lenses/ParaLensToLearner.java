package org.hyperdescent.lenses;

import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.TypeMismatchException;

/// The functor from parametrised *simple* lenses to learners, `Para(SimpleLens(C)) → Learn(C)`:
/// implementation is the get, update and request are the two halves of the put.
///
/// Its domain is the full subcategory of `Para(Lens(C))` on objects `(A, A)`, with parameters `(P,
/// P)`; anything else is refused. Inverse of [LearnerToParaLens].
///
/// @param base the Cartesian category `C`
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record ParaLensToLearner<O, A>(CartesianCategory<O, A> base)
    implements MonoidalFunctor<
        LensObject<O>, Parametrised<LensObject<O>, Lens<O, A>>, O, Learner<O, A>> {

  @Override
  public ParaCategory<LensObject<O>, Lens<O, A>> domain() {
    return codomain().parametrisedLenses();
  }

  @Override
  public LearnerCategory<O, A> codomain() {
    return new LearnerCategory<>(base);
  }

  /// The object `A` of `(A, A)`.
  ///
  /// @throws TypeMismatchException if both directions carry different objects
  @Override
  public O onObject(LensObject<O> object) {
    if (!object.isSimple()) {
      throw new TypeMismatchException("no object of learners is " + object);
    }
    return object.forward();
  }

  /// The learner of a parametrised lens.
  ///
  /// @throws TypeMismatchException if the lens is not simple
  @Override
  public Learner<O, A> onArrow(Parametrised<LensObject<O>, Lens<O, A>> arrow) {
    return codomain().learner(arrow);
  }
}
