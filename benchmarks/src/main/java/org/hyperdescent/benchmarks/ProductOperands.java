package org.hyperdescent.benchmarks;

import java.util.Random;
import org.hyperdescent.crdc.runtime.product.MatrixProduct;

/// The operands of one matrix product, in both precisions.
@SuppressWarnings("ArrayRecordComponent") // never compared
record ProductOperands(
    int rows,
    int inner,
    int columns,
    boolean transposeA,
    boolean transposeB,
    float[] singleA,
    float[] singleB,
    float[] singleC,
    double[] a,
    double[] b,
    double[] c) {

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
    double[] c = new double[rows * columns];
    return new ProductOperands(
        rows,
        inner,
        columns,
        transposeA,
        transposeB,
        single(a),
        single(b),
        new float[c.length],
        a,
        b,
        c);
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
        false);
    return c;
  }
}
