package org.hyperdescent.crdc.runtime.compiled;

/// The functions of one number that generated loops call in single precision.
final class FloatFunctions {

  private FloatFunctions() {}

  static float exp(float x) {
    return (float) Math.exp(x);
  }

  static float log(float x) {
    return (float) Math.log(x);
  }

  static float sin(float x) {
    return (float) Math.sin(x);
  }

  static float cos(float x) {
    return (float) Math.cos(x);
  }

  static float tanh(float x) {
    return (float) Math.tanh(x);
  }

  static float logistic(float x) {
    return (float) (1 / (1 + Math.exp(-x)));
  }

  static float softplus(float x) {
    return (float) (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))));
  }

  static float sqrt(float x) {
    return (float) Math.sqrt(x);
  }

  static float reciprocal(float x) {
    return 1 / x;
  }

  static float step(float x) {
    return x > 0 ? 1 : 0;
  }
}
