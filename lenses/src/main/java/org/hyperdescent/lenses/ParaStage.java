package org.hyperdescent.lenses;

import io.vavr.Lazy;
import org.hyperdescent.category.Rope;

/// One stage of a chain of parametrised arrows.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
sealed interface ParaStage<O, A> {

  /// The stage as one map.
  Given<O, A> given(Wiring<O, A> wiring);

  /// A parametrised arrow given by its map.
  ///
  /// @param parameters the object `P`
  /// @param source the object `A`
  /// @param target the object `B`
  /// @param map `P (x) A → B`
  record Given<O, A>(O parameters, O source, O target, Lazy<A> map) implements ParaStage<O, A> {

    @Override
    public Given<O, A> given(Wiring<O, A> wiring) {
      return this;
    }

    /// First this stage, then the next: `P (x) Q (x) A → Q (x) P (x) A → Q (x) B → C`.
    Given<O, A> then(Wiring<O, A> wiring, Given<O, A> next) {
      var base = wiring.base();
      O unit = base.unit();
      return new Given<>(
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
    Given<O, A> beside(Wiring<O, A> wiring, Given<O, A> below) {
      var base = wiring.base();
      return new Given<>(
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

  /// Parametrised arrows side by side.
  record Beside<O, A>(Rope<Parametrised<O, A>> arrows) implements ParaStage<O, A> {

    @Override
    public Given<O, A> given(Wiring<O, A> wiring) {
      return Rope.halving(
          arrows.toList(), Parametrised::whole, (above, below) -> above.beside(wiring, below));
    }
  }

  /// A parametrised arrow with its parameters drawn from elsewhere, along `alpha : Q → P`.
  record Along<O, A>(A alpha, Parametrised<O, A> arrow) implements ParaStage<O, A> {

    @Override
    public Given<O, A> given(Wiring<O, A> wiring) {
      var base = wiring.base();
      return new Given<>(
          base.source(alpha),
          arrow.source(),
          arrow.target(),
          Lazy.of(
              () -> base.compose(wiring.beside(base.unit(), alpha, arrow.source()), arrow.map())));
    }
  }

  /// A parametrised arrow that drawings show as a block with a name.
  record Named<O, A>(String name, Parametrised<O, A> arrow) implements ParaStage<O, A> {

    @Override
    public Given<O, A> given(Wiring<O, A> wiring) {
      return arrow.whole();
    }
  }
}
