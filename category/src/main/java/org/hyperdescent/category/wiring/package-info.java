/// Undirected wiring diagrams and their algebras.
///
/// A [org.hyperdescent.category.wiring.WiringDiagram] says how boxes share variables: each port of
/// each box, and each outer port, sits on a junction. It is built fluently or read from the
/// relation notation `(x, y) { f(u, x); g(u, w, y) }`, and diagrams nest by substitution. A
/// [org.hyperdescent.category.wiring.WiringDiagramAlgebra] fills the boxes: problems, systems,
/// hypergraphs. One algebra serves them all, [org.hyperdescent.category.wiring.DecoratedCospans]:
/// given what *decorates* a set of variables (an objective, a vector field) and how decorations are
/// pushed along functions and put side by side ([org.hyperdescent.category.wiring.Decoration]), it
/// composes [org.hyperdescent.category.wiring.Open] decorations by gluing variables along ports.
/// Natural transformations of decorations ([org.hyperdescent.category.wiring.DecorationMorphism])
/// become morphisms of algebras: translating the boxes and composing is composing and translating.
///
/// Sources: arXiv 2403.19845 (generalized gradient descent is a hypergraph functor) and arXiv
/// 2403.05711 (wiring-diagram algebras of optimization problems).
@NullMarked
package org.hyperdescent.category.wiring;

import org.jspecify.annotations.NullMarked;
