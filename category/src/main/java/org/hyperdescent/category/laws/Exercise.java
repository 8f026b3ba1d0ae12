package org.hyperdescent.category.laws;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.collections.api.list.ImmutableList;

/// How well one law was exercised by the samples it held on: a law that only ever saw one sample,
/// or only degenerate ones, is vacuous.
///
/// Mutable; one check of one law fills it.
final class Exercise {

  private final Set<ImmutableList<String>> distinct = new HashSet<>();
  private int held;
  private int discarded;
  private boolean open;
  private String lastDiscarded = "";
  private String lastDegenerate = "";

  void add(Law.Outcome outcome) {
    switch (outcome) {
      case Law.Outcome.Held sample -> {
        held++;
        open |= sample.open();
        if (sample.degenerate().isEmpty()) {
          distinct.add(sample.variables());
        } else {
          lastDegenerate = sample.degenerate().get();
        }
      }
      case Law.Outcome.Discarded(String reason) -> {
        discarded++;
        lastDiscarded = reason;
      }
      case Law.Outcome.Failed _ -> {}
    }
  }

  int held() {
    return held;
  }

  int discarded() {
    return discarded;
  }

  /// How many samples differed in the rendering of some variable, degenerate ones not counted.
  int distinct() {
    return distinct.size();
  }

  /// Why the law was not exercised, on one line, if it was not.
  Optional<String> vacuity() {
    if (held == 0 && discarded > 0) {
      return Optional.of(
          "all %d samples were discarded, the last because %s".formatted(discarded, lastDiscarded));
    }
    if (held > 0 && distinct.isEmpty()) {
      return Optional.of("all %d samples are degenerate: %s".formatted(held, lastDegenerate));
    }
    if (distinct.size() == 1 && open) {
      return Optional.of(
          "all %d samples are the same: %s; if there is no other, draw it with Sample.only"
              .formatted(held, String.join(", ", distinct.iterator().next()).replace('\n', ' ')));
    }
    return Optional.empty();
  }
}
