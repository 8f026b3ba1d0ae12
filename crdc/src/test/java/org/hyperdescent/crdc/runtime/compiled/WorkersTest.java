package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Parts of tasks on several threads.
@Timeout(60)
class WorkersTest {

  private static final int[] CUTS = {0, 3, 4, 9};

  @Test
  void everyPartIsDoneOnceBeforeTheTaskEnds() {
    Workers workers = Workers.of(3);
    int[] counts = new int[9];
    Kernel count =
        (operands, from, to) -> {
          for (int i = from; i < to; i++) {
            ((int[]) operands[0])[i]++;
          }
        };
    Object[] operands = {counts};
    for (int round = 1; round <= 20_000; round++) {
      workers.run(count, operands, CUTS);
      for (int each : counts) {
        if (each != round) {
          assertThat(counts).as("round %d", round).containsOnly(round);
        }
      }
    }
  }

  @Test
  void workersWakeUp() throws InterruptedException {
    Workers workers = Workers.of(2);
    for (int round = 0; round < 3; round++) {
      // Long enough for a worker to fall asleep.
      TimeUnit.MILLISECONDS.sleep(50);
      workers.run(meeting(), new Object[0], new int[] {0, 1, 2});
    }
  }

  /// A task in two parts, none of which ends before the other has begun, so that one thread alone
  /// could not do it.
  private static Kernel meeting() {
    CountDownLatch both = new CountDownLatch(2);
    return (_, _, _) -> {
      both.countDown();
      try {
        assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    };
  }

  @Test
  void aStepWithMuchWorkHasTwoThreads() {
    CompiledProgram program = product(256);
    program.kernels()[0] = meeting();
    assertThat(program.apply(new double[256 * 256], new double[256 * 256])).hasDimensions(1, 65536);
  }

  @Test
  void oneWithLittleHasItsCallerAlone() {
    CompiledProgram program = product(8);
    AtomicReference<Thread> by = new AtomicReference<>();
    program.kernels()[0] =
        (_, from, to) -> {
          assertThat(to - from).isEqualTo(program.plan().tasks().getOnly().extent());
          by.set(Thread.currentThread());
        };
    program.apply(new double[64], new double[64]);
    assertThat(by).hasValue(Thread.currentThread());
  }

  /// A product of square matrices on two threads, in one task.
  private static CompiledProgram product(int extent) {
    Shape square = Shape.of(extent, extent);
    CompiledProgram program =
        CompiledProgram.of(
            SmoothOperations.matmul(square, square), Settings.standard().withThreads(2));
    assertThat(program.kernels()).hasSize(1);
    return program;
  }

  @Test
  void theCallerDoesWhatNobodyHasTaken() {
    // No thread runs this worker.
    Worker worker = new Worker();
    AtomicReference<Thread> by = new AtomicReference<>();
    for (int round = 0; round < 3; round++) {
      by.set(null);
      worker.offer((_, _, _) -> by.set(Thread.currentThread()), new Object[0], 0, 1);
      assertThat(by).hasNullValue();
      assertThat(worker.finish()).isNull();
      assertThat(by).hasValue(Thread.currentThread());
    }
  }

  @Test
  void aFailureComesAfterAllParts() {
    Workers workers = Workers.of(3);
    for (int failing : new int[] {0, 3, 4}) {
      AtomicInteger done = new AtomicInteger();
      Kernel kernel =
          (_, from, to) -> {
            if (from == failing) {
              throw new ArithmeticException("part " + from);
            }
            done.addAndGet(to - from);
          };
      assertThatThrownBy(() -> workers.run(kernel, new Object[0], CUTS))
          .isInstanceOf(ArithmeticException.class)
          .hasMessage("part " + failing);
      int failed = CUTS[Arrays.binarySearch(CUTS, failing) + 1] - failing;
      assertThat(done).hasValue(9 - failed);
    }
    AtomicInteger done = new AtomicInteger();
    workers.run((_, from, to) -> done.addAndGet(to - from), new Object[0], CUTS);
    assertThat(done).hasValue(9);
  }

  @Test
  void aTaskWithinATaskIsDoneInTheSameParts() {
    Workers workers = Workers.of(2);
    Set<List<Integer>> parts = ConcurrentHashMap.newKeySet();
    AtomicInteger done = new AtomicInteger();
    Kernel task =
        (_, from, to) -> {
          parts.add(List.of(from, to));
          done.addAndGet(to - from);
        };
    workers.run(
        (_, _, _) -> workers.run(task, new Object[0], new int[] {0, 5, 7}),
        new Object[0],
        new int[] {0, 1, 2});
    assertThat(parts).containsExactlyInAnyOrder(List.of(0, 5), List.of(5, 7));
    assertThat(done).hasValue(14);
  }
}
