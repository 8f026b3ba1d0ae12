package org.hyperdescent.category.wiring;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;

/// The permutations of variables between the two sides of a law of wiring diagrams. Two ways to
/// compose the same open things give the same result except for the order of the variables; these
/// functions record which variable is which, so that for example the trajectories of a hierarchical
/// and of a flat system can be compared.
public final class Coherence {

  private Coherence() {}

  /// The permutation from the variables of an open thing to those of the identity diagram applied
  /// to it.
  public static <T> FiniteFunction identity(Open<T, ?> open) {
    WiringDiagram<T> diagram = WiringDiagram.identity(open.portTypes());
    return Gluing.of(diagram, Lists.immutable.of(open)).boxes().getOnly();
  }

  /// The permutation from the variables of the nested composite `apply(outer, [apply(inner_i,
  /// boxes_i)])` to those of the flat one, `apply(outer.substitute(inner), boxes)`.
  ///
  /// @param outer a diagram
  /// @param inner a diagram for each of its boxes
  /// @param boxes for each inner diagram, an open thing for each of its boxes
  public static <T, X> FiniteFunction associativity(
      WiringDiagram<T> outer,
      ImmutableList<WiringDiagram<T>> inner,
      ImmutableList<ImmutableList<Open<T, X>>> boxes) {
    ImmutableList<Gluing<T>> parts =
        inner.collectWithIndex((diagram, i) -> Gluing.of(diagram, boxes.get(i)));
    Gluing<T> nested =
        Gluing.of(outer, parts.collectWithIndex((part, i) -> shape(inner.get(i), part)));
    Substitution<T> substitution = Substitution.of(outer, inner);
    Gluing<T> flat = Gluing.of(substitution.diagram(), boxes.flatCollect(list -> list));
    // Every variable of either side comes from an outer junction, an inner junction or a box.
    MutableIntList fromNested = IntLists.mutable.withAll(nested.junctions().values());
    for (int i = 0; i < parts.size(); i++) {
      fromNested.addAll(parts.get(i).junctions().then(nested.boxes().get(i)).values());
    }
    for (int i = 0; i < parts.size(); i++) {
      fromNested.addAll(parts.get(i).states().then(nested.boxes().get(i)).values());
    }
    MutableIntList fromFlat =
        IntLists.mutable.withAll(substitution.outerJunctions().then(flat.junctions()).values());
    fromFlat.addAll(substitution.innerJunctions().then(flat.junctions()).values());
    fromFlat.addAll(flat.states().values());
    return factor(fromNested, nested, fromFlat, flat);
  }

  /// The permutation from the variables of `apply(diagram, boxes)` to those of the same with the
  /// boxes in another order.
  ///
  /// @param order a permutation of the boxes, as in [WiringDiagram#permuteBoxes]
  public static <T, X> FiniteFunction symmetry(
      WiringDiagram<T> diagram, ImmutableList<Open<T, X>> boxes, FiniteFunction order) {
    Gluing<T> original = Gluing.of(diagram, boxes);
    Gluing<T> permuted = Gluing.of(diagram.permuteBoxes(order), order.values().collect(boxes::get));
    MutableIntList fromOriginal = IntLists.mutable.withAll(original.junctions().values());
    MutableIntList fromPermuted = IntLists.mutable.withAll(permuted.junctions().values());
    for (int i = 0; i < boxes.size(); i++) {
      fromOriginal.addAll(original.boxes().get(order.apply(i)).values());
      fromPermuted.addAll(permuted.boxes().get(i).values());
    }
    return factor(fromOriginal, original, fromPermuted, permuted);
  }

  private static <T> Open<T, Gluing<T>> shape(WiringDiagram<T> diagram, Gluing<T> gluing) {
    return new Open<>(gluing.variables(), gluing, diagram.outer().then(gluing.junctions()));
  }

  /// The function `u` with `from ; u = to`, where `from` covers its target.
  private static <T> FiniteFunction factor(
      MutableIntList from, Gluing<T> source, MutableIntList to, Gluing<T> target) {
    int[] values = new int[source.variables().size()];
    for (int i = 0; i < from.size(); i++) {
      values[from.get(i)] = to.get(i);
    }
    return FiniteFunction.of(target.variables().size(), values);
  }
}
