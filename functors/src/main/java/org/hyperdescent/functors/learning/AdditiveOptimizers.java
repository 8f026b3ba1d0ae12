package org.hyperdescent.functors.learning;

import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.LeftAdditiveCategory;

/// Optimizers that need nothing but sums and a decay: over polynomials or circuits they are as
/// exact as the numbers.
///
/// A decay is an additive arrow `γ : X → X` on each generator, usually multiplication by a number
/// in `[0, 1)`. At `γ = 0` all of them are the gradient update (`OPT.state0`).
public final class AdditiveOptimizers {

  private AdditiveOptimizers() {}

  /// The gradient update, `p ↦ p + p'`; no state.
  ///
  /// Source: arXiv 2103.01931, section 3.
  public static <O, A> Optimizer<O, A> gradientUpdate(LeftAdditiveCategory<O, A> category) {
    return new Optimizer<>(
        "gradient update",
        category,
        category.identity(category.unit()),
        0,
        category::identity,
        category::addition);
  }

  /// Momentum, `s ↦ γ s + p'` and then `p ↦ p + s`, with the last step as its state
  /// (`OPT.momentum`).
  ///
  /// Source: Polyak, doi 10.1016/0041-5553(64)90137-5. arXiv 2103.01931v2, example 3.15, prints `-γ
  /// s + p'`, which for a positive γ undoes the last step.
  ///
  /// @param decay for a generator `X` the arrow `γ : X → X`
  public static <O, A> Optimizer<O, A> momentum(
      LeftAdditiveCategory<O, A> category, Function<? super O, ? extends A> decay) {
    return new Optimizer<>(
        "momentum",
        category,
        category.identity(category.unit()),
        1,
        generator -> category.second(generator, generator),
        generator -> step(category, generator, decay.apply(generator)));
  }

  /// Nesterov's momentum: the step of [#momentum] with the change asked for at `p + γ s`, where the
  /// last step would lead if it were repeated (`OPT.nesterov`).
  ///
  /// Source: Sutskever et al., "On the importance of initialization and momentum in deep learning"
  /// (ICML 2013), equations 3 and 4. arXiv 2103.01931v2, example 3.16, has the sign of
  /// [#momentum]'s.
  ///
  /// @param decay for a generator `X` the arrow `γ : X → X`
  public static <O, A> Optimizer<O, A> nesterov(
      LeftAdditiveCategory<O, A> category, Function<? super O, ? extends A> decay) {
    return new Optimizer<>(
        "Nesterov's momentum",
        category,
        category.identity(category.unit()),
        1,
        generator ->
            category.compose(
                category.tensor(decay.apply(generator), category.identity(generator)),
                category.addition(generator)),
        generator -> step(category, generator, decay.apply(generator)));
  }

  /// `(s, p, p') ↦ (γ s + p', p + γ s + p')`.
  private static <O, A> A step(LeftAdditiveCategory<O, A> category, O generator, A decay) {
    ImmutableList<O> wires = Lists.immutable.of(generator, generator, generator);
    A step =
        category.add(
            category.compose(category.projection(wires, 0), decay), category.projection(wires, 2));
    return category.pair(step, category.add(category.projection(wires, 1), step));
  }
}
