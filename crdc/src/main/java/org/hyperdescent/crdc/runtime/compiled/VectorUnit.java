package org.hyperdescent.crdc.runtime.compiled;

import org.hyperdescent.crdc.runtime.product.VectorModule;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// The vector unit of this machine, if the virtual machine lets us use it: it was started with
/// [VectorModule#FLAG], which makes loops with transcendental functions several times faster.
public final class VectorUnit {

  private static final boolean PRESENT = VectorModule.isPresent() && FusedMultiplyAdd.isFast();

  private VectorUnit() {}

  /// Whether it is there.
  public static boolean isPresent() {
    return PRESENT;
  }

  /// How many numbers a vector holds; asked only if the unit is there.
  static int lanes(Precision precision) {
    return precision == Precision.FLOAT32
        ? FloatVectorFunctions.lanes()
        : DoubleVectorFunctions.lanes();
  }

  /// Whether a loop can and should use vectors: its rows are long, it reads them entry after entry,
  /// and it does something that the compiler of the virtual machine does not vectorize itself.
  static boolean suits(Task.Loop task, LoopShape shape, int lanes) {
    if (shape.columns() < 2 * lanes) {
      return false;
    }
    boolean[] possible = {true};
    boolean[] useful = {!shape.isFlat()};
    int[] digits = shape.extents().toArray();
    for (Expression expression : task.expressions()) {
      for (Expression.Load load : expression.loads()) {
        int[] strides = load.view().stridesIn(digits);
        int step = strides[strides.length - 1];
        possible[0] &= step == 0 || step == 1;
      }
      functions(expression, possible, useful);
    }
    return possible[0] && useful[0];
  }

  private static void functions(Expression expression, boolean[] possible, boolean[] useful) {
    switch (expression) {
      case Expression.Load _, Expression.Fixed _ -> {}
      case Expression.Apply(UnaryFunction function, Expression argument) -> {
        possible[0] &= VectorArithmetic.supports(function);
        switch (function) {
          case EXP, LOG, TANH, LOGISTIC, SOFTPLUS, SIN, COS, STEP, SIGN -> useful[0] = true;
          default -> {}
        }
        functions(argument, possible, useful);
      }
      case Expression.Combine(_, Expression left, Expression right) -> {
        functions(left, possible, useful);
        functions(right, possible, useful);
      }
      case Expression.Choose(Expression condition, Expression yes, Expression no) -> {
        functions(condition, possible, useful);
        functions(yes, possible, useful);
        functions(no, possible, useful);
      }
    }
  }
}
