package org.hyperdescent.category.free;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;

/// A list of types that concatenates in constant time and is flattened once, when somebody looks,
/// so that a tensor of n arrows costs n steps whatever the bracketing.
///
/// It is a value: flattening changes its representation, never what it represents.
final class Rope<T> {

  private sealed interface Form<T> {
    record Flat<T>(ImmutableList<T> types) implements Form<T> {}

    record Join<T>(Rope<T> left, Rope<T> right) implements Form<T> {}
  }

  private final int size;
  private volatile Form<T> form;

  private Rope(int size, Form<T> form) {
    this.size = size;
    this.form = form;
  }

  static <T> Rope<T> of(ImmutableList<T> types) {
    return new Rope<>(types.size(), new Form.Flat<>(types));
  }

  Rope<T> concat(Rope<T> next) {
    if (next.size == 0) {
      return this;
    }
    return size == 0
        ? next
        : new Rope<>(Math.addExact(size, next.size), new Form.Join<>(this, next));
  }

  int size() {
    return size;
  }

  ImmutableList<T> types() {
    if (form instanceof Form.Flat<T>(ImmutableList<T> types)) {
      return types;
    }
    MutableList<T> all = Lists.mutable.withInitialCapacity(size);
    Deque<Rope<T>> pending = new ArrayDeque<>();
    pending.push(this);
    while (!pending.isEmpty()) {
      switch (pending.pop().form) {
        case Form.Flat<T>(ImmutableList<T> types) -> all.addAllIterable(types);
        case Form.Join<T>(Rope<T> left, Rope<T> right) -> {
          pending.push(right);
          pending.push(left);
        }
      }
    }
    ImmutableList<T> types = all.toImmutable();
    form = new Form.Flat<>(types);
    return types;
  }
}
