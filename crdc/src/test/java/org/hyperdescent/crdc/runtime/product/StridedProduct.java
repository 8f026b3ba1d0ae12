package org.hyperdescent.crdc.runtime.product;

import java.util.random.RandomGenerator;

/// All of a product but its numbers: how large its matrices are, where they lie in their arrays and
/// what is made of the result.
///
/// @param rows the rows of A and of C
/// @param columns the columns of B and of C
/// @param inner what is summed over
/// @param transposeA whether A is stored transposed
/// @param transposeB whether B is stored transposed
/// @param accumulate whether the product is added to what is there
/// @param factor what it is multiplied with
/// @param a where A lies
/// @param b where B lies
/// @param c where C lies
record StridedProduct(
    int rows,
    int columns,
    int inner,
    boolean transposeA,
    boolean transposeB,
    boolean accumulate,
    double factor,
    Place a,
    Place b,
    Place c) {

  /// Numbers of single precision, so that a factor is the same in both precisions.
  private static final float[] FACTORS = {1, -1, 0.5f, 0.3f};

  /// Where a matrix lies in its array.
  ///
  /// @param rows the rows that are stored
  /// @param offset where the first one starts
  /// @param stride from one row to the next
  record Place(int rows, int offset, int stride) {

    private static Place random(RandomGenerator random, int rows, int columns) {
      boolean whole = random.nextBoolean();
      return new Place(
          rows, whole ? 0 : random.nextInt(9), columns + (whole ? 0 : random.nextInt(9)));
    }

    /// The length of the array, which has some entries behind the matrix.
    int length() {
      return offset + rows * stride + 3;
    }

    private int index(int row, int column, boolean transposed) {
      return offset + (transposed ? column * stride + row : row * stride + column);
    }
  }

  /// One of the products of some extents.
  static StridedProduct random(RandomGenerator random, int rows, int columns, int inner) {
    boolean transposeA = random.nextBoolean();
    boolean transposeB = random.nextBoolean();
    return new StridedProduct(
        rows,
        columns,
        inner,
        transposeA,
        transposeB,
        random.nextBoolean(),
        FACTORS[random.nextInt(FACTORS.length)],
        Place.random(random, transposeA ? inner : rows, transposeA ? rows : inner),
        Place.random(random, transposeB ? columns : inner, transposeB ? inner : columns),
        Place.random(random, rows, columns));
  }

  /// The array of C afterwards.
  ///
  /// @param before the array of C, not modified
  float[] by(MatrixProduct product, float[] left, float[] right, float[] before) {
    float[] result = before.clone();
    product.multiply(
        left,
        a.offset(),
        a.stride(),
        transposeA,
        right,
        b.offset(),
        b.stride(),
        transposeB,
        result,
        c.offset(),
        c.stride(),
        rows,
        columns,
        inner,
        (float) factor,
        accumulate);
    return result;
  }

  /// The array of C afterwards.
  ///
  /// @param before the array of C, not modified
  double[] by(MatrixProduct product, double[] left, double[] right, double[] before) {
    double[] result = before.clone();
    product.multiply(
        left,
        a.offset(),
        a.stride(),
        transposeA,
        right,
        b.offset(),
        b.stride(),
        transposeB,
        result,
        c.offset(),
        c.stride(),
        rows,
        columns,
        inner,
        factor,
        accumulate);
    return result;
  }

  /// The array of C afterwards, by the sums that define it.
  double[] byDefinition(double[] left, double[] right, double[] before) {
    double[] result = before.clone();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        int entry = c.index(i, j, false);
        double sum = accumulate ? before[entry] : 0;
        for (int k = 0; k < inner; k++) {
          sum += factor * left[a.index(i, k, transposeA)] * right[b.index(k, j, transposeB)];
        }
        result[entry] = sum;
      }
    }
    return result;
  }
}
