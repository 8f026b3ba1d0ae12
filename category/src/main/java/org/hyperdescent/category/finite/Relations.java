package org.hyperdescent.category.finite;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.HypergraphCategory;
import org.hyperdescent.category.HypergraphFunctor;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.span.Span;

/// The hypergraph category of finite sets and relations, the tensor being the product. It is the
/// smallest category of things that are connected without direction and may be refuted.
///
/// Wires split by the diagonal relation and end by the total one; they merge and start by the
/// converses. Equality is exhaustive. Copying by the diagonal is not natural (a relation that is
/// not a function is no comonoid homomorphism), so this is no Cartesian category.
public record Relations() implements HypergraphCategory<FiniteSet, Relation> {

  private static final FiniteSets SETS = new FiniteSets();

  /// The graphs of functions: a symmetric monoidal functor.
  public static MonoidalFunctor<FiniteSet, FiniteMap, FiniteSet, Relation> graphs() {
    return MonoidalFunctor.of(SETS, new Relations(), object -> object, Relation::graph);
  }

  /// The images of spans, which forget in how many ways two elements are related: a hypergraph
  /// functor.
  public static HypergraphFunctor<FiniteSet, Span<FiniteSet, FiniteMap>, FiniteSet, Relation>
      images() {
    return HypergraphFunctor.of(
        FiniteSets.spans(),
        new Relations(),
        object -> object,
        span -> Relation.between(span.left(), span.right()));
  }

  @Override
  public FiniteSet source(Relation arrow) {
    return arrow.source();
  }

  @Override
  public FiniteSet target(Relation arrow) {
    return arrow.target();
  }

  @Override
  public Relation identity(FiniteSet object) {
    return Relation.graph(SETS.identity(object));
  }

  @Override
  public Relation compose(Relation first, Relation second) {
    return first.then(second);
  }

  @Override
  public FiniteSet unit() {
    return SETS.unit();
  }

  @Override
  public FiniteSet tensorObjects(FiniteSet left, FiniteSet right) {
    return left.times(right);
  }

  @Override
  public Relation tensor(Relation left, Relation right) {
    return left.tensor(right);
  }

  @Override
  public ImmutableList<FiniteSet> factors(FiniteSet object) {
    return object.split();
  }

  @Override
  public Relation symmetry(FiniteSet left, FiniteSet right) {
    return Relation.graph(SETS.symmetry(left, right));
  }

  @Override
  public Relation split(FiniteSet object) {
    return Relation.graph(SETS.copy(object));
  }

  @Override
  public Relation delete(FiniteSet object) {
    return Relation.graph(SETS.discard(object));
  }

  @Override
  public Relation merge(FiniteSet object) {
    return split(object).converse();
  }

  @Override
  public Relation create(FiniteSet object) {
    return delete(object).converse();
  }

  @Override
  public String describe(Relation arrow) {
    return arrow.type();
  }
}
