/// Two-way arrows and arrows with parameters, over an arbitrary category.
///
/// A [org.hyperdescent.lenses.Lens] carries something forwards and sends an answer backwards; an
/// [org.hyperdescent.lenses.Optic] does so without copying, by leaving behind what the way back
/// needs; a [org.hyperdescent.lenses.Parametrised] arrow has a hidden input, its parameters, and a
/// [org.hyperdescent.lenses.Reparametrisation] is a 2-cell between two of those; a
/// [org.hyperdescent.lenses.Learner] is both at once, a lens with parameters that its own backward
/// pass renews. Each is an ordinary value with fluent composition (`f.then(g)`, `f.tensor(g)`), and
/// each kind has a category ([org.hyperdescent.lenses.LensCategory],
/// [org.hyperdescent.lenses.OpticCategory], [org.hyperdescent.lenses.ParaCategory],
/// [org.hyperdescent.lenses.LearnerCategory]) that is built from *any* Cartesian (or, for optics
/// and parameters, symmetric monoidal) category. Functors go between them: lenses are optics
/// ([org.hyperdescent.lenses.LensToOptic], [org.hyperdescent.lenses.OpticToLens]), learners are
/// parametrised lenses ([org.hyperdescent.lenses.LearnerToParaLens],
/// [org.hyperdescent.lenses.ParaLensToLearner]) and spans of lenses
/// ([org.hyperdescent.lenses.SymmetricLens]). Nothing here knows numbers or derivatives; those
/// enter through functors into these categories.
///
/// Composites are kept as sequences of stages and turned into arrows of the base category only when
/// asked for; a lens is evaluated as an optic. The backward arrow of a composite, however it was
/// bracketed or put side by side, contains each stage's forward arrow at most once: composition
/// costs nothing.
///
/// Sources: Cruttwell, Gavranović, Ghani, Wilson, Zanasi (arXiv 2103.01931) for lenses and Para;
/// Fong, Spivak, Tuyéras (arXiv 1711.10455) and Riley ("Learners are almost free compact closed",
/// ACT 2024) for learners; Gavranović (arXiv 2209.09351) for the cost of lenses and optics.
@NullMarked
package org.hyperdescent.lenses;

import org.jspecify.annotations.NullMarked;
