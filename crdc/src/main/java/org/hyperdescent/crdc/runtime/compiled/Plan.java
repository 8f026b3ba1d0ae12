package org.hyperdescent.crdc.runtime.compiled;

import java.util.Iterator;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.IntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.program.Value;

/// The tasks of a program in the order they run.
///
/// Tasks that only write outputs (parameters, updated) wait until everyone else has read what they
/// read, so that an output may be written over the input it replaces.
///
/// @param program the program
/// @param tasks the tasks
/// @param constants the values computed before, once, in the order of their numbers
/// @param outputs the value whose array holds each output
record Plan(
    Program program,
    ImmutableList<Task> tasks,
    ImmutableIntList constants,
    ImmutableIntList outputs) {

  static Plan of(Storage storage, ImmutableList<Task> tasks) {
    Program program = storage.program();
    MutableIntList outputs = IntLists.mutable.empty();
    for (Value output : program.outputs()) {
      outputs.add(storage.root(output.id()));
    }
    ValueSet constants = new ValueSet();
    for (Task task : tasks) {
      addConstants(task.reads(), storage, constants);
    }
    addConstants(outputs, storage, constants);
    return new Plan(
        program, finalWritesLate(tasks, program), constants.sorted(), outputs.toImmutable());
  }

  private static void addConstants(IntList values, Storage storage, ValueSet constants) {
    for (int k = 0; k < values.size(); k++) {
      if (storage.isConstant(values.get(k))) {
        constants.add(values.get(k));
      }
    }
  }

  /// The number of values: those of the program, then the partial sums of passes.
  static int valueCount(Program program, ImmutableList<Task> tasks) {
    int count = program.valueCount();
    for (Task task : tasks) {
      count = Math.max(count, task.writes().maxIfEmpty(-1) + 1);
    }
    return count;
  }

  /// The length of each value: those of the program, then the partial sums of passes.
  int[] sizes() {
    int[] sizes = new int[valueCount(program, tasks)];
    for (Value input : program.inputs()) {
      sizes[input.id()] = input.shape().size();
    }
    for (Node node : program.nodes()) {
      sizes[node.result().id()] = node.result().shape().size();
    }
    for (Task task : tasks) {
      for (int k = 0; k < task.writes().size(); k++) {
        int value = task.writes().get(k);
        sizes[value] = task.writeSize(k, sizes[value]);
      }
    }
    return sizes;
  }

  private static ImmutableList<Task> finalWritesLate(ImmutableList<Task> tasks, Program program) {
    int inputs = program.inputs().size();
    ValueSet read = new ValueSet();
    for (Task task : tasks) {
      read.addAll(task.reads());
    }
    MutableList<Task> waiting = Lists.mutable.empty();
    MutableList<Task> result = Lists.mutable.empty();
    int[] readers = new int[inputs];
    for (Task task : tasks) {
      if (!isFinal(task, read)) {
        count(task, readers, 1);
      }
    }
    for (Task task : tasks) {
      if (isFinal(task, read)) {
        waiting.add(task);
      } else {
        result.add(task);
        count(task, readers, -1);
      }
      for (Iterator<Task> rest = waiting.iterator(); rest.hasNext(); ) {
        Task candidate = rest.next();
        if (isFree(candidate, readers)) {
          result.add(candidate);
          rest.remove();
        }
      }
    }
    return result.withAll(waiting).toImmutable();
  }

  /// Whether nobody is still to read the inputs that a task reads.
  private static boolean isFree(Task task, int[] readers) {
    for (int k = 0; k < task.reads().size(); k++) {
      int value = task.reads().get(k);
      if (value < readers.length && readers[value] > 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFinal(Task task, ValueSet read) {
    if (!(task instanceof Task.Loop || task instanceof Accumulation)) {
      return false;
    }
    return !read.containsAny(task.writes());
  }

  private static void count(Task task, int[] readers, int change) {
    // A value read twice counts twice, when it comes and when it goes.
    for (int k = 0; k < task.reads().size(); k++) {
      if (task.reads().get(k) < readers.length) {
        readers[task.reads().get(k)] += change;
      }
    }
  }
}
