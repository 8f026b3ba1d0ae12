package org.hyperdescent.lenses;

import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.Rope;

/// The functor `Lens(C) → Optic(C)` over a Cartesian category: a lens becomes the optic that leaves
/// its whole input behind, `M = S`, `forward = <id, get>`, `backward = put`.
///
/// Adapters leave nothing behind, and composites are translated stage by stage, so the image of a
/// chain is a chain. Lenses that are equal without being composed alike have images that are equal
/// only up to sliding. Source: Riley (arXiv 1809.00738), section 3.1.
///
/// @param base the Cartesian category `C`
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record LensToOptic<O, A>(CartesianCategory<O, A> base)
    implements MonoidalFunctor<LensObject<O>, Lens<O, A>, LensObject<O>, Optic<O, A>> {

  @Override
  public LensCategory<O, A> domain() {
    return new LensCategory<>(base);
  }

  @Override
  public OpticCategory<O, A> codomain() {
    return new OpticCategory<>(base);
  }

  @Override
  public LensObject<O> onObject(LensObject<O> object) {
    return object;
  }

  @Override
  public Optic<O, A> onArrow(Lens<O, A> arrow) {
    return new Optic<>(
        codomain(), arrow.source(), arrow.target(), arrow.stages().map(this::onStage));
  }

  private OpticStage<O, A> onStage(LensStage<O, A> stage) {
    return switch (stage) {
      case LensStage.Given<O, A> _, LensStage.Optical<O, A> _ -> stage.passage(base).optic();
      case LensStage.Beside<O, A>(Rope<Lens<O, A>> lenses) ->
          new OpticStage.Beside<>(lenses.map(this::onArrow));
      case LensStage.Named<O, A>(String name, Lens<O, A> lens) ->
          new OpticStage.Named<>(name, onArrow(lens));
    };
  }
}
