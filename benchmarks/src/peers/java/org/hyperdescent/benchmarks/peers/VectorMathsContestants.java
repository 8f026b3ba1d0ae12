package org.hyperdescent.benchmarks.peers;

import ai.djl.engine.Engine;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import org.hyperdescent.benchmarks.sidebyside.Contestant;
import org.hyperdescent.benchmarks.sidebyside.ContestantProvider;
import org.hyperdescent.benchmarks.sidebyside.Entrant;
import org.hyperdescent.benchmarks.sidebyside.FunctionTask;

/// The vector mathematics of Intel's MKL, on native memory, one thread: the copy that PyTorch's
/// native library contains and exports, so that no further download is needed.
///
/// MKL has no logistic function: it is an exponential by MKL and the rest by a loop that the
/// compiler turns into vectors.
public final class VectorMathsContestants implements ContestantProvider {

  private static final String NAME = "MKL vector maths";

  /// Its mode of high accuracy: errors below one unit in the last place. That of low accuracy, below
  /// four, was no faster.
  private static final int HIGH_ACCURACY = 2;

  /// Called by the service loader.
  public VectorMathsContestants() {}

  @Override
  public List<Entrant> function(FunctionTask task) {
    return List.of(new Entrant.InJava(NAME, () -> new Function(task)));
  }

  private static final class Function implements Contestant {

    private final FunctionTask task;
    private final int count;
    private final ValueLayout number;
    private final MemorySegment arguments;
    private final MemorySegment results;
    private final MethodHandle function;

    Function(FunctionTask task) {
      this.task = task;
      count = task.numbers().length;
      number = task.single() ? ValueLayout.JAVA_FLOAT : ValueLayout.JAVA_DOUBLE;
      arguments = Arena.global().allocate(8L * count, 64);
      results = Arena.global().allocate(8L * count, 64);
      for (int i = 0; i < count; i++) {
        set(arguments, i, task.function() == FunctionTask.Function.LOGISTIC ? -1 : 1);
      }
      // Loads the library, which the lookup below then finds.
      Engine.getEngine("PyTorch");
      call("MKL_Set_Num_Threads_Local", 1);
      call("vmlSetMode", HIGH_ACCURACY);
      String name = task.function() == FunctionTask.Function.TANH ? "Tanh" : "Exp";
      function =
          handle(
              (task.single() ? "vs" : "vd") + name,
              FunctionDescriptor.ofVoid(
                  ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    }

    private void set(MemorySegment segment, int place, int sign) {
      double value = sign * task.numbers()[place];
      if (task.single()) {
        segment.setAtIndex(ValueLayout.JAVA_FLOAT, place, (float) value);
      } else {
        segment.setAtIndex(ValueLayout.JAVA_DOUBLE, place, value);
      }
    }

    @SuppressWarnings("restricted") // The declared types are those of the library.
    private static MethodHandle handle(String name, FunctionDescriptor type) {
      return Linker.nativeLinker()
          .downcallHandle(SymbolLookup.loaderLookup().findOrThrow(name), type);
    }

    private static void call(String name, int argument) {
      FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
      try {
        int _ = (int) handle(name, type).invokeExact(argument);
      } catch (Throwable failure) {
        throw new IllegalStateException(name + " failed", failure);
      }
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public void steps(int steps) {
      for (int i = 0; i < steps; i++) {
        try {
          function.invokeExact(count, arguments, results);
        } catch (Throwable failure) {
          throw new IllegalStateException(NAME + " failed", failure);
        }
        if (task.function() == FunctionTask.Function.LOGISTIC) {
          if (task.single()) {
            singleLogistic();
          } else {
            doubleLogistic();
          }
        }
      }
    }

    private void singleLogistic() {
      for (int i = 0; i < count; i++) {
        float e = results.getAtIndex(ValueLayout.JAVA_FLOAT, i);
        results.setAtIndex(ValueLayout.JAVA_FLOAT, i, 1 / (1 + e));
      }
    }

    private void doubleLogistic() {
      for (int i = 0; i < count; i++) {
        double e = results.getAtIndex(ValueLayout.JAVA_DOUBLE, i);
        results.setAtIndex(ValueLayout.JAVA_DOUBLE, i, 1 / (1 + e));
      }
    }

    @Override
    public double objective() {
      return task.single()
          ? FunctionTask.checksum(
              results.asSlice(0, number.byteSize() * count).toArray(ValueLayout.JAVA_FLOAT))
          : FunctionTask.checksum(
              results.asSlice(0, number.byteSize() * count).toArray(ValueLayout.JAVA_DOUBLE));
    }
  }
}
