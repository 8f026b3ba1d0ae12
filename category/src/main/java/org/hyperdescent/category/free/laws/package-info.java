/// The laws of free categories, with random terms over a small signature
/// ([org.hyperdescent.category.free.laws.Gates]) and functors out of them: into tables, into
/// cospans, and back into syntax.
@NullMarked
package org.hyperdescent.category.free.laws;

import org.jspecify.annotations.NullMarked;
