package org.hyperdescent.category.wiring;

import org.eclipse.collections.api.bag.ImmutableBag;
import org.eclipse.collections.api.bag.MutableBag;
import org.eclipse.collections.api.factory.Bags;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;

/// The syntactic decorations: multisets of labeled hyperedges. Decorated cospans of them are open
/// hypergraphs, the free composition of labels; composing shows which label touches which variable,
/// and [#interpret] gives the labels a meaning.
///
/// @param <T> the types of variables
/// @param <L> the labels
public record Hyperedges<T, L>() implements Decoration<T, ImmutableBag<Hyperedge<L>>> {

  /// The open hypergraph of one hyperedge, each of its ends shown at one port.
  public Open<T, ImmutableBag<Hyperedge<L>>> edge(L label, ImmutableList<T> types) {
    return Open.of(
        types, Bags.immutable.of(new Hyperedge<>(label, FiniteFunction.identity(types.size()))));
  }

  @Override
  public ImmutableBag<Hyperedge<L>> push(
      ImmutableList<T> from,
      FiniteFunction f,
      ImmutableList<T> to,
      ImmutableBag<Hyperedge<L>> edges) {
    return edges.collect(edge -> new Hyperedge<>(edge.label(), edge.ends().then(f)));
  }

  @Override
  public ImmutableBag<Hyperedge<L>> combine(
      ImmutableList<ImmutableList<T>> variables, ImmutableList<ImmutableBag<Hyperedge<L>>> parts) {
    int size = (int) variables.sumOfInt(ImmutableList::size);
    MutableBag<Hyperedge<L>> edges = Bags.mutable.empty();
    int start = 0;
    for (int i = 0; i < parts.size(); i++) {
      int shift = start;
      for (Hyperedge<L> edge : parts.get(i)) {
        FiniteFunction ends = edge.ends();
        edges.add(
            new Hyperedge<>(
                edge.label(),
                FiniteFunction.tabulate(ends.source(), size, end -> shift + ends.apply(end))));
      }
      start += variables.get(i).size();
    }
    return edges.toImmutable();
  }

  /// The meaning of hypergraphs, given the meaning of hyperedges: each edge becomes a decoration on
  /// its ends, and these are put side by side and pushed to the variables. Where putting side by
  /// side does not depend on the order, this is a morphism of decorations, the only one with the
  /// given values on edges.
  ///
  /// The edges are taken in the order of the text of their labels and ends, so that the result does
  /// not depend on the order inside a multiset.
  ///
  /// @param target the decorations to interpret in
  /// @param meaning the decoration that an edge stands for, on variables of the given types
  public <X> DecorationMorphism<T, ImmutableBag<Hyperedge<L>>, X> interpret(
      Decoration<T, X> target, Meaning<T, L, X> meaning) {
    return new Interpretation<>(this, target, meaning);
  }

  /// What a hyperedge stands for.
  ///
  /// @param <T> the types of variables
  /// @param <L> the labels
  /// @param <X> the decorations
  @FunctionalInterface
  public interface Meaning<T, L, X> {

    /// The decoration that an edge with this label stands for.
    ///
    /// @param label the label
    /// @param types the types of the ends of the edge, which are the variables to decorate
    X of(L label, ImmutableList<T> types);
  }

  private record Interpretation<T, L, X>(
      Hyperedges<T, L> source, Decoration<T, X> target, Meaning<T, L, X> meaning)
      implements DecorationMorphism<T, ImmutableBag<Hyperedge<L>>, X> {

    @Override
    public X onDecoration(ImmutableList<T> variables, ImmutableBag<Hyperedge<L>> edges) {
      ImmutableList<Hyperedge<L>> ordered = edges.toSortedListBy(Hyperedge::toString).toImmutable();
      ImmutableList<ImmutableList<T>> ends =
          ordered.collect(edge -> edge.ends().values().collect(variables::get));
      ImmutableList<X> parts =
          ordered.collectWithIndex((edge, i) -> meaning.of(edge.label(), ends.get(i)));
      MutableIntList all = IntLists.mutable.empty();
      ordered.forEach(edge -> all.addAll(edge.ends().values()));
      return target.push(
          ends.flatCollect(list -> list),
          new FiniteFunction(all.toImmutable(), variables.size()),
          variables,
          target.combine(ends, parts));
    }
  }
}
