package org.hyperdescent.crdc.runtime.compiled;

import java.util.Optional;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.map.primitive.MutableIntIntMap;
import org.eclipse.collections.api.map.primitive.MutableIntObjectMap;
import org.eclipse.collections.impl.factory.primitive.IntIntMaps;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.eclipse.collections.impl.factory.primitive.IntObjectMaps;
import org.hyperdescent.crdc.runtime.compiled.Expression.Combine;
import org.hyperdescent.crdc.runtime.compiled.Expression.Fixed;
import org.hyperdescent.crdc.runtime.compiled.Expression.Load;
import org.hyperdescent.crdc.runtime.compiled.Expression.Operator;
import org.hyperdescent.crdc.runtime.product.MatrixProduct;

/// A multiple of a matrix product added to an input, `W + c A B`: the step of a weight matrix.
///
/// The product is added where the input lies, so that the gradient needs no memory of its own; `c`
/// goes into a copy of A, which is the smaller one.
///
/// @param product the product, a single one
/// @param addend the input W
/// @param factor the number c
/// @param result the value it writes
record Accumulation(Task.Product product, int addend, double factor, int result) implements Task {

  /// Replaces each product that is only read to be added, as it is or times a number, to an input.
  static ImmutableList<Task> fuse(ImmutableList<Task> tasks, Storage storage) {
    MutableIntIntMap loads = loads(tasks, storage);
    MutableIntObjectMap<Task.Product> products = IntObjectMaps.mutable.empty();
    MutableIntObjectMap<Accumulation> found = IntObjectMaps.mutable.empty();
    for (Task task : tasks) {
      if (task instanceof Task.Product product) {
        products.put(product.writes().get(0), product);
      } else if (task instanceof Task.Loop loop) {
        for (int k = 0; k < loop.writes().size(); k++) {
          match(loop.expressions().get(k), loop.writes().get(k), storage)
              .filter(sum -> loads.get(sum.gradient) == 1 && products.containsKey(sum.gradient))
              .map(sum -> sum.of(products.get(sum.gradient)))
              .filter(Accumulation::isWorthwhile)
              .ifPresent(sum -> found.put(sum.product.writes().get(0), sum));
        }
      }
    }
    return found.isEmpty() ? tasks : replace(tasks, found);
  }

  /// How often the array of each value is read, by the caller too.
  private static MutableIntIntMap loads(ImmutableList<Task> tasks, Storage storage) {
    MutableIntIntMap loads = IntIntMaps.mutable.empty();
    storage.computedOutputs().forEach(value -> loads.addToValue(value, 1));
    for (Task task : tasks) {
      if (task instanceof Task.Loop loop) {
        for (Expression expression : loop.expressions()) {
          for (Load load : expression.loads()) {
            loads.addToValue(load.operand(), 1);
          }
        }
      } else {
        task.reads().forEach(value -> loads.addToValue(value, 1));
      }
    }
    return loads;
  }

  /// `input + factor * gradient`, entry by entry.
  private record Sum(int input, double factor, int gradient, int result) {

    Accumulation of(Task.Product product) {
      return new Accumulation(product, input, factor, result);
    }
  }

