/// The distributed algorithm that a composite problem compiles to.
///
/// [org.hyperdescent.functors.distributed.DistributedSystem] is the image of a wiring diagram of
/// open problems under gradient descent, kept apart box by box: what each box computes, which
/// variables it reads, and who sends what to whom. It can be read
/// ([org.hyperdescent.functors.distributed.Derivation]), costed, and run (package `engine`).
@NullMarked
package org.hyperdescent.functors.distributed;

import org.jspecify.annotations.NullMarked;
