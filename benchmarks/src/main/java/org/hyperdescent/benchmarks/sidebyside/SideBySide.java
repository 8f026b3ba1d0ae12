package org.hyperdescent.benchmarks.sidebyside;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.hyperdescent.benchmarks.sidebyside.PairedRun.Rates;

/// The side-by-side run of training steps: ours against hand-written Java and against every library
/// whose contestants are on the class path.
///
/// Every contestant first does the same number of steps from the same parameters and must reach the
/// same objective; then all take turns. Each row is the median rate of a contestant and the ratio
/// of our rate to it, round by round: median and quartiles. The exit code is 1 if objectives
/// differ.
public final class SideBySide {

  /// How far objectives may differ, relatively: the contestants add in different orders.
  private static final double AGREEMENT = 2e-3;

  private static final int CHECK_STEPS = 20;

  private final PrintStream out;
  private final PairedRun run;
  private final Locale locale = Locale.ROOT;
  private boolean agreed = true;

  private SideBySide(PrintStream out, PairedRun run) {
    this.out = out;
    this.run = run;
  }

  /// Runs all tasks, or those whose title contains the first argument; the second is the number of
  /// rounds, the third the seconds of each.
  public static void main(String[] arguments) {
    String wanted = arguments.length > 0 ? arguments[0] : "";
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    double seconds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 0.3;
    SideBySide sideBySide = new SideBySide(System.out, new PairedRun(rounds, seconds));
    sideBySide.networks(wanted);
    sideBySide.multitasks(wanted);
    if (!sideBySide.agreed) {
      System.exit(1);
    }
  }

  private void networks(String wanted) {
    for (NetworkTask task :
        List.of(
            NetworkTask.random(64, 0.1f, 1, 784, 128, 64, 10),
            NetworkTask.random(256, 0.1f, 1, 784, 128, 64, 10),
            NetworkTask.random(1, 0.1f, 1, 4, 8, 3),
            NetworkTask.random(16, 0.1f, 1, 4, 8, 3))) {
      if (task.title().contains(wanted)) {
        List<Contestant> contestants = new ArrayList<>(Ours.network(task));
        ServiceLoader.load(ContestantProvider.class)
            .forEach(provider -> contestants.addAll(provider.network(task, Ours.THREADS)));
        compare("training step of " + task.title(), contestants, 1e-9 * task.flops(), "GFLOP/s");
      }
    }
  }

  private void multitasks(String wanted) {
    for (int tasks : new int[] {100, 1_000}) {
      for (int kind = 0; kind < 4; kind++) {
        boolean logistic = kind % 2 == 0;
        boolean isDouble = kind > 1;
        MultitaskTask task = MultitaskTask.random(tasks, 500, 50, logistic, isDouble, 0.1f, 1);
        if (task.title().contains(wanted)) {
          List<Contestant> contestants = new ArrayList<>(Ours.multitask(task));
          ServiceLoader.load(ContestantProvider.class)
              .forEach(provider -> contestants.addAll(provider.multitask(task, Ours.THREADS)));
          compare(
              "full-gradient step of " + task.title(), contestants, 1e-9 * task.bytes(), "GB/s");
        }
      }
    }
  }

  private void compare(String title, List<Contestant> contestants, double perStep, String unit) {
    out.printf(locale, "%n%s%n", title);
    double[] objectives = new double[contestants.size()];
    for (int i = 0; i < objectives.length; i++) {
      contestants.get(i).steps(CHECK_STEPS);
      objectives[i] = contestants.get(i).objective();
    }
    List<Rates> rates = run.run(contestants);
    Rates ours = rates.getFirst();
    out.printf(
        locale,
        "  %-52s %12s %9s %28s %14s %12s%n",
        "contestant",
        "steps/s",
        unit,
        "ours / it (quartiles)",
        "objective",
        "kB planned");
    for (int i = 0; i < objectives.length; i++) {
      Rates it = rates.get(i);
      double[] ratio = ours.ratio(it);
      boolean agrees =
          Double.isNaN(objectives[i])
              || Math.abs(objectives[i] - objectives[0]) <= AGREEMENT * Math.abs(objectives[0]);
      agreed &= agrees;
      out.printf(
          locale,
          "  %-52s %,12.0f %9.1f %10.2f [%6.2f, %6.2f] %14.6f %12s%s%n",
          it.name(),
          it.median(),
          it.median() * perStep,
          ratio[1],
          ratio[0],
          ratio[2],
          objectives[i],
          kilobytes(contestants.get(i)),
          agrees ? "" : "  DIFFERS");
    }
    contestants.forEach(Contestant::close);
  }

  private static String kilobytes(Contestant contestant) {
    return contestant.bytes().isPresent()
        ? "%,d".formatted(contestant.bytes().getAsLong() / 1_000)
        : "";
  }
}
