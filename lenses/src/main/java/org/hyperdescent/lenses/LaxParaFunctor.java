package org.hyperdescent.lenses;

import org.hyperdescent.category.LaxMonoidalFunctor;

/// Change of base along a lax symmetric monoidal functor `F : C → D` (`PARA.base.lax`): `(P, f) ↦
/// (F P, laxator ; F f)`.
///
/// It is a lax functor of 2-categories: identities, composites and tensors are preserved up to the
/// 2-cells [#unitCell], [#compositor] and [#tensorator], which are made of the unitor and the
/// laxator of `F` on the parameters. They are invertible where `F` is strong and identities where
/// it is strict; then this is [ParaFunctor]. Source: arXiv 2103.01931, remark 2.1.
///
/// @param base the functor `F`
/// @param <O> objects of `C`
/// @param <A> arrows of `C`
/// @param <P> objects of `D`
/// @param <B> arrows of `D`
public record LaxParaFunctor<O, A, P, B>(LaxMonoidalFunctor<O, A, P, B> base) {

  /// Where it starts.
  public ParaCategory<O, A> domain() {
    return new ParaCategory<>(base.domain());
  }

  /// Where it lands.
  public ParaCategory<P, B> codomain() {
    return new ParaCategory<>(base.codomain());
  }

  /// The image of an object.
  public P onObject(O object) {
    return base.onObject(object);
  }

  /// The image `(F P, laxator ; F f)` of a parametrised arrow.
  public Parametrised<P, B> onArrow(Parametrised<O, A> arrow) {
    return codomain()
        .parametrised(
            onObject(arrow.parameters()),
            onObject(arrow.source()),
            base.codomain()
                .compose(
                    base.laxator(arrow.parameters(), arrow.source()), base.onArrow(arrow.map())));
  }

  /// The image of a 2-cell: `F alpha`, between the images of its source and target.
  public Reparametrisation<P, B> onCell(Reparametrisation<O, A> cell) {
    return new Reparametrisation<>(
        onArrow(cell.source()), onArrow(cell.target()), base.onArrow(cell.arrow()));
  }

  /// The 2-cell `F id ⇒ id`, along the unitor.
  public Reparametrisation<P, B> unitCell(O object) {
    return new Reparametrisation<>(
        onArrow(domain().identity(object)), codomain().identity(onObject(object)), base.unitor());
  }

  /// The 2-cell `F(f;g) ⇒ F f;F g`, along the laxator of the parameters.
  ///
  /// @throws org.hyperdescent.category.TypeMismatchException if `f` and `g` do not compose
  public Reparametrisation<P, B> compositor(Parametrised<O, A> f, Parametrised<O, A> g) {
    return new Reparametrisation<>(
        onArrow(f.then(g)),
        onArrow(f).then(onArrow(g)),
        base.laxator(f.parameters(), g.parameters()));
  }

  /// The 2-cell `laxator;F(f (x) g) ⇒ (F f (x) F g);laxator`, along the laxator of the parameters.
  public Reparametrisation<P, B> tensorator(Parametrised<O, A> f, Parametrised<O, A> g) {
    return new Reparametrisation<>(
        codomain().embed(base.laxator(f.source(), g.source())).then(onArrow(f.tensor(g))),
        onArrow(f).tensor(onArrow(g)).then(codomain().embed(base.laxator(f.target(), g.target()))),
        base.laxator(f.parameters(), g.parameters()));
  }
}
