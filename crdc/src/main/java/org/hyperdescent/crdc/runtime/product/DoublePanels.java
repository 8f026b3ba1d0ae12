package org.hyperdescent.crdc.runtime.product;

import java.util.Arrays;

/// The product in double precision, cut into blocks that fit in the caches and into tiles that fit
/// in the registers; and the product with a vector, along or over the rows of the matrix.
/// [FloatPanels] is its twin.
///
/// A block of B is rearranged into panels as wide as a tile. The rows of A are read where they lie,
/// unless A is transposed. Tiles at the edge are computed whole, in an array of their own, and
/// copied in part.
///
/// Kazushige Goto and Robert van de Geijn, *Anatomy of high-performance matrix multiplication*,
/// doi:10.1145/1356052.1356053; the loops are those of Field Van Zee and Robert van de Geijn,
/// *BLIS*, doi:10.1145/2764454.
final class DoublePanels {

  private static final int LANES = DoubleTile.LANES;
  private static final int ROWS = DoubleTile.ROWS;
  private static final int COLUMNS = DoubleTile.COLUMNS;

  /// The length of the sums of a block: a panel of B is then half of a first-level cache.
  private static final int INNER = Math.max(64, 2048 / COLUMNS);

  /// The columns of a block of B: the block is then half of a second-level cache.
  private static final int BLOCK_COLUMNS = Math.max(COLUMNS, 32768 / INNER / COLUMNS * COLUMNS);

  /// The rows of a block of A.
  private static final int BLOCK_ROWS = 16 * ROWS;

  private final DoubleTile tiles;
  private final double[] panelsOfB = new double[INNER * BLOCK_COLUMNS];
  private final double[] panelsOfA = new double[INNER * BLOCK_ROWS];
  private final double[] tile = new double[ROWS * COLUMNS];
  private final double[] sums = new double[4 * LANES];

  /// Buffers for products by tiles of the given kind.
  DoublePanels(DoubleTile tiles) {
    this.tiles = tiles;
  }

  /// The product. Its operands fit, no extent is zero. The buffers of this object are modified, so
  /// one thread at a time may call it.
  void multiply(
      double[] a,
      int aOffset,
      int aStride,
      boolean transposeA,
      double[] b,
      int bOffset,
      int bStride,
      boolean transposeB,
      double[] c,
      int cOffset,
      int cStride,
      int rows,
      int columns,
      int inner,
      double factor,
      boolean accumulate) {
    int aRow = transposeA ? 1 : aStride;
    int aStep = transposeA ? aStride : 1;
    for (int column = 0; column < columns; column += BLOCK_COLUMNS) {
      int width = Math.min(BLOCK_COLUMNS, columns - column);
      for (int k = 0; k < inner; k += INNER) {
        int depth = Math.min(INNER, inner - k);
        int bStart = bOffset + (transposeB ? column * bStride + k : k * bStride + column);
        packB(b, bStart, bStride, transposeB, depth, width, factor);
        for (int row = 0; row < rows; row += BLOCK_ROWS) {
          int height = Math.min(BLOCK_ROWS, rows - row);
          int aStart = aOffset + row * aRow + k * aStep;
          int cStart = cOffset + row * cStride + column;
          boolean add = accumulate || k > 0;
          if (transposeA) {
            packA(a, aStart, aStride, depth, height);
            block(panelsOfA, 0, depth, c, cStart, cStride, height, width, depth, add);
          } else {
            block(a, aStart, aStride, c, cStart, cStride, height, width, depth, add);
          }
        }
      }
    }
  }

  /// Sums along the rows of a matrix, each entry times one of a vector.
  void rowsTimesVector(
      double[] m,
      int start,
      int stride,
      int rows,
      double[] x,
      int xStart,
      int length,
      double[] y,
      int yStart,
      int yStep,
      double factor,
      boolean accumulate) {
    int whole = length / LANES * LANES;
    int i = 0;
    for (; i + 4 <= rows; i += 4) {
      int m0 = start + i * stride;
      int m1 = m0 + stride;
      int m2 = m1 + stride;
      int m3 = m2 + stride;
      tiles.dotFour(m, m0, stride, x, xStart, whole, sums);
      double total0 = 0;
      double total1 = 0;
      double total2 = 0;
      double total3 = 0;
      for (int lane = 0; lane < LANES; lane++) {
        total0 += sums[lane];
        total1 += sums[LANES + lane];
        total2 += sums[2 * LANES + lane];
        total3 += sums[3 * LANES + lane];
      }
      for (int k = whole; k < length; k++) {
        double each = x[xStart + k];
        total0 = Math.fma(each, m[m0 + k], total0);
        total1 = Math.fma(each, m[m1 + k], total1);
        total2 = Math.fma(each, m[m2 + k], total2);
        total3 = Math.fma(each, m[m3 + k], total3);
      }
      int y0 = yStart + i * yStep;
      int y1 = y0 + yStep;
      int y2 = y1 + yStep;
      int y3 = y2 + yStep;
      y[y0] = accumulate ? y[y0] + factor * total0 : factor * total0;
      y[y1] = accumulate ? y[y1] + factor * total1 : factor * total1;
      y[y2] = accumulate ? y[y2] + factor * total2 : factor * total2;
      y[y3] = accumulate ? y[y3] + factor * total3 : factor * total3;
    }
    for (; i < rows; i++) {
      int row = start + i * stride;
      tiles.dot(m, row, x, xStart, whole, sums);
      double total = 0;
      for (int lane = 0; lane < LANES; lane++) {
        total += sums[lane];
      }
      for (int k = whole; k < length; k++) {
        total = Math.fma(x[xStart + k], m[row + k], total);
      }
      int at = yStart + i * yStep;
      y[at] = accumulate ? y[at] + factor * total : factor * total;
    }
  }

