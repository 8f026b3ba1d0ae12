package org.hyperdescent.lenses;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;

/// A finite sequence with concatenation in constant time: an element of the free monoid on `S`, as
/// a binary tree that is read off as a list when somebody looks.
///
/// Composites are ropes of stages, so a long chain costs the same whether it was built from the
/// left or from the right.
///
/// @param <S> the elements
sealed interface Rope<S> {

  /// The empty sequence.
  record Empty<S>() implements Rope<S> {}

  /// One element.
  record One<S>(S element) implements Rope<S> {}

  /// One sequence after another, neither of them empty.
  record Concatenated<S>(Rope<S> first, Rope<S> second) implements Rope<S> {}

  /// The concatenation; no new node when one side is empty.
  default Rope<S> then(Rope<S> next) {
    if (this instanceof Empty) {
      return next;
    }
    return next instanceof Empty ? this : new Concatenated<>(this, next);
  }

  /// Whether there is no element.
  default boolean isEmpty() {
    return this instanceof Empty;
  }

  /// The elements in order. Linear time, and no recursion: the tree may be as deep as it is long.
  default ImmutableList<S> toList() {
    MutableList<S> elements = Lists.mutable.empty();
    Deque<Rope<S>> pending = new ArrayDeque<>();
    pending.push(this);
    while (!pending.isEmpty()) {
      Rope<S> rope = pending.pop();
      if (rope instanceof One<S>(S element)) {
        elements.add(element);
      } else if (rope instanceof Concatenated<S>(Rope<S> first, Rope<S> second)) {
        pending.push(second);
        pending.push(first);
      }
    }
    return elements.toImmutable();
  }

  /// The sequence of the images.
  default <T> Rope<T> map(Function<? super S, ? extends T> image) {
    Rope<T> images = new Empty<>();
    for (S element : toList()) {
      images = images.then(new One<>(image.apply(element)));
    }
    return images;
  }

  /// Combines the images of a non-empty list by an associative operation, halving it each time: a
  /// term of logarithmic depth, so that neither building nor evaluating it runs deep.
  static <S, T> T halving(
      ImmutableList<S> elements,
      Function<? super S, ? extends T> image,
      BinaryOperator<T> operation) {
    return halving(elements, 0, elements.size(), image, operation);
  }

  private static <S, T> T halving(
      ImmutableList<S> elements,
      int from,
      int to,
      Function<? super S, ? extends T> image,
      BinaryOperator<T> operation) {
    if (to - from == 1) {
      return image.apply(elements.get(from));
    }
    int middle = (from + to) >>> 1;
    return operation.apply(
        halving(elements, from, middle, image, operation),
        halving(elements, middle, to, image, operation));
  }
}
