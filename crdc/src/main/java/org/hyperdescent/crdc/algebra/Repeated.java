package org.hyperdescent.crdc.algebra;

import java.util.function.BinaryOperator;

/// Repetition in a monoid by doubling.
final class Repeated {

  private Repeated() {}

  /// Combines `count` copies of an element, starting from the neutral one.
  static <E> E combine(E neutral, E element, int count, BinaryOperator<E> operation) {
    if (count < 0) {
      throw new IllegalArgumentException("cannot repeat an operation " + count + " times");
    }
    E result = neutral;
    E doubled = element;
    for (int rest = count; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result = operation.apply(result, doubled);
      }
      if (rest > 1) {
        doubled = operation.apply(doubled, doubled);
      }
    }
    return result;
  }
}
