package org.hyperdescent.functors.laws;

import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.LeftAdditiveCategory;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LeftAdditiveInstance;
import org.hyperdescent.functors.learning.Optimizer;

/// An optimizer that claims to be one with momentum, and its laws in terms of parameters alone: the
/// heavy ball, which has no velocity, only the parameters before.
///
/// With `p₀` the parameters at the start, `p₁` and `p₂` after one and two steps,
///
/// - `OPT.momentum`: `p₂ - p₁ = γ (p₁ - p₀) + p₂'`, a step repeats the last one, damped (Polyak,
///   doi 10.1016/0041-5553(64)90137-5);
/// - `OPT.nesterov`: the learner works at `p₁ + γ (p₁ - p₀)` after the first step (Nesterov's
///   extrapolation).
///
/// A negative sign before `γ` in the put breaks both.
///
/// @param base the base category with its providers and its equality
/// @param optimizer the optimizer
/// @param decay for an object `P` the arrow `γ : P → P`
/// @param <O> the objects
/// @param <A> the arrows
public record Momentum<O, A>(
    LeftAdditiveInstance<O, A> base,
    Optimizer<O, A> optimizer,
    Function<? super O, ? extends A> decay) {

  /// `OPT.momentum`, written without differences.
  public static <O, A> Law<Momentum<O, A>> heavyBall() {
    return new Law<>(
        "OPT.momentum",
        "p2 + gamma p0 = p1 + gamma p1 + p2'",
        (instance, sample) -> {
          LeftAdditiveCategory<O, A> category = instance.base().category();
          Steps<A> steps = instance.steps(sample.let("P", instance.base().object(sample)));
          A left = category.add(steps.second(), category.compose(steps.start(), steps.gamma()));
          A right =
              category.add(
                  category.add(steps.first(), category.compose(steps.first(), steps.gamma())),
                  steps.change());
          return instance.base().compare(left, right, sample);
        });
  }

  /// `OPT.nesterov`, written without differences.
  public static <O, A> Law<Momentum<O, A>> lookAhead() {
    return new Law<>(
        "OPT.nesterov",
        "get(s1, p1) + gamma p0 = p1 + gamma p1",
        (instance, sample) -> {
          LeftAdditiveCategory<O, A> category = instance.base().category();
          Steps<A> steps = instance.steps(sample.let("P", instance.base().object(sample)));
          A left = category.add(steps.ahead(), category.compose(steps.start(), steps.gamma()));
          A right = category.add(steps.first(), category.compose(steps.first(), steps.gamma()));
          return instance.base().compare(left, right, sample);
        });
  }

  /// Two steps, as arrows out of `S x P x P' x P'`.
  ///
  /// @param gamma the decay
  /// @param start `p₀`
  /// @param first `p₁`
  /// @param ahead where the learner works after the first step
  /// @param second `p₂`
  /// @param change `p₂'`, what was asked for in the second step
  private record Steps<A>(A gamma, A start, A first, A ahead, A second, A change) {}

  private Steps<A> steps(O p) {
    LeftAdditiveCategory<O, A> category = base.category();
    O s = optimizer.state(p);
    var lens = optimizer.on(p);
    var wires = Lists.immutable.of(s, p, p, p);
    A parameters = category.second(s, p);
    A afterFirst =
        category.compose(
            category.first(category.tensorObjects(s, category.tensorObjects(p, p)), p), lens.put());
    A change = category.projection(wires, 3);
    A afterSecond = category.compose(category.pair(afterFirst, change), lens.put());
    return new Steps<>(
        decay.apply(p),
        category.projection(wires, 1),
        category.compose(afterFirst, parameters),
        category.compose(afterFirst, lens.get()),
        category.compose(afterSecond, parameters),
        change);
  }
}
