package org.hyperdescent.category.wiring.laws;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.category.wiring.Coherence;
import org.hyperdescent.category.wiring.DecoratedCospans;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.category.wiring.WiringDiagramAlgebra;

/// The algebra of decorated cospans of a decoration, with the providers of the decoration. The
/// cells are the recorded permutations.
///
/// @param <T> the types of variables
/// @param <X> the decorations
public interface DecoratedCospanInstance<T, X>
    extends DecorationInstance<T, X>, WiringAlgebraInstance<T, Open<T, X>> {

  @Override
  default WiringDiagramAlgebra<T, Open<T, X>> algebra() {
    return new DecoratedCospans<>(decoration());
  }

  @Override
  T type(Sample sample);

  @Override
  default Open<T, X> thing(ImmutableList<T> portTypes, Sample sample) {
    return RandomDiagrams.open(
        sample, this::type, portTypes, variables -> decoration(variables, sample));
  }

  @Override
  default Verdict compare(Open<T, X> left, Open<T, X> right, Sample sample) {
    return Verdict.compare(left.variables(), right.variables(), "the variables")
        .and(() -> Verdict.compare(left.ports(), right.ports(), "the ports"))
        .and(() -> compare(left.variables(), left.decoration(), right.decoration(), sample));
  }

  @Override
  default Open<T, X> identityCell(Open<T, X> thing) {
    return new DecoratedCospans<>(decoration()).reorder(thing, Coherence.identity(thing));
  }

  @Override
  default Open<T, X> associativityCell(
      WiringDiagram<T> outer,
      ImmutableList<WiringDiagram<T>> inner,
      ImmutableList<ImmutableList<Open<T, X>>> things,
      Open<T, X> nested) {
    return new DecoratedCospans<>(decoration())
        .reorder(nested, Coherence.associativity(outer, inner, things));
  }

  @Override
  default Open<T, X> symmetryCell(
      WiringDiagram<T> diagram,
      ImmutableList<Open<T, X>> things,
      FiniteFunction order,
      Open<T, X> composite) {
    return new DecoratedCospans<>(decoration())
        .reorder(composite, Coherence.symmetry(diagram, things, order));
  }
}
