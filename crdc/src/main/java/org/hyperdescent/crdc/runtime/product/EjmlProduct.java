package org.hyperdescent.crdc.runtime.product;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.mult.MatrixMatrixMult_DDRM;
import org.ejml.dense.row.mult.MatrixVectorMult_DDRM;

/// The product by EJML in double precision, by plain loops in single precision.
///
/// EJML has no views into the middle of an array and no strides, so a product that needs them goes
/// by plain loops. EJML's single precision is a library of its own whose package has the same name
/// as that of double precision, which forbids the module path to everyone who uses both; its
/// products are no faster than plain loops.
final class EjmlProduct implements MatrixProduct {

  static final EjmlProduct INSTANCE = new EjmlProduct();

  /// EJML's views of three arrays. They belong to one thread and are pointed at other arrays at
  /// each call.
  private static final class Views {
    final DMatrixRMaj a = new DMatrixRMaj(0, 0);
    final DMatrixRMaj b = new DMatrixRMaj(0, 0);
    final DMatrixRMaj c = new DMatrixRMaj(0, 0);
  }

  private static final double[] NOTHING = {};

  private final ThreadLocal<Views> views = ThreadLocal.withInitial(Views::new);

  private EjmlProduct() {}

  @Override
  public String name() {
    return "ejml";
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
    int aColumns = transposeA ? rows : inner;
    int bColumns = transposeB ? inner : columns;
    boolean whole = (aOffset | bOffset | cOffset) == 0;
    boolean dense = aStride == aColumns && bStride == bColumns && cStride == columns;
    // EJML has no multiple of a matrix times a vector.
    boolean multiple = factor != 1 && columns == 1;
    if (!whole || !dense || multiple || rows == 0 || columns == 0 || inner == 0) {
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
    Views each = views.get();
    point(each.a, a, transposeA ? inner : rows, aColumns);
    point(each.b, b, transposeB ? columns : inner, bColumns);
    point(each.c, c, rows, columns);
    try {
      if (columns == 1) {
        // A column and a row are the same numbers: a matrix times a vector.
        point(each.b, b, inner, 1);
        vector(each.a, transposeA, each.b, each.c, accumulate);
      } else if (accumulate) {
        add(each, transposeA, transposeB, factor);
      } else {
        set(each, transposeA, transposeB, factor);
      }
    } finally {
      // A view that kept its array would keep it from being collected.
      point(each.a, NOTHING, 0, 0);
      point(each.b, NOTHING, 0, 0);
      point(each.c, NOTHING, 0, 0);
    }
  }

  private static void point(DMatrixRMaj view, double[] data, int rows, int columns) {
    view.data = data;
    view.numRows = rows;
    view.numCols = columns;
  }

  private static void vector(
      DMatrixRMaj a, boolean transposeA, DMatrixRMaj b, DMatrixRMaj c, boolean accumulate) {
    if (transposeA) {
      if (accumulate) {
        MatrixVectorMult_DDRM.multAddTransA_reorder(a, b, c);
      } else {
        MatrixVectorMult_DDRM.multTransA_reorder(a, b, c);
      }
    } else if (accumulate) {
      MatrixVectorMult_DDRM.multAdd(a, b, c);
    } else {
      MatrixVectorMult_DDRM.mult(a, b, c);
    }
  }

  private static void set(Views views, boolean transposeA, boolean transposeB, double factor) {
    if (transposeA) {
      if (transposeB) {
        MatrixMatrixMult_DDRM.multTransAB(factor, views.a, views.b, views.c);
      } else {
        MatrixMatrixMult_DDRM.multTransA_reorder(factor, views.a, views.b, views.c);
      }
    } else if (transposeB) {
      MatrixMatrixMult_DDRM.multTransB(factor, views.a, views.b, views.c);
    } else {
      MatrixMatrixMult_DDRM.mult_reorder(factor, views.a, views.b, views.c);
    }
  }

  private static void add(Views views, boolean transposeA, boolean transposeB, double factor) {
    if (transposeA) {
      if (transposeB) {
        MatrixMatrixMult_DDRM.multAddTransAB(factor, views.a, views.b, views.c);
      } else {
        MatrixMatrixMult_DDRM.multAddTransA_reorder(factor, views.a, views.b, views.c);
      }
    } else if (transposeB) {
      MatrixMatrixMult_DDRM.multAddTransB(factor, views.a, views.b, views.c);
    } else {
      MatrixMatrixMult_DDRM.multAdd_reorder(factor, views.a, views.b, views.c);
    }
  }
}
