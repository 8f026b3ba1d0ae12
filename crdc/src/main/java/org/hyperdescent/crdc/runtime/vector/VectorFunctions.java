package org.hyperdescent.crdc.runtime.vector;

import org.hyperdescent.crdc.smooth.UnaryFunction;

/// Functions entry by entry on the vectors of the processor.
///
/// What the compiler turns into vectors by itself is left to plain loops. This class needs the
/// module `jdk.incubator.vector` and cannot be used without it.
final class VectorFunctions implements ArrayFunctions {

  static final VectorFunctions INSTANCE = new VectorFunctions();

  private VectorFunctions() {}

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public void apply(
      UnaryFunction function, float[] x, int xStart, float[] y, int yStart, int length) {
    Ranges.check(x.length, xStart, y.length, yStart, length);
    switch (function) {
      case EXP -> FloatRanges.exp(x, xStart, y, yStart, length);
      case LOG -> FloatRanges.log(x, xStart, y, yStart, length);
      case SIN -> FloatRanges.sin(x, xStart, y, yStart, length);
      case COS -> FloatRanges.cos(x, xStart, y, yStart, length);
      case TANH -> FloatRanges.tanh(x, xStart, y, yStart, length);
      case LOGISTIC -> FloatRanges.logistic(x, xStart, y, yStart, length);
      case SOFTPLUS -> FloatRanges.softplus(x, xStart, y, yStart, length);
      default -> ScalarFunctions.INSTANCE.apply(function, x, xStart, y, yStart, length);
    }
  }

  @Override
  public void apply(
      UnaryFunction function, double[] x, int xStart, double[] y, int yStart, int length) {
    Ranges.check(x.length, xStart, y.length, yStart, length);
    switch (function) {
      case EXP -> DoubleRanges.exp(x, xStart, y, yStart, length);
      case LOG -> DoubleRanges.log(x, xStart, y, yStart, length);
      case SIN -> DoubleRanges.sin(x, xStart, y, yStart, length);
      case COS -> DoubleRanges.cos(x, xStart, y, yStart, length);
      case TANH -> DoubleRanges.tanh(x, xStart, y, yStart, length);
      case LOGISTIC -> DoubleRanges.logistic(x, xStart, y, yStart, length);
      case SOFTPLUS -> DoubleRanges.softplus(x, xStart, y, yStart, length);
      default -> ScalarFunctions.INSTANCE.apply(function, x, xStart, y, yStart, length);
    }
  }
}
