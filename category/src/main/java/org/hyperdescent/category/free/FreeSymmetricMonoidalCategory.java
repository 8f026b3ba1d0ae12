package org.hyperdescent.category.free;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.SymmetricMonoidalCategory;

/// The free symmetric monoidal category on a signature: objects are lists of types, arrows are the
/// monogamous acyclic open hypergraphs up to isomorphism (Bonchi, Gadducci, Kissinger, Sobociński
/// and Zanasi, *String diagram rewrite theory II*, arXiv:2104.14686).
///
/// Every other open hypergraph is refused with a [NotMonogamousAcyclicException]. Composites and
/// tensors of arrows are arrows again, so only what comes from elsewhere is ever checked. A functor
/// out of it is given by its values on types and generators: [Interpretation].
///
/// @param signature the types of the generators
/// @param <T> the types of wires
/// @param <G> the generators
public record FreeSymmetricMonoidalCategory<T, G>(Signature<T, G> signature)
    implements SymmetricMonoidalCategory<ImmutableList<T>, OpenHypergraph<T, G>> {

  /// A generator as an arrow.
  public OpenHypergraph<T, G> generator(G generator) {
    return OpenHypergraph.generator(signature, generator);
  }

  /// The inclusion into the free hypergraph category on the same signature; it is faithful.
  public MonoidalFunctor<
          ImmutableList<T>, OpenHypergraph<T, G>, ImmutableList<T>, OpenHypergraph<T, G>>
      inclusion() {
    return MonoidalFunctor.of(
        this,
        new FreeHypergraphCategory<>(signature),
        object -> object,
        OpenHypergraph::requireMonogamousAcyclic);
  }

  @Override
  public ImmutableList<T> source(OpenHypergraph<T, G> arrow) {
    return arrow.requireMonogamousAcyclic().source();
  }

  @Override
  public ImmutableList<T> target(OpenHypergraph<T, G> arrow) {
    return arrow.requireMonogamousAcyclic().target();
  }

  @Override
  public OpenHypergraph<T, G> identity(ImmutableList<T> object) {
    return OpenHypergraph.identity(object);
  }

  /// @throws NotMonogamousAcyclicException if one of the two is not an arrow of this category
  @Override
  public OpenHypergraph<T, G> compose(OpenHypergraph<T, G> first, OpenHypergraph<T, G> second) {
    return first.requireMonogamousAcyclic().then(second.requireMonogamousAcyclic());
  }

  @Override
  public ImmutableList<T> unit() {
    return Lists.immutable.empty();
  }

  @Override
  public ImmutableList<T> tensorObjects(ImmutableList<T> left, ImmutableList<T> right) {
    return left.newWithAll(right);
  }

  /// @throws NotMonogamousAcyclicException if one of the two is not an arrow of this category
  @Override
  public OpenHypergraph<T, G> tensor(OpenHypergraph<T, G> left, OpenHypergraph<T, G> right) {
    return left.requireMonogamousAcyclic().tensor(right.requireMonogamousAcyclic());
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
  public String describe(OpenHypergraph<T, G> arrow) {
    return arrow.type();
  }
}
