package org.hyperdescent.crdc.runtime.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hyperdescent.crdc.runtime.compiled.Expression.Operator;
import org.hyperdescent.crdc.runtime.compiled.ScalarGraph.Term;

/// Writes the code of a small program: its numbers in locals, stage after stage.
///
/// A number that is read once is computed where it is read; one that is read more often is computed
/// before and kept. A product that is only added to something is a fused multiply-add.
final class UnrolledGenerator {

  private final CodeBuilder code;
  private final UnrolledTask task;
  private final ScalarGraph graph;
  private final ScalarArithmetic arithmetic;
  private final boolean fused;
  private final int[] uses;
  private final BitSet needed;
  private final int[] local;

  /// The local that holds the array of each value.
  private final Map<Integer, Integer> arrays = new LinkedHashMap<>();

  /// The local that holds the first entry of a row, for each length of rows.
  private final Map<Integer, Integer> rowStarts = new LinkedHashMap<>();

  private UnrolledGenerator(
      CodeBuilder code, UnrolledTask task, ScalarArithmetic arithmetic, boolean fused) {
    this.code = code;
    this.task = task;
    this.graph = task.graph();
    this.arithmetic = arithmetic;
    this.fused = fused;
    uses = task.uses();
    needed = task.needed();
    local = new int[graph.size()];
    Arrays.fill(local, -1);
  }

  /// Writes the body of [Kernel#run].
  ///
  /// @param fused whether the machine has fused multiply-adds
  static void write(
      CodeBuilder code, UnrolledTask task, ScalarArithmetic arithmetic, boolean fused) {
    new UnrolledGenerator(code, task, arithmetic, fused).write();
  }

  private void write() {
    for (int k = 0; k < task.operands().size(); k++) {
      int array = code.allocateLocal(TypeKind.REFERENCE);
      code.aload(1)
          .loadConstant(k)
          .aaload()
          .checkcast(arithmetic.element().arrayType())
          .astore(array);
      arrays.put(task.operands().get(k), array);
    }
    requireLengths();
    int last = task.lastStage();
    for (int stage = 1; stage <= last; stage += 2) {
      loop(stage);
    }
    for (int number = 0; number < graph.size(); number++) {
      if (needed.get(number) && !graph.isOfRow(number) && uses[number] > 1) {
        keep(number);
      }
    }
    for (int k = 0; k < task.results().size(); k++) {
      UnrolledTask.Result result = task.results().get(k);
      for (int entry = 0; !result.ofRow() && entry < result.entries().size(); entry++) {
        array(task.writes().get(k));
        code.loadConstant(entry);
        emit(result.entries().get(entry));
        arithmetic.store(code);
      }
    }
    code.return_();
  }

