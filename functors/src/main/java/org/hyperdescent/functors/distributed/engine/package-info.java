/// Engines that run a distributed system, round by round.
///
/// An [org.hyperdescent.functors.distributed.engine.Engine] takes a compiled system and a start and
/// returns a [org.hyperdescent.functors.distributed.engine.Solution]. The in-process engine runs
/// the boxes on threads with a fixed order of reduction, so any number of threads gives the same
/// bits.
@NullMarked
package org.hyperdescent.functors.distributed.engine;

import org.jspecify.annotations.NullMarked;
