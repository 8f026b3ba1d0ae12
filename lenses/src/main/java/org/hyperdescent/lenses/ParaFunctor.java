package org.hyperdescent.lenses;

import io.vavr.Lazy;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.Rope;

/// Change of base: the functor `Para(F) : Para(C) → Para(D)` of a strict symmetric monoidal functor
/// `F : C → D` (`PARA.base`).
///
/// It applies `F` to parameters, types and map; a network over one category becomes one over
/// another, for example its derivative lenses. It is compatible with reparametrisation:
/// `Para(F)(f^alpha) = Para(F)(f)^{F alpha}`, and a strict functor of 2-categories that preserves
/// the coherence 2-cells (`PARA.base.cell`). Stages are translated one by one, when asked for, so
/// the image of a chain is a chain. A functor that is not strict changes the base up to 2-cells,
/// see [LaxParaFunctor]. Source: arXiv 2103.01931, remark 2.1.
///
/// @param base the functor `F`
/// @param <O> objects of `C`
/// @param <A> arrows of `C`
/// @param <P> objects of `D`
/// @param <B> arrows of `D`
public record ParaFunctor<O, A, P, B>(MonoidalFunctor<O, A, P, B> base)
    implements MonoidalFunctor<O, Parametrised<O, A>, P, Parametrised<P, B>> {

  @Override
  public ParaCategory<O, A> domain() {
    return new ParaCategory<>(base.domain());
  }

  @Override
  public ParaCategory<P, B> codomain() {
    return new ParaCategory<>(base.codomain());
  }

  @Override
  public P onObject(O object) {
    return base.onObject(object);
  }

  @Override
  public Parametrised<P, B> onArrow(Parametrised<O, A> arrow) {
    return new Parametrised<>(
        codomain(),
        onObject(arrow.source()),
        onObject(arrow.target()),
        arrow.stages().map(this::onStage));
  }

  /// The image of a 2-cell: `F alpha`, between the images of its source and target.
  public Reparametrisation<P, B> onCell(Reparametrisation<O, A> cell) {
    return new Reparametrisation<>(
        onArrow(cell.source()), onArrow(cell.target()), base.onArrow(cell.arrow()));
  }

  private ParaStage<P, B> onStage(ParaStage<O, A> stage) {
    return switch (stage) {
      case ParaStage.Named<O, A>(String name, Parametrised<O, A> arrow) ->
          new ParaStage.Named<>(name, onArrow(arrow));
      case ParaStage.Beside<O, A>(Rope<Parametrised<O, A>> arrows) ->
          new ParaStage.Beside<>(arrows.map(this::onArrow));
      case ParaStage.Along<O, A> along -> onMap(along.given(new Wiring<>(base.domain())));
      case ParaStage.Given<O, A> given -> onMap(given);
    };
  }

  private ParaStage<P, B> onMap(ParaStage.Given<O, A> given) {
    return new ParaStage.Given<>(
        onObject(given.parameters()),
        onObject(given.source()),
        onObject(given.target()),
        Lazy.of(() -> base.onArrow(given.map().get())));
  }
}
