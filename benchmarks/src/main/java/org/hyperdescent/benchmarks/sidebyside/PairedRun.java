package org.hyperdescent.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Contestants taking turns: round after round each runs for a moment, so that a round gives one
/// rate of each under the same conditions, and a ratio of two rates in one round means something.
///
/// @param rounds how many rounds are counted
/// @param seconds how long each runs in a round
public record PairedRun(int rounds, double seconds) {

  /// What one contestant reached.
  ///
  /// @param name its name
  /// @param rates steps per second, one for each round
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Rates(String name, double[] rates) {

    /// The median rate.
    public double median() {
      return quantile(rates, 0.5);
    }

    /// The lower quartile, median and upper quartile of the ratio to another contestant, round by
    /// round.
    public double[] ratio(Rates other) {
      double[] ratios = new double[rates.length];
      Arrays.setAll(ratios, round -> rates[round] / other.rates[round]);
      return new double[] {quantile(ratios, 0.25), quantile(ratios, 0.5), quantile(ratios, 0.75)};
    }
  }

  /// Runs the contestants: first each until it is warm, then the rounds.
  public List<Rates> run(List<Contestant> contestants) {
    int[] counts = new int[contestants.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = calibrate(contestants.get(i));
    }
    double[][] rates = new double[counts.length][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < counts.length; i++) {
        // Every contestant is first in turn equally often.
        int turn = (i + round) % counts.length;
        rates[turn][round] = counts[turn] / time(contestants.get(turn), counts[turn]);
      }
    }
    List<Rates> results = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      results.add(new Rates(contestants.get(i).name(), rates[i]));
    }
    return results;
  }

  /// The number of steps that takes `seconds`, found while the contestant warms up for ten times as
  /// long.
  private int calibrate(Contestant contestant) {
    double warm = 0;
    int count = 1;
    while (warm < 10 * seconds) {
      double elapsed = time(contestant, count);
      warm += elapsed;
      count = (int) Math.clamp(count * seconds / Math.max(elapsed, 1e-9), 1, 2.0 * count + 1);
    }
    return count;
  }

  private static double time(Contestant contestant, int count) {
    long start = System.nanoTime();
    contestant.steps(count);
    return (System.nanoTime() - start) * 1e-9;
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
