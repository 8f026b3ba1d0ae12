package org.hyperdescent.functors.distributed;

/// A link between a junction and a box, used once each way in every round.
///
/// @param box the index of the box
/// @param local the local variable of the box that sits on the junction
/// @param variable the index of the shared variable
/// @param floats real numbers sent in each direction per round
public record Link(int box, int local, int variable, int floats) {}
