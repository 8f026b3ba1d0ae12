package org.hyperdescent.crdc.runtime.product;

import java.util.Arrays;

/// A product of two fixed square matrices, to find out how quick a product is, or to make it ready.
///
/// @param extent the rows and columns
/// @param single whether in single precision
record SquareProduct(int extent, boolean single) {

  /// The work of one product, the same every time; it owns its matrices.
  Runnable by(MatrixProduct product) {
    int size = extent * extent;
    if (single) {
      float[] a = new float[size];
      float[] b = new float[size];
      float[] c = new float[size];
      Arrays.fill(a, 0.5f);
      Arrays.fill(b, 0.25f);
      return () ->
          product.multiply(
              a, 0, extent, false, b, 0, extent, false, c, 0, extent, extent, extent, extent, 1,
              false);
    }
    double[] a = new double[size];
    double[] b = new double[size];
    double[] c = new double[size];
    Arrays.fill(a, 0.5);
    Arrays.fill(b, 0.25);
    return () ->
        product.multiply(
            a, 0, extent, false, b, 0, extent, false, c, 0, extent, extent, extent, extent, 1,
            false);
  }

  /// The multiplications and additions of one product.
  double operations() {
    return 2.0 * extent * extent * extent;
  }
}
