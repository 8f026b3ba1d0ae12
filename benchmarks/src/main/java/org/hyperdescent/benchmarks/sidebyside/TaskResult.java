package org.hyperdescent.benchmarks.sidebyside;

import java.util.List;
import java.util.Optional;
import org.hyperdescent.benchmarks.sidebyside.PairedRun.Rates;

/// What came out of a task.
///
/// @param title the title of the task
/// @param amount what a step must do at least
/// @param unit what that counts, in billions
/// @param threads how many threads everyone might use
/// @param rows the contestants, ours first
record TaskResult(String title, double amount, String unit, int threads, List<Row> rows) {

  /// How far objectives may differ, relatively: the contestants add in different orders.
  private static final double AGREEMENT = 2e-3;

  /// What one contestant reached.
  ///
  /// @param rates its steps per second, in each round
  /// @param objective the objective after its first steps; not a number if there is none
  /// @param planned what it planned to need; empty if nobody knows
  /// @param resident the bytes its process took; negative or not a number if nobody knows
  record Row(Rates rates, double objective, Optional<PlannedMemory> planned, double resident) {

    String name() {
      return rates.name();
    }

    /// Whether it was there until the end.
    boolean answered() {
      return rates.rate().median() > 0;
    }
  }

  /// The row of a contestant that was there until the end.
  Optional<Row> row(String name) {
    return rows.stream().filter(row -> row.name().equals(name) && row.answered()).findFirst();
  }

  /// Whether a contestant reached what ours reached, or only measures the machine.
  boolean agrees(Row row) {
    double ours = rows.getFirst().objective();
    return Double.isNaN(row.objective())
        || Math.abs(row.objective() - ours) <= AGREEMENT * Math.abs(ours);
  }

  /// Whether all agree.
  boolean agrees() {
    return rows.stream().allMatch(this::agrees);
  }
}
