/// Cartesian reverse derivative categories: what a category must have so that its arrows can learn
/// by gradients.
///
/// In [org.hyperdescent.crdc.ReverseDerivativeCategory] every arrow `f : A → B` has a reverse
/// derivative `R[f] : A x B → A` that carries a change of the output back to a change of the input.
/// Backpropagation is its chain rule, and learners, optimizers and gradient flows are built from
/// this interface alone, without knowing what the arrows are. The forward derivative `D[f] : A x A
/// → B` is defined by `R`, but an instance computes it in its own way, and a law compares the two.
/// A [org.hyperdescent.crdc.GradientDomain] adds an object in which objectives take their values,
/// so that an objective has a gradient; an [org.hyperdescent.crdc.OptimizationDomain] adds negation
/// and order, so that one can descend and tell better from worse.
///
/// The instances are smooth maps between arrays (`smooth`, with `program` for what they mean,
/// `runtime` for running them and `layers` for the usual networks), formal polynomials over any
/// commutative semiring (`polynomial`, exact), circuits that compute them (`circuit`, down to 64
/// truth values per machine word), and matrices (`matrix`, where everything is linear and `R` is
/// the transpose); `algebra` has the semirings. All of them are held against the same laws, which
/// are in `laws`.
///
/// Source: Cockett et al., "Reverse derivative categories", arXiv 1910.07065; Hanks et al., arXiv
/// 2403.19845, appendix A.
@NullMarked
package org.hyperdescent.crdc;

import org.jspecify.annotations.NullMarked;
