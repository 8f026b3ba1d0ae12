package org.hyperdescent.lenses;

import io.vavr.Lazy;

/// An optic as one stage of a chain: `forward : S → M (x) T` and `backward : M (x) T' → S'`.
///
/// @param source the object `(S, S')`
/// @param target the object `(T, T')`
/// @param residual the object `M`
/// @param forward `S → M (x) T`
/// @param backward `M (x) T' → S'`
record OpticStage<O, A>(
    LensObject<O> source, LensObject<O> target, O residual, Lazy<A> forward, Lazy<A> backward) {

  /// Two independent arrows, one each way; nothing is left behind.
  static <O, A> OpticStage<O, A> adapter(Wiring<O, A> wiring, A forward, A backward) {
    var base = wiring.base();
    return new OpticStage<>(
        new LensObject<>(base.source(forward), base.target(backward)),
        new LensObject<>(base.target(forward), base.source(backward)),
        base.unit(),
        Lazy.of(() -> forward),
        Lazy.of(() -> backward));
  }

  /// Nothing at all.
  static <O, A> OpticStage<O, A> identity(Wiring<O, A> wiring, LensObject<O> object) {
    var base = wiring.base();
    return adapter(wiring, base.identity(object.forward()), base.identity(object.backward()));
  }

  /// First this stage, then the next: residuals side by side.
  OpticStage<O, A> then(Wiring<O, A> wiring, OpticStage<O, A> next) {
    var base = wiring.base();
    return new OpticStage<>(
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
  OpticStage<O, A> beside(Wiring<O, A> wiring, OpticStage<O, A> below) {
    var base = wiring.base();
    var objects = new LensObjects<>(base);
    return new OpticStage<>(
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
