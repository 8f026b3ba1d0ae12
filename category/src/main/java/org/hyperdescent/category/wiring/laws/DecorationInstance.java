package org.hyperdescent.category.wiring.laws;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.category.wiring.Decoration;

/// A decoration, with providers of types and of decorations on given variables.
///
/// @param <T> the types of variables
/// @param <X> the decorations
public interface DecorationInstance<T, X> {

  /// The decoration under test.
  Decoration<T, X> decoration();

  /// Draws a type.
  T type(Sample sample);

  /// Draws a decoration on variables of the given types.
  X decoration(ImmutableList<T> variables, Sample sample);

  /// Compares two decorations on the same variables; `equals` unless overridden.
  default Verdict compare(ImmutableList<T> variables, X left, X right, Sample sample) {
    return Verdict.compare(left, right, "");
  }
}
