package org.hyperdescent.crdc.smooth;

/// A real function of one number, applied to every entry of an array.
///
/// [#apply] is its definition; faster kernels are compared with it. The comment of each constant
/// gives the derivative, which the derivative rules write in operations again.
public enum UnaryFunction {
  /// The exponential; derivative: itself.
  EXP("exp", Keeps.OUTPUT),
  /// The natural logarithm, on positive numbers; derivative `1/x`.
  LOG("log", Keeps.INPUTS),
  /// The sine; derivative `cos`.
  SIN("sin", Keeps.INPUTS),
  /// The cosine; derivative `-sin`.
  COS("cos", Keeps.INPUTS),
  /// The hyperbolic tangent; derivative `1 - y^2` of its value `y`.
  TANH("tanh", Keeps.OUTPUT),
  /// The logistic function `1 / (1 + e^-x)`; derivative `y (1 - y)` of its value `y`.
  LOGISTIC("logistic", Keeps.OUTPUT),
  /// `ln(1 + e^x)`; derivative: the logistic function.
  SOFTPLUS("softplus", Keeps.INPUTS),
  /// `x^2`; derivative `2x`.
  SQUARE("square", Keeps.INPUTS),
  /// The square root, on positive numbers; derivative `1 / (2y)` of its value `y`.
  SQRT("sqrt", Keeps.OUTPUT),
  /// `1/x`, away from zero; derivative `-y^2` of its value `y`.
  RECIPROCAL("reciprocal", Keeps.OUTPUT),
  /// `max(0, x)`; derivative by convention 0 at zero: the step function.
  RELU("relu", Keeps.INPUTS),
  /// `|x|`; derivative by convention 0 at zero: the sign.
  ABS("abs", Keeps.INPUTS),
  /// 1 on positive numbers, otherwise 0; derivative by convention 0.
  STEP("step", Keeps.NOTHING),
  /// The sign, 0 at zero; derivative by convention 0.
  SIGN("sign", Keeps.NOTHING);

  private final String label;
  private final Keeps keeps;

  UnaryFunction(String label, Keeps keeps) {
    this.label = label;
    this.keeps = keeps;
  }

  /// The value at a number: the reference of every kernel.
  public double apply(double x) {
    return switch (this) {
      case EXP -> Math.exp(x);
      case LOG -> Math.log(x);
      case SIN -> Math.sin(x);
      case COS -> Math.cos(x);
      case TANH -> Math.tanh(x);
      case LOGISTIC -> 1 / (1 + Math.exp(-x));
      case SOFTPLUS -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
      case SQUARE -> x * x;
      case SQRT -> Math.sqrt(x);
      case RECIPROCAL -> 1 / x;
      case RELU -> Math.max(x, 0);
      case ABS -> Math.abs(x);
      case STEP -> x > 0 ? 1 : 0;
      case SIGN -> Math.signum(x);
    };
  }

  /// What the reverse rule keeps.
  public Keeps keeps() {
    return keeps;
  }

  /// Whether its derivative is a convention at some point, so that `RD.6` and `RD.7` may fail
  /// there.
  public boolean isSubgradient() {
    return switch (this) {
      case RELU, ABS, STEP, SIGN -> true;
      case EXP, LOG, SIN, COS, TANH, LOGISTIC, SOFTPLUS, SQUARE, SQRT, RECIPROCAL -> false;
    };
  }

  /// Its name in programs and messages.
  public String label() {
    return label;
  }
}
