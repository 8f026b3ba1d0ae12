package org.hyperdescent.crdc.runtime.vector;

/// The check that a range lies in its arrays.
final class Ranges {

  private Ranges() {}

  static void check(int xLength, int xStart, int yLength, int yStart, int length) {
    if (length < 0) {
      throw new IllegalArgumentException("a range has a length of at least 0, not " + length);
    }
    if (xStart < 0 || xStart > xLength - length || yStart < 0 || yStart > yLength - length) {
      throw new IndexOutOfBoundsException(
          "a range of %d entries from %d in an array of %d to %d in an array of %d"
              .formatted(length, xStart, xLength, yStart, yLength));
    }
  }
}
