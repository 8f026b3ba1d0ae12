package org.hyperdescent.category;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;

/// An element of the free monoid on `T`: a finite list that concatenates in constant time and is
/// flattened once, when somebody looks.
///
/// Composites keep their parts in ropes, so a chain or a tensor of n arrows costs n steps whatever
/// the bracketing. It is a value: flattening changes its representation, never what it represents,
/// and two are `equals` if their lists are. Looking at each of n prefixes keeps n lists.
///
/// @param <T> the elements
public final class Rope<T> {

  private sealed interface Form<T> {
    record Flat<T>(ImmutableList<T> elements) implements Form<T> {}

    record Join<T>(Rope<T> left, Rope<T> right) implements Form<T> {}
  }

  private final int size;
  private volatile Form<T> form;

  private Rope(int size, Form<T> form) {
    this.size = size;
    this.form = form;
  }

  /// The empty list.
  public static <T> Rope<T> empty() {
    return ofAll(Lists.immutable.empty());
  }

  /// The list of one element.
  public static <T> Rope<T> of(T element) {
    return ofAll(Lists.immutable.of(element));
  }

  /// The given list.
  public static <T> Rope<T> ofAll(ImmutableList<T> elements) {
    return new Rope<>(elements.size(), new Form.Flat<>(elements));
  }

  /// The concatenation, in constant time.
  ///
  /// @throws ArithmeticException if there are more than `2^31 - 1` elements
  public Rope<T> then(Rope<T> next) {
    if (next.size == 0) {
      return this;
    }
    return size == 0
        ? next
        : new Rope<>(Math.addExact(size, next.size), new Form.Join<>(this, next));
  }

  /// The number of elements.
  public int size() {
    return size;
  }

  /// Whether there is no element.
  public boolean isEmpty() {
    return size == 0;
  }

  /// The elements in order. Linear time at the first call, and no recursion: the tree of
  /// concatenations may be as deep as the list is long.
  public ImmutableList<T> toList() {
    if (form instanceof Form.Flat<T>(ImmutableList<T> elements)) {
      return elements;
    }
    MutableList<T> all = Lists.mutable.withInitialCapacity(size);
    Deque<Rope<T>> pending = new ArrayDeque<>();
    pending.push(this);
    while (!pending.isEmpty()) {
      // Not a switch, which is linked at the first call.
      Form<T> next = pending.pop().form;
      if (next instanceof Form.Flat<T>(ImmutableList<T> elements)) {
        all.addAllIterable(elements);
      } else if (next instanceof Form.Join<T>(Rope<T> left, Rope<T> right)) {
        pending.push(right);
        pending.push(left);
      }
    }
    ImmutableList<T> elements = all.toImmutable();
    form = new Form.Flat<>(elements);
    return elements;
  }

  /// The list of the images.
  public <S> Rope<S> map(Function<? super T, ? extends S> image) {
    return ofAll(toList().collect(image::apply));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rope<?> that && size == that.size && toList().equals(that.toList());
  }

  @Override
  public int hashCode() {
    return toList().hashCode();
  }

  @Override
  public String toString() {
    return toList().toString();
  }

  /// Combines the images of a non-empty list by an associative operation, halving it each time: a
  /// term of logarithmic depth, so that neither building nor evaluating it runs deep.
  ///
  /// @throws IllegalArgumentException if the list is empty
  public static <T, S> S halving(
      ImmutableList<T> elements,
      Function<? super T, ? extends S> image,
      BinaryOperator<S> operation) {
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("an empty list has no combination: it has no unit to be");
    }
    return halving(elements, 0, elements.size(), image, operation);
  }

  private static <T, S> S halving(
      ImmutableList<T> elements,
      int from,
      int to,
      Function<? super T, ? extends S> image,
      BinaryOperator<S> operation) {
    if (to - from == 1) {
      return image.apply(elements.get(from));
    }
    int middle = (from + to) >>> 1;
    return operation.apply(
        halving(elements, from, middle, image, operation),
        halving(elements, middle, to, image, operation));
  }
}
