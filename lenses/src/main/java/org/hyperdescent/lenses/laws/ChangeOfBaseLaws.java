package org.hyperdescent.lenses.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.PowerFunctor;
import org.hyperdescent.category.WriterFunctor;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.FunctorInstance;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.LaxMonoidalFunctorInstance;
import org.hyperdescent.category.laws.MonoidalFunctorInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.lenses.LaxParaFunctor;
import org.hyperdescent.lenses.ParaCoherence;
import org.hyperdescent.lenses.ParaFunctor;
import org.hyperdescent.lenses.Parametrised;
import org.hyperdescent.lenses.Reparametrisation;

/// The laws of change of base on 2-cells: along a strict functor everything is preserved on the
/// nose (`PARA.base.cell`), along a lax one up to the 2-cells made of its laxator
/// (`PARA.base.lax`).
///
/// Source: arXiv 2103.01931, remark 2.1.
public final class ChangeOfBaseLaws {

  private ChangeOfBaseLaws() {}

  /// The claims about change of base along functors that are not strict: carrying a total is lax,
  /// batching is strong.
  static ImmutableList<LawClaim<?>> claims(String name, ModularMapsInstance base) {
    var carried = new WriterFunctor<>(base.category(), 1);
    var batched = new PowerFunctor<>(base.category(), 2);
    return Lists.immutable.of(
        LawClaim.holds(lax(), name + " with totals", LaxMonoidalFunctorInstance.of(carried, base)),
        LawClaim.holds(lax(), name + " in batches", LaxMonoidalFunctorInstance.of(batched, base)));
  }

  /// `PARA.base.cell`: 2-cells go to 2-cells, composites to composites, coherence to coherence.
  public static <O, A, P, B> Law<MonoidalFunctorInstance<O, A, P, B>> strict() {
    return new Law<>(
        "PARA.base.cell",
        "F(x;y) = F x;F y, F(x|z) = F x|F z, F(x (x) z) = F x (x) F z, F e = e, F n = n",
        (instance, sample) -> {
          var changed = new ParaFunctor<>(instance.functor());
          var coherence = new ParaCoherence<>(changed.domain());
          var images = new ParaCoherence<>(changed.codomain());
          Drawn<O, A> d = Drawn.of(instance.domain(), sample);
          Comparison<P, B> cells = new Comparison<>(instance, sample);
          Parametrised<P, B> f = changed.onArrow(d.x.source());
          Parametrised<P, B> g = changed.onArrow(d.z.source());
          return cells
              .compare(changed.onCell(d.x), Reparametrisation.of(f, changed.onCell(d.x).arrow()))
              .at("F x is a 2-cell")
              .and(
                  () ->
                      cells
                          .compare(
                              changed.onCell(d.x.thenVertically(d.y)),
                              changed.onCell(d.x).thenVertically(changed.onCell(d.y)))
                          .at("x;y"))
              .and(
                  () ->
                      cells
                          .compare(
                              changed.onCell(d.x.thenHorizontally(d.z)),
                              changed.onCell(d.x).thenHorizontally(changed.onCell(d.z)))
                          .at("x|z"))
              .and(
                  () ->
                      cells
                          .compare(
                              changed.onCell(d.x.tensor(d.z)),
                              changed.onCell(d.x).tensor(changed.onCell(d.z)))
                          .at("x (x) z"))
              .and(
                  () ->
                      cells
                          .compare(
                              changed.onCell(coherence.symmetry(d.x.source(), d.z.source())),
                              images.symmetry(f, g))
                          .at("n"))
              .and(
                  () ->
                      cells
                          .compare(
                              changed.onCell(
                                  coherence.exchange(
                                      d.x.source(), d.x.source(), d.z.source(), d.z.source())),
                              images.exchange(f, f, g, g))
                          .at("e"));
        });
  }

  /// `PARA.base.lax`: the image of a composite is the composite of the images, reparametrised along
  /// the laxator; so for the identity and the tensor, and these 2-cells are natural.
  public static <O, A, P, B> Law<LaxMonoidalFunctorInstance<O, A, P, B>> lax() {
    return new Law<>(
        "PARA.base.lax",
        "c : F(f;g) ⇒ F f;F g, t : lax;F(f (x) g) ⇒ (F f (x) F g);lax and F id ⇒ id are 2-cells,"
            + " F(x|z);c = c;(F x|F z)",
        (instance, sample) -> {
          var changed = new LaxParaFunctor<>(instance.functor());
          Drawn<O, A> d = Drawn.of(instance.domain(), sample);
          Comparison<P, B> cells = new Comparison<>(instance, sample);
          Reparametrisation<P, B> x = changed.onCell(d.x);
          Reparametrisation<P, B> z = changed.onCell(d.z);
          return cells
              .valid(x)
              .at("F x is a 2-cell")
              .and(() -> cells.valid(changed.unitCell(d.x.source().source())).at("F id ⇒ id"))
              .and(() -> cells.valid(changed.compositor(d.x.source(), d.z.source())).at("c"))
              .and(() -> cells.valid(changed.tensorator(d.x.source(), d.z.source())).at("t"))
              .and(
                  () ->
                      cells
                          .compare(
                              changed.onCell(d.x.thenVertically(d.y)),
                              x.thenVertically(changed.onCell(d.y)))
                          .at("x;y"))
              .and(
                  () ->
                      cells
                          .compare(
                              changed
                                  .onCell(d.x.thenHorizontally(d.z))
                                  .thenVertically(changed.compositor(d.x.target(), d.z.target())),
                              changed
                                  .compositor(d.x.source(), d.z.source())
                                  .thenVertically(x.thenHorizontally(z)))
                          .at("naturality"));
        });
  }

  /// 2-cells `x : f ⇒ f'`, `y : f' ⇒ f''`, `z : g ⇒ g'` with `f : A → B` and `g : B → C`.
  private record Drawn<O, A>(
      Reparametrisation<O, A> x, Reparametrisation<O, A> y, Reparametrisation<O, A> z) {

    static <O, A> Drawn<O, A> of(SymmetricMonoidalInstance<O, A> base, Sample sample) {
      var cells = new ReparametrisationsOver<>(base);
      O a = sample.let("A", base.object(sample));
      O b = sample.let("B", base.object(sample));
      O c = sample.let("C", base.object(sample));
      Parametrised<O, A> f = sample.let("f", cells.arrow(a, b, sample));
      Parametrised<O, A> g = sample.let("g", cells.arrow(b, c, sample));
      Reparametrisation<O, A> x = sample.let("x", cells.cell(f, sample));
      Reparametrisation<O, A> y = sample.let("y", cells.cell(x.target(), sample));
      return new Drawn<>(x, y, sample.let("z", cells.cell(g, sample)));
    }
  }

  /// Compares 2-cells of the codomain on the nose.
  private record Comparison<P, B>(FunctorInstance<?, ?, P, B> instance, Sample sample) {

    Verdict compare(Reparametrisation<P, B> left, Reparametrisation<P, B> right) {
      var arrows = ParaEquality.<P, B>strict(instance.equality());
      return arrows
          .compare(left.source(), right.source(), sample)
          .at("source")
          .and(() -> arrows.compare(left.target(), right.target(), sample).at("target"))
          .and(() -> instance.compare(left.arrow(), right.arrow(), sample).at("cell"));
    }

    Verdict valid(Reparametrisation<P, B> cell) {
      return compare(cell, Reparametrisation.of(cell.source(), cell.arrow()));
    }
  }
}
