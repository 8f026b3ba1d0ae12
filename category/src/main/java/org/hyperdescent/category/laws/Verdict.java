package org.hyperdescent.category.laws;

import java.util.function.Supplier;
import org.hyperdescent.category.Category;

/// The outcome of comparing the two sides of an equation.
public sealed interface Verdict {

  /// The sides are equal.
  record Equal() implements Verdict {}

  /// The sides differ.
  ///
  /// @param left the left side, as text
  /// @param right the right side, as text
  /// @param where what told them apart (an input, a component), empty if they differ as a whole
  record Different(String left, String right, String where) implements Verdict {}

  /// The verdict "equal".
  static Verdict equal() {
    return new Equal();
  }

  /// The verdict "different", at a place.
  static Verdict different(Object left, Object right, String where) {
    return new Different(String.valueOf(left), String.valueOf(right), where);
  }

  /// Compares two values (objects, lists of objects) with `equals`.
  static Verdict compare(Object left, Object right, String where) {
    return left.equals(right) ? equal() : different(left, right, where);
  }

  /// Compares two arrows of a category: same source, same target, equal under the given equality.
  static <O, A> Verdict compareArrows(
      Category<O, A> category, Equality<A> equality, A left, A right, Sample sample) {
    if (!category.source(left).equals(category.source(right))
        || !category.target(left).equals(category.target(right))) {
      return different(category.describe(left), category.describe(right), "their types");
    }
    return equality.compare(left, right, sample);
  }

  /// Equal if both are: this verdict if it is a difference, otherwise the next one.
  default Verdict and(Supplier<Verdict> next) {
    return switch (this) {
      case Equal _ -> next.get();
      case Different _ -> this;
    };
  }

  /// The same verdict, with a prefix that says which part it speaks of.
  default Verdict at(String part) {
    return switch (this) {
      case Equal _ -> this;
      case Different(String left, String right, String where) ->
          new Different(left, right, where.isEmpty() ? part : part + ", " + where);
    };
  }
}
