/// Polynomials over a commutative semiring: nonlinear reverse derivatives with exact equality.
///
/// Arrows `n → m` are tuples of *formal* polynomials, composed by substitution and differentiated
/// by the formal rules, so every law is an equation of normal forms: integer gradients, Boolean
/// circuits and finite fields are tested without a tolerance. Formal means formal: over `Z_2` the
/// polynomials `x^2` and `x` are the same function but different arrows, with different
/// derivatives. [org.hyperdescent.crdc.polynomial.BooleanDifference] is what one gets by insisting
/// on functions instead, and it breaks the chain rule.
@NullMarked
package org.hyperdescent.crdc.polynomial;

import org.jspecify.annotations.NullMarked;
