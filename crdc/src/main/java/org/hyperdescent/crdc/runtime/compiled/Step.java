package org.hyperdescent.crdc.runtime.compiled;

import java.util.Arrays;
import java.util.Objects;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;
import org.jspecify.annotations.Nullable;

/// A compiled program bound to the arrays of the caller: one step of a training, say.
///
/// [#run] reads the inputs, writes the outputs, checks nothing and, in the long run, allocates
/// nothing. Steps of one compiled program share its temporaries, so only one of them may run at a
/// time.
public final class Step {

  /// A part of a task takes at least this much: about two microseconds, some times what handing it
  /// out takes.
  static final long PART = 25_000;

  private final CompiledProgram owner;
  private final ImmutableIntList outputs;
  private final Task[] tasks;
  private final Kernel[] kernels;
  private final int[] extents;
  private final Object[][] operands;

  /// Where the parts of each task start that is split among threads; null for the others.
  private final int[] @Nullable [] cuts;

  private final @Nullable Workers workers;

  /// The task that writes each output; `tasks.length` for one that is copied at the end.
  private final int[] writer;

  /// The last task that reads each input; `tasks.length` for one that is copied at the end.
  private final int[] lastRead;

  /// The output that is each value; -1 for a value that is none.
  private final int[] outputOf;

  private final int[] sizes;
  private final Object[] boundInputs;
  private final Object[] boundOutputs;

  /// Where outputs wait that may not be written yet.
  private final @Nullable Object[] waiting;

  private final boolean[] delayed;

  Step(CompiledProgram owner) {
    this.owner = owner;
    Plan plan = owner.plan();
    Program program = plan.program();
    outputs = plan.outputs();
    tasks = new Task[plan.tasks().size()];
    kernels = owner.kernels();
    extents = new int[tasks.length];
    operands = new Object[tasks.length][];
    cuts = new int[tasks.length] @Nullable [];
    writer = new int[outputs.size()];
    lastRead = new int[program.inputs().size()];
    sizes = new int[outputs.size()];
    outputOf = outputOf(plan);
    boundInputs = new Object[lastRead.length];
    boundOutputs = new Object[writer.length];
    waiting = new @Nullable Object[writer.length];
    delayed = new boolean[writer.length];
    boolean split = false;
    Arrays.fill(writer, tasks.length);
    Arrays.fill(lastRead, -1);
    for (int at = 0; at < tasks.length; at++) {
      Task task = plan.tasks().get(at);
      tasks[at] = task;
      extents[at] = task.extent();
      cuts[at] = cuts(task, owner.settings().threads());
      split |= cuts[at] != null;
      operands[at] = new Object[task.operands().size()];
      for (int value : task.reads().toArray()) {
        if (value < lastRead.length) {
          lastRead[value] = at;
        }
      }
      for (int value : task.writes().toArray()) {
        int output = outputOf[value];
        if (output >= 0) {
          writer[output] = at;
        }
      }
    }
    workers = split ? Workers.of(owner.settings().threads()) : null;
    for (int k = 0; k < writer.length; k++) {
      sizes[k] = program.outputs().get(k).shape().size();
      if (outputs.get(k) < lastRead.length) {
        lastRead[outputs.get(k)] = tasks.length;
      }
    }
  }

  /// The first output that is each value of a plan.
  private static int[] outputOf(Plan plan) {
    int[] outputOf = new int[Plan.valueCount(plan.program(), plan.tasks())];
    Arrays.fill(outputOf, -1);
    for (int k = plan.outputs().size() - 1; k >= 0; k--) {
      outputOf[plan.outputs().get(k)] = k;
    }
    return outputOf;
  }

  /// Points the step at arrays that have been checked.
  void point(Object[] inputs, Object[] results) {
    if (Arrays.equals(inputs, boundInputs) && Arrays.equals(results, boundOutputs)) {
      return;
    }
    requireDistinct(results);
    System.arraycopy(inputs, 0, boundInputs, 0, inputs.length);
    System.arraycopy(results, 0, boundOutputs, 0, results.length);
    for (int k = 0; k < results.length; k++) {
      delayed[k] = mustWait(k);
      if (delayed[k] && waiting[k] == null) {
        waiting[k] = owner.settings().precision().array(sizes[k]);
      }
    }
    for (int at = 0; at < tasks.length; at++) {
      ImmutableIntList values = tasks[at].operands();
      for (int k = 0; k < values.size(); k++) {
        operands[at][k] = array(values.get(k));
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // whether two arrays are one
  private static void requireDistinct(Object[] results) {
    for (int i = 0; i < results.length; i++) {
      for (int j = i + 1; j < results.length; j++) {
        if (results[i] == results[j]) {
          throw new IllegalArgumentException(
              "outputs %d and %d are one array: each output needs its own".formatted(i, j));
        }
      }
    }
  }

  /// Whether an output would overwrite an input that is still to be read.
  @SuppressWarnings("ReferenceEquality") // whether two arrays are one
  private boolean mustWait(int output) {
    Object array = boundOutputs[output];
    int at = writer[output];
    for (int k = 0; k < boundInputs.length; k++) {
      if (boundInputs[k] == array
          && (lastRead[k] > at
              || (lastRead[k] == at
                  && (at == tasks.length || !tasks[at].readsInPlace(k, outputs.get(output)))))) {
        return true;
      }
    }
    return false;
  }

  private Object array(int value) {
    if (value < boundInputs.length) {
      return boundInputs[value];
    }
    int output = outputOf[value];
    Object owned = owner.owned(value);
    if (owned != null) {
      return owned;
    }
    return Objects.requireNonNull(delayed[output] ? waiting[output] : boundOutputs[output]);
  }

  /// Runs the step.
  public void run() {
    for (int at = 0; at < kernels.length; at++) {
      int @Nullable [] parts = cuts[at];
      if (parts == null || workers == null) {
        kernels[at].run(operands[at], 0, extents[at]);
      } else {
        workers.run(kernels[at], operands[at], parts);
      }
    }
    finish();
  }

  /// Where to split a task, if it is large enough.
  private static int @Nullable [] cuts(Task task, int threads) {
    int parts = (int) Math.min(threads, task.work() / PART);
    return parts < 2 || task.extent() < 2 * parts
        ? null
        : MatrixProducts.split(task.extent(), parts);
  }

  /// Copies what could not be written in its place.
  @SuppressWarnings("SuspiciousSystemArraycopy") // arrays of one precision
  private void finish() {
    for (int k = 0; k < writer.length; k++) {
      if (writer[k] == tasks.length) {
        Object target = delayed[k] ? waiting[k] : boundOutputs[k];
        System.arraycopy(array(outputs.get(k)), 0, target, 0, sizes[k]);
      }
    }
    for (int k = 0; k < writer.length; k++) {
      if (delayed[k]) {
        System.arraycopy(waiting[k], 0, boundOutputs[k], 0, sizes[k]);
      }
    }
  }
}
