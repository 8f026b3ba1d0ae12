package org.hyperdescent.lenses;

import java.util.Optional;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.Rope;
import org.hyperdescent.category.diagram.Boundary;
import org.hyperdescent.category.diagram.Notation;
import org.hyperdescent.category.diagram.Sketch;
import org.hyperdescent.category.diagram.Strand;
import org.hyperdescent.category.diagram.Strands;

/// How lenses are drawn: a lens is a box with wires in both directions on either side, named after
/// its forward arrow; rewirings are drawn as wires, and named lenses as blocks.
///
/// @param base how the arrows of the base category are named, and which of them are rewirings
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record LensNotation<O, A>(Notation<O, A> base)
    implements Notation<LensObject<O>, Lens<O, A>> {

  @Override
  public Boundary wires(LensObject<O> object) {
    return new Boundary(
        base.wires(object.forward()).forward(), base.wires(object.backward()).forward());
  }

  @Override
  public String name(Lens<O, A> lens) {
    ImmutableList<LensStage<O, A>> stages = lens.stages().toList();
    return stages.size() == 1
            && stages.getOnly() instanceof LensStage.Named<O, A>(String name, var _)
        ? name
        : base.name(lens.get());
  }

  @Override
  public Strands draw(Sketch sketch, Lens<O, A> lens, Strands inputs) {
    Strands strands = inputs;
    for (LensStage<O, A> stage : lens.stages().toList()) {
      strands = draw(sketch, stage, strands);
    }
    return strands;
  }

  private Strands draw(Sketch sketch, LensStage<O, A> stage, Strands inputs) {
    return switch (stage) {
      case LensStage.Given<O, A>(var _, LensObject<O> target, A get, var _) ->
          sketch.box(base.name(get), inputs, wires(target));
      case LensStage.Optical<O, A>(OpticStage.Given<O, A> optic) ->
          rewired(optic, inputs)
              .orElseGet(
                  () ->
                      sketch.box(base.name(optic.forward().get()), inputs, wires(optic.target())));
      case LensStage.Beside<O, A>(Rope<Lens<O, A>> lenses) ->
          inputs.sideBySide(
              lenses.toList(),
              lens -> wires(lens.source()),
              (lens, strands) -> draw(sketch, lens, strands));
      case LensStage.Named<O, A>(String name, Lens<O, A> lens) ->
          sketch.block(
              name,
              inputs,
              wires(lens.source()),
              wires(lens.target()),
              (inside, strands) -> draw(inside, lens, strands));
    };
  }

  /// An adapter that only moves wires, drawn without a box. Answers can only be moved: where they
  /// are added up or dropped there must be a box.
  Optional<Strands> rewired(OpticStage.Given<O, A> optic, Strands inputs) {
    Boundary target = wires(optic.target());
    A there = optic.forward().get();
    Optional<FiniteFunction> values = base.rewiring(there);
    if (values.isEmpty() || values.get().source() != target.forward().size()) {
      return Optional.empty();
    }
    return base.rewiring(optic.backward().get())
        .filter(FiniteFunction::isBijection)
        .map(
            answers -> {
              Strand[] backward = new Strand[answers.source()];
              for (int i = 0; i < backward.length; i++) {
                backward[answers.apply(i)] = inputs.backward().get(i);
              }
              return new Strands(
                  values.get().values().collect(inputs.forward()::get),
                  Lists.immutable.of(backward));
            });
  }
}
