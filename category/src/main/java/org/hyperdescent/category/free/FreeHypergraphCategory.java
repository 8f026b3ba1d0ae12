package org.hyperdescent.category.free;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.HypergraphCategory;

/// The free hypergraph category on a signature: objects are lists of types, arrows are open
/// hypergraphs up to isomorphism. Its Frobenius structure is special and commutative and satisfies
/// no other equation (Bonchi, Gadducci, Kissinger, Sobociński and Zanasi, *String diagram rewrite
/// theory I*, arXiv:2012.01847).
///
/// A functor out of it is given by its values on types and generators: [HypergraphInterpretation].
/// Composing costs constant time, and writing a term out linear time, see [OpenHypergraph]; compare
/// arrows with [OpenHypergraph#isomorphicTo].
///
/// @param signature the types of the generators
/// @param <T> the types of wires
/// @param <G> the generators
public record FreeHypergraphCategory<T, G>(Signature<T, G> signature)
    implements HypergraphCategory<ImmutableList<T>, OpenHypergraph<T, G>> {

  /// A generator as an arrow.
  public OpenHypergraph<T, G> generator(G generator) {
    return OpenHypergraph.generator(signature, generator);
  }

  @Override
  public ImmutableList<T> source(OpenHypergraph<T, G> arrow) {
    return arrow.source();
  }

  @Override
  public ImmutableList<T> target(OpenHypergraph<T, G> arrow) {
    return arrow.target();
  }

  @Override
  public OpenHypergraph<T, G> identity(ImmutableList<T> object) {
    return OpenHypergraph.identity(object);
  }

  @Override
  public OpenHypergraph<T, G> compose(OpenHypergraph<T, G> first, OpenHypergraph<T, G> second) {
    return first.then(second);
  }

  @Override
  public ImmutableList<T> unit() {
    return Lists.immutable.empty();
  }

  @Override
  public ImmutableList<T> tensorObjects(ImmutableList<T> left, ImmutableList<T> right) {
    return left.newWithAll(right);
  }

  @Override
  public OpenHypergraph<T, G> tensor(OpenHypergraph<T, G> left, OpenHypergraph<T, G> right) {
    return left.tensor(right);
  }

  @Override
  public ImmutableList<ImmutableList<T>> factors(ImmutableList<T> object) {
    return object.collect(Lists.immutable::of);
  }

  @Override
  public OpenHypergraph<T, G> symmetry(ImmutableList<T> left, ImmutableList<T> right) {
    return OpenHypergraph.symmetry(left, right);
  }

  /// In one piece: linear in the wires.
  @Override
  public OpenHypergraph<T, G> permutation(
      ImmutableList<ImmutableList<T>> wires, FiniteFunction order) {
    return Permutations.of(wires, order);
  }

  @Override
  public OpenHypergraph<T, G> merge(ImmutableList<T> object) {
    return OpenHypergraph.spider(object, 2, 1);
  }

  @Override
  public OpenHypergraph<T, G> create(ImmutableList<T> object) {
    return OpenHypergraph.spider(object, 0, 1);
  }

  @Override
  public OpenHypergraph<T, G> split(ImmutableList<T> object) {
    return OpenHypergraph.spider(object, 1, 2);
  }

  @Override
  public OpenHypergraph<T, G> delete(ImmutableList<T> object) {
    return OpenHypergraph.spider(object, 1, 0);
  }

  /// In one piece: linear in the legs.
  @Override
  public OpenHypergraph<T, G> spider(ImmutableList<T> object, int inputs, int outputs) {
    return OpenHypergraph.spider(object, inputs, outputs);
  }

  @Override
  public String describe(OpenHypergraph<T, G> arrow) {
    return arrow.type();
  }
}
