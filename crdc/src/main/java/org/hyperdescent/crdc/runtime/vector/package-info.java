/// Elementary functions of whole arrays.
///
/// After matrix products, a learner spends its time in exponentials and hyperbolic tangents. The
/// processor computes several at once: [org.hyperdescent.crdc.runtime.vector.FloatFunctions] and
/// [org.hyperdescent.crdc.runtime.vector.DoubleFunctions] are functions of vectors that generated
/// kernels call inline, and [org.hyperdescent.crdc.runtime.vector.ArrayFunctions] is the seam for
/// ranges of arrays, by those or, where their module is not there, by loops over `Math`.
@NullMarked
package org.hyperdescent.crdc.runtime.vector;

import org.jspecify.annotations.NullMarked;
