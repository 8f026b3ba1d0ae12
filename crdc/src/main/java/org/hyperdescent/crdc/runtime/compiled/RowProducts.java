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

  // The kernels are records and no lambdas, because the first program that is compiled would wait
  // for each lambda to be linked.

  /// Plain loops.
  static RowProducts loops(int columns) {
    return new RowProducts(new Loops(columns, false), new Loops(columns, true));
  }

  /// The vectors of the processor; only where the Vector API is. For short rows there is code that
  /// keeps all of `w` or `g` in registers.
  static RowProducts vectors(int columns, Precision precision) {
    if (columns < RowGenerator.lanes(precision)) {
      return loops(columns);
    }
    if (RowGenerator.isShort(columns, precision)) {
      return new RowProducts(
          KernelLibrary.shared().of(new RowGenerator(RowGenerator.Form.DOT, columns), precision),
          KernelLibrary.shared().of(new RowGenerator(RowGenerator.Form.ADD, columns), precision));
    }
    return new RowProducts(new Vectors(columns, false), new Vectors(columns, true));
  }

  /// A library of matrix products, called for each block.
  static RowProducts library(MatrixProduct product, int columns) {
    return new RowProducts(
        new Library(product, columns, false), new Library(product, columns, true));
  }

  /// One of the two products by plain loops.
  private record Loops(int columns, boolean add) implements Kernel {

    @Override
    public void run(Object[] o, int from, int to) {
      if (o[0] instanceof float[] x) {
        float[] factor = (float[]) o[1];
        float[] result = (float[]) o[2];
        for (int i = from; i < to; i++) {
          if (add) {
            FloatRowLoops.add(x, i * columns, columns, factor[i - from], result);
          } else {
            result[i - from] = FloatRowLoops.dot(x, i * columns, columns, factor);
          }
        }
      } else {
        double[] x = (double[]) o[0];
        double[] factor = (double[]) o[1];
        double[] result = (double[]) o[2];
        for (int i = from; i < to; i++) {
          if (add) {
            DoubleRowLoops.add(x, i * columns, columns, factor[i - from], result);
          } else {
            result[i - from] = DoubleRowLoops.dot(x, i * columns, columns, factor);
          }
        }
      }
    }
  }

  /// One of the two products by vectors.
  private record Vectors(int columns, boolean add) implements Kernel {

    @Override
    public void run(Object[] o, int from, int to) {
      if (o[0] instanceof float[] x) {
        if (add) {
          FloatRowVectors.add(x, columns, from, to, (float[]) o[1], (float[]) o[2]);
        } else {
          FloatRowVectors.dot(x, columns, from, to, (float[]) o[1], (float[]) o[2]);
        }
      } else {
        double[] x = (double[]) o[0];
        if (add) {
          DoubleRowVectors.add(x, columns, from, to, (double[]) o[1], (double[]) o[2]);
        } else {
          DoubleRowVectors.dot(x, columns, from, to, (double[]) o[1], (double[]) o[2]);
        }
      }
    }
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
