/// Finite categories in which everything can be decided.
///
/// [org.hyperdescent.category.finite.FiniteFunctions] is the skeleton of finite sets under disjoint
/// union; its cospans, composed by [org.hyperdescent.category.finite.Pushout], are what wiring
/// diagrams are made of. [org.hyperdescent.category.finite.FiniteSets] has the same functions under
/// the product; its spans, composed by [org.hyperdescent.category.finite.Pullback], count what
/// [org.hyperdescent.category.finite.Relations] only relate.
/// [org.hyperdescent.category.finite.ModularMaps] has all functions between powers of `Z_n` as
/// arrows, the smallest Cartesian left-additive category with arrows that are not additive; every
/// construction of the other modules can be tested over it exactly and exhaustively.
@NullMarked
package org.hyperdescent.category.finite;

import org.jspecify.annotations.NullMarked;
