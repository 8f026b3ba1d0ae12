package org.hyperdescent.category;

/// The two legs of a span `L ← P → R` or of a cospan `L → P ← R`, and of the cones and cocones that
/// are limits and colimits. Which of the two it is, the operation says that makes or takes it.
///
/// @param left the leg at `L`
/// @param right the leg at `R`
/// @param <A> the arrows
public record Legs<A>(A left, A right) {}
