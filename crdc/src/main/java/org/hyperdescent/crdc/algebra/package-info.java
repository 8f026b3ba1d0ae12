/// Coefficients: commutative semirings and rings as values.
///
/// The exact categories of this module (matrices, polynomials) take their numbers from a
/// [org.hyperdescent.crdc.algebra.Semiring]: integers, rationals, truth values, residues,
/// saturating naturals. Only what is asked for is asked for: gradients need a semiring, descent
/// needs a ring's negatives, and comparing objectives needs an ordered ring. Elements are ordinary
/// values compared with `equals`, so every equation over them can be checked exactly.
@NullMarked
package org.hyperdescent.crdc.algebra;

import org.jspecify.annotations.NullMarked;
