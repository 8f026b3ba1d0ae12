package org.hyperdescent.crdc.runtime.product;

import java.util.function.Supplier;

/// The product on the vectors of the processor, in Java alone, through the incubating Vector API;
/// and its twin, which computes the same number by number.
///
/// It needs the module `jdk.incubator.vector`; without it no product can be computed, nor by the
/// twin, for the vectors of the processor say in which order a sum is added. Its buffers (less than
/// a megabyte) belong to a thread and are made once.
///
/// A product has the same bits in every call, compiled or not yet, and the same as the product of
/// the twin: in which order a sum is added and how it is rounded depends on the shape and on how
/// the matrices lie alone. Whether the compiler does the vectors justice is not certain, so a
/// [GuardedProduct] watches them, and takes the twin if not. Where a fused multiply-add is not an
/// instruction, both are hopelessly slow, so [MatrixProducts] chooses neither by itself.
final class VectorProduct implements MatrixProduct {

  static final VectorProduct INSTANCE =
      new VectorProduct(
          "vector",
          () -> new FloatPanels(VectorFloatTile.INSTANCE),
          () -> new DoublePanels(VectorDoubleTile.INSTANCE));

  /// The same to the bit, several times slower and sure to be no slower than that.
  static final VectorProduct TWIN =
      new VectorProduct(
          "scalar",
          () -> new FloatPanels(ScalarFloatTile.INSTANCE),
          () -> new DoublePanels(ScalarDoubleTile.INSTANCE));

  /// Up to so many multiplications plain loops are as quick.
  private static final int TINY = 128;

  private final String name;
  private final ThreadLocal<FloatPanels> floatPanels;
  private final ThreadLocal<DoublePanels> doublePanels;

  private VectorProduct(
      String name, Supplier<FloatPanels> floatPanels, Supplier<DoublePanels> doublePanels) {
    this.name = name;
    this.floatPanels = ThreadLocal.withInitial(floatPanels);
    this.doublePanels = ThreadLocal.withInitial(doublePanels);
  }

  @Override
  public String name() {
    return name;
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
    if ((long) rows * columns * inner <= TINY) {
      PlainProduct.INSTANCE.multiply(
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
      return;
    }
    Operands.check(
        a.length,
        aOffset,
        aStride,
        transposeA,
        b.length,
        bOffset,
        bStride,
        transposeB,
        c.length,
        cOffset,
        cStride,
        rows,
        columns,
        inner);
    FloatPanels panels = floatPanels.get();
    if (columns == 1 && (transposeB || bStride == 1)) {
      // B is a column without gaps.
      if (!transposeA) {
        panels.rowsTimesVector(
            a, aOffset, aStride, rows, b, bOffset, inner, c, cOffset, cStride, factor, accumulate);
        return;
      }
      if (cStride == 1) {
        panels.vectorTimesRows(
            a, aOffset, aStride, rows, b, bOffset, 1, inner, c, cOffset, factor, accumulate);
        return;
      }
    }
    if (rows == 1) {
      if (!transposeB) {
        int step = transposeA ? aStride : 1;
        panels.vectorTimesRows(
            b, bOffset, bStride, columns, a, aOffset, step, inner, c, cOffset, factor, accumulate);
        return;
      }
      if (!transposeA) {
        panels.rowsTimesVector(
            b, bOffset, bStride, columns, a, aOffset, inner, c, cOffset, 1, factor, accumulate);
        return;
      }
    }
    panels.multiply(
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
    if ((long) rows * columns * inner <= TINY) {
      PlainProduct.INSTANCE.multiply(
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
      return;
    }
    Operands.check(
        a.length,
        aOffset,
        aStride,
        transposeA,
        b.length,
        bOffset,
        bStride,
        transposeB,
        c.length,
        cOffset,
        cStride,
        rows,
        columns,
        inner);
    DoublePanels panels = doublePanels.get();
    if (columns == 1 && (transposeB || bStride == 1)) {
      // B is a column without gaps.
      if (!transposeA) {
        panels.rowsTimesVector(
            a, aOffset, aStride, rows, b, bOffset, inner, c, cOffset, cStride, factor, accumulate);
        return;
      }
      if (cStride == 1) {
        panels.vectorTimesRows(
            a, aOffset, aStride, rows, b, bOffset, 1, inner, c, cOffset, factor, accumulate);
        return;
      }
    }
    if (rows == 1) {
      if (!transposeB) {
        int step = transposeA ? aStride : 1;
        panels.vectorTimesRows(
            b, bOffset, bStride, columns, a, aOffset, step, inner, c, cOffset, factor, accumulate);
        return;
      }
      if (!transposeA) {
        panels.rowsTimesVector(
            b, bOffset, bStride, columns, a, aOffset, inner, c, cOffset, 1, factor, accumulate);
        return;
      }
    }
    panels.multiply(
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
