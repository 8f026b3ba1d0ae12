package org.hyperdescent.crdc.runtime.vector;

import org.hyperdescent.crdc.smooth.UnaryFunction;

/// Functions entry by entry by loops over [Math], without any module.
final class ScalarFunctions implements ArrayFunctions {

  static final ScalarFunctions INSTANCE = new ScalarFunctions();

  private ScalarFunctions() {}

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public void apply(
      UnaryFunction function, float[] x, int xStart, float[] y, int yStart, int length) {
    Ranges.check(x.length, xStart, y.length, yStart, length);
    switch (function) {
      case SQUARE -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = x[xStart + i] * x[xStart + i];
        }
      }
      case SQRT -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = (float) Math.sqrt(x[xStart + i]);
        }
      }
      case RECIPROCAL -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = 1 / x[xStart + i];
        }
      }
      case RELU -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = Math.max(x[xStart + i], 0);
        }
      }
      case ABS -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = Math.abs(x[xStart + i]);
        }
      }
      case STEP -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = x[xStart + i] > 0 ? 1 : 0;
        }
      }
      case SIGN -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = Math.signum(x[xStart + i]);
        }
      }
      case LOGISTIC -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = (float) logistic(x[xStart + i]);
        }
      }
      default -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = (float) function.apply(x[xStart + i]);
        }
      }
    }
  }

  @Override
  public void apply(
      UnaryFunction function, double[] x, int xStart, double[] y, int yStart, int length) {
    Ranges.check(x.length, xStart, y.length, yStart, length);
    switch (function) {
      case SQUARE -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = x[xStart + i] * x[xStart + i];
        }
      }
      case SQRT -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = Math.sqrt(x[xStart + i]);
        }
      }
      case RECIPROCAL -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = 1 / x[xStart + i];
        }
      }
      case RELU -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = Math.max(x[xStart + i], 0);
        }
      }
      case ABS -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = Math.abs(x[xStart + i]);
        }
      }
      case STEP -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = x[xStart + i] > 0 ? 1 : 0;
        }
      }
      case SIGN -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = Math.signum(x[xStart + i]);
        }
      }
      case LOGISTIC -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = logistic(x[xStart + i]);
        }
      }
      default -> {
        for (int i = 0; i < length; i++) {
          y[yStart + i] = function.apply(x[xStart + i]);
        }
      }
    }
  }

  /// The definition `1 / (1 + e^-x)` is zero too soon, where `e^-x` overflows.
  private static double logistic(double x) {
    double small = Math.exp(-Math.abs(x));
    return (x < 0 ? small : 1) / (1 + small);
  }
}
