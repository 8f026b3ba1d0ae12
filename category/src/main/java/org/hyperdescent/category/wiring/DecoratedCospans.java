package org.hyperdescent.category.wiring;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;

/// The wiring-diagram algebra of decorated cospans: the one derived composition of everything open.
/// It glues the variables of the boxes along the ports ([Gluing]), puts the decorations side by
/// side and pushes them to the glued variables.
///
/// Composition returns a representative, not an isomorphism class: nesting diagrams and
/// substituting them give the same thing up to a permutation of the variables, which [Coherence]
/// records. (arXiv 2403.19845, Theorems 2.2 and 2.4, restricted to finite functions; the
/// representative matters to simulation.)
///
/// @param decoration what decorates variables
/// @param <T> the types of variables
/// @param <X> the decorations
public record DecoratedCospans<T, X>(Decoration<T, X> decoration)
    implements WiringDiagramAlgebra<T, Open<T, X>> {

  @Override
  public ImmutableList<T> ports(Open<T, X> open) {
    return open.portTypes();
  }

  @Override
  public Open<T, X> apply(WiringDiagram<T> diagram, ImmutableList<Open<T, X>> boxes) {
    requireFits(diagram, boxes);
    Gluing<T> gluing = Gluing.of(diagram, boxes);
    X sideBySide =
        decoration.combine(boxes.collect(Open::variables), boxes.collect(Open::decoration));
    return new Open<>(
        gluing.variables(),
        decoration.push(
            boxes.flatCollect(Open::variables), gluing.states(), gluing.variables(), sideBySide),
        diagram.outer().then(gluing.junctions()));
  }

  /// The same open thing with its variables in another order.
  ///
  /// @param permutation where each variable goes
  /// @throws TypeMismatchException if this is not a bijection on the variables
  public Open<T, X> reorder(Open<T, X> open, FiniteFunction permutation) {
    if (!permutation.isBijection() || permutation.source() != open.variables().size()) {
      throw new TypeMismatchException(
          "not a permutation of %d variables: %s".formatted(open.variables().size(), permutation));
    }
    FiniteFunction back = permutation.inverse();
    ImmutableList<T> reordered = back.values().collect(open.variables()::get);
    return new Open<>(
        reordered,
        decoration.push(open.variables(), permutation, reordered, open.decoration()),
        open.ports().then(permutation));
  }
}
