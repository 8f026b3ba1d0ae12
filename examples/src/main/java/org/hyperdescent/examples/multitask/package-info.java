/// Regression tasks that share some of their weights.
///
/// Each task has weights of its own beside the weights that all of them share; a task predicts with
/// the sum of the two ("hard parameter sharing"). Learning them together minimizes one objective,
/// composed of one box per task: see Hanks, Klawonn, Fairbanks, "Generalized Gradient Descent is a
/// Hypergraph Functor" (arXiv 2403.19845), section 3. This package states the problem, gives its
/// solution in closed form to compare with, and the two baselines between which sharing must find
/// its place: one pooled model for all tasks, and an independent one for each.
@NullMarked
package org.hyperdescent.examples.multitask;

import org.jspecify.annotations.NullMarked;