  /// Checks the length of every array once, so that the virtual machine need not check each entry.
  private void requireLengths() {
    Map<Integer, Integer> lengths = new LinkedHashMap<>();
    for (int number = needed.nextSetBit(0); number >= 0; number = needed.nextSetBit(number + 1)) {
      if (graph.term(number) instanceof Term.Load(int value, int offset, int stride)) {
        int length = stride * (task.rows() - 1) + offset + 1;
        lengths.put(value, Math.max(lengths.getOrDefault(value, 0), length));
      }
    }
    for (int k = 0; k < task.results().size(); k++) {
      UnrolledTask.Result result = task.results().get(k);
      int count = result.entries().size();
      lengths.put(task.writes().get(k), result.ofRow() ? count * task.rows() : count);
    }
    Label tooShort = code.newLabel();
    Label start = code.newLabel();
    for (Map.Entry<Integer, Integer> each : lengths.entrySet()) {
      array(each.getKey());
      code.arraylength().loadConstant(each.getValue()).if_icmplt(tooShort);
    }
    ClassDesc exception = ClassDesc.of("java.lang.IndexOutOfBoundsException");
    code.goto_(start)
        .labelBinding(tooShort)
        .new_(exception)
        .dup()
        .invokespecial(exception, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
        .athrow()
        .labelBinding(start);
  }

  /// One loop over the rows: totals, and outputs that have rows.
  private void loop(int stage) {
    BitSet inside = new BitSet();
    for (int number = 0; number < graph.size(); number++) {
      if (needed.get(number)
          && graph.term(number) instanceof Term.Total
          && graph.stage(number) == stage + 1) {
        inside.set(number);
      }
    }
    boolean[] stores = new boolean[task.results().size()];
    BitSet reached = (BitSet) inside.clone();
    for (int k = 0; k < stores.length; k++) {
      UnrolledTask.Result result = task.results().get(k);
      stores[k] = result.ofRow() && stageOf(result) == stage;
      if (stores[k]) {
        for (int entry = 0; entry < result.entries().size(); entry++) {
          reached.set(result.entries().get(entry));
        }
      }
    }
    if (reached.isEmpty()) {
      return;
    }
    reach(reached, inside);
    for (int number = inside.nextSetBit(0); number >= 0; number = inside.nextSetBit(number + 1)) {
      startTotal(number);
    }
    rows(reached, inside, stores);
    forgetRow();
  }

  /// What is computed for one row is not there for the next one.
  private void forgetRow() {
    for (int number = 0; number < local.length; number++) {
      if (graph.isOfRow(number)) {
        local[number] = -1;
      }
    }
  }

  private int stageOf(UnrolledTask.Result result) {
    int stage = 0;
    for (int k = 0; k < result.entries().size(); k++) {
      stage = Math.max(stage, graph.stage(result.entries().get(k)));
    }
    return stage | 1;
  }

  /// Extends a set of numbers by what a row needs of them, and keeps the global numbers among these
  /// in locals before the loop.
  private void reach(BitSet reached, BitSet totals) {
    BitSet global = new BitSet();
    for (int number = graph.size() - 1; number >= 0; number--) {
      if (!reached.get(number)) {
        continue;
      }
      if (!graph.isOfRow(number) && !totals.get(number)) {
        global.set(number);
        continue;
      }
      for (int operand : graph.operands(number)) {
        reached.set(operand);
      }
    }
    for (int number = global.nextSetBit(0); number >= 0; number = global.nextSetBit(number + 1)) {
      keep(number);
    }
  }

  private boolean isFixed(int number) {
    return graph.term(number) instanceof Term.Fixed;
  }

  /// The loop itself.
  private void rows(BitSet reached, BitSet totals, boolean[] stores) {
    rowStarts.clear();
    for (int number = 0; number < graph.size(); number++) {
      if (graph.term(number) instanceof Term.Load(_, _, int stride) && stride != 0) {
        rowStart(stride);
      }
    }
    for (UnrolledTask.Result result : task.results()) {
      if (result.ofRow()) {
        rowStart(result.entries().size());
      }
    }
    int row = code.allocateLocal(TypeKind.INT);
    code.loadConstant(0).istore(row);
    Label test = code.newLabel();
    Label start = code.newLabel();
    code.goto_(test).labelBinding(start);
    for (Map.Entry<Integer, Integer> each : rowStarts.entrySet()) {
      code.iload(row).loadConstant(each.getKey()).imul().istore(each.getValue());
    }
    row(reached, totals, stores);
    code.iinc(row, 1).labelBinding(test).iload(row).loadConstant(task.rows()).if_icmplt(start);
  }

  /// The work on one row.
  private void row(BitSet reached, BitSet totals, boolean[] stores) {
    forgetRow();
    for (int number = 0; number < graph.size(); number++) {
      if (reached.get(number) && graph.isOfRow(number) && uses[number] > 1) {
        keep(number);
      }
    }
    for (int number = totals.nextSetBit(0); number >= 0; number = totals.nextSetBit(number + 1)) {
      addToTotal(number);
    }
    for (int k = 0; k < stores.length; k++) {
      if (stores[k]) {
        storeRow(k);
      }
    }
  }

  private void rowStart(int stride) {
    if (!rowStarts.containsKey(stride)) {
      int index = code.allocateLocal(TypeKind.INT);
      code.loadConstant(0).istore(index);
      rowStarts.put(stride, index);
    }
  }

  private void startTotal(int number) {
    local[number] = code.allocateLocal(arithmetic.kind());
    arithmetic.number(code, 0);
    code.storeLocal(arithmetic.kind(), local[number]);
  }

  private void addToTotal(int number) {
    Term.Total total = (Term.Total) graph.term(number);
    if (graph.term(total.right()) instanceof Term.Fixed(double value) && value == 1) {
      code.loadLocal(arithmetic.kind(), local[number]);
      emit(total.left());
      arithmetic.combine(code, Operator.ADD);
    } else {
      multiplyAdd(total.left(), total.right(), number);
    }
    code.storeLocal(arithmetic.kind(), local[number]);
  }

  private void storeRow(int k) {
    UnrolledTask.Result result = task.results().get(k);
    int count = result.entries().size();
    for (int entry = 0; entry < count; entry++) {
      array(task.writes().get(k));
      startOfRow(count);
      code.loadConstant(entry).iadd();
      emit(result.entries().get(entry));
      arithmetic.store(code);
    }
  }

  /// Pushes the array of a value.
  private void array(int value) {
    code.aload(Objects.requireNonNull(arrays.get(value), "no array"));
  }

  /// Pushes the index of the first entry of a row.
  private void startOfRow(int stride) {
    code.iload(Objects.requireNonNull(rowStarts.get(stride), "no rows"));
  }

  /// Computes a number into a local, unless it is there.
  private void keep(int number) {
    if (local[number] >= 0 || isFixed(number)) {
      return;
    }
    emit(number);
    local[number] = code.allocateLocal(arithmetic.kind());
    code.storeLocal(arithmetic.kind(), local[number]);
  }

  /// Pushes a number.
  private void emit(int number) {
    if (local[number] >= 0) {
      code.loadLocal(arithmetic.kind(), local[number]);
      return;
    }
    switch (graph.term(number)) {
      case Term.Fixed(double value) -> arithmetic.number(code, value);
      case Term.Load(int value, int offset, int stride) -> {
        array(value);
        if (stride == 0) {
          code.loadConstant(offset);
        } else {
          startOfRow(stride);
          code.loadConstant(offset).iadd();
        }
        arithmetic.load(code);
      }
      case Term.Apply(var function, int argument) -> {
        emit(argument);
        arithmetic.apply(code, function);
      }
      case Term.Combine(var operator, int left, int right) -> combine(operator, left, right);
      case Term.Larger(int left, int right) -> {
        emit(left);
        emit(right);
        arithmetic.math(code, "max", 2);
      }
      case Term.MultiplyAdd(int left, int right, int addend) -> multiplyAdd(left, right, addend);
      case Term.Total _ ->
          throw new IllegalStateException("total %d is read before its loop".formatted(number));
    }
  }

  private void combine(Operator operator, int left, int right) {
    if (operator == Operator.ADD && isProduct(right)) {
      Term.Combine product = (Term.Combine) graph.term(right);
      multiplyAdd(product.left(), product.right(), left);
    } else if (operator == Operator.ADD && isProduct(left)) {
      Term.Combine product = (Term.Combine) graph.term(left);
      multiplyAdd(product.left(), product.right(), right);
    } else {
      emit(left);
      emit(right);
      arithmetic.combine(code, operator);
    }
  }

  /// Whether a number is a product that nobody else reads.
  private boolean isProduct(int number) {
    return fused
        && local[number] < 0
        && uses[number] == 1
        && graph.term(number) instanceof Term.Combine(Operator operator, _, _)
        && operator == Operator.MULTIPLY;
  }

  private void multiplyAdd(int left, int right, int addend) {
    emit(left);
    emit(right);
    if (fused) {
      emit(addend);
      arithmetic.math(code, "fma", 3);
    } else {
      arithmetic.combine(code, Operator.MULTIPLY);
      emit(addend);
      arithmetic.combine(code, Operator.ADD);
    }
  }
}
