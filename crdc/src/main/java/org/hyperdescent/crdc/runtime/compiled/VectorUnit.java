package org.hyperdescent.crdc.runtime.compiled;

import jdk.incubator.vector.VectorShape;
import org.hyperdescent.crdc.runtime.product.FusedMultiplyAdd;
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
    // Not by a species, with which the classes of all vectors are loaded: a program that is
    // compiled once and runs before the virtual machine has compiled them would wait 20 ms.
    return VectorShape.preferredShape().vectorBitSize()
        / (precision == Precision.FLOAT32 ? Float.SIZE : Double.SIZE);
  }

  /// Whether a loop can and should use vectors: its rows are long, it reads them entry after entry,
  /// and it does something that the compiler of the virtual machine does not vectorize itself.
  static boolean suits(Task.Loop task, LoopShape shape, Precision precision) {
    if (shape.columns() < 2 * lanes(precision)) {
      return false;
    }
    boolean useful = !shape.isFlat();
    int[] digits = shape.extents().toArray();
    for (Expression expression : task.expressions()) {
      for (Expression.Load load : expression.loads()) {
        int[] strides = load.view().stridesIn(digits);
        int step = strides[strides.length - 1];
        if (step != 0 && step != 1) {
          return false;
        }
      }
      if (!hasForm(expression)) {
        return false;
      }
      useful |= profits(expression);
    }
    return useful;
  }

  /// Whether all its functions have a form on vectors.
  private static boolean hasForm(Expression expression) {
    if (expression instanceof Expression.Apply apply
        && !VectorArithmetic.supports(apply.function())) {
      return false;
    }
    for (Expression part : expression.parts()) {
      if (!hasForm(part)) {
        return false;
      }
    }
    return true;
  }

  /// Whether it has a function that the virtual machine does not vectorize.
  private static boolean profits(Expression expression) {
    if (expression instanceof Expression.Apply apply && profits(apply.function())) {
      return true;
    }
    for (Expression part : expression.parts()) {
      if (profits(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean profits(UnaryFunction function) {
    return switch (function) {
      case EXP, LOG, TANH, LOGISTIC, SOFTPLUS, SIN, COS, STEP, SIGN -> true;
      default -> false;
    };
  }
}
