package org.hyperdescent.functors.laws;

import java.util.function.Function;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.functors.descent.GradientDescent;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerCategory;
import org.hyperdescent.lenses.ParaCategory;
import org.hyperdescent.lenses.Parametrised;

/// A plausible mistake: gradient descent whose request takes a step too, `r = a - ε (a - a*)` where
/// `a*` is what the true functor requests.
///
/// It looks like moving the input along its gradient; it is not a functor, because the step sizes
/// of a chain multiply.
record StepInTheRequest<O, A>(
    GradientDescent<O, A> descent, Function<? super O, ? extends A> minusStep)
    implements MonoidalFunctor<O, Parametrised<O, A>, O, Learner<O, A>> {

  @Override
  public ParaCategory<O, A> domain() {
    return descent.domain();
  }

  @Override
  public LearnerCategory<O, A> codomain() {
    return descent.codomain();
  }

  @Override
  public O onObject(O object) {
    return object;
  }

  @Override
  public Learner<O, A> onArrow(Parametrised<O, A> arrow) {
    var category = descent.category();
    O p = arrow.parameters();
    O a = arrow.source();
    O b = arrow.target();
    Learner<O, A> learner = descent.onArrow(arrow);
    A input = category.tensor(category.second(p, a), category.discard(b));
    A difference =
        category.compose(
            category.pair(input, learner.request()), descent.error().derivative(category, a));
    A request = category.add(input, category.compose(difference, minusStep.apply(a)));
    return codomain().learner(p, a, b, learner.implement(), learner.update(), request);
  }
}
