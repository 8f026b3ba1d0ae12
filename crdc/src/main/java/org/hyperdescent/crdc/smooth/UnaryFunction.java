package org.hyperdescent.crdc.smooth;

import java.util.Optional;

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
  /// `e^x - 1`, exact near zero; derivative `e^x`.
  EXPM1("expm1", Keeps.INPUTS),
  /// `ln(1 + x)`, exact near zero, on numbers above -1; derivative `1 / (1 + x)`.
  LOG1P("log1p", Keeps.INPUTS),
  /// The tangent, away from its poles; derivative `1 + y^2` of its value `y`.
  TAN("tan", Keeps.OUTPUT),
  /// The inverse sine, between -1 and 1; derivative `1 / sqrt(1 - x^2)`.
  ASIN("asin", Keeps.INPUTS),
  /// The inverse cosine, between -1 and 1; derivative `-1 / sqrt(1 - x^2)`.
  ACOS("acos", Keeps.INPUTS),
  /// The inverse tangent; derivative `1 / (1 + x^2)`.
  ATAN("atan", Keeps.INPUTS),
  /// The hyperbolic sine; derivative `cosh`.
  SINH("sinh", Keeps.INPUTS),
  /// The hyperbolic cosine; derivative `sinh`.
  COSH("cosh", Keeps.INPUTS),
  /// The error function `2/sqrt(pi) int_0^x e^(-t^2) dt`; derivative `2/sqrt(pi) e^(-x^2)`.
  ERF("erf", Keeps.INPUTS),
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
  /// `max(0, x)`; derivative: the step function of its value, by convention 0 at zero.
  RELU("relu", Keeps.OUTPUT),
  /// `|x|`; derivative by convention 0 at zero: the sign.
  ABS("abs", Keeps.INPUTS),
  /// 1 on positive numbers, otherwise 0; derivative by convention 0.
  STEP("step", Keeps.NOTHING),
  /// The sign, 0 at zero; derivative by convention 0.
  SIGN("sign", Keeps.NOTHING),
  /// The largest integer that is not larger; derivative by convention 0.
  FLOOR("floor", Keeps.NOTHING);

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
      case EXPM1 -> Math.expm1(x);
      case LOG1P -> Math.log1p(x);
      case TAN -> Math.tan(x);
      case ASIN -> Math.asin(x);
      case ACOS -> Math.acos(x);
      case ATAN -> Math.atan(x);
      case SINH -> Math.sinh(x);
      case COSH -> Math.cosh(x);
      case ERF -> erf(x);
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
      case FLOOR -> Math.floor(x);
    };
  }

  /// `2/sqrt(pi) e^(-x^2) sum_n 2^n x^(2n+1) / (1 3 ... (2n+1))` (Abramowitz and Stegun, 7.1.6), in
  /// which all terms have one sign; beyond 6 the value rounds to 1.
  private static double erf(double x) {
    if (!(Math.abs(x) < 6)) {
      return Math.signum(x);
    }
    double term = x;
    double sum = x;
    for (int n = 1; sum + term != sum; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }

  /// What the reverse rule keeps.
  public Keeps keeps() {
    return keeps;
  }

  /// What is taken for the derivative where there is none; empty if there is one everywhere. With a
  /// convention `RD.6` and `RD.7` may fail at those points.
  public Optional<String> convention() {
    return switch (this) {
      case RELU, ABS -> Optional.of("derivative 0 at 0");
      case STEP, SIGN -> Optional.of("derivative 0, also at 0");
      case FLOOR -> Optional.of("derivative 0, also at the integers");
      case EXP, LOG, SIN, COS, EXPM1, LOG1P, TAN, ASIN, ACOS, ATAN -> Optional.empty();
      case SINH, COSH, ERF, TANH, LOGISTIC, SOFTPLUS, SQUARE, SQRT, RECIPROCAL -> Optional.empty();
    };
  }

  /// Its name in programs and messages.
  public String label() {
    return label;
  }
}
