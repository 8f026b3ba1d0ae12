package org.hyperdescent.crdc.runtime.compiled;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.smooth.Shape;

/// How much memory a program takes, known before it runs, and which values share an array.
///
/// Inputs and outputs are the caller's arrays (an output that is an input, a parameter updated in
/// place, is counted in both). Temporaries are the arrays of values in between; two that are never
/// alive at once share one, and a loop may write over what it reads for the last time.
///
/// @param inputs the bytes of the inputs
/// @param constants the bytes of the constants
/// @param temporaries the bytes of the temporaries
/// @param outputs the bytes of the outputs
/// @param inPlace how many of these need not be there, if outputs are written over inputs of their
///   shape
/// @param lengths the length of each array of temporaries
/// @param arrays the array of each value; -1 for a value that has none
public record MemoryPlan(
    long inputs,
    long constants,
    long temporaries,
    long outputs,
    long inPlace,
    ImmutableIntList lengths,
    ImmutableIntList arrays) {

  static MemoryPlan of(Plan plan, Settings settings) {
    int[] sizes = plan.sizes();
    int[] arrays = new int[sizes.length];
    Arrays.fill(arrays, -1);
    MutableIntList lengths = IntLists.mutable.empty();
    share(plan, sizes, arrays, lengths);
    int bytes = settings.precision().bytes();
    return new MemoryPlan(
        bytes * plan.program().source().size(),
        bytes * constantSizes(plan, sizes),
        bytes * lengths.sum() + scratch(plan, settings),
        bytes * plan.program().target().size(),
        bytes * inPlace(plan.program()),
        lengths.toImmutable(),
        IntLists.immutable.of(arrays));
  }

  /// The bytes that kernels keep for themselves.
  private static long scratch(Plan plan, Settings settings) {
    long bytes = 0;
    for (Task task : plan.tasks()) {
      bytes += task.scratchBytes(settings);
    }
    return bytes;
  }

  /// The numbers of the outputs that find an input of their shape, each input once.
  private static long inPlace(Program program) {
    Map<Shape, Integer> free = new HashMap<>();
    for (Value input : program.inputs()) {
      free.put(input.shape(), free.getOrDefault(input.shape(), 0) + 1);
    }
    long numbers = 0;
    for (Value output : program.outputs()) {
      int left = free.getOrDefault(output.shape(), 0);
      if (left > 0) {
        free.put(output.shape(), left - 1);
        numbers += output.shape().size();
      }
    }
    return numbers;
  }

  private static long constantSizes(Plan plan, int[] sizes) {
    long total = 0;
    for (int value : plan.constants().toArray()) {
      total += sizes[value];
    }
    return total;
  }

  private static void share(Plan plan, int[] sizes, int[] arrays, MutableIntList lengths) {
    int[] lastRead = new int[sizes.length];
    for (int at = 0; at < plan.tasks().size(); at++) {
      for (int value : plan.tasks().get(at).reads().toArray()) {
        lastRead[value] = at;
      }
    }
    ValueSet outputs = new ValueSet();
    outputs.addAll(plan.outputs());
    NavigableMap<Integer, Deque<Integer>> free = new TreeMap<>();
    for (int at = 0; at < plan.tasks().size(); at++) {
      Task task = plan.tasks().get(at);
      int[] dying = dying(task, at, arrays, lastRead);
      for (int value : dying) {
        if (inPlace(task, value)) {
          release(free, lengths, arrays[value]);
        }
      }
      for (int value : task.writes().toArray()) {
        if (!outputs.contains(value)) {
          arrays[value] = take(free, lengths, sizes[value]);
        }
      }
      for (int value : dying) {
        if (!inPlace(task, value)) {
          release(free, lengths, arrays[value]);
        }
      }
    }
  }

  /// The values whose arrays a task reads for the last time, the smallest one first.
  private static int[] dying(Task task, int at, int[] arrays, int[] lastRead) {
    MutableIntList dying = IntLists.mutable.empty();
    for (int value : task.reads().toArray()) {
      if (arrays[value] >= 0 && lastRead[value] == at) {
        ValueSet.insert(dying, value);
      }
    }
    return dying.toArray();
  }

  private static boolean inPlace(Task task, int value) {
    for (int k = 0; k < task.writes().size(); k++) {
      if (!task.readsInPlace(value, task.writes().get(k))) {
        return false;
      }
    }
    return true;
  }

  /// Puts an array among the free ones, which are kept by their length.
  private static void release(
      NavigableMap<Integer, Deque<Integer>> free, MutableIntList lengths, int array) {
    Deque<Integer> ofLength = free.get(lengths.get(array));
    if (ofLength == null) {
      ofLength = new ArrayDeque<>();
      free.put(lengths.get(array), ofLength);
    }
    ofLength.add(array);
  }

  /// The free array that fits best, or a new one; the largest free one grows if none is long
  /// enough.
  private static int take(
      NavigableMap<Integer, Deque<Integer>> free, MutableIntList lengths, int size) {
    if (free.isEmpty()) {
      lengths.add(size);
      return lengths.size() - 1;
    }
    Map.Entry<Integer, Deque<Integer>> fitting = free.ceilingEntry(size);
    Map.Entry<Integer, Deque<Integer>> best = fitting == null ? free.lastEntry() : fitting;
    int array = best.getValue().remove();
    if (best.getValue().isEmpty()) {
      free.remove(best.getKey());
    }
    lengths.set(array, Math.max(lengths.get(array), size));
    return array;
  }

  /// All of it: the planned peak.
  public long total() {
    return inputs + constants + temporaries + outputs;
  }

  /// Checks the least peak, with outputs in place where they may be, before anything is allocated.
  ///
  /// @throws IllegalStateException if it is above the limit
  void requireAtMost(long limit) {
    if (total() - inPlace > limit) {
      throw new IllegalStateException(
          ("the program needs %s (%s) and may take %s: use a smaller batch, FLOAT32 or a higher"
                  + " limit (-Xmx, unless the settings have one)")
              .formatted(readable(total() - inPlace), parts(), readable(limit)));
    }
  }

  private String parts() {
    return "inputs %s, constants %s, temporaries %s, outputs %s"
        .formatted(readable(inputs), readable(constants), readable(temporaries), readable(outputs));
  }

  private static String readable(long bytes) {
    if (bytes < 10_000) {
      return bytes + " B";
    }
    return bytes < 10_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes * 1e-3)
        : String.format(Locale.ROOT, "%.1f MB", bytes * 1e-6);
  }

  /// One line: the peak and its parts.
  @Override
  public String toString() {
    return "%s: %s".formatted(readable(total()), parts());
  }
}
