package org.hyperdescent.functors.laws;

import org.hyperdescent.category.laws.LeftAdditiveInstance;
import org.hyperdescent.functors.learning.Optimizer;

/// Momentum and Nesterov's momentum with damping 0, for [OptimizerLaws#undamped].
///
/// @param base the base category with its providers and its equality
/// @param momentum momentum without damping
/// @param nesterov Nesterov's momentum without damping
/// @param <O> the objects
/// @param <A> the arrows
public record Undamped<O, A>(
    LeftAdditiveInstance<O, A> base, Optimizer<O, A> momentum, Optimizer<O, A> nesterov) {}
