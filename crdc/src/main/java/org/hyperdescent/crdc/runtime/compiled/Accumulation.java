package org.hyperdescent.crdc.runtime.compiled;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.runtime.compiled.Expression.Combine;
import org.hyperdescent.crdc.runtime.compiled.Expression.Fixed;
import org.hyperdescent.crdc.runtime.compiled.Expression.Load;
import org.hyperdescent.crdc.runtime.compiled.Expression.Operator;
import org.jspecify.annotations.Nullable;

/// A multiple of a matrix product added to an input, `W + c A B`: the step of a weight matrix.
///
/// The product is added where the input lies, so that the gradient needs no memory of its own.
///
/// @param product the product, a single one
/// @param addend the input W
/// @param factor the number c
/// @param result the value it writes
record Accumulation(Task.Product product, int addend, double factor, int result) implements Task {

  /// Replaces each product that is only read to be added, as it is or times a number, to an input.
  static ImmutableList<Task> fuse(ImmutableList<Task> tasks, Storage storage) {
    int[] loads = loads(tasks, storage);
    Map<Integer, Task.Product> products = new HashMap<>();
    Map<Integer, Accumulation> found = new HashMap<>();
    for (Task task : tasks) {
      if (task instanceof Task.Product product) {
        products.put(product.writes().get(0), product);
      } else if (task instanceof Task.Loop loop) {
        for (int k = 0; k < loop.writes().size(); k++) {
          Sum sum = match(loop.expressions().get(k), loop.writes().get(k), storage);
          Task.Product product = sum == null ? null : products.get(sum.gradient);
          if (sum != null && product != null && loads[sum.gradient] == 1 && sum.takes(product)) {
            found.put(sum.gradient, sum.of(product));
          }
        }
      }
    }
    return found.isEmpty() ? tasks : replace(tasks, found);
  }

  /// How often the array of each value is read, by the caller too.
  private static int[] loads(ImmutableList<Task> tasks, Storage storage) {
    int[] loads = new int[Plan.valueCount(storage.program(), tasks)];
    addEach(storage.computedOutputs(), loads);
    for (Task task : tasks) {
      if (task instanceof Task.Loop loop) {
        for (Expression expression : loop.expressions()) {
          for (Load load : expression.loads()) {
            loads[load.operand()]++;
          }
        }
      } else {
        addEach(task.reads(), loads);
      }
    }
    return loads;
  }

  private static void addEach(ImmutableIntList values, int[] loads) {
    for (int k = 0; k < values.size(); k++) {
      loads[values.get(k)]++;
    }
  }

  /// `input + factor * gradient`, entry by entry.
  private record Sum(int input, double factor, int gradient, int result) {

    /// Whether the gradient is one product, of other values than the input.
    boolean takes(Task.Product product) {
      return product.batch() == 1 && !product.reads().contains(input);
    }

    Accumulation of(Task.Product product) {
      return new Accumulation(product, input, factor, result);
    }
  }

  private static @Nullable Sum match(Expression expression, int result, Storage storage) {
    if (expression instanceof Combine(Operator operator, Load input, Expression change)
        && operator == Operator.ADD
        && input.view().isIdentity()
        && storage.isInput(input.operand())) {
      if (change instanceof Load gradient && gradient.view().isIdentity()) {
        return new Sum(input.operand(), 1, gradient.operand(), result);
      }
      if (change instanceof Combine(Operator times, Fixed(double factor), Load gradient)
          && times == Operator.MULTIPLY
          && gradient.view().isIdentity()) {
        return new Sum(input.operand(), factor, gradient.operand(), result);
      }
    }
    return null;
  }

  private static ImmutableList<Task> replace(
      ImmutableList<Task> tasks, Map<Integer, Accumulation> found) {
    ValueSet results = new ValueSet();
    for (Accumulation sum : found.values()) {
      results.add(sum.result);
    }
    Map<Integer, Task.Product> readers = new HashMap<>();
    for (Task task : tasks) {
      if (task instanceof Task.Product reader && reader.axis() == Task.Axis.COLUMNS) {
        readers.putIfAbsent(reader.reads().get(1), reader);
      }
    }
    MutableList<Task> replaced = Lists.mutable.empty();
    for (Task task : tasks) {
      Accumulation sum = task instanceof Task.Product ? found.get(task.writes().get(0)) : null;
      if (sum != null) {
        replaced.add(sum.beside(readers.get(sum.addend)));
      } else if (task instanceof Task.Loop loop) {
        addWithout(results, loop, replaced);
      } else {
        replaced.add(task);
      }
    }
    return replaced.toImmutable();
  }

  /// Adds what a loop does beside writing some values, if there is something left.
  private static void addWithout(ValueSet results, Task.Loop loop, MutableList<Task> tasks) {
    MutableList<Expression> expressions = Lists.mutable.empty();
    MutableIntList writes = IntLists.mutable.empty();
    for (int k = 0; k < loop.writes().size(); k++) {
      if (!results.contains(loop.writes().get(k))) {
        writes.add(loop.writes().get(k));
        expressions.add(loop.expressions().get(k));
      }
    }
    if (writes.size() == loop.writes().size()) {
      tasks.add(loop);
    } else if (writes.notEmpty()) {
      tasks.add(Task.Loop.of(loop.size(), writes.toImmutable(), expressions.toImmutable()));
    }
  }

  /// Split as the product that reads W is, so that each thread has its part of W at hand.
  ///
  /// A weight that one processor writes and another one reads has to travel in each step.
  ///
  /// @param reader the first product with W on its right that is split along its columns, if any
  private Accumulation beside(Task.@Nullable Product reader) {
    if (reader == null) {
      return this;
    }
    Task.Axis axis = reader.transposeRight() ? Task.Axis.ROWS : Task.Axis.COLUMNS;
    return new Accumulation(product.along(axis), addend, factor, result);
  }

  /// A, B and W.
  @Override
  public ImmutableIntList reads() {
    return product.reads().newWith(addend);
  }

  @Override
  public ImmutableIntList writes() {
    return IntLists.immutable.of(result);
  }

  @Override
  public int extent() {
    return product.extent();
  }

  @Override
  public long work() {
    return product.work();
  }

  @Override
  public boolean readsInPlace(int value, int written) {
    return value == addend;
  }

  @Override
  public Kernel kernel(Kernels kernels) {
    return new Adding(
        product, new ProductKernel(product, kernels.productFor(product), factor, true));
  }

  /// Copies W, then adds the product.
  private record Adding(Task.Product product, ProductKernel add) implements Kernel {

    @Override
    public void run(Object[] operands, int from, int to) {
      copy(operands[2], operands[3], from, to);
      add.run(operands[0], operands[1], operands[3], from, to);
    }

    /// Needed only where the result does not lie where W does.
    @SuppressWarnings({
      "ReferenceEquality",
      "SuspiciousSystemArraycopy"
    }) // one array, one precision
    private void copy(Object input, Object output, int from, int to) {
      if (input == output) {
        return;
      }
      int columns = product.columns();
      if (product.axis() == Task.Axis.ROWS) {
        System.arraycopy(input, from * columns, output, from * columns, (to - from) * columns);
      } else {
        for (int row = 0; row < product.rows(); row++) {
          int start = row * columns + from;
          System.arraycopy(input, start, output, start, to - from);
        }
      }
    }
  }
}
