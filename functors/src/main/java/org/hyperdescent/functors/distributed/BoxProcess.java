package org.hyperdescent.functors.distributed;

import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.crdc.smooth.SmoothMap;

/// What one box does in a round: read its variables, compute its displacement, hand it back.
///
/// @param name the name of the box
/// @param variables its local variables as variables of the system, in the order of its programs'
///   inputs
/// @param objective its objective, from its local variables to the reals
/// @param displacement its displacement, the negative gradient of the objective, from its local
///   variables to themselves
public record BoxProcess(
    String name, FiniteFunction variables, SmoothMap objective, SmoothMap displacement) {}
