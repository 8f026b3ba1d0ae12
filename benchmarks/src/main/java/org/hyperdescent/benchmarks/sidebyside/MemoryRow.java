package org.hyperdescent.benchmarks.sidebyside;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hyperdescent.crdc.runtime.compiled.Settings;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;

/// The memory that a step of ours plans against what the same step needs by hand.
///
/// @param what the task
/// @param ours what is planned
/// @param byHand the same by hand
/// @param grown by how much the processes of ours and of others grew, as text; empty if nobody ran
record MemoryRow(String what, PlannedMemory ours, PlannedMemory byHand, String grown) {

  /// That of a task, if both know what they need.
  static Optional<MemoryRow> of(TaskResult result) {
    return result
        .rows()
        .getFirst()
        .planned()
        .flatMap(
            ours ->
                result.rows().stream()
                    .filter(row -> row.name().startsWith("Java by hand"))
                    .flatMap(row -> row.planned().stream())
                    .findFirst()
                    .map(hand -> new MemoryRow(result.title(), ours, hand, grown(result))));
  }

  /// The step of a network with an optimizer that has a state; nobody runs it.
  static MemoryRow withAdam(NetworkTask task) {
    return new MemoryRow(
        task.title() + ", with Adam",
        ComposedNetwork.withAdam(task, Settings.standard()),
        new HandWrittenNetwork(task, MatrixProducts.plain()).withAdam(),
        "");
  }

  private static String grown(TaskResult result) {
    return result.rows().stream()
        .filter(row -> row.resident() > 0)
        .filter(row -> row.name().equals(Ours.COMPOSED) || row.name().startsWith("PyTorch"))
        .map(row -> String.format(Locale.ROOT, "%s %,.0f", row.name(), row.resident() * 1e-6))
        .collect(Collectors.joining("; "));
  }

  double ratio() {
    return (double) ours.total() / byHand.total();
  }

  /// A line of the table: totals in kB, those of ours and by hand also without what is given.
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "| %s | %,.1f | %,.1f | %,.1f | %,.1f | %.2f | %s |",
        what,
        ours.total() * 1e-3,
        ours.between() * 1e-3,
        byHand.total() * 1e-3,
        byHand.between() * 1e-3,
        ratio(),
        grown);
  }
}
