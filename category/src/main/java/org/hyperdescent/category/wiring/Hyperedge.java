package org.hyperdescent.category.wiring;

import org.hyperdescent.category.FiniteFunction;

/// A labeled hyperedge on a finite set of variables: the tuple of variables it touches, in order,
/// possibly with repetitions.
///
/// @param label what it stands for
/// @param ends the variable at each of its ends
/// @param <L> the labels
public record Hyperedge<L>(L label, FiniteFunction ends) {

  @Override
  public String toString() {
    return label + ends.values().makeString("(", ", ", ")");
  }
}
