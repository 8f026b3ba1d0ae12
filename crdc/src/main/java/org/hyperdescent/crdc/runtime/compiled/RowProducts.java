package org.hyperdescent.crdc.runtime.compiled;

import org.hyperdescent.crdc.runtime.product.MatrixProduct;

/// The two products of a [RowPass] on a range of rows of its matrix.
///
/// The range of each kernel is one of rows. The loops and the vectors give the same bits; a library
/// gives its own.
///
/// @param dot on `x, w, z`: the dot product of each row of the range with `w`, to `z` from its
///   start on; there are as many numbers in `z` for each row as half a vector has lanes, of which
///   only the first one counts in the end
/// @param add on `x, r, g`: adds the sum of the rows of the range, each times its number in `r`
///   from the start on, to `g`
record RowProducts(Kernel dot, Kernel add) {

  /// Plain loops.
  static RowProducts loops(int columns, Precision precision) {
    return precision == Precision.FLOAT32
        ? new RowProducts(
            (o, from, to) -> {
              for (int i = from; i < to; i++) {
                ((float[]) o[2])[i - from] =
                    FloatRowLoops.dot((float[]) o[0], i * columns, columns, (float[]) o[1]);
              }
            },
            (o, from, to) -> {
              for (int i = from; i < to; i++) {
                float factor = ((float[]) o[1])[i - from];
                FloatRowLoops.add((float[]) o[0], i * columns, columns, factor, (float[]) o[2]);
              }
            })
        : new RowProducts(
            (o, from, to) -> {
              for (int i = from; i < to; i++) {
                ((double[]) o[2])[i - from] =
                    DoubleRowLoops.dot((double[]) o[0], i * columns, columns, (double[]) o[1]);
              }
            },
            (o, from, to) -> {
              for (int i = from; i < to; i++) {
                double factor = ((double[]) o[1])[i - from];
                DoubleRowLoops.add((double[]) o[0], i * columns, columns, factor, (double[]) o[2]);
              }
            });
  }

  /// The vectors of the processor; only where the Vector API is. For short rows there is code that
  /// keeps all of `w` or `g` in registers.
  static RowProducts vectors(int columns, Precision precision) {
    if (columns < RowGenerator.lanes(precision)) {
      return loops(columns, precision);
    }
    if (RowGenerator.isShort(columns, precision)) {
      return new RowProducts(
          KernelLibrary.shared().of(new RowGenerator(RowGenerator.Form.DOT, columns), precision),
          KernelLibrary.shared().of(new RowGenerator(RowGenerator.Form.ADD, columns), precision));
    }
    return precision == Precision.FLOAT32
        ? new RowProducts(
            (o, from, to) ->
                FloatRowVectors.dot(
                    (float[]) o[0], columns, from, to, (float[]) o[1], (float[]) o[2]),
            (o, from, to) ->
                FloatRowVectors.add(
                    (float[]) o[0], columns, from, to, (float[]) o[1], (float[]) o[2]))
        : new RowProducts(
            (o, from, to) ->
                DoubleRowVectors.dot(
                    (double[]) o[0], columns, from, to, (double[]) o[1], (double[]) o[2]),
            (o, from, to) ->
                DoubleRowVectors.add(
                    (double[]) o[0], columns, from, to, (double[]) o[1], (double[]) o[2]));
  }

  /// A library of matrix products, called for each block.
  static RowProducts library(MatrixProduct product, int columns) {
    return new RowProducts(
        new Library(product, columns, false), new Library(product, columns, true));
  }

  /// One of the two products by a library: that of the rows with `w`, or of the rows transposed
  /// with `r`, added to `g`.
  private record Library(MatrixProduct product, int columns, boolean add) implements Kernel {

    @Override
    public void run(Object[] o, int from, int to) {
      int start = from * columns;
      int rows = add ? columns : to - from;
      int inner = add ? to - from : columns;
      if (o[0] instanceof float[] x) {
        float[] factor = (float[]) o[1];
        float[] result = (float[]) o[2];
        product.multiply(
            x, start, columns, add, factor, 0, 1, false, result, 0, 1, rows, 1, inner, 1, add);
      } else {
        double[] x = (double[]) o[0];
        double[] factor = (double[]) o[1];
        double[] result = (double[]) o[2];
        product.multiply(
            x, start, columns, add, factor, 0, 1, false, result, 0, 1, rows, 1, inner, 1, add);
      }
    }
  }
}