  private static Optional<Sum> match(Expression expression, int result, Storage storage) {
    if (expression instanceof Combine(Operator operator, Load input, Expression change)
        && operator == Operator.ADD
        && input.view().isIdentity()
        && storage.isInput(input.operand())) {
      return switch (change) {
        case Load gradient when gradient.view().isIdentity() ->
            Optional.of(new Sum(input.operand(), 1, gradient.operand(), result));
        case Combine(Operator times, Fixed(double factor), Load gradient)
            when times == Operator.MULTIPLY && gradient.view().isIdentity() ->
            Optional.of(new Sum(input.operand(), factor, gradient.operand(), result));
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  /// Whether there is one product, and the copy of A is not larger than the gradient.
  private boolean isWorthwhile() {
    return product.batch() == 1
        && product.inner() <= product.columns()
        && !product.reads().contains(addend);
  }

  private static ImmutableList<Task> replace(
      ImmutableList<Task> tasks, MutableIntObjectMap<Accumulation> found) {
    var results = found.collectInt(Accumulation::result).toSet();
    MutableList<Task> replaced = Lists.mutable.empty();
    for (Task task : tasks) {
      switch (task) {
        case Task.Product product when found.containsKey(product.writes().get(0)) ->
            replaced.add(found.get(product.writes().get(0)));
        case Task.Loop loop when loop.writes().anySatisfy(results::contains) -> {
          MutableList<Expression> expressions = Lists.mutable.empty();
          var writes = IntLists.mutable.empty();
          for (int k = 0; k < loop.writes().size(); k++) {
            if (!results.contains(loop.writes().get(k))) {
              writes.add(loop.writes().get(k));
              expressions.add(loop.expressions().get(k));
            }
          }
          if (writes.notEmpty()) {
            replaced.add(
                Task.Loop.of(loop.size(), writes.toImmutable(), expressions.toImmutable()));
          }
        }
        default -> replaced.add(task);
      }
    }
    return replaced.toImmutable();
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
    return product.rows();
  }

  @Override
  public long work() {
    return product.work();
  }

  @Override
  public boolean readsInPlace(int value, int written) {
    return value == addend;
  }

  /// The length of the copy of A.
  int scratch() {
    return factor == 1 ? 0 : product.rows() * product.inner();
  }

  /// The kernel; parts of it may run at once, the whole only once at a time.
  Kernel kernel(MatrixProduct kind, Precision precision) {
    Object copy = precision.array(scratch());
    return (operands, from, to) -> {
      copyRows(operands[2], operands[3], from, to);
      Object left = operands[0];
      if (factor != 1) {
        scale(left, copy, from, to);
        left = copy;
      }
      int first = product.transposeLeft() ? from : from * product.inner();
      int leftStride = product.transposeLeft() ? product.rows() : product.inner();
      int rightStride = product.transposeRight() ? product.inner() : product.columns();
      int target = from * product.columns();
      if (precision == Precision.FLOAT32) {
        kind.multiply(
            (float[]) left,
            first,
            leftStride,
            product.transposeLeft(),
            (float[]) operands[1],
            0,
            rightStride,
            product.transposeRight(),
            (float[]) operands[3],
            target,
            product.columns(),
            to - from,
            product.columns(),
            product.inner(),
            true);
      } else {
        kind.multiply(
            (double[]) left,
            first,
            leftStride,
            product.transposeLeft(),
            (double[]) operands[1],
            0,
            rightStride,
            product.transposeRight(),
            (double[]) operands[3],
            target,
            product.columns(),
            to - from,
            product.columns(),
            product.inner(),
            true);
      }
    };
  }

  /// Needed only where the result does not lie where W does.
  @SuppressWarnings({"ReferenceEquality", "SuspiciousSystemArraycopy"}) // one array, one precision
  private void copyRows(Object input, Object output, int from, int to) {
    if (input != output) {
      int columns = product.columns();
      System.arraycopy(input, from * columns, output, from * columns, (to - from) * columns);
    }
  }

  /// The part of A that belongs to some rows, times the factor.
  private void scale(Object left, Object copy, int from, int to) {
    if (product.transposeLeft()) {
      for (int k = 0; k < product.inner(); k++) {
        scaleRun(left, copy, k * product.rows() + from, k * product.rows() + to);
      }
    } else {
      scaleRun(left, copy, from * product.inner(), to * product.inner());
    }
  }

  private void scaleRun(Object left, Object copy, int from, int to) {
    if (left instanceof float[] single) {
      scaleRun(single, (float[]) copy, (float) factor, from, to);
    } else {
      scaleRun((double[]) left, (double[]) copy, factor, from, to);
    }
  }

  private static void scaleRun(float[] left, float[] copy, float factor, int from, int to) {
    for (int i = from; i < to; i++) {
      copy[i] = factor * left[i];
    }
  }

  private static void scaleRun(double[] left, double[] copy, double factor, int from, int to) {
    for (int i = from; i < to; i++) {
      copy[i] = factor * left[i];
    }
  }
}
