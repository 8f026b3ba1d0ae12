package org.hyperdescent.lenses;

import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.Rope;

/// The functor `Optic(C) → Lens(C)` over a Cartesian category: `get = forward ; p_T`, `put =
/// ((forward ; p_M) x id) ; backward`.
///
/// Sliding changes neither arrow, and every lens comes back from its optic: optics up to sliding
/// *are* lenses, which is why `OpticEquality.asLenses` decides their equality. Composites are
/// translated stage by stage. Source: Riley (arXiv 1809.00738), section 3.1.
///
/// @param base the Cartesian category `C`
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record OpticToLens<O, A>(CartesianCategory<O, A> base)
    implements MonoidalFunctor<LensObject<O>, Optic<O, A>, LensObject<O>, Lens<O, A>> {

  @Override
  public OpticCategory<O, A> domain() {
    return new OpticCategory<>(base);
  }

  @Override
  public LensCategory<O, A> codomain() {
    return new LensCategory<>(base);
  }

  @Override
  public LensObject<O> onObject(LensObject<O> object) {
    return object;
  }

  @Override
  public Lens<O, A> onArrow(Optic<O, A> arrow) {
    return new Lens<>(
        codomain(), arrow.source(), arrow.target(), arrow.stages().map(this::onStage));
  }

  private LensStage<O, A> onStage(OpticStage<O, A> stage) {
    return switch (stage) {
      case OpticStage.Given<O, A> given -> new LensStage.Optical<>(given);
      case OpticStage.Beside<O, A>(Rope<Optic<O, A>> optics) ->
          new LensStage.Beside<>(optics.map(this::onArrow));
      case OpticStage.Named<O, A>(String name, Optic<O, A> optic) ->
          new LensStage.Named<>(name, onArrow(optic));
    };
  }
}
