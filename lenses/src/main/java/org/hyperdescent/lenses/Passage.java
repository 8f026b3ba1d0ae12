package org.hyperdescent.lenses;

import io.vavr.Lazy;

/// A lens as an optic: a way forwards that leaves a residual behind, and a way backwards that picks
/// it up, `forward : S → M (x) T` and `backward : M (x) T' → S'`.
///
/// Composing optics collects residuals instead of repeating the forward pass, which is why a lens
/// is evaluated through its passage (the trade-off is the subject of arXiv 2209.09351). The arrow
/// `save : S → M` is the forward pass for somebody who only wants the residual: the last stage of a
/// chain then need not run forwards at all.
///
/// @param wiring the base category
/// @param target the object `(T, T')`
/// @param residual the object `M`
/// @param save `S → M`
/// @param forward `S → M (x) T`
/// @param backward `M (x) T' → S'`
record Passage<O, A>(
    Wiring<O, A> wiring,
    LensObject<O> target,
    O residual,
    Lazy<A> save,
    Lazy<A> forward,
    Lazy<A> backward) {

  /// First this passage, then the next: residuals side by side.
  Passage<O, A> then(Passage<O, A> next) {
    var base = wiring.base();
    return new Passage<>(
        wiring,
        next.target,
        base.tensorObjects(residual, next.residual),
        Lazy.of(
            () ->
                wiring.isUnit(next.residual)
                    ? save.get()
                    : base.compose(
                        forward.get(), wiring.beside(residual, next.save.get(), base.unit()))),
        Lazy.of(
            () ->
                base.compose(
                    forward.get(), wiring.beside(residual, next.forward.get(), base.unit()))),
        Lazy.of(
            () ->
                base.compose(
                    wiring.beside(residual, next.backward.get(), base.unit()), backward.get())));
  }

  /// Both passages side by side; the residuals cross to the front.
  Passage<O, A> beside(Passage<O, A> below) {
    var base = wiring.base();
    return new Passage<>(
        wiring,
        new LensObject<>(
            base.tensorObjects(target.forward(), below.target.forward()),
            base.tensorObjects(target.backward(), below.target.backward())),
        base.tensorObjects(residual, below.residual),
        Lazy.of(() -> base.tensor(save.get(), below.save.get())),
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

  /// The put of the lens, `S (x) T' → S'`.
  A put() {
    var base = wiring.base();
    return base.compose(wiring.beside(base.unit(), save.get(), target.backward()), backward.get());
  }
}
