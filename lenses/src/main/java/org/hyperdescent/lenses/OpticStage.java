package org.hyperdescent.lenses;

import io.vavr.Lazy;
import org.hyperdescent.category.Rope;

/// One stage of a chain of optics.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
sealed interface OpticStage<O, A> {

  /// An optic given by its two arrows: `forward : S → M (x) T` and `backward : M (x) T' → S'`.
  ///
  /// @param source the object `(S, S')`
  /// @param target the object `(T, T')`
  /// @param residual the object `M`
  /// @param forward `S → M (x) T`
  /// @param backward `M (x) T' → S'`
  record Given<O, A>(
      LensObject<O> source, LensObject<O> target, O residual, Lazy<A> forward, Lazy<A> backward)
      implements OpticStage<O, A> {

    /// Two independent arrows, one each way; nothing is left behind.
    static <O, A> Given<O, A> adapter(Wiring<O, A> wiring, A forward, A backward) {
      var base = wiring.base();
      return new Given<>(
          new LensObject<>(base.source(forward), base.target(backward)),
          new LensObject<>(base.target(forward), base.source(backward)),
          base.unit(),
          Lazy.of(() -> forward),
          Lazy.of(() -> backward));
    }

    /// Nothing at all.
    static <O, A> Given<O, A> identity(Wiring<O, A> wiring, LensObject<O> object) {
      var base = wiring.base();
      return adapter(wiring, base.identity(object.forward()), base.identity(object.backward()));
    }

    /// First this stage, then the next: residuals side by side.
    Given<O, A> then(Wiring<O, A> wiring, Given<O, A> next) {
      var base = wiring.base();
      return new Given<>(
          source,
          next.target,
          base.tensorObjects(residual, next.residual),
          Lazy.of(
              () ->
                  base.compose(
                      forward.get(), wiring.beside(residual, next.forward.get(), base.unit()))),
          Lazy.of(
              () ->
                  base.compose(
                      wiring.beside(residual, next.backward.get(), base.unit()), backward.get())));
    }

    /// Both stages side by side; the residuals cross to the front.
    Given<O, A> beside(Wiring<O, A> wiring, Given<O, A> below) {
      var base = wiring.base();
      var objects = new LensObjects<>(base);
      return new Given<>(
          objects.tensor(source, below.source),
          objects.tensor(target, below.target),
          base.tensorObjects(residual, below.residual),
          Lazy.of(
              () ->
                  wiring.thenCross(
                      base.tensor(forward.get(), below.forward.get()),
                      residual,
                      target.forward(),
                      below.residual,
                      below.target.forward())),
          Lazy.of(
              () ->
                  wiring.crossThen(
                      residual,
                      below.residual,
                      target.backward(),
                      below.target.backward(),
                      base.tensor(backward.get(), below.backward.get()))));
    }
  }

  /// Optics side by side.
  record Beside<O, A>(Rope<Optic<O, A>> optics) implements OpticStage<O, A> {}

  /// An optic that drawings show as a block with a name.
  record Named<O, A>(String name, Optic<O, A> optic) implements OpticStage<O, A> {}

  /// The stage as one pair of arrows.
  default Given<O, A> given(Wiring<O, A> wiring) {
    return switch (this) {
      case Given<O, A> given -> given;
      case Beside<O, A>(Rope<Optic<O, A>> optics) ->
          Rope.halving(
              optics.toList(), Optic::whole, (above, below) -> above.beside(wiring, below));
      case Named<O, A>(_, Optic<O, A> optic) -> optic.whole();
    };
  }
}
