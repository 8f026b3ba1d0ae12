package org.hyperdescent.crdc.runtime.compiled;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.set.primitive.ImmutableIntSet;
import org.eclipse.collections.api.set.primitive.MutableIntSet;
import org.eclipse.collections.impl.factory.primitive.IntSets;
import org.hyperdescent.crdc.program.Program;

/// The tasks of a program in the order they run.
///
/// Tasks that only write outputs (parameters, updated) wait until everyone else has read what they
/// read, so that an output may be written over the input it replaces.
///
/// @param program the program
/// @param tasks the tasks
/// @param constants the values computed before, once
/// @param outputs the value whose array holds each output
record Plan(
    Program program,
    ImmutableList<Task> tasks,
    ImmutableIntSet constants,
    ImmutableIntList outputs) {

  static Plan of(Storage storage, ImmutableList<Task> tasks) {
    Program program = storage.program();
    ImmutableIntList outputs =
        program.outputs().collectInt(output -> storage.root(output.id())).toList().toImmutable();
    MutableIntSet constants = IntSets.mutable.empty();
    tasks.forEach(
        task ->
            task.reads()
                .forEach(
                    value -> {
                      if (storage.isConstant(value)) {
                        constants.add(value);
                      }
                    }));
    outputs.forEach(
        value -> {
          if (storage.isConstant(value)) {
            constants.add(value);
          }
        });
    return new Plan(program, finalWritesLate(tasks, program), constants.toImmutable(), outputs);
  }

  /// The length of each value: those of the program, then the partial sums of passes.
  int[] sizes() {
    int count = program.valueCount();
    for (Task task : tasks) {
      count = Math.max(count, task.writes().maxIfEmpty(-1) + 1);
    }
    int[] sizes = new int[count];
    program.inputs().forEach(input -> sizes[input.id()] = input.shape().size());
    program.nodes().forEach(node -> sizes[node.result().id()] = node.result().shape().size());
    for (Task task : tasks) {
      if (task instanceof RowPass pass) {
        for (int k = 0; k < pass.writes().size(); k++) {
          sizes[pass.writes().get(k)] = pass.writeSize(k);
        }
      }
    }
    return sizes;
  }

  private static ImmutableList<Task> finalWritesLate(ImmutableList<Task> tasks, Program program) {
    int inputs = program.inputs().size();
    MutableIntSet read = IntSets.mutable.empty();
    tasks.forEach(task -> read.addAll(task.reads()));
    MutableList<Task> waiting = Lists.mutable.empty();
    MutableList<Task> result = Lists.mutable.empty();
    int[] readers = new int[inputs];
    tasks.forEach(
        task -> {
          if (!isFinal(task, read)) {
            count(task, readers, 1);
          }
        });
    for (Task task : tasks) {
      if (isFinal(task, read)) {
        waiting.add(task);
      } else {
        result.add(task);
        count(task, readers, -1);
      }
      for (Task candidate : waiting.toImmutable()) {
        if (candidate.reads().allSatisfy(value -> value >= inputs || readers[value] == 0)) {
          result.add(candidate);
          waiting.remove(candidate);
        }
      }
    }
    return result.withAll(waiting).toImmutable();
  }

  private static boolean isFinal(Task task, MutableIntSet read) {
    return task instanceof Task.Loop && task.writes().noneSatisfy(read::contains);
  }

  private static void count(Task task, int[] readers, int change) {
    task.reads()
        .toSet()
        .forEach(
            value -> {
              if (value < readers.length) {
                readers[value] += change;
              }
            });
  }
}
