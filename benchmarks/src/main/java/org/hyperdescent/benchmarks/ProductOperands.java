package org.hyperdescent.benchmarks;

import java.util.Random;
import org.hyperdescent.crdc.runtime.product.MatrixProduct;

/// The operands of one matrix product, in both precisions.
final class ProductOperands {

  private final int rows;
  private final int inner;
  private final int columns;
  private final boolean transposeA;
  private final boolean transposeB;
  private final float[] singleA;
  private final float[] singleB;
  private final float[] singleC;
  private final double[] a;
  private final double[] b;
  private final double[] c;

  private ProductOperands(
      int rows,
      int inner,
      int columns,
      boolean transposeA,
      boolean transposeB,
      double[] a,
      double[] b) {
    this.rows = rows;
    this.inner = inner;
    this.columns = columns;
    this.transposeA = transposeA;
    this.transposeB = transposeB;
    this.a = a;
    this.b = b;
    c = new double[rows * columns];
    singleA = single(a);
    singleB = single(b);
    singleC = new float[c.length];
  }

  /// Random operands of a shape such as `t784x64x128`: A is stored transposed.
  static ProductOperands of(String shape, Random random) {
    boolean transposeA = shape.startsWith("t");
    boolean transposeB = shape.endsWith("t");
    String[] extents = shape.replace("t", "").split("x", -1);
    int rows = Integer.parseInt(extents[0]);
    int inner = Integer.parseInt(extents[1]);
    int columns = Integer.parseInt(extents[2]);
    double[] a = random.doubles((long) rows * inner, -1, 1).toArray();
    double[] b = random.doubles((long) inner * columns, -1, 1).toArray();
    return new ProductOperands(rows, inner, columns, transposeA, transposeB, a, b);
  }

  private static float[] single(double[] numbers) {
    float[] single = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      single[i] = (float) numbers[i];
    }
    return single;
  }

  long operations() {
    return 2L * rows * inner * columns;
  }

  float[] multiplySingle(MatrixProduct product) {
    product.multiply(
        singleA,
        0,
        transposeA ? rows : inner,
        transposeA,
        singleB,
        0,
        transposeB ? inner : columns,
        transposeB,
        singleC,
        0,
        columns,
        rows,
        columns,
        inner,
        1,
        false);
    return singleC;
  }

  double[] multiplyDouble(MatrixProduct product) {
    product.multiply(
        a,
        0,
        transposeA ? rows : inner,
        transposeA,
        b,
        0,
        transposeB ? inner : columns,
        transposeB,
        c,
        0,
        columns,
        rows,
        columns,
        inner,
        1,
        false);
    return c;
  }
}
