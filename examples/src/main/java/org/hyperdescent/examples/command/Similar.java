package org.hyperdescent.examples.command;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.set.ImmutableSet;
import org.eclipse.collections.api.tuple.Pair;
import org.eclipse.collections.impl.factory.Lists;
import org.eclipse.collections.impl.tuple.Tuples;

/// Finds what somebody may have meant.
final class Similar {

  private static final int SHOWN = 5;

  private Similar() {}

  /// The names closest to a word, best first: those that share most pairs of neighbouring letters
  /// with it (Sørensen-Dice). With nothing in common, none.
  static ImmutableList<String> to(String word, ImmutableList<String> names) {
    ImmutableSet<String> wanted = pairs(word);
    return names
        .distinct()
        .collect(name -> Tuples.pair(name, likeness(wanted, pairs(name))))
        .select(scored -> scored.getTwo() > 0)
        .toImmutableSortedList(
            Comparator.<Pair<String, Double>>comparingDouble(Pair::getTwo)
                .reversed()
                .thenComparing(Pair::getOne))
        .take(SHOWN)
        .collect(Pair::getOne);
  }

  private static double likeness(ImmutableSet<String> left, ImmutableSet<String> right) {
    return 2.0 * left.intersect(right).size() / (left.size() + right.size());
  }

  /// The pairs of neighbouring letters, the first letter with the beginning.
  private static ImmutableSet<String> pairs(String text) {
    String letters = "^" + text.toLowerCase(Locale.ROOT);
    return Lists.immutable
        .fromStream(
            IntStream.range(0, letters.length() - 1).mapToObj(i -> letters.substring(i, i + 2)))
        .toImmutableSet();
  }
}
