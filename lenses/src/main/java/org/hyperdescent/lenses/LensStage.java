package org.hyperdescent.lenses;

import io.vavr.Lazy;
import org.hyperdescent.category.CartesianCategory;

/// One stage of a chain of lenses.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
sealed interface LensStage<O, A> {

  /// A lens given by its two arrows; it leaves its whole input behind.
  record Given<O, A>(LensObject<O> target, A get, A put) implements LensStage<O, A> {}

  /// Two independent arrows, one each way; nothing is left behind.
  record Adapter<O, A>(LensObject<O> target, A forward, A backward) implements LensStage<O, A> {}

  /// Lenses side by side.
  record Beside<O, A>(Rope<Lens<O, A>> lenses) implements LensStage<O, A> {}

  /// The forward arrow.
  default A get(CartesianCategory<O, A> base) {
    return switch (this) {
      case Given<O, A> given -> given.get();
      case Adapter<O, A> adapter -> adapter.forward();
      case Beside<O, A>(Rope<Lens<O, A>> lenses) ->
          Rope.halving(lenses.toList().collect(Lens::get), base::tensor);
    };
  }

  /// The stage as an optic.
  default Passage<O, A> passage(CartesianCategory<O, A> base) {
    var wiring = new Wiring<>(base);
    return switch (this) {
      case Given<O, A>(LensObject<O> target, A get, A put) -> {
        O source = base.source(get);
        A stay = base.identity(source);
        yield new Passage<>(
            wiring,
            target,
            source,
            Lazy.of(() -> stay),
            Lazy.of(() -> base.compose(base.copy(source), base.tensor(stay, get))),
            Lazy.of(() -> put));
      }
      case Adapter<O, A>(LensObject<O> target, A forward, A backward) ->
          new Passage<>(
              wiring,
              target,
              base.unit(),
              Lazy.of(() -> base.discard(base.source(forward))),
              Lazy.of(() -> forward),
              Lazy.of(() -> backward));
      case Beside<O, A>(Rope<Lens<O, A>> lenses) ->
          Rope.halving(lenses.toList().collect(Lens::passage), Passage::beside);
    };
  }
}
