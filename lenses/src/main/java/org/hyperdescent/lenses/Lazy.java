package org.hyperdescent.lenses;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is computed when somebody first asks for it, and once.
///
/// Not Vavr's class of this name, which loads that library's collections and is what a program that
/// composes one learner would wait for.
///
/// @param <T> the value
final class Lazy<T> {

  private @Nullable Supplier<? extends T> supplier;
  private volatile @Nullable T value;

  private Lazy(@Nullable Supplier<? extends T> supplier, @Nullable T value) {
    this.supplier = supplier;
    this.value = value;
  }

  /// The value of a supplier, which is called at most once.
  static <T> Lazy<T> of(Supplier<? extends T> supplier) {
    return new Lazy<>(supplier, null);
  }

  /// A value that is there already.
  static <T> Lazy<T> known(T value) {
    return new Lazy<>(null, value);
  }

  T get() {
    T known = value;
    return known != null ? known : compute();
  }

  private synchronized T compute() {
    T known = value;
    if (known == null) {
      known = Objects.requireNonNull(supplier).get();
      value = known;
      supplier = null;
    }
    return known;
  }
}
