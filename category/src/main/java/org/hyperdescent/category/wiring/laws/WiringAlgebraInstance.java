package org.hyperdescent.category.wiring.laws;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.category.wiring.WiringDiagramAlgebra;

/// A wiring-diagram algebra, with providers of types and of things with given ports.
///
/// Things whose variables are ordered satisfy the laws up to recorded permutations: the three cells
/// turn one side of a law into the order of the other. For other things they do nothing.
///
/// @param <T> the types of ports
/// @param <X> the things
public interface WiringAlgebraInstance<T, X> {

  /// The algebra under test.
  WiringDiagramAlgebra<T, X> algebra();

  /// Draws a type.
  T type(Sample sample);

  /// Draws a thing with ports of the given types.
  X thing(ImmutableList<T> portTypes, Sample sample);

  /// Compares two things with the same ports; `equals` unless overridden.
  default Verdict compare(X left, X right, Sample sample) {
    return Verdict.compare(left, right, "");
  }

  /// Turns a thing into the order of the identity diagram applied to it.
  default X identityCell(X thing) {
    return thing;
  }

  /// Turns a nested composite into the order of the flat one.
  default X associativityCell(
      WiringDiagram<T> outer,
      ImmutableList<WiringDiagram<T>> inner,
      ImmutableList<ImmutableList<X>> things,
      X nested) {
    return nested;
  }

  /// Turns a composite into the order of the one with permuted boxes.
  default X symmetryCell(
      WiringDiagram<T> diagram, ImmutableList<X> things, FiniteFunction order, X composite) {
    return composite;
  }
}
