package org.hyperdescent.category.diagram;

/// A wire that is attached at its left end only, while a diagram is drawn from left to right.
///
/// @param end its left end: where a forward wire begins, where a backward wire will end
/// @param type its type
/// @param above whether it comes from above, as parameters do; a box takes it in at its top
/// @param part which part of a bundle it is, from 0; [#WHOLE] if the wire at its end is no bundle
public record Strand(End end, String type, boolean above, int part) {

  /// The part that is all of a wire.
  public static final int WHOLE = -1;

  /// A strand that is a wire of its own.
  Strand(End end, String type, boolean above) {
    this(end, type, above, WHOLE);
  }

  /// Whether this is the part of a bundle that comes after another.
  boolean follows(Strand other) {
    return above
        && other.above
        && end.equals(other.end)
        && other.part >= 0
        && part == other.part + 1;
  }
}