  /// Sums over the rows of a matrix, each times an entry of a vector.
  void vectorTimesRows(
      double[] m,
      int start,
      int stride,
      int columns,
      double[] x,
      int xStart,
      int xStep,
      int rows,
      double[] y,
      int yStart,
      double factor,
      boolean accumulate) {
    if (!accumulate) {
      Arrays.fill(y, yStart, yStart + columns, 0);
    }
    int k = 0;
    for (; k + 4 <= rows; k += 4) {
      int p = xStart + k * xStep;
      tiles.addFour(
          m,
          start + k * stride,
          stride,
          factor * x[p],
          factor * x[p + xStep],
          factor * x[p + 2 * xStep],
          factor * x[p + 3 * xStep],
          y,
          yStart,
          columns);
    }
    for (; k < rows; k++) {
      tiles.add(m, start + k * stride, factor * x[xStart + k * xStep], y, yStart, columns);
    }
  }

  /// A block of A, whose rows have no gaps between their entries, times the block of B.
  private void block(
      double[] a,
      int aStart,
      int aStride,
      double[] c,
      int cStart,
      int cStride,
      int height,
      int width,
      int depth,
      boolean accumulate) {
    for (int column = 0; column < width; column += COLUMNS) {
      int across = Math.min(COLUMNS, width - column);
      int panel = column * depth;
      for (int row = 0; row < height; row += ROWS) {
        int down = Math.min(ROWS, height - row);
        // Rows beyond the last one stand for the last one; their results are dropped.
        int a0 = aStart + row * aStride;
        int a1 = a0 + Math.min(1, down - 1) * aStride;
        int a2 = a0 + Math.min(2, down - 1) * aStride;
        int a3 = a0 + Math.min(3, down - 1) * aStride;
        int a4 = a0 + Math.min(4, down - 1) * aStride;
        int a5 = a0 + (down - 1) * aStride;
        int target = cStart + row * cStride + column;
        if (down == ROWS && across == COLUMNS) {
          tiles.multiply(
              a, a0, a1, a2, a3, a4, a5, panelsOfB, panel, depth, c, target, cStride, accumulate);
        } else {
          tiles.multiply(
              a, a0, a1, a2, a3, a4, a5, panelsOfB, panel, depth, tile, 0, COLUMNS, false);
          copyTile(c, target, cStride, down, across, accumulate);
        }
      }
    }
  }

  private void copyTile(
      double[] c, int target, int cStride, int down, int across, boolean accumulate) {
    for (int i = 0; i < down; i++) {
      int from = i * COLUMNS;
      int to = target + i * cStride;
      if (accumulate) {
        for (int j = 0; j < across; j++) {
          c[to + j] += tile[from + j];
        }
      } else {
        System.arraycopy(tile, from, c, to, across);
      }
    }
  }

  /// Transposes a transposed block of A back, so that its rows have no gaps.
  private void packA(double[] a, int aStart, int aStride, int depth, int height) {
    int row = 0;
    for (; row + 4 <= height; row += 4) {
      int to0 = row * depth;
      int to1 = to0 + depth;
      int to2 = to1 + depth;
      int to3 = to2 + depth;
      int from = aStart + row;
      for (int k = 0; k < depth; k++) {
        panelsOfA[to0 + k] = a[from];
        panelsOfA[to1 + k] = a[from + 1];
        panelsOfA[to2 + k] = a[from + 2];
        panelsOfA[to3 + k] = a[from + 3];
        from += aStride;
      }
    }
    for (; row < height; row++) {
      for (int k = 0; k < depth; k++) {
        panelsOfA[row * depth + k] = a[aStart + k * aStride + row];
      }
    }
  }

  /// Rearranges a block of B, times a number, into panels, the last one filled up with zeros.
  private void packB(
      double[] b,
      int bStart,
      int bStride,
      boolean transposeB,
      int depth,
      int width,
      double factor) {
    for (int column = 0; column < width; column += COLUMNS) {
      int across = Math.min(COLUMNS, width - column);
      int to = column * depth;
      if (across < COLUMNS) {
        Arrays.fill(panelsOfB, to, to + depth * COLUMNS, 0);
      }
      if (transposeB) {
        packTransposed(b, bStart + column * bStride, bStride, depth, across, to, factor);
      } else if (across == COLUMNS) {
        tiles.copyPanel(b, bStart + column, bStride, depth, factor, panelsOfB, to);
      } else {
        for (int k = 0; k < depth; k++) {
          int from = bStart + column + k * bStride;
          for (int j = 0; j < across; j++) {
            panelsOfB[to + j] = factor * b[from + j];
          }
          to += COLUMNS;
        }
      }
    }
  }

  private void packTransposed(
      double[] b, int bStart, int bStride, int depth, int across, int to, double factor) {
    int j = 0;
    for (; j + 4 <= across; j += 4) {
      int b0 = bStart + j * bStride;
      int b1 = b0 + bStride;
      int b2 = b1 + bStride;
      int b3 = b2 + bStride;
      int target = to + j;
      for (int k = 0; k < depth; k++) {
        panelsOfB[target] = factor * b[b0 + k];
        panelsOfB[target + 1] = factor * b[b1 + k];
        panelsOfB[target + 2] = factor * b[b2 + k];
        panelsOfB[target + 3] = factor * b[b3 + k];
        target += COLUMNS;
      }
    }
    for (; j < across; j++) {
      int from = bStart + j * bStride;
      for (int k = 0; k < depth; k++) {
        panelsOfB[to + j + k * COLUMNS] = factor * b[from + k];
      }
    }
  }
}
