package org.hyperdescent.crdc.runtime.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.eclipse.collections.api.list.ImmutableList;

/// The code of some parts of a [Move]: zeros if they are wanted, then nested loops with constant
/// bounds and steps.
///
/// @param walks the loops of each part
/// @param target the number of the target among the operands
/// @param block the length of a block of the target
/// @param zero whether the blocks are filled with zeros first
/// @param add whether the numbers are added to what is there
record MoveGenerator(ImmutableList<Walk> walks, int target, int block, boolean zero, boolean add)
    implements KernelSource {

  /// From here on a run is copied by the virtual machine.
  private static final int LONG = 64;

  @Override
  public void write(CodeBuilder code, Precision precision) {
    ScalarArithmetic arithmetic = new ScalarArithmetic(precision);
    ClassDesc array = arithmetic.element().arrayType();
    int to = local(code, array, target);
    if (zero) {
      code.aload(to).iload(2).loadConstant(block).imul().iload(3).loadConstant(block).imul();
      arithmetic.number(code, 0);
      code.invokestatic(
          Arrays.class.describeConstable().orElseThrow(),
          "fill",
          MethodTypeDesc.of(
              ConstantDescs.CD_void,
              array,
              ConstantDescs.CD_int,
              ConstantDescs.CD_int,
              arithmetic.element()));
    }
    for (Walk walk : walks) {
      new Part(code, arithmetic, walk, local(code, array, walk.operand()), to).write();
    }
    code.return_();
  }

  private static int local(CodeBuilder code, ClassDesc array, int operand) {
    int local = code.allocateLocal(TypeKind.REFERENCE);
    code.aload(1).loadConstant(operand).aaload().checkcast(array).astore(local);
    return local;
  }

  /// One part, with the arrays in locals.
  private final class Part {
    private final CodeBuilder code;
    private final ScalarArithmetic arithmetic;
    private final Walk walk;
    private final int from;
    private final int to;

    Part(CodeBuilder code, ScalarArithmetic arithmetic, Walk walk, int from, int to) {
      this.code = code;
      this.arithmetic = arithmetic;
      this.walk = walk;
      this.from = from;
      this.to = to;
    }

    void write() {
      int source = code.allocateLocal(TypeKind.INT);
      int place = code.allocateLocal(TypeKind.INT);
      code.loadConstant(walk.source()).istore(source).loadConstant(walk.target()).istore(place);
      loops(0, source, place);
    }

    /// The loops from one on; source and place are locals with indices.
    private void loops(int at, int source, int place) {
      if (at == walk.extents().size()) {
        one(() -> code.iload(source), () -> code.iload(place));
        return;
      }
      int sourceStep = walk.sourceSteps().get(at);
      int targetStep = walk.targetSteps().get(at);
      boolean last = at + 1 == walk.extents().size();
      if (last && isCopied(at)) {
        code.aload(from).iload(source).aload(to).iload(place);
        code.loadConstant(walk.extents().get(at));
        code.invokestatic(
            System.class.describeConstable().orElseThrow(),
            "arraycopy",
            MethodTypeDesc.of(
                ConstantDescs.CD_void,
                ConstantDescs.CD_Object,
                ConstantDescs.CD_int,
                ConstantDescs.CD_Object,
                ConstantDescs.CD_int,
                ConstantDescs.CD_int));
        return;
      }
      loop(
          at,
          index -> {
            if (last) {
              one(() -> sum(source, index, sourceStep), () -> sum(place, index, targetStep));
              return;
            }
            int nextSource = code.allocateLocal(TypeKind.INT);
            int nextPlace = code.allocateLocal(TypeKind.INT);
            sum(source, index, sourceStep);
            code.istore(nextSource);
            sum(place, index, targetStep);
            code.istore(nextPlace);
            loops(at + 1, nextSource, nextPlace);
          });
    }

    private boolean isCopied(int at) {
      return !add
          && at != walk.blockLoop()
          && walk.sourceSteps().get(at) == 1
          && walk.targetSteps().get(at) == 1
          && walk.extents().get(at) >= LONG;
    }

    /// Loops with the index in a local.
    private void loop(int at, IntConsumer body) {
      boolean blocks = at == walk.blockLoop();
      int index = code.allocateLocal(TypeKind.INT);
      if (blocks) {
        code.iload(2);
      } else {
        code.loadConstant(0);
      }
      code.istore(index);
      Label test = code.newLabel();
      Label start = code.newLabel();
      code.goto_(test).labelBinding(start);
      body.accept(index);
      code.iinc(index, 1).labelBinding(test).iload(index);
      if (blocks) {
        code.iload(3);
      } else {
        code.loadConstant(walk.extents().get(at));
      }
      code.if_icmplt(start);
    }

    /// Pushes a local plus a multiple of an index.
    private void sum(int local, int index, int step) {
      code.iload(local).iload(index).loadConstant(step).imul().iadd();
    }

    /// Moves one number.
    private void one(Runnable source, Runnable place) {
      code.aload(to);
      place.run();
      if (add) {
        code.dup2();
        arithmetic.load(code);
      }
      code.aload(from);
      source.run();
      arithmetic.load(code);
      if (add) {
        arithmetic.combine(code, Expression.Operator.ADD);
      }
      arithmetic.store(code);
    }
  }
}
