package org.hyperdescent.lenses;

import io.vavr.Lazy;

/// The optic through which a lens is evaluated, with a shorter way forwards for somebody who only
/// wants the residual: `save : S → M`, so that the last stage of a chain need not run forwards at
/// all.
///
/// Composing optics collects residuals instead of repeating the forward pass (the trade-off is the
/// subject of arXiv 2209.09351).
///
/// @param wiring the base category
/// @param optic the optic
/// @param save `S → M`
record Passage<O, A>(Wiring<O, A> wiring, OpticStage.Given<O, A> optic, Lazy<A> save) {

  /// First this passage, then the next.
  Passage<O, A> then(Passage<O, A> next) {
    var base = wiring.base();
    return new Passage<>(
        wiring,
        optic.then(wiring, next.optic),
        Lazy.of(
            () ->
                wiring.isUnit(next.optic.residual())
                    ? save.get()
                    : base.compose(
                        optic.forward().get(),
                        wiring.beside(optic.residual(), next.save.get(), base.unit()))));
  }

  /// Both passages side by side.
  Passage<O, A> beside(Passage<O, A> below) {
    return new Passage<>(
        wiring,
        optic.beside(wiring, below.optic),
        Lazy.of(() -> wiring.base().tensor(save.get(), below.save.get())));
  }

  /// The put of the lens, `S (x) T' → S'`.
  A put() {
    var base = wiring.base();
    return base.compose(
        wiring.beside(base.unit(), save.get(), optic.target().backward()), optic.backward().get());
  }
}
