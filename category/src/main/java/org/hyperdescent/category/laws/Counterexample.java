package org.hyperdescent.category.laws;

import org.eclipse.collections.api.list.ImmutableList;

/// A counterexample to a law: the values of its variables and the two sides that differ.
///
/// @param law the id of the law
/// @param equation the equation it refutes
/// @param variables `name = value`, in the order of the law
/// @param left the left side
/// @param right the right side
/// @param where what told the sides apart, possibly empty
/// @param thrown whether there are no sides to compare, because building them threw; `where` says
///   what
public record Counterexample(
    String law,
    String equation,
    ImmutableList<String> variables,
    String left,
    String right,
    String where,
    boolean thrown) {

  /// Several lines that read as a refutation.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(law).append(" fails: ").append(equation);
    for (String variable : variables) {
      text.append("\n  ").append(variable);
    }
    if (!left.isEmpty() || !right.isEmpty()) {
      text.append("\n  left  = ").append(left).append("\n  right = ").append(right);
    }
    if (!where.isEmpty()) {
      text.append("\n  at ").append(where);
    }
    return text.toString();
  }

  /// The variables and both sides on one line, for tables.
  public String oneLine() {
    StringBuilder text = new StringBuilder(String.join(", ", variables));
    if (!left.isEmpty() || !right.isEmpty()) {
      text.append(text.isEmpty() ? "" : ": ").append(left).append(" is not ").append(right);
    }
    if (!where.isEmpty()) {
      text.append(text.isEmpty() ? "at " : " at ").append(where);
    }
    return text.toString().replace('\n', ' ');
  }
}
