package org.hyperdescent.functors.distributed.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.factory.primitive.DoubleLists;
import org.hyperdescent.functors.distributed.DistributedSystem;
import org.jspecify.annotations.Nullable;

/// One run of the in-process engine: the workers and what they share.
///
/// A round has three phases with a barrier after each: every worker runs its boxes, which read the
/// state and write their own outputs; every worker collects its pieces of the displacement, in the
/// fixed order of [Collector]; every worker moves its pieces of the state. Before moving, all
/// workers know the norm of the gradient, from the same sums in the same order, so all take the
/// same decision to go on or to stop.
final class Rounds {

  /// The gradient's norm may grow this much over the start before the run is called divergent.
  private static final double BLOW_UP = 1e8;

  private final DistributedSystem system;
  private final RunSettings settings;
  private final ProgressObserver observer;
  private final ImmutableList<BoxRunner> displacements;
  private final ImmutableList<BoxRunner> objectives;
  private final Collector collector;
  private final int workers;
  private final RoundBarrier barrier;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final double[] state;
  private final double[] sum;
  private final double[] squares;
  private final MutableList<Progress> history = Lists.mutable.empty();

  Rounds(
      DistributedSystem system,
      double[] state,
      RunSettings settings,
      ProgressObserver observer,
      ImmutableList<BoxRunner> displacements,
      ImmutableList<BoxRunner> objectives,
      int workers) {
    this.system = system;
    this.state = state;
    this.settings = settings;
    this.observer = observer;
    this.displacements = displacements;
    this.objectives = objectives;
    this.workers = workers;
    collector = new Collector(system, displacements);
    barrier = new RoundBarrier(workers);
    sum = new double[state.length];
    squares = new double[collector.pieces()];
  }

  Solution run() {
    long startTime = System.nanoTime();
    Thread[] helpers = new Thread[workers - 1];
    for (int worker = 1; worker < workers; worker++) {
      int number = worker;
      helpers[worker - 1] =
          Thread.ofPlatform()
              .daemon()
              .name("hyperdescent-box-worker-" + number)
              .start(() -> guarded(number));
    }
    int rounds = guarded(0);
    for (Thread helper : helpers) {
      joinUninterruptibly(helper);
    }
    rethrow(failure.get());
    double seconds = (System.nanoTime() - startTime) * 1e-9;
    return solution(rounds, seconds);
  }

  private int guarded(int worker) {
    try {
      return work(worker);
    } catch (RuntimeException | Error thrown) {
      // A worker that fails releases the others; run() then throws the first failure on the calling
      // thread.
      failure.compareAndSet(null, thrown);
      barrier.breakForGood();
      return 0;
    }
  }

  private int work(int worker) {
    double firstNorm = Double.NaN;
    for (int round = 0; ; round++) {
      for (int box = worker; box < displacements.size(); box += workers) {
        BoxRunner runner = displacements.get(box);
        runner.read(state, 0);
        runner.run();
      }
      if (!barrier.await()) {
        return round;
      }
      for (int piece = worker; piece < collector.pieces(); piece += workers) {
        collector.collect(piece, sum);
        squares[piece] = collector.squares(piece, sum);
      }
      if (!barrier.await()) {
        return round;
      }
      double norm = gradientNorm();
      if (round == 0) {
        firstNorm = norm;
      }
      boolean last = norm <= settings.tolerance() || round == settings.maxRounds();
      if (worker == 0) {
        checkFinite(round, firstNorm, norm);
      }
      if (last || round % settings.reportEvery() == 0) {
        if (worker == 0) {
          report(round, norm);
        }
        // The report reads the whole state: nobody may move a piece of it before it is done.
        if (!barrier.await()) {
          return round;
        }
      }
      if (last) {
        return round;
      }
      for (int piece = worker; piece < collector.pieces(); piece += workers) {
        collector.step(piece, state, sum, settings.step());
      }
      if (!barrier.await()) {
        return round;
      }
    }
  }

  private double gradientNorm() {
    double total = 0;
    for (double square : squares) {
      total += square;
    }
    return Math.sqrt(total);
  }

  private void checkFinite(int round, double firstNorm, double norm) {
    if (!(norm <= BLOW_UP * Math.max(firstNorm, 1))) {
      throw new DivergenceException(round, settings.step(), firstNorm, norm);
    }
  }

  private void report(int round, double norm) {
    double objective = 0;
    for (BoxRunner runner : objectives) {
      runner.read(state, 0);
      runner.run();
      objective += runner.outputs()[0][0];
    }
    if (!Double.isFinite(objective)) {
      throw new DivergenceException(round, settings.step(), norm, objective);
    }
    Progress progress = new Progress(round, objective, norm);
    history.add(progress);
    observer.onProgress(progress);
  }

  private Solution solution(int rounds, double seconds) {
    Progress last = history.getLast();
    return new Solution(
        DoubleLists.immutable.of(state),
        last.gradientNorm() <= settings.tolerance(),
        rounds,
        last.objective(),
        last.gradientNorm(),
        (long) rounds * system.messagesPerRound(),
        seconds,
        history.toImmutable());
  }

  private static void joinUninterruptibly(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(@Nullable Throwable thrown) {
    switch (thrown) {
      case null -> {}
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      default -> throw new IllegalStateException(thrown);
    }
  }
}
