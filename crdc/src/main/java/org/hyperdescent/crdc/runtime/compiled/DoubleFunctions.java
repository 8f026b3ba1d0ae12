package org.hyperdescent.crdc.runtime.compiled;

/// The functions of one number that generated loops call in double precision.
final class DoubleFunctions {

  private DoubleFunctions() {}

  static double exp(double x) {
    return Math.exp(x);
  }

  static double log(double x) {
    return Math.log(x);
  }

  static double sin(double x) {
    return Math.sin(x);
  }

  static double cos(double x) {
    return Math.cos(x);
  }

  static double tanh(double x) {
    return Math.tanh(x);
  }

  static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  static double sqrt(double x) {
    return Math.sqrt(x);
  }

  static double reciprocal(double x) {
    return 1 / x;
  }

  static double step(double x) {
    return x > 0 ? 1 : 0;
  }
}
