package org.hyperdescent.crdc.runtime.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /// Takes time linear in the number of tasks: each one that waits is counted down by the inputs it
  /// waits for, and looked at again when the last one has been read.
  private static ImmutableList<Task> finalWritesLate(ImmutableList<Task> tasks, Program program) {
    ValueSet read = new ValueSet();
    for (Task task : tasks) {
      read.addAll(task.reads());
    }
    int[] readers = new int[program.inputs().size()];
    for (Task task : tasks) {
      if (!isFinal(task, read)) {
        count(task, readers);
      }
    }
    MutableList<Task> result = Lists.mutable.empty();
    // By input, the places of the tasks that wait for it; by place, for how many a task waits.
    Map<Integer, List<Integer>> waiting = new HashMap<>();
    int[] missing = new int[tasks.size()];
    for (int at = 0; at < tasks.size(); at++) {
      Task task = tasks.get(at);
      if (!isFinal(task, read)) {
        result.add(task);
        for (int place : freed(task, readers, waiting, missing).toArray()) {
          result.add(tasks.get(place));
        }
      } else if (await(at, task, readers, waiting, missing)) {
        result.add(task);
      }
    }
    return result.toImmutable();
  }

  /// Lets a task wait for the inputs that others are still to read.
  ///
  /// @return whether there are none
  private static boolean await(
      int at, Task task, int[] readers, Map<Integer, List<Integer>> waiting, int[] missing) {
    for (int k = 0; k < task.reads().size(); k++) {
      int value = task.reads().get(k);
      if (value < readers.length && readers[value] > 0) {
        List<Integer> places = waiting.get(value);
        if (places == null) {
          places = new ArrayList<>();
          waiting.put(value, places);
        }
        places.add(at);
        missing[at]++;
      }
    }
    return missing[at] == 0;
  }

  /// Counts a task as done.
  ///
  /// @return the places of the tasks that need not wait any longer, in their order
  private static MutableIntList freed(
      Task task, int[] readers, Map<Integer, List<Integer>> waiting, int[] missing) {
    MutableIntList free = IntLists.mutable.empty();
    for (int k = 0; k < task.reads().size(); k++) {
      int value = task.reads().get(k);
      if (value < readers.length && --readers[value] == 0 && waiting.containsKey(value)) {
        for (int place : waiting.remove(value)) {
          if (--missing[place] == 0) {
            ValueSet.insert(free, place);
          }
        }
      }
    }
    return free;
  }

  private static boolean isFinal(Task task, ValueSet read) {
    if (!(task instanceof Task.Loop || task instanceof Accumulation)) {
      return false;
    }
    return !read.containsAny(task.writes());
  }

  private static void count(Task task, int[] readers) {
    // A value read twice counts twice, when it comes and when it goes.
    for (int k = 0; k < task.reads().size(); k++) {
      if (task.reads().get(k) < readers.length) {
        readers[task.reads().get(k)]++;
      }
    }
  }
}
