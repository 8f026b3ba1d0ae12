package org.hyperdescent.category.laws;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;

/// A finite sequence of choices from which a sample is built; past its end every choice is 0.
///
/// Providers turn choices into objects and arrows so that smaller choices give simpler values.
/// Shrinking a counterexample is then shrinking its choices, whatever the values are.
///
/// @param values the choices, each in `0..BOUND-1`
public record Choices(ImmutableIntList values) {

  /// Each choice is a number below this bound.
  public static final int BOUND = 1 << 16;

  private static final int LENGTH = 2048;

  private static final int SHOWN = 24;

  /// The empty sequence: every choice is the simplest one.
  public static Choices none() {
    return new Choices(IntLists.immutable.empty());
  }

  /// The given choices.
  public static Choices of(int... values) {
    return new Choices(IntLists.immutable.of(values));
  }

  /// A random sequence, long enough for every built-in provider.
  public static Choices random(RandomGenerator random) {
    return of(random.ints(LENGTH, 0, BOUND).toArray());
  }

  /// The choice at a position, 0 past the end.
  int at(int position) {
    return position < values.size() ? values.get(position) : 0;
  }

  /// The first `length` choices.
  Choices first(int length) {
    return length >= values.size() ? this : of(Arrays.copyOf(values.toArray(), length));
  }

  /// Simpler sequences to try in place of this one, boldest first.
  public Stream<Choices> simpler() {
    int size = values.size();
    Stream<Choices> shorter =
        IntStream.of(size / 2, size * 3 / 4, size - 1)
            .distinct()
            .filter(length -> length >= 0 && length < size)
            .mapToObj(this::first);
    Stream<Choices> without =
        IntStream.of(16, 8, 4, 2, 1)
            .filter(chunk -> chunk < size)
            .boxed()
            .flatMap(
                chunk ->
                    IntStream.rangeClosed(0, size - chunk)
                        .filter(start -> start % Math.max(1, chunk / 2) == 0)
                        .mapToObj(start -> without(start, chunk)));
    Stream<Choices> smaller =
        IntStream.range(0, size)
            .filter(i -> values.get(i) != 0)
            .boxed()
            .flatMap(
                i ->
                    IntStream.of(0, values.get(i) / 2, values.get(i) - 1)
                        .distinct()
                        .mapToObj(value -> with(i, value)));
    return Stream.of(shorter, without, smaller).flatMap(stream -> stream);
  }

  /// The choices that matter: without the zeros at the end, and cut short after the first few.
  @Override
  public String toString() {
    int[] all = values.toArray();
    int length = all.length;
    while (length > 0 && all[length - 1] == 0) {
      length--;
    }
    String shown =
        IntStream.of(all)
            .limit(Math.min(length, SHOWN))
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    return "Choices[" + shown + (length > SHOWN ? ", ... " + length + " in all]" : "]");
  }

  private Choices without(int start, int count) {
    int[] kept = new int[values.size() - count];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = values.get(i < start ? i : i + count);
    }
    return of(kept);
  }

  private Choices with(int index, int value) {
    int[] changed = values.toArray();
    changed[index] = value;
    return of(changed);
  }
}
