package org.hyperdescent.category.diagram;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;

/// A bundle of strands: what stands open at one place of a diagram being drawn.
///
/// @param forward those that carry values from left to right
/// @param backward those that carry answers from right to left
public record Strands(ImmutableList<Strand> forward, ImmutableList<Strand> backward) {

  /// No strand.
  public static Strands none() {
    return new Strands(Lists.immutable.empty(), Lists.immutable.empty());
  }

  /// This bundle above, the other below.
  public Strands beside(Strands below) {
    return new Strands(forward.newWithAll(below.forward), backward.newWithAll(below.backward));
  }

  /// The first strands, as many as a boundary has.
  public Strands first(Boundary boundary) {
    return new Strands(
        forward.take(boundary.forward().size()), backward.take(boundary.backward().size()));
  }

  /// All but the first strands, as many as a boundary has.
  public Strands without(Boundary boundary) {
    return new Strands(
        forward.drop(boundary.forward().size()), backward.drop(boundary.backward().size()));
  }

  /// What stands open after parts drawn side by side, each on as many of the strands as it takes,
  /// from the first ones on.
  ///
  /// @param parts what is drawn, from the top
  /// @param source what a part takes
  /// @param draw draws a part on its strands
  public <P> Strands sideBySide(
      Iterable<P> parts,
      Function<? super P, Boundary> source,
      BiFunction<? super P, ? super Strands, Strands> draw) {
    Strands left = this;
    Strands right = none();
    for (P part : parts) {
      Boundary taken = source.apply(part);
      right = right.beside(draw.apply(part, left.first(taken)));
      left = left.without(taken);
    }
    return right;
  }

  /// The same strands, each to be taken in from above.
  public Strands fromAbove() {
    return new Strands(forward.collect(Strands::above), backward.collect(Strands::above));
  }

  private static Strand above(Strand strand) {
    return new Strand(strand.end(), strand.type(), true, strand.part());
  }
}
