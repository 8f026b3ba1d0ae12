package org.hyperdescent.category.span;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FinitelyCocompleteCategory;
import org.hyperdescent.category.HypergraphCategory;
import org.hyperdescent.category.MonoidalFunctor;

/// The hypergraph category of cospans in a category with finite colimits. Over finite functions it
/// is the free hypergraph category on one object, the syntax of undirected wiring without boxes.
///
/// Composition is by pushout, the tensor is the coproduct. Wires merge by the codiagonal and start
/// by the arrow from the initial object; they split and end by the same cospans read backwards.
/// Arrows are isomorphism classes in normal form, see [Cospan], so equality is exact.
///
/// Source: Fong and Spivak, "Hypergraph categories" (arXiv 1806.08304), section 3.
///
/// @param base the category with finite colimits
/// @param <O> the objects
/// @param <A> the arrows of the base category
public record CospanCategory<O, A>(FinitelyCocompleteCategory<O, A> base)
    implements HypergraphCategory<O, Cospan<O, A>> {

  /// The class of the cospan with the given legs, which end at the same object.
  public Cospan<O, A> cospan(A left, A right) {
    return new Cospan<>(base, left, right);
  }

  /// An arrow of the base as a cospan `L → R = R`.
  public Cospan<O, A> include(A arrow) {
    return cospan(arrow, base.identity(base.target(arrow)));
  }

  /// The inclusion of the base, `f ↦ (f, id)`: a symmetric monoidal functor.
  public MonoidalFunctor<O, A, O, Cospan<O, A>> inclusion() {
    return MonoidalFunctor.of(base, this, object -> object, this::include);
  }

  @Override
  public O source(Cospan<O, A> arrow) {
    return arrow.source();
  }

  @Override
  public O target(Cospan<O, A> arrow) {
    return arrow.target();
  }

  @Override
  public Cospan<O, A> identity(O object) {
    return include(base.identity(object));
  }

  @Override
  public Cospan<O, A> compose(Cospan<O, A> first, Cospan<O, A> second) {
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
  public Cospan<O, A> tensor(Cospan<O, A> left, Cospan<O, A> right) {
    return left.tensor(right);
  }

  @Override
  public ImmutableList<O> factors(O object) {
    return base.factors(object);
  }

  @Override
  public Cospan<O, A> symmetry(O left, O right) {
    return include(base.symmetry(left, right));
  }

  @Override
  public Cospan<O, A> merge(O object) {
    return include(base.codiagonal(object));
  }

  @Override
  public Cospan<O, A> create(O object) {
    return include(base.initial(object));
  }

  @Override
  public Cospan<O, A> split(O object) {
    return merge(object).reverse();
  }

  @Override
  public Cospan<O, A> delete(O object) {
    return create(object).reverse();
  }
}
