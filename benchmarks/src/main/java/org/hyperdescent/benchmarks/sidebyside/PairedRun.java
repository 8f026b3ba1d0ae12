package org.hyperdescent.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Contestants taking turns: round after round each runs for a moment, so that a round gives one
/// rate of each under the same conditions, and a ratio of two rates in one round means something.
///
/// The order is another one in each round, the same in every run, so that nobody always follows the
/// same one.
///
/// @param rounds how many rounds are counted
/// @param seconds how long each runs in a round
/// @param warmUp how long each runs before the first round, in seconds
public record PairedRun(int rounds, double seconds, double warmUp) {

  /// In how many pieces a contestant warms up at least.
  private static final int WARM_UP_PIECES = 4;

  /// What one contestant reached.
  ///
  /// @param name its name
  /// @param rates steps per second, one for each round; 0 if it did not answer
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Rates(String name, double[] rates) {

    /// The lower quartile, median and upper quartile of the rate.
    public Quartiles rate() {
      return Quartiles.of(rates);
    }

    /// The quartiles of the ratio to another contestant, round by round.
    public Quartiles ratio(Rates other) {
      double[] ratios = new double[rates.length];
      Arrays.setAll(ratios, round -> rates[round] / other.rates[round]);
      return Quartiles.of(ratios);
    }
  }

  /// The middle of some numbers and how far they spread.
  ///
  /// @param lower a quarter of them is below
  /// @param median half of them is below
  /// @param upper a quarter of them is above
  public record Quartiles(double lower, double median, double upper) {

    /// The quartiles of some numbers, between two of them where none is at the place.
    static Quartiles of(double[] values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      return new Quartiles(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
    }

    /// The quartiles of a number divided by each of the numbers: of times where these are rates, of
    /// ratios to a goal where these are times.
    Quartiles under(double dividend) {
      return new Quartiles(dividend / upper, dividend / median, dividend / lower);
    }

    /// The median, then both quartiles in brackets.
    @Override
    public String toString() {
      return "%s [%s, %s]"
          .formatted(new Significant(median), new Significant(lower), new Significant(upper));
    }

    private static double quantile(double[] sorted, double share) {
      double place = share * (sorted.length - 1);
      int below = (int) place;
      int above = Math.min(below + 1, sorted.length - 1);
      return place == below
          ? sorted[below]
          : sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
  }

  /// Runs the contestants: first each until it is warm, then the rounds.
  ///
  /// @param progress is told what goes on
  public List<Rates> run(List<? extends Timed> contestants, Consumer<String> progress) {
    int[] counts = new int[contestants.size()];
    for (int i = 0; i < counts.length; i++) {
      progress.accept("warming up: " + contestants.get(i).name());
      counts[i] = calibrate(contestants.get(i));
    }
    double[][] rates = new double[counts.length][rounds];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      order.add(i);
    }
    Random random = new Random(1);
    for (int round = 0; round < rounds; round++) {
      progress.accept("round %d of %d".formatted(round + 1, rounds));
      Collections.shuffle(order, random);
      for (int turn : order) {
        rates[turn][round] = counts[turn] / contestants.get(turn).time(counts[turn]);
      }
    }
    List<Rates> results = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      results.add(new Rates(contestants.get(i).name(), rates[i]));
    }
    return results;
  }

  /// The number of steps that takes `seconds`, found while the contestant warms up.
  private int calibrate(Timed contestant) {
    double warm = 0;
    double rate = 0;
    int count = 1;
    while (warm < warmUp) {
      double elapsed = Math.max(contestant.time(count), 1e-9);
      warm += elapsed;
      rate = count / elapsed;
      // In long pieces, because contestants rest between them.
      count = (int) Math.clamp(rate * warmUp / WARM_UP_PIECES, 1, 2.0 * count + 1);
    }
    return (int) Math.clamp(rate * seconds, 1, Integer.MAX_VALUE);
  }
}
