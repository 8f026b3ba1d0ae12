package org.hyperdescent.crdc.runtime.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Locale;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// As many numbers at a time as a vector register holds, by the incubating Vector API.
///
/// Generated code mentions the classes of that API by name only, so this class loads without it.
///
/// @param precision the machine numbers
/// @param lanes how many numbers a vector holds
record VectorArithmetic(Precision precision, int lanes) implements Arithmetic {

  private static final String API = "jdk.incubator.vector";
  private static final ClassDesc SPECIES = ClassDesc.of(API, "VectorSpecies");
  private static final ClassDesc ANY = ClassDesc.of(API, "Vector");

  /// Whether a function has a vector form.
  static boolean supports(UnaryFunction function) {
    return switch (function) {
      case EXP, LOG, TANH, LOGISTIC, SOFTPLUS, SQUARE, SQRT, RECIPROCAL, RELU, ABS, STEP, SIGN ->
          true;
      default -> false;
    };
  }

  private boolean single() {
    return precision == Precision.FLOAT32;
  }

  private ClassDesc vector() {
    return ClassDesc.of(API, single() ? "FloatVector" : "DoubleVector");
  }

  private ClassDesc functions() {
    return ClassDesc.of(
        VectorArithmetic.class.getPackageName(),
        single() ? "FloatVectorFunctions" : "DoubleVectorFunctions");
  }

  private void species(CodeBuilder code) {
    code.getstatic(vector(), "SPECIES_PREFERRED", SPECIES);
  }

  @Override
  public ClassDesc element() {
    return single() ? ConstantDescs.CD_float : ConstantDescs.CD_double;
  }

  @Override
  public TypeKind kind() {
    return TypeKind.REFERENCE;
  }

  @Override
  public int widened(CodeBuilder code, int local) {
    int wide = code.allocateLocal(TypeKind.REFERENCE);
    species(code);
    code.loadLocal(single() ? TypeKind.FLOAT : TypeKind.DOUBLE, local);
    broadcast(code);
    code.astore(wide);
    return wide;
  }

  private void broadcast(CodeBuilder code) {
    code.invokestatic(vector(), "broadcast", MethodTypeDesc.of(vector(), SPECIES, element()));
  }

  @Override
  public void number(CodeBuilder code, double value) {
    species(code);
    if (single()) {
      code.loadConstant((float) value);
    } else {
      code.loadConstant(value);
    }
    broadcast(code);
  }

  @Override
  public void load(CodeBuilder code) {
    code.invokestatic(
        functions(),
        "load",
        MethodTypeDesc.of(vector(), element().arrayType(), ConstantDescs.CD_int));
  }

  @Override
  public void store(CodeBuilder code) {
    code.invokestatic(
        functions(),
        "store",
        MethodTypeDesc.of(
            ConstantDescs.CD_void, element().arrayType(), ConstantDescs.CD_int, vector()));
  }

  @Override
  public void combine(CodeBuilder code, Expression.Operator operator) {
    String name =
        switch (operator) {
          case ADD -> "add";
          case SUBTRACT -> "sub";
          case MULTIPLY -> "mul";
          case DIVIDE -> "div";
        };
    code.invokevirtual(vector(), name, MethodTypeDesc.of(vector(), ANY));
  }

  @Override
  public void apply(CodeBuilder code, UnaryFunction function) {
    code.invokestatic(
        functions(),
        function.name().toLowerCase(Locale.ROOT),
        MethodTypeDesc.of(vector(), vector()));
  }

  @Override
  public void choose(CodeBuilder code) {
    code.invokestatic(
        functions(), "choose", MethodTypeDesc.of(vector(), vector(), vector(), vector()));
  }
}
