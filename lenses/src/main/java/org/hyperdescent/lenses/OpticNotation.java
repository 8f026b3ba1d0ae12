package org.hyperdescent.lenses;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.diagram.Boundary;
import org.hyperdescent.category.diagram.Notation;
import org.hyperdescent.category.diagram.Sketch;
import org.hyperdescent.category.diagram.Strands;

/// How optics are drawn: two boxes, one for each way, and between them the residual that the way
/// forwards leaves for the way back. Rewirings are drawn as wires, and named optics as blocks.
///
/// A lens is drawn as one box instead ([LensNotation]): there the residual is all of its input.
/// Source: the diagrams of Riley, "Categories of optics" (arXiv 1809.00738), section 2.
///
/// @param base how the arrows of the base category are named, and which of them are rewirings
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record OpticNotation<O, A>(Notation<O, A> base)
    implements Notation<LensObject<O>, Optic<O, A>> {

  @Override
  public Boundary wires(LensObject<O> object) {
    return lenses().wires(object);
  }

  @Override
  public String name(Optic<O, A> optic) {
    ImmutableList<OpticStage<O, A>> stages = optic.stages().toList();
    return stages.size() == 1
            && stages.getOnly() instanceof OpticStage.Named<O, A>(String name, var _)
        ? name
        : base.name(optic.forward());
  }

  @Override
  public Strands draw(Sketch sketch, Optic<O, A> optic, Strands inputs) {
    Strands strands = inputs;
    for (OpticStage<O, A> stage : optic.stages().toList()) {
      strands = draw(sketch, stage, strands);
    }
    return strands;
  }

  private Strands draw(Sketch sketch, OpticStage<O, A> stage, Strands inputs) {
    return switch (stage) {
      case OpticStage.Given<O, A> given ->
          lenses().rewired(given, inputs).orElseGet(() -> boxes(sketch, given, inputs));
      case OpticStage.Beside<O, A>(var optics) ->
          inputs.sideBySide(
              optics.toList(),
              optic -> wires(optic.source()),
              (optic, strands) -> draw(sketch, optic, strands));
      case OpticStage.Named<O, A>(String name, Optic<O, A> optic) ->
          sketch.block(
              name,
              inputs,
              wires(optic.source()),
              wires(optic.target()),
              (inside, strands) -> draw(inside, optic, strands));
    };
  }

  private Strands boxes(Sketch sketch, OpticStage.Given<O, A> given, Strands inputs) {
    Strands none = Strands.none();
    Boundary residual = base.wires(given.residual());
    Boundary target = wires(given.target());
    Strands there =
        sketch.box(
            base.name(given.forward().get()),
            new Strands(inputs.forward(), none.backward()),
            Boundary.forward(residual.forward().newWithAll(target.forward())));
    Strands back =
        sketch.box(
            base.name(given.backward().get()),
            new Strands(there.first(residual).forward(), inputs.backward()),
            new Boundary(Lists.immutable.empty(), target.backward()));
    return new Strands(there.without(residual).forward(), back.backward());
  }

  private LensNotation<O, A> lenses() {
    return new LensNotation<>(base);
  }
}
