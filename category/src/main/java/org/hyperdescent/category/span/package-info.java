/// Spans and cospans, over any category that has what they take.
///
/// [org.hyperdescent.category.span.CospanCategory] takes a category with finite colimits and
/// composes by pushout; [org.hyperdescent.category.span.SpanCategory] takes one with finite limits
/// and composes by pullback. Both are hypergraph categories, with wires that merge and split by
/// codiagonals or diagonals: cospans of finite functions are wiring without boxes, spans of finite
/// sets are relations that count.
///
/// Arrows are isomorphism classes. A class is represented by its normal form, which the base
/// category chooses, so that equality is `equals`.
@NullMarked
package org.hyperdescent.category.span;

import org.jspecify.annotations.NullMarked;
