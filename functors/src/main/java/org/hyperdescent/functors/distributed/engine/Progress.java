package org.hyperdescent.functors.distributed.engine;

/// Where a run stands before a round.
///
/// @param round the number of rounds done so far
/// @param objective the objective at the current state: the sum over the boxes
/// @param gradientNorm the Euclidean norm of the gradient at the current state
public record Progress(int round, double objective, double gradientNorm) {}
