package org.hyperdescent.crdc.runtime.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// Writes the products of [RowProducts] for rows so short that a vector of their length fits in the
/// registers: straight-line code for a row, in a loop over the rows.
///
/// A row is read once, front to back, as memory likes it. The partial sums of a dot product are
/// stored, and added up afterwards eight rows at a time.
///
/// @param form which product
/// @param columns the length of a row
record RowGenerator(Form form, int columns) {

  /// The products of a matrix with a vector.
  enum Form {
    /// The dot products of its rows with a vector.
    DOT,
    /// The sum of its rows, each times a number.
    ADD
  }

  private static final String API = "jdk.incubator.vector";
  private static final ClassDesc SPECIES = ClassDesc.of(API, "VectorSpecies");
  private static final ClassDesc ANY = ClassDesc.of(API, "Vector");
  private static final ClassDesc MASK = ClassDesc.of(API, "VectorMask");

  /// Sixteen registers hold the vector, the partial sums and what is read.
  private static final int REGISTERS = 13;

  /// Whether there is code for rows of this length.
  static boolean isShort(int columns, Precision precision) {
    return columns <= REGISTERS * lanes(precision);
  }

  private static int lanes(Precision precision) {
    return precision == Precision.FLOAT32 ? FloatRowLoops.LANES : DoubleRowLoops.LANES;
  }

  /// Writes the body of [Kernel#run].
  void write(CodeBuilder code, Precision precision) {
    new Writer(code, precision).write();
  }

  private final class Writer {

    private final CodeBuilder code;
    private final boolean single;
    private final ClassDesc element;
    private final ClassDesc vector;
    private final int lanes;
    private final int last;
    private final int[] arrays = new int[3];
    private final int[] held;
    private final int mask;
    private final int place;

    Writer(CodeBuilder code, Precision precision) {
      this.code = code;
      single = precision == Precision.FLOAT32;
      element = single ? ConstantDescs.CD_float : ConstantDescs.CD_double;
      vector = ClassDesc.of(API, single ? "FloatVector" : "DoubleVector");
      lanes = lanes(precision);
      last = (columns - 1) / lanes * lanes;
      held = new int[last / lanes + 1];
      mask = code.allocateLocal(TypeKind.REFERENCE);
      place = code.allocateLocal(TypeKind.INT);
    }

    void write() {
      for (int k = 0; k < arrays.length; k++) {
        arrays[k] = code.allocateLocal(TypeKind.REFERENCE);
        code.aload(1).loadConstant(k).aaload().checkcast(element.arrayType()).astore(arrays[k]);
      }
      species();
      code.loadConstant(last).loadConstant(columns);
      MethodTypeDesc range = MethodTypeDesc.of(MASK, ConstantDescs.CD_int, ConstantDescs.CD_int);
      code.invokeinterface(SPECIES, "indexInRange", range).astore(mask);
      int vectorArray = form == Form.DOT ? arrays[1] : arrays[2];
      for (int k = 0; k < held.length; k++) {
        held[k] = code.allocateLocal(TypeKind.REFERENCE);
        species();
        code.aload(vectorArray).loadConstant(k * lanes);
        load().astore(held[k]);
      }
      rows();
      if (form == Form.ADD) {
        for (int k = 0; k < held.length; k++) {
          code.aload(held[k]).aload(vectorArray).loadConstant(k * lanes);
          store();
        }
      } else {
        addUp();
      }
      code.return_();
    }

    /// The loop over the rows; `place` is where a row starts.
    private void rows() {
      int row = code.allocateLocal(TypeKind.INT);
      int count = code.allocateLocal(TypeKind.INT);
      code.iload(3).iload(2).isub().istore(count);
      code.iload(2).loadConstant(columns).imul().istore(place);
      code.loadConstant(0).istore(row);
      Label test = code.newLabel();
      Label body = code.newLabel();
      code.goto_(test).labelBinding(body);
      if (form == Form.DOT) {
        dot(row);
      } else {
        add(row);
      }
      code.iload(place).loadConstant(columns).iadd().istore(place);
      code.iinc(row, 1).labelBinding(test).iload(row).iload(count).if_icmplt(body);
    }

    private void dot(int row) {
      rowVector(held.length - 1);
      code.aload(held[held.length - 1]);
      code.invokevirtual(vector, "mul", MethodTypeDesc.of(vector, ANY));
      int sums = code.allocateLocal(TypeKind.REFERENCE);
      code.astore(sums);
      for (int k = 0; k < held.length - 1; k++) {
        rowVector(k);
        code.aload(held[k]).aload(sums);
        multiplyAdd().astore(sums);
      }
      code.aload(sums).aload(arrays[2]).iload(row).loadConstant(lanes).imul();
      store();
    }

    private void add(int row) {
      int factor = code.allocateLocal(TypeKind.REFERENCE);
      species();
      code.aload(arrays[1]).iload(row).arrayLoad(single ? TypeKind.FLOAT : TypeKind.DOUBLE);
      code.invokestatic(vector, "broadcast", MethodTypeDesc.of(vector, SPECIES, element));
      code.astore(factor);
      for (int k = 0; k < held.length; k++) {
        rowVector(k);
        code.aload(factor).aload(held[k]);
        multiplyAdd().astore(held[k]);
      }
    }

    /// Pushes a part of the row, zeros behind its end.
    private void rowVector(int part) {
      species();
      code.aload(arrays[0]).iload(place);
      if (part > 0) {
        code.loadConstant(part * lanes).iadd();
      }
      if (part < held.length - 1 || columns % lanes == 0) {
        load();
      } else {
        code.aload(mask);
        code.invokestatic(
            vector,
            "fromArray",
            MethodTypeDesc.of(vector, SPECIES, element.arrayType(), ConstantDescs.CD_int, MASK));
      }
    }

    private void addUp() {
      ClassDesc sums =
          ClassDesc.of(
              RowGenerator.class.getPackageName(), single ? "FloatRowVectors" : "DoubleRowVectors");
      code.aload(arrays[2]).iload(3).iload(2).isub();
      code.invokestatic(
          sums,
          "addUp",
          MethodTypeDesc.of(ConstantDescs.CD_void, element.arrayType(), ConstantDescs.CD_int));
    }

    private void species() {
      code.getstatic(vector, "SPECIES_256", SPECIES);
    }

    private CodeBuilder load() {
      return code.invokestatic(
          vector,
          "fromArray",
          MethodTypeDesc.of(vector, SPECIES, element.arrayType(), ConstantDescs.CD_int));
    }

    private void store() {
      code.invokevirtual(
          vector,
          "intoArray",
          MethodTypeDesc.of(ConstantDescs.CD_void, element.arrayType(), ConstantDescs.CD_int));
    }

    private CodeBuilder multiplyAdd() {
      return code.invokevirtual(vector, "fma", MethodTypeDesc.of(vector, ANY, ANY));
    }
  }
}
