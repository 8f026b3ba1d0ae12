package org.hyperdescent.category.span;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FinitelyCompleteCategory;
import org.hyperdescent.category.HypergraphCategory;
import org.hyperdescent.category.MonoidalFunctor;

/// The hypergraph category of spans in a category with finite limits. Over finite sets an arrow is
/// a relation that counts in how many ways it relates two elements.
///
/// Composition is by pullback, the tensor is the product. Wires split by the diagonal and end by
/// the arrow to the terminal object; they merge and start by the same spans read backwards. Arrows
/// are isomorphism classes in normal form, see [Span], so equality is exact.
///
/// Source: the dual of cospans in Fong and Spivak, "Hypergraph categories" (arXiv 1806.08304),
/// section 3.
///
/// @param base the category with finite limits
/// @param <O> the objects
/// @param <A> the arrows of the base category
public record SpanCategory<O, A>(FinitelyCompleteCategory<O, A> base)
    implements HypergraphCategory<O, Span<O, A>> {

  /// The class of the span with the given legs, which start from the same object.
  public Span<O, A> span(A left, A right) {
    return new Span<>(base, left, right);
  }

  /// An arrow of the base as a span `L = L → R`.
  public Span<O, A> include(A arrow) {
    return span(base.identity(base.source(arrow)), arrow);
  }

  /// The inclusion of the base, `f ↦ (id, f)`: a symmetric monoidal functor.
  public MonoidalFunctor<O, A, O, Span<O, A>> inclusion() {
    return MonoidalFunctor.of(base, this, object -> object, this::include);
  }

  @Override
  public O source(Span<O, A> arrow) {
    return arrow.source();
  }

  @Override
  public O target(Span<O, A> arrow) {
    return arrow.target();
  }

  @Override
  public Span<O, A> identity(O object) {
    return include(base.identity(object));
  }

  @Override
  public Span<O, A> compose(Span<O, A> first, Span<O, A> second) {
    return first.then(second);
  }

  @Override
  public O unit() {
    return base.unit();
  }

  @Override
  public O tensorObjects(O left, O right) {
    return base.tensorObjects(left, right);
  }

  @Override
  public Span<O, A> tensor(Span<O, A> left, Span<O, A> right) {
    return left.tensor(right);
  }

  @Override
  public ImmutableList<O> factors(O object) {
    return base.factors(object);
  }

  @Override
  public Span<O, A> symmetry(O left, O right) {
    return include(base.symmetry(left, right));
  }

  @Override
  public Span<O, A> split(O object) {
    return include(base.copy(object));
  }

  @Override
  public Span<O, A> delete(O object) {
    return include(base.discard(object));
  }

  @Override
  public Span<O, A> merge(O object) {
    return split(object).reverse();
  }

  @Override
  public Span<O, A> create(O object) {
    return delete(object).reverse();
  }
}
