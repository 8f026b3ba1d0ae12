package org.hyperdescent.crdc.runtime.compiled;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Locale;
import java.util.OptionalDouble;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// As many numbers at a time as a vector register holds, by the incubating Vector API.
///
/// Generated code mentions the classes of that API by name only, so this class loads without it.
///
/// @param precision the machine numbers
/// @param lanes how many numbers a vector holds
/// @param functions the class of the functions on vectors
record VectorArithmetic(Precision precision, int lanes, ClassModel functions)
    implements Arithmetic {

  private static final String API = "jdk.incubator.vector";
  private static final ClassDesc SPECIES = ClassDesc.of(API, "VectorSpecies");
  private static final ClassDesc ANY = ClassDesc.of(API, "Vector");

  /// The vectors of this machine; the vector unit must be there.
  static VectorArithmetic of(Precision precision) {
    String functions =
        precision == Precision.FLOAT32 ? "FloatVectorFunctions" : "DoubleVectorFunctions";
    return new VectorArithmetic(precision, VectorUnit.lanes(precision), MethodBody.read(functions));
  }

  /// Whether a function has a vector form.
  static boolean supports(UnaryFunction function) {
    return switch (function) {
      case EXP, LOG, TANH, LOGISTIC, SOFTPLUS, SIN, COS -> true;
      case SQUARE, SQRT, RECIPROCAL, RELU, ABS, STEP, SIGN -> true;
      default -> false;
    };
  }

  private boolean single() {
    return precision == Precision.FLOAT32;
  }

  private ClassDesc vector() {
    return ClassDesc.of(API, single() ? "FloatVector" : "DoubleVector");
  }

  private MethodBody function(String name) {
    return MethodBody.of(functions, name);
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
    function("load").write(code);
  }

  @Override
  public void store(CodeBuilder code) {
    function("store").write(code);
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
    function(function.name().toLowerCase(Locale.ROOT)).write(code);
  }

  @Override
  public OptionalDouble bound(UnaryFunction function) {
    return switch (function) {
      case SIN, COS ->
          OptionalDouble.of(single() ? FloatFunctions.ANGLE_BOUND : DoubleFunctions.ANGLE_BOUND);
      case EXP, LOGISTIC, SOFTPLUS ->
          single() ? OptionalDouble.empty() : OptionalDouble.of(DoubleFunctions.EXP_BOUND);
      default -> OptionalDouble.empty();
    };
  }

  @Override
  public void isBeyond(CodeBuilder code, double bound) {
    if (single()) {
      code.loadConstant((float) bound);
    } else {
      code.loadConstant(bound);
    }
    function("isBeyond").write(code);
  }

  @Override
  public void choose(CodeBuilder code) {
    function("choose").write(code);
  }
}
