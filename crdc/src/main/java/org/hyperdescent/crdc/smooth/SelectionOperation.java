package org.hyperdescent.crdc.smooth;

import org.hyperdescent.crdc.smooth.Operation.Nonlinear;

/// The operations in which data decides which number goes where: piecewise linear, each with a
/// stated convention where the pieces meet (see [Smooth#convention]).
///
/// Indices are real numbers, because every wire carries real numbers. An index is read by rounding
/// to the nearest integer, so the derivative in the indices is 0, and truly so at integers. An
/// index that is not an entry of its axis is an `IndexOutOfBoundsException` when the program runs.
public sealed interface SelectionOperation extends Nonlinear {

  /// Entry by entry, the second operand where the first is positive, otherwise the third.
  record Select() implements SelectionOperation {
    @Override
    public Keeps keeps() {
      return Keeps.INPUTS;
    }
  }

  /// The index of the largest entry over the last axis, which disappears: the first of them if
  /// there are several. A number that is not a number counts as the largest.
  record Argmax() implements SelectionOperation {
    @Override
    public Keeps keeps() {
      return Keeps.NOTHING;
    }
  }

  /// The entries of a table at indices, `R^(b x n x d) x R^(b x s) → R^(b x s x d)` where `b`, `s`
  /// and `d` stand for any number of axes: linear in the table. With one index for each row it
  /// picks one entry of each row, with a table of vectors it is an embedding.
  ///
  /// @param axes how many leading axes `b` are walked in parallel
  record Lookup(int axes) implements SelectionOperation {
    @Override
    public Keeps keeps() {
      return Keeps.INPUTS;
    }
  }

  /// Values added up in a table at indices, `R^(b x s x d) x R^(b x s) → R^(b x size x d)`: the
  /// transpose of [Lookup] in the table. Of ones, with all axes walked in parallel, it is the
  /// one-hot encoding.
  ///
  /// @param axes how many leading axes `b` are walked in parallel
  /// @param size how many entries the table has
  record Accumulate(int axes, int size) implements SelectionOperation {
    @Override
    public Keeps keeps() {
      return Keeps.INPUTS;
    }
  }
}
