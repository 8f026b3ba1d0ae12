package org.hyperdescent.lenses;

/// The coherence 2-cells of `Para(C)`: the permutations of parameters that make its tensor a
/// functor and its symmetry natural.
///
/// Objects are lists, so composition is associative and unital on the nose and the associator and
/// the unitors are identity cells (`PARA.cat`); these two are what remains. Both are natural and
/// invertible (`PARA.cell.exchange`, `PARA.cell.symmetry`).
///
/// @param para the category of parametrised arrows
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record ParaCoherence<O, A>(ParaCategory<O, A> para) {

  /// The middle exchange `(f;h) (x) (g;k) ⇒ (f (x) g);(h (x) k)`, along `id (x) s (x) id`.
  ///
  /// @throws org.hyperdescent.category.TypeMismatchException if `f;h` or `g;k` is not defined
  public Reparametrisation<O, A> exchange(
      Parametrised<O, A> f, Parametrised<O, A> g, Parametrised<O, A> h, Parametrised<O, A> k) {
    return new Reparametrisation<>(
        f.then(h).tensor(g.then(k)), f.tensor(g).then(h.tensor(k)), middle(f, g, h, k));
  }

  /// The inverse of [#exchange].
  public Reparametrisation<O, A> unexchange(
      Parametrised<O, A> f, Parametrised<O, A> g, Parametrised<O, A> h, Parametrised<O, A> k) {
    return exchange(f, g, h, k).reversed(middle(f, h, g, k));
  }

  /// The naturality `s;(g (x) f) ⇒ (f (x) g);s` of the symmetry, along `s`.
  public Reparametrisation<O, A> symmetry(Parametrised<O, A> f, Parametrised<O, A> g) {
    return new Reparametrisation<>(
        para.symmetry(f.source(), g.source()).then(g.tensor(f)),
        f.tensor(g).then(para.symmetry(f.target(), g.target())),
        para.base().symmetry(f.parameters(), g.parameters()));
  }

  /// `id (x) s (x) id` on the parameters of four arrows.
  private A middle(
      Parametrised<O, A> f, Parametrised<O, A> g, Parametrised<O, A> h, Parametrised<O, A> k) {
    return new Wiring<>(para.base())
        .beside(
            f.parameters(), para.base().symmetry(g.parameters(), h.parameters()), k.parameters());
  }
}
