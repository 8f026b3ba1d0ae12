package org.hyperdescent.category.laws;

import java.util.function.Supplier;

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
