package org.hyperdescent.functors.distributed.engine;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.ImmutableDoubleList;

/// What a run reached.
///
/// @param state the final state, laid out as the variables of the system
/// @param converged whether the norm of the gradient fell to the tolerance; otherwise the rounds
///   ran out
/// @param rounds rounds run
/// @param objective the objective at the final state
/// @param gradientNorm the norm of the gradient at the final state
/// @param messages values sent between boxes and junctions, both ways, over all rounds
/// @param seconds wall time of the rounds
/// @param history the progress reports, the final one included
public record Solution(
    ImmutableDoubleList state,
    boolean converged,
    int rounds,
    double objective,
    double gradientNorm,
    long messages,
    double seconds,
    ImmutableList<Progress> history) {}
