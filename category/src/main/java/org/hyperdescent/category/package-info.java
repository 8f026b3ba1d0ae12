/// Categories as values.
///
/// A [org.hyperdescent.category.Category] is an object that composes arrows; each richer theory
/// (monoidal, symmetric, Cartesian, left-additive) is an interface that extends it, and each
/// construction of the other modules takes a category and is a category. Objects are lists of
/// generators, so tensors are strict. Functors and natural transformations are values too. Their
/// laws live in `org.hyperdescent.category.laws`, wiring diagrams in
/// `org.hyperdescent.category.wiring`.
@NullMarked
package org.hyperdescent.category;

import org.jspecify.annotations.NullMarked;
