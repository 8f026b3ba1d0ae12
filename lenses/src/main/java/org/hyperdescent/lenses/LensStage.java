package org.hyperdescent.lenses;

import io.vavr.Lazy;
import org.hyperdescent.category.CartesianCategory;

/// One stage of a chain of lenses.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
sealed interface LensStage<O, A> {

  /// A lens given by its two arrows; it leaves its whole input behind.
  record Given<O, A>(LensObject<O> source, LensObject<O> target, A get, A put)
      implements LensStage<O, A> {}

  /// A lens given as an optic; an adapter is one that leaves nothing behind.
  record Optical<O, A>(OpticStage.Given<O, A> optic) implements LensStage<O, A> {}

  /// Lenses side by side.
  record Beside<O, A>(Rope<Lens<O, A>> lenses) implements LensStage<O, A> {}

  /// A lens that drawings show as a block with a name.
  record Named<O, A>(String name, Lens<O, A> lens) implements LensStage<O, A> {}

  /// The forward arrow.
  default A get(CartesianCategory<O, A> base) {
    return switch (this) {
      case Given<O, A> given -> given.get();
      case Optical<O, A>(OpticStage.Given<O, A> optic) ->
          new Wiring<>(base).isUnit(optic.residual())
              ? optic.forward().get()
              : base.compose(
                  optic.forward().get(), base.second(optic.residual(), optic.target().forward()));
      case Beside<O, A>(Rope<Lens<O, A>> lenses) ->
          Rope.halving(lenses.toList().collect(Lens::get), base::tensor);
      case Named<O, A>(_, Lens<O, A> lens) -> lens.get();
    };
  }

  /// The way to evaluate the stage.
  default Passage<O, A> passage(CartesianCategory<O, A> base) {
    var wiring = new Wiring<>(base);
    return switch (this) {
      case Given<O, A>(LensObject<O> source, LensObject<O> target, A get, A put) -> {
        O point = source.forward();
        A stay = base.identity(point);
        Lazy<A> forward = Lazy.of(() -> base.compose(base.copy(point), base.tensor(stay, get)));
        yield new Passage<>(
            wiring,
            new OpticStage.Given<>(source, target, point, forward, Lazy.of(() -> put)),
            Lazy.of(() -> stay));
      }
      case Optical<O, A>(OpticStage.Given<O, A> optic) ->
          new Passage<>(wiring, optic, save(base, optic));
      case Beside<O, A>(Rope<Lens<O, A>> lenses) ->
          Rope.halving(lenses.toList().collect(Lens::passage), Passage::beside);
      case Named<O, A>(_, Lens<O, A> lens) -> lens.passage();
    };
  }

  private static <O, A> Lazy<A> save(CartesianCategory<O, A> base, OpticStage.Given<O, A> optic) {
    return Lazy.of(
        () ->
            new Wiring<>(base).isUnit(optic.residual())
                ? base.discard(optic.source().forward())
                : base.compose(
                    optic.forward().get(), base.first(optic.residual(), optic.target().forward())));
  }
}
