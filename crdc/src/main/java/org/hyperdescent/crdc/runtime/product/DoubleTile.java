package org.hyperdescent.crdc.runtime.product;

import jdk.incubator.vector.DoubleVector;

/// The innermost products of double precision: a tile of C held in registers, and sums along and
/// over the rows of a matrix.
///
/// [VectorDoubleTile] computes them on vectors, [ScalarDoubleTile] number by number, and both get
/// the same bits, because every number that they write is one chain of fused multiply-adds in one
/// order. (Only which bits a value has that is not a number, the processor may choose.) [FloatTile]
/// is its twin.
sealed interface DoubleTile permits VectorDoubleTile, ScalarDoubleTile {

  /// The numbers of a vector.
  int LANES = DoubleVector.SPECIES_PREFERRED.length();

  /// The rows of a tile.
  int ROWS = 6;

  /// The columns of a tile. With two vectors to a row, the sums of a tile, the two vectors of B and
  /// one entry of A just fill sixteen registers.
  int COLUMNS = 2 * LANES;

  /// A tile of the product: the rows of A start at six given places, B is a panel without gaps.
  void multiply(
      double[] a,
      int a0,
      int a1,
      int a2,
      int a3,
      int a4,
      int a5,
      double[] b,
      int bStart,
      int inner,
      double[] c,
      int cStart,
      int cStride,
      boolean accumulate);

  /// Copies rows as wide as a tile, times a number, into a panel.
  void copyPanel(
      double[] b, int bStart, int bStride, int rows, double factor, double[] panel, int start);

  /// The product of four rows of a matrix, whose length is a multiple of the lanes, with a vector.
  /// Each row is summed lane by lane; the sums of the lanes are written one row after the other.
  void dotFour(
      double[] m, int start, int stride, double[] x, int xStart, int length, double[] sums);

  /// The same for one row.
  void dot(double[] m, int start, double[] x, int xStart, int length, double[] sums);

  /// Adds four rows of a matrix of any length, each times a number, to a vector.
  void addFour(
      double[] m,
      int start,
      int stride,
      double x0,
      double x1,
      double x2,
      double x3,
      double[] y,
      int yStart,
      int length);

  /// Adds one row of a matrix, times a number, to a vector.
  void add(double[] m, int start, double x, double[] y, int yStart, int length);
}
