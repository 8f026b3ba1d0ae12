package org.hyperdescent.crdc.runtime.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;

/// Writes the code of one loop: `for each row, for each column: out[i] = expression`.
///
/// What does not change along a row is computed before the inner loop. The inner loop computes all
/// its results before it stores any, so an array it reads in place may be one it writes. The vector
/// form walks as many columns at a time as a vector has lanes and leaves the rest to the scalar
/// form, which does the same arithmetic. Where an argument is beyond the bound of a function's
/// vector form, the entries of that vector are left to the scalar form as well.
final class LoopGenerator {

  private final CodeBuilder code;
  private final Task.Loop task;
  private final LoopShape shape;
  private final int[] digits;
  private final Arithmetic scalar;
  private final MutableList<Arithmetic> forms;
  private final int[] arrays;
  private final Map<ImmutableIntList, Integer> bases = new HashMap<>();
  private final int row;
  private final int column;
  private final int beyond;

  private LoopGenerator(
      CodeBuilder code, Task.Loop task, Arithmetic scalar, MutableList<Arithmetic> forms) {
    this.code = code;
    this.task = task;
    this.shape = LoopShape.of(task);
    this.digits = shape.extents().isEmpty() ? new int[] {1} : shape.extents().toArray();
    this.scalar = scalar;
    this.forms = forms;
    arrays = new int[task.operands().size()];
    row = code.allocateLocal(TypeKind.INT);
    column = code.allocateLocal(TypeKind.INT);
    beyond = code.allocateLocal(TypeKind.INT);
  }

  /// Writes the body of [Kernel#run] for a task whose operands are numbered from 0.
  static void write(CodeBuilder code, Task.Loop task, Arithmetic scalar, Arithmetic... faster) {
    new LoopGenerator(code, task, scalar, Lists.mutable.of(faster).with(scalar)).write();
  }

  private void write() {
    ClassDesc element = scalar.element();
    for (int k = 0; k < arrays.length; k++) {
      arrays[k] = code.allocateLocal(TypeKind.REFERENCE);
      code.aload(1).loadConstant(k).aaload().checkcast(element.arrayType()).astore(arrays[k]);
    }
    if (shape.isFlat()) {
      code.loadConstant(0).istore(row);
      code.iload(2).istore(column);
      int end = code.allocateLocal(TypeKind.INT);
      code.iload(3).istore(end);
      columns(end);
      code.return_();
      return;
    }
    int end = code.allocateLocal(TypeKind.INT);
    code.loadConstant(shape.columns()).istore(end);
    code.iload(2).istore(row);
    Label test = code.newLabel();
    Label body = code.newLabel();
    code.goto_(test).labelBinding(body);
    code.loadConstant(0).istore(column);
    columns(end);
    code.iinc(row, 1).labelBinding(test).iload(row).iload(3).if_icmplt(body).return_();
  }

  /// The inner loops, from `column` to a local: the faster ones as far as they go, then the scalar
  /// one.
  private void columns(int end) {
    writeBases();
    Map<Expression, Integer> hoisted = new HashMap<>();
    for (Expression expression : task.expressions()) {
      hoist(expression, hoisted);
    }
    for (Arithmetic form : forms) {
      Map<Expression, Integer> locals = new HashMap<>();
      for (Map.Entry<Expression, Integer> each : hoisted.entrySet()) {
        locals.put(each.getKey(), form.widened(code, each.getValue()));
      }
      int last = code.allocateLocal(TypeKind.INT);
      code.iload(end).loadConstant(form.lanes() - 1).isub().istore(last);
      loop(form, locals, last, hoisted);
    }
  }

