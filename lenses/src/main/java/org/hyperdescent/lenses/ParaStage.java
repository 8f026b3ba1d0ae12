package org.hyperdescent.lenses;

import io.vavr.Lazy;

/// A parametrised arrow as one stage of a chain.
///
/// @param parameters the object `P`
/// @param source the object `A`
/// @param target the object `B`
/// @param map `P (x) A → B`
record ParaStage<O, A>(O parameters, O source, O target, Lazy<A> map) {

  /// First this stage, then the next: `P (x) Q (x) A → Q (x) P (x) A → Q (x) B → C`.
  ParaStage<O, A> then(Wiring<O, A> wiring, ParaStage<O, A> next) {
    var base = wiring.base();
    O unit = base.unit();
    return new ParaStage<>(
        base.tensorObjects(parameters, next.parameters),
        source,
        next.target,
        Lazy.of(
            () ->
                base.compose(
                    wiring.crossThen(
                        unit,
                        parameters,
                        next.parameters,
                        source,
                        wiring.beside(next.parameters, map.get(), unit)),
                    next.map.get())));
  }

  /// Both stages side by side: `P (x) Q (x) A (x) C → P (x) A (x) Q (x) C → B (x) D`.
  ParaStage<O, A> beside(Wiring<O, A> wiring, ParaStage<O, A> below) {
    var base = wiring.base();
    return new ParaStage<>(
        base.tensorObjects(parameters, below.parameters),
        base.tensorObjects(source, below.source),
        base.tensorObjects(target, below.target),
        Lazy.of(
            () ->
                wiring.crossThen(
                    parameters,
                    below.parameters,
                    source,
                    below.source,
                    base.tensor(map.get(), below.map.get()))));
  }
}
