package org.hyperdescent.category.finite;

import java.util.StringJoiner;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;

/// A product of finite sets `{0..n_0-1} x ... x {0..n_k-1}`: an object of [FiniteSets] and of
/// [Relations].
///
/// A tuple is numbered by reading it as digits in the mixed base `n_0, ..., n_k`, the first one
/// leading. Products with different factors are different objects, even if they have equally many
/// elements.
///
/// @param factors the sizes of the factors; a factor may be empty
public record FiniteSet(ImmutableIntList factors) {

  /// Checks the sizes.
  ///
  /// @throws IllegalArgumentException if a factor has a negative size, or there are too many tuples
  ///   to number
  public FiniteSet {
    long size = 1;
    for (int i = 0; i < factors.size(); i++) {
      size *= factors.get(i);
      if (factors.get(i) < 0 || size > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "there is no finite set with factors %s, or it is too large".formatted(factors));
      }
    }
  }

  /// The product of sets of the given sizes.
  public static FiniteSet of(int... factors) {
    return new FiniteSet(IntLists.immutable.of(factors));
  }

  /// How many tuples there are.
  public int size() {
    int size = 1;
    for (int i = 0; i < factors.size(); i++) {
      size *= factors.get(i);
    }
    return size;
  }

  /// The product of both.
  public FiniteSet times(FiniteSet next) {
    return new FiniteSet(factors.newWithAll(next.factors));
  }

  /// The factors, each as a set.
  public ImmutableList<FiniteSet> split() {
    return factors.collect(FiniteSet::of);
  }

  /// The sizes, as in `(2×3)`; `1` for the empty product.
  @Override
  public String toString() {
    StringJoiner sizes = new StringJoiner("×");
    factors.forEach(size -> sizes.add(String.valueOf(size)));
    return factors.isEmpty() ? "1" : "(" + sizes + ")";
  }
}
