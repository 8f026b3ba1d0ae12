package org.hyperdescent.lenses;

import io.vavr.Lazy;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.Rope;

/// One stage of a chain of lenses.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
sealed interface LensStage<O, A> {

  /// The forward arrow.
  A get(CartesianCategory<O, A> base);

  /// The way to evaluate the stage.
  Passage<O, A> passage(CartesianCategory<O, A> base);

  /// A lens given by its two arrows; it leaves its whole input behind.
  record Given<O, A>(LensObject<O> source, LensObject<O> target, A get, A put)
      implements LensStage<O, A> {

    @Override
    public A get(CartesianCategory<O, A> base) {
      return get;
    }

    @Override
    public Passage<O, A> passage(CartesianCategory<O, A> base) {
      O point = source.forward();
      A stay = base.identity(point);
      Lazy<A> forward = Lazy.of(() -> base.compose(base.copy(point), base.tensor(stay, get)));
      return new Passage<>(
          new Wiring<>(base),
          new OpticStage.Given<>(source, target, point, forward, Lazy.of(() -> put)),
          Lazy.of(() -> stay));
    }
  }

  /// A lens given as an optic; an adapter is one that leaves nothing behind.
  record Optical<O, A>(OpticStage.Given<O, A> optic) implements LensStage<O, A> {

    @Override
    public A get(CartesianCategory<O, A> base) {
      return new Wiring<>(base).isUnit(optic.residual())
          ? optic.forward().get()
          : base.compose(
              optic.forward().get(), base.second(optic.residual(), optic.target().forward()));
    }

    @Override
    public Passage<O, A> passage(CartesianCategory<O, A> base) {
      var wiring = new Wiring<>(base);
      return new Passage<>(
          wiring,
          optic,
          Lazy.of(
              () ->
                  wiring.isUnit(optic.residual())
                      ? base.discard(optic.source().forward())
                      : base.compose(
                          optic.forward().get(),
                          base.first(optic.residual(), optic.target().forward()))));
    }
  }

  /// Lenses side by side.
  record Beside<O, A>(Rope<Lens<O, A>> lenses) implements LensStage<O, A> {

    @Override
    public A get(CartesianCategory<O, A> base) {
      return Rope.halving(lenses.toList(), Lens::get, base::tensor);
    }

    @Override
    public Passage<O, A> passage(CartesianCategory<O, A> base) {
      return Rope.halving(lenses.toList(), Lens::passage, Passage::beside);
    }
  }

  /// A lens that drawings show as a block with a name.
  record Named<O, A>(String name, Lens<O, A> lens) implements LensStage<O, A> {

    @Override
    public A get(CartesianCategory<O, A> base) {
      return lens.get();
    }

    @Override
    public Passage<O, A> passage(CartesianCategory<O, A> base) {
      return lens.passage();
    }
  }
}
