/// Graphs of operations over any signature, and what all of them have in common: sharing equal
/// expressions, leaving out what nobody needs, evaluation, and the two accumulations of
/// derivatives.
///
/// A [org.hyperdescent.crdc.graph.Graph] is a straight-line program whose operations mean nothing
/// yet. `org.hyperdescent.crdc.program` makes them operations on arrays, with shapes, equations and
/// derivative rules; `org.hyperdescent.crdc.circuit` makes them gates over a semiring. Both are
/// built by the same [org.hyperdescent.crdc.graph.GraphBuilder] and differentiated by the same
/// [org.hyperdescent.crdc.graph.Differentiation].
@NullMarked
package org.hyperdescent.crdc.graph;

import org.jspecify.annotations.NullMarked;
