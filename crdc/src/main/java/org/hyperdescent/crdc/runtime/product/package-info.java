/// Products of matrices of machine numbers, behind one seam.
///
/// A learner spends most of its time in matrix products, and no single implementation is both
/// always there and fast. A [org.hyperdescent.crdc.runtime.product.MatrixProduct] is one
/// implementation; all of them compute the same product and are compared with plain loops. EJML and
/// plain Java work everywhere, without a flag and without native code.
@NullMarked
package org.hyperdescent.crdc.runtime.product;

import org.jspecify.annotations.NullMarked;
