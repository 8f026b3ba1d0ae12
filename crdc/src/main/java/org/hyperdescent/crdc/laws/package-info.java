/// The laws of reverse derivative categories, as values, and the exact instances they are tested
/// on.
///
/// [org.hyperdescent.crdc.laws.ReverseDerivativeLaws] has the axioms,
/// [org.hyperdescent.crdc.laws.GeneratorRules] what they say about generators,
/// [org.hyperdescent.crdc.laws.LinearMapLaws] and [org.hyperdescent.crdc.laws.DifferentialLaws] the
/// two theories that come with them. A category of one's own is tested by implementing
/// [org.hyperdescent.crdc.laws.ReverseDerivativeContract]; a doubtful derivative on a known
/// category by [org.hyperdescent.crdc.laws.ReverseCandidate]. Matrices and polynomials over
/// semirings satisfy every law exactly; the suite also claims which laws must fail, and where.
@NullMarked
package org.hyperdescent.crdc.laws;

import org.jspecify.annotations.NullMarked;
