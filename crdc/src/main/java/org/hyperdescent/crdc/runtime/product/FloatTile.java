package org.hyperdescent.crdc.runtime.product;

import jdk.incubator.vector.FloatVector;

/// The innermost products of single precision: a tile of C held in registers, and sums along and
/// over the rows of a matrix.
///
/// [VectorFloatTile] computes them on vectors, [ScalarFloatTile] number by number, and both get the
/// same bits, because every number that they write is one chain of fused multiply-adds in one
/// order. (Only which bits a value has that is not a number, the processor may choose.)
/// [DoubleTile] is its twin.
sealed interface FloatTile permits VectorFloatTile, ScalarFloatTile {

  /// The numbers of a vector.
  int LANES = FloatVector.SPECIES_PREFERRED.length();

  /// The rows of a tile.
  int ROWS = 6;

  /// The columns of a tile. With two vectors to a row, the sums of a tile, the two vectors of B and
  /// one entry of A just fill sixteen registers.
  int COLUMNS = 2 * LANES;

  /// A tile of the product: the rows of A start at six given places, B is a panel without gaps.
  void multiply(
      float[] a,
      int a0,
      int a1,
      int a2,
      int a3,
      int a4,
      int a5,
      float[] b,
      int bStart,
      int inner,
      float[] c,
      int cStart,
      int cStride,
      boolean accumulate);

  /// Copies rows as wide as a tile, times a number, into a panel.
  void copyPanel(
      float[] b, int bStart, int bStride, int rows, float factor, float[] panel, int start);

  /// The product of four rows of a matrix, whose length is a multiple of the lanes, with a vector.
  /// Each row is summed lane by lane; the sums of the lanes are written one row after the other.
  void dotFour(float[] m, int start, int stride, float[] x, int xStart, int length, float[] sums);

  /// The same for one row.
  void dot(float[] m, int start, float[] x, int xStart, int length, float[] sums);

  /// Adds four rows of a matrix of any length, each times a number, to a vector.
  void addFour(
      float[] m,
      int start,
      int stride,
      float x0,
      float x1,
      float x2,
      float x3,
      float[] y,
      int yStart,
      int length);

  /// Adds one row of a matrix, times a number, to a vector.
  void add(float[] m, int start, float x, float[] y, int yStart, int length);
}
