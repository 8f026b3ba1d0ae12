package org.hyperdescent.functors.descent;

import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.crdc.ReverseDerivativeCategory;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerCategory;
import org.hyperdescent.lenses.ParaCategory;
import org.hyperdescent.lenses.Parametrised;

/// Gradient descent as a strict symmetric monoidal functor `L : Para(C) → Learn(C)`.
///
/// With `E(p, a, b) = e(I(p, a), b)` it sends `I : P x A → B` to the learner with
///
/// - implement `I(p, a)`,
/// - update `p - ε grad_p E(p, a, b)`,
/// - request `f_a(grad_a E(p, a, b))`, where `f_a` inverts `d_x e(a, -)`.
///
/// There is no step size in the request: with one, `L(f;g)` is no longer `L(f);L(g)` (law
/// `GDF.comp`). Training a composite is therefore the same as composing what was trained. `L` is a
/// functor on parametrised arrows themselves, not on their classes modulo bijections of the
/// parameters (`GDF.iso`): it commutes with orthogonal changes of the parameters only.
///
/// Source: Fong, Spivak, Tuyéras, arXiv 1711.10455, Theorem III.2; the failure on classes is
/// reported in Cruttwell et al., arXiv 2103.01931, section 6.
///
/// @param category the reverse derivative category
/// @param error the error function, one per generator
/// @param step for an object `P`, the arrow `p' ↦ -ε p' : P → P` that is added to the parameters;
///   it must act factor by factor for the functor to preserve tensors
/// @param <O> the objects
/// @param <A> the arrows
public record GradientDescent<O, A>(
    ReverseDerivativeCategory<O, A> category,
    ErrorFunction<O, A> error,
    Function<? super O, ? extends A> step)
    implements MonoidalFunctor<O, Parametrised<O, A>, O, Learner<O, A>> {

  @Override
  public ParaCategory<O, A> domain() {
    return new ParaCategory<>(category);
  }

  @Override
  public LearnerCategory<O, A> codomain() {
    return new LearnerCategory<>(category);
  }

  @Override
  public O onObject(O object) {
    return object;
  }

  @Override
  public Learner<O, A> onArrow(Parametrised<O, A> arrow) {
    O p = arrow.parameters();
    return learner(
        arrow,
        category.compose(
            category.tensor(category.identity(p), step.apply(p)), category.addition(p)));
  }

  /// The learner of an arrow whose update is only the *change* `-ε grad_p E(p, a, b)` of the
  /// parameters: what an [optimizer][org.hyperdescent.functors.learning.Optimizer#attach] is
  /// attached to. With the gradient update attached it is [#onArrow].
  ///
  /// This is a strict symmetric monoidal functor too: what a learner asks for does not depend on
  /// what is made of it.
  public Learner<O, A> changes(Parametrised<O, A> arrow) {
    O p = arrow.parameters();
    return learner(arrow, category.compose(category.second(p, p), step.apply(p)));
  }

  /// The learner with a given update `P x P → P` of parameter and gradient.
  private Learner<O, A> learner(Parametrised<O, A> arrow, A update) {
    O p = arrow.parameters();
    O a = arrow.source();
    O b = arrow.target();
    A implement = arrow.map();
    // (p, a, b) to (p, p', a, a'), the gradient computed once for both halves.
    A valuesAndGradients =
        category.compose(
            category.pair(
                category.first(category.tensorObjects(p, a), b), gradient(implement, p, a, b)),
            category.pullback(Lists.immutable.of(p, a, p, a), FiniteFunction.of(4, 0, 2, 1, 3)));
    A request = error.inverse(category, a);
    return codomain()
        .learner(
            p,
            a,
            b,
            implement,
            category.compose(valuesAndGradients, category.tensor(update, request)));
  }

  /// The gradient of `E` in parameters and input, `P x A x B → P x A`: `R[I]` at `d_x e(I(p, a),
  /// b)`.
  private A gradient(A implement, O p, O a, O b) {
    A outputAndWish = category.tensor(implement, category.identity(b));
    A change = category.compose(outputAndWish, error.derivative(category, b));
    A point = category.first(category.tensorObjects(p, a), b);
    return category.compose(category.pair(point, change), category.reverse(implement));
  }
}
