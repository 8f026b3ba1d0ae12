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
/// Rows are read once, front to back, as memory likes it, two at a time. Half of the partial sums
/// of a dot product are added to the other half, together with those of the next row, and stored;
/// they are added up afterwards, a vector of sums at a time. What is left of a row after whole
/// vectors is loaded with entries before it, so that no load needs a mask: a branch on the end of
/// the array would be taken too rarely for the compiler to have seen it.
///
/// @param form which product
/// @param columns the length of a row
record RowGenerator(Form form, int columns) implements KernelSource {

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
  private static final ClassDesc SHUFFLE = ClassDesc.of(API, "VectorShuffle");

  /// Sixteen registers hold the vector, the partial sums and what is read.
  private static final int REGISTERS = 13;

  // By hand, for it is a key: what a record does itself is linked at the first call.

  @Override
  public boolean equals(Object other) {
    return other instanceof RowGenerator that && form == that.form && columns == that.columns;
  }

  @Override
  public int hashCode() {
    return 31 * form.hashCode() + columns;
  }

  /// Whether there is code for rows of this length: a vector at least.
  static boolean isShort(int columns, Precision precision) {
    return columns >= lanes(precision) && columns <= REGISTERS * lanes(precision);
  }

  /// How long a vector is.
  static int lanes(Precision precision) {
    return precision == Precision.FLOAT32 ? FloatRowLoops.LANES : DoubleRowLoops.LANES;
  }

  @Override
  public void write(CodeBuilder code, Precision precision) {
    new Writer(code, precision).write();
  }

  private final class Writer {

    private final CodeBuilder code;
    private final boolean single;
    private final ClassDesc element;
    private final ClassDesc vector;
    private final ClassDesc vectors;
    private final int lanes;
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
      vectors =
          ClassDesc.of(
              RowGenerator.class.getPackageName(), single ? "FloatRowVectors" : "DoubleRowVectors");
      held = new int[(columns + lanes - 1) / lanes];
      mask = code.allocateLocal(TypeKind.REFERENCE);
      place = code.allocateLocal(TypeKind.INT);
    }

    void write() {
      for (int k = 0; k < arrays.length; k++) {
        arrays[k] = code.allocateLocal(TypeKind.REFERENCE);
        code.aload(1).loadConstant(k).aaload().checkcast(element.arrayType()).astore(arrays[k]);
      }
      species();
      code.loadConstant(0).loadConstant((held.length - 1) * lanes - start(held.length - 1));
      MethodTypeDesc range = MethodTypeDesc.of(MASK, ConstantDescs.CD_int, ConstantDescs.CD_int);
      code.invokeinterface(SPECIES, "indexInRange", range).astore(mask);
      int vectorArray = form == Form.DOT ? arrays[1] : arrays[2];
      for (int k = 0; k < held.length; k++) {
        held[k] = code.allocateLocal(TypeKind.REFERENCE);
        species();
        code.aload(vectorArray).loadConstant(start(k));
        load().astore(held[k]);
      }
      rows();
      if (form == Form.ADD) {
        for (int k = held.length - 1; k >= 0; k--) { // The last one has copies it has spoiled.
          code.aload(held[k]).aload(vectorArray).loadConstant(start(k));
          store();
        }
      } else {
        addUp();
      }
      code.return_();
    }

    /// The loop over the rows, two at a time; `place` is where the first of them starts.
    private void rows() {
      int row = code.allocateLocal(TypeKind.INT);
      int count = code.allocateLocal(TypeKind.INT);
      code.iload(3).iload(2).isub().istore(count);
      code.iload(2).loadConstant(columns).imul().istore(place);
      code.loadConstant(0).istore(row);
      Label test = code.newLabel();
      Label pair = code.newLabel();
      Label end = code.newLabel();
      code.goto_(test).labelBinding(pair);
      rows(row, 2);
      code.iload(place).loadConstant(2 * columns).iadd().istore(place);
      code.iinc(row, 2).labelBinding(test);
      code.iload(row).iload(count).loadConstant(1).isub().if_icmplt(pair);
      code.iload(row).iload(count).if_icmpge(end);
      rows(row, 1);
      code.labelBinding(end);
    }

    private void rows(int row, int count) {
      if (form == Form.DOT) {
        dot(row, count);
      } else {
        add(row, count);
      }
    }

    private void dot(int first, int count) {
      int[] sums = new int[2];
      for (int row = 0; row < 2; row++) {
        sums[row] = code.allocateLocal(TypeKind.REFERENCE);
        if (row < count) {
          dot(row);
        } else {
          species();
          code.invokestatic(vector, "zero", MethodTypeDesc.of(vector, SPECIES));
        }
        code.astore(sums[row]);
      }
      addHalves(sums[0], sums[1]);
      code.aload(arrays[2]).iload(first).loadConstant(lanes / 2).imul();
      store();
    }

    /// Pushes the partial sums of a row.
    private void dot(int row) {
      int sums = code.allocateLocal(TypeKind.REFERENCE);
      part(row, held.length - 1);
      code.aload(held[held.length - 1]);
      code.invokevirtual(vector, "mul", MethodTypeDesc.of(vector, ANY));
      if (columns % lanes != 0) {
        zero();
        code.aload(mask).invokevirtual(vector, "blend", MethodTypeDesc.of(vector, element, MASK));
      }
      code.astore(sums);
      for (int k = 0; k < held.length - 1; k++) {
        part(row, k);
        code.aload(held[k]).aload(sums);
        multiplyAdd().astore(sums);
      }
      code.aload(sums);
    }

    /// Pushes the sums of the halves of two vectors.
    private void addHalves(int left, int right) {
      MethodTypeDesc blend = MethodTypeDesc.of(vector, ANY, MASK);
      code.aload(left).aload(right).getstatic(vectors, "HIGH", MASK);
      code.invokevirtual(vector, "blend", blend);
      code.aload(right).aload(left).getstatic(vectors, "HIGH", MASK);
      code.invokevirtual(vector, "blend", blend).getstatic(vectors, "SWAP", SHUFFLE);
      code.invokevirtual(vector, "rearrange", MethodTypeDesc.of(vector, SHUFFLE));
      code.invokevirtual(vector, "add", MethodTypeDesc.of(vector, ANY));
    }

    private void add(int first, int count) {
      int factor = code.allocateLocal(TypeKind.REFERENCE);
      for (int row = 0; row < count; row++) {
        species();
        code.aload(arrays[1]).iload(first).loadConstant(row).iadd();
        code.arrayLoad(single ? TypeKind.FLOAT : TypeKind.DOUBLE);
        code.invokestatic(vector, "broadcast", MethodTypeDesc.of(vector, SPECIES, element));
        code.astore(factor);
        for (int k = 0; k < held.length; k++) {
          part(row, k);
          code.aload(factor).aload(held[k]);
          multiplyAdd().astore(held[k]);
        }
      }
    }

    /// Pushes a part of a row from `place` on.
    private void part(int row, int part) {
      species();
      code.aload(arrays[0]).iload(place).loadConstant(row * columns + start(part)).iadd();
      load();
    }

    /// Where a part starts: the last one ends where the row does, with entries of the one before.
    private int start(int part) {
      return Math.min(part * lanes, columns - lanes);
    }

    private void addUp() {
      code.aload(arrays[2]).iload(3).iload(2).isub();
      code.invokestatic(
          vectors,
          "addUp",
          MethodTypeDesc.of(ConstantDescs.CD_void, element.arrayType(), ConstantDescs.CD_int));
    }

    private void zero() {
      if (single) {
        code.fconst_0();
      } else {
        code.dconst_0();
      }
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
