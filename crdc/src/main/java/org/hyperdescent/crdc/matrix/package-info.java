/// Matrices over a semiring: the linear, exact and cheapest reverse derivative category.
///
/// Arrows are matrices, composition is the matrix product, the tensor is the direct sum, and the
/// reverse derivative ignores the point and applies the transpose: `R[f](a, b) = f†(b)`. Every `RD`
/// law becomes an identity of matrices that is checked exactly, which makes this the first instance
/// on which to try a construction.
@NullMarked
package org.hyperdescent.crdc.matrix;

import org.jspecify.annotations.NullMarked;