  /// A loop of one form while `column` is below a local.
  private void loop(
      Arithmetic form,
      Map<Expression, Integer> locals,
      int last,
      Map<Expression, Integer> scalars) {
    Map<Expression, Integer> uses = new HashMap<>();
    for (Expression expression : task.expressions()) {
      count(expression, locals, uses);
    }
    Label test = code.newLabel();
    Label body = code.newLabel();
    Label slow = code.newLabel();
    boolean bounded = isBounded(form, uses.keySet());
    code.goto_(test).labelBinding(body);
    if (bounded) {
      code.loadConstant(0).istore(beyond);
    }
    int[] results = results(form, locals, uses);
    if (bounded) {
      code.iload(beyond).ifne(slow);
    }
    store(form, results);
    Label next = code.newLabel();
    code.labelBinding(next).iinc(column, form.lanes());
    code.labelBinding(test).iload(column).iload(last).if_icmplt(body);
    if (bounded) {
      Label after = code.newLabel();
      code.goto_(after).labelBinding(slow);
      // The compiler must see that each round adds as much to the column.
      int start = code.allocateLocal(TypeKind.INT);
      int limit = code.allocateLocal(TypeKind.INT);
      code.iload(column).istore(start);
      code.iload(column).loadConstant(form.lanes()).iadd().istore(limit);
      loop(scalar, scalars, limit, scalars);
      code.iload(start).istore(column).goto_(next).labelBinding(after);
    }
  }

