/// Finite categories in which everything can be decided.
///
/// [org.hyperdescent.category.finite.FiniteFunctions] is the skeleton of finite sets and
/// [org.hyperdescent.category.finite.Cospans] its cospans, composed by
/// [org.hyperdescent.category.finite.Pushout]: the two that wiring diagrams are made of.
/// [org.hyperdescent.category.finite.ModularMaps] has all functions between powers of `Z_n` as
/// arrows, the smallest Cartesian left-additive category with arrows that are not additive; every
/// construction of the other modules can be tested over it exactly and exhaustively.
@NullMarked
package org.hyperdescent.category.finite;

import org.jspecify.annotations.NullMarked;
