package org.hyperdescent.functors.laws;

import org.hyperdescent.category.laws.LeftAdditiveInstance;
import org.hyperdescent.functors.learning.Optimizer;

/// Momentum and Nesterov's momentum with decay 0, for [OptimizerLaws#zeroDecay].
///
/// @param base the base category with its providers and its equality
/// @param momentum momentum with decay 0
/// @param nesterov Nesterov's momentum with decay 0
/// @param <O> the objects
/// @param <A> the arrows
public record ZeroDecay<O, A>(
    LeftAdditiveInstance<O, A> base, Optimizer<O, A> momentum, Optimizer<O, A> nesterov) {}