  private static boolean isBounded(Arithmetic form, Set<Expression> expressions) {
    for (Expression expression : expressions) {
      if (expression instanceof Expression.Apply(var function, _)
          && form.bound(function).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private int[] results(
      Arithmetic form, Map<Expression, Integer> hoisted, Map<Expression, Integer> uses) {
    Map<Expression, Integer> locals = new HashMap<>(hoisted);
    int[] results = new int[task.expressions().size()];
    for (int k = 0; k < results.length; k++) {
      emit(task.expressions().get(k), form, locals, uses);
      results[k] = code.allocateLocal(form.kind());
      code.storeLocal(form.kind(), results[k]);
    }
    return results;
  }

  private void store(Arithmetic form, int[] results) {
    int firstWrite = task.reads().size();
    for (int k = 0; k < results.length; k++) {
      code.aload(arrays[firstWrite + k]);
      index(View.identity(task.size()));
      code.loadLocal(form.kind(), results[k]);
      form.store(code);
    }
  }

  private static void count(
      Expression expression, Map<Expression, Integer> hoisted, Map<Expression, Integer> uses) {
    if (hoisted.containsKey(expression)) {
      return;
    }
    int before = uses.getOrDefault(expression, 0);
    uses.put(expression, before + 1);
    if (before > 0) {
      return;
    }
    for (Expression part : expression.parts()) {
      count(part, hoisted, uses);
    }
  }

  /// Pushes the value of an expression; what is used again stays in a local.
  private void emit(
      Expression expression,
      Arithmetic form,
      Map<Expression, Integer> locals,
      Map<Expression, Integer> uses) {
    Integer local = locals.get(expression);
    if (local != null) {
      code.loadLocal(form.kind(), local);
      return;
    }
    switch (expression) {
      case Expression.Fixed(double value) -> form.number(code, value);
      case Expression.Load(int operand, View view) -> {
        code.aload(arrays[operand]);
        index(view);
        form.load(code);
      }
      case Expression.Apply(var function, Expression argument) -> {
        emit(argument, form, locals, uses);
        OptionalDouble bound = form.bound(function);
        if (bound.isPresent()) {
          check(form, bound.getAsDouble());
        }
        form.apply(code, function);
      }
      case Expression.Combine(var operator, Expression left, Expression right) -> {
        emit(left, form, locals, uses);
        emit(right, form, locals, uses);
        form.combine(code, operator);
      }
      case Expression.Choose(Expression condition, Expression yes, Expression no) -> {
        emit(yes, form, locals, uses);
        emit(no, form, locals, uses);
        emit(condition, form, locals, uses);
        form.choose(code);
      }
    }
    if (uses.getOrDefault(expression, 0) > 1) {
      int kept = code.allocateLocal(form.kind());
      code.storeLocal(form.kind(), kept).loadLocal(form.kind(), kept);
      locals.put(expression, kept);
    }
  }

  /// Notes whether the value on the stack is beyond the bound of the function to be applied.
  private void check(Arithmetic form, double bound) {
    code.dup();
    form.isBeyond(code, bound);
    code.iload(beyond).ior().istore(beyond);
  }

  /// Computes the largest subexpressions that are the same along a row, as scalars.
  private void hoist(Expression expression, Map<Expression, Integer> hoisted) {
    if (hoisted.containsKey(expression)) {
      return;
    }
    if (isFixedAlongRow(expression)) {
      emit(expression, scalar, hoisted, Map.of());
      int local = code.allocateLocal(scalar.kind());
      code.storeLocal(scalar.kind(), local);
      hoisted.put(expression, local);
      return;
    }
    for (Expression part : expression.parts()) {
      hoist(part, hoisted);
    }
  }

  private boolean isFixedAlongRow(Expression expression) {
    for (Expression.Load load : expression.loads()) {
      if (columnStride(load.view()) != 0) {
        return false;
      }
    }
    return true;
  }

  private int columnStride(View view) {
    int[] strides = view.stridesIn(digits);
    return strides[strides.length - 1];
  }

  /// Computes where the row starts in each operand.
  private void writeBases() {
    if (shape.isFlat()) {
      return;
    }
    bases.clear();
    MutableList<View> views = Lists.mutable.of(View.identity(task.size()));
    for (Expression expression : task.expressions()) {
      for (Expression.Load load : expression.loads()) {
        views.add(load.view());
      }
    }
    int[] digit = rowDigits();
    for (View view : views) {
      ImmutableIntList key = rowStrides(view);
      if (bases.containsKey(key)) {
        continue;
      }
      code.loadConstant(0);
      for (int k = 0; k < digit.length; k++) {
        if (key.get(k) != 0) {
          code.iload(digit[k]).loadConstant(key.get(k)).imul().iadd();
        }
      }
      int base = code.allocateLocal(TypeKind.INT);
      code.istore(base);
      bases.put(key, base);
    }
  }

  private ImmutableIntList rowStrides(View view) {
    int[] strides = view.stridesIn(digits);
    return IntLists.immutable.of(Arrays.copyOf(strides, strides.length - 1));
  }

  /// Locals with the digits of the row.
  private int[] rowDigits() {
    int count = digits.length - 1;
    int[] digit = new int[count];
    if (count == 1) {
      digit[0] = row;
      return digit;
    }
    int rest = code.allocateLocal(TypeKind.INT);
    code.iload(row).istore(rest);
    for (int k = count - 1; k >= 0; k--) {
      digit[k] = code.allocateLocal(TypeKind.INT);
      code.iload(rest).loadConstant(digits[k]).irem().istore(digit[k]);
      code.iload(rest).loadConstant(digits[k]).idiv().istore(rest);
    }
    return digit;
  }

  /// Pushes the index of an operand's entry at the current row and column.
  private void index(View view) {
    int stride = columnStride(view);
    boolean atRow = !shape.isFlat();
    if (atRow) {
      code.iload(Objects.requireNonNull(bases.get(rowStrides(view)), "no base"));
    }
    if (stride != 0 || !atRow) {
      if (stride == 0) {
        code.loadConstant(0);
      } else {
        code.iload(column);
        if (stride != 1) {
          code.loadConstant(stride).imul();
        }
      }
      if (atRow) {
        code.iadd();
      }
    }
    if (view.offset() != 0) {
      code.loadConstant(view.offset()).iadd();
    }
  }

  /// The type of [Kernel#run].
  static MethodTypeDesc runType() {
    return MethodTypeDesc.of(
        ConstantDescs.CD_void,
        ConstantDescs.CD_Object.arrayType(),
        ConstantDescs.CD_int,
        ConstantDescs.CD_int);
  }
}
