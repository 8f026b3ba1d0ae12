/// The smooth category as syntax: spaces, constants, operations, and the terms made of them.
///
/// An object is a [org.hyperdescent.crdc.smooth.Space], a list of shapes, so tensors are strict. An
/// arrow is a [org.hyperdescent.crdc.smooth.SmoothMap], a term: composing never looks inside, so it
/// costs nothing to speak of, and the same term can be drawn, differentiated, batched, compiled and
/// run. The primitive arrows are the [org.hyperdescent.crdc.smooth.Operation]s;
/// [org.hyperdescent.crdc.smooth.SmoothOperations] spells them as maps. What terms mean is said in
/// `org.hyperdescent.crdc.program`.
@NullMarked
package org.hyperdescent.crdc.smooth;

import org.jspecify.annotations.NullMarked;
