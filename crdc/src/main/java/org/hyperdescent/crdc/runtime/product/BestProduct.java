package org.hyperdescent.crdc.runtime.product;

/// The best product of this machine, found at the first multiplication at the latest.
///
/// A program can be compiled with it before a library is loaded; the first multiplication waits for
/// that, if [MatrixProducts#prepare] is not done.
final class BestProduct implements MatrixProduct {

  static final BestProduct INSTANCE = new BestProduct();

  private BestProduct() {}

  @Override
  public String name() {
    return MatrixProducts.best().name();
  }

  @Override
  public void multiply(
      float[] a,
      int aOffset,
      int aStride,
      boolean transposeA,
      float[] b,
      int bOffset,
      int bStride,
      boolean transposeB,
      float[] c,
      int cOffset,
      int cStride,
      int rows,
      int columns,
      int inner,
      float factor,
      boolean accumulate) {
    MatrixProducts.best()
        .multiply(
            a,
            aOffset,
            aStride,
            transposeA,
            b,
            bOffset,
            bStride,
            transposeB,
            c,
            cOffset,
            cStride,
            rows,
            columns,
            inner,
            factor,
            accumulate);
  }

  @Override
  public void multiply(
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
    MatrixProducts.best()
        .multiply(
            a,
            aOffset,
            aStride,
            transposeA,
            b,
            bOffset,
            bStride,
            transposeB,
            c,
            cOffset,
            cStride,
            rows,
            columns,
            inner,
            factor,
            accumulate);
  }
}
