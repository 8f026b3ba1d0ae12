package org.hyperdescent.crdc.runtime.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// One number at a time.
///
/// @param precision the machine numbers
record ScalarArithmetic(Precision precision) implements Arithmetic {

  private static final ClassDesc MATH = Math.class.describeConstable().orElseThrow();

  private boolean single() {
    return precision == Precision.FLOAT32;
  }

  @Override
  public ClassDesc element() {
    return single() ? ConstantDescs.CD_float : ConstantDescs.CD_double;
  }

  @Override
  public TypeKind kind() {
    return single() ? TypeKind.FLOAT : TypeKind.DOUBLE;
  }

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public int widened(CodeBuilder code, int local) {
    return local;
  }

  @Override
  public void number(CodeBuilder code, double value) {
    if (single()) {
      code.loadConstant((float) value);
    } else {
      code.loadConstant(value);
    }
  }

  @Override
  public void load(CodeBuilder code) {
    code.arrayLoad(kind());
  }

  @Override
  public void store(CodeBuilder code) {
    code.arrayStore(kind());
  }

  @Override
  public void combine(CodeBuilder code, Expression.Operator operator) {
    switch (operator) {
      case ADD -> instruction(code, Opcode.FADD, Opcode.DADD);
      case SUBTRACT -> instruction(code, Opcode.FSUB, Opcode.DSUB);
      case MULTIPLY -> instruction(code, Opcode.FMUL, Opcode.DMUL);
      case DIVIDE -> instruction(code, Opcode.FDIV, Opcode.DDIV);
    }
  }

  @Override
  public void apply(CodeBuilder code, UnaryFunction function) {
    switch (function) {
      case SQUARE -> {
        code.with(single() ? dup() : dup2());
        instruction(code, Opcode.FMUL, Opcode.DMUL);
      }
      case RELU -> {
        number(code, 0);
        math(code, "max", 2);
      }
      case ABS -> math(code, "abs", 1);
      case SIGN -> math(code, "signum", 1);
      default -> code.invokestatic(functions(), function.name().toLowerCase(Locale.ROOT), type(1));
    }
  }

  @Override
  public OptionalDouble bound(UnaryFunction function) {
    return OptionalDouble.empty();
  }

  @Override
  public void isBeyond(CodeBuilder code, double bound) {
    throw new UnsupportedOperationException("functions of single numbers have no bounds");
  }

  @Override
  public void choose(CodeBuilder code) {
    code.invokestatic(functions(), "choose", type(3));
  }

  /// Calls a method of [Math].
  void math(CodeBuilder code, String name, int arguments) {
    code.invokestatic(MATH, name, type(arguments));
  }

  private ClassDesc functions() {
    return (single() ? FloatFunctions.class : DoubleFunctions.class)
        .describeConstable()
        .orElseThrow();
  }

  private MethodTypeDesc type(int arguments) {
    ClassDesc[] parameters = new ClassDesc[arguments];
    Arrays.fill(parameters, element());
    return MethodTypeDesc.of(element(), parameters);
  }

  private static StackInstruction dup() {
    return StackInstruction.of(Opcode.DUP);
  }

  private static StackInstruction dup2() {
    return StackInstruction.of(Opcode.DUP2);
  }

  private void instruction(CodeBuilder code, Opcode ofFloat, Opcode ofDouble) {
    code.with(OperatorInstruction.of(single() ? ofFloat : ofDouble));
  }
}
