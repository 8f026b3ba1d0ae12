package org.hyperdescent.lenses;

import org.hyperdescent.category.Rope;
import org.hyperdescent.category.diagram.Boundary;
import org.hyperdescent.category.diagram.Notation;
import org.hyperdescent.category.diagram.Sketch;
import org.hyperdescent.category.diagram.Strands;

/// How parametrised arrows are drawn: as their maps in the base category, with the parameters
/// coming in from above. Composites keep their parts, reparametrisations are drawn above what they
/// feed, and named arrows are blocks.
///
/// Over lenses, parameters come in from above and their changes go back up; that is the picture of
/// a learner. Source: Cruttwell et al. (arXiv 2103.01931), section 2.
///
/// @param base how the arrows of the base category are drawn
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record ParaNotation<O, A>(Notation<O, A> base) implements Notation<O, Parametrised<O, A>> {

  @Override
  public Boundary wires(O object) {
    return base.wires(object);
  }

  @Override
  public String name(Parametrised<O, A> arrow) {
    var stages = arrow.stages().toList();
    return stages.size() == 1
            && stages.getOnly() instanceof ParaStage.Named<O, A>(String name, var _)
        ? name
        : base.name(arrow.map());
  }

  /// Draws the arrow, with new outer ports at the top for the parameters of each of its parts.
  @Override
  public Strands draw(Sketch sketch, Parametrised<O, A> arrow, Strands inputs) {
    Strands strands = inputs;
    for (ParaStage<O, A> stage : arrow.stages().toList()) {
      strands =
          stage instanceof ParaStage.Beside<O, A>(Rope<Parametrised<O, A>> arrows)
              ? strands.sideBySide(
                  arrows.toList(), this::source, (each, left) -> draw(sketch, each, left))
              : draw(sketch, stage, sketch.above(parameters(arrow, stage)), strands);
    }
    return strands;
  }

  private Strands draw(
      Sketch sketch, Parametrised<O, A> arrow, Strands parameters, Strands inputs) {
    Strands strands = inputs;
    Strands above = parameters;
    for (ParaStage<O, A> stage : arrow.stages().toList()) {
      Boundary own = parameters(arrow, stage);
      strands = draw(sketch, stage, above.first(own), strands);
      above = above.without(own);
    }
    return strands;
  }

  private Boundary parameters(Parametrised<O, A> arrow, ParaStage<O, A> stage) {
    return wires(stage.given(new Wiring<>(arrow.category().base())).parameters());
  }

  private Strands draw(Sketch sketch, ParaStage<O, A> stage, Strands parameters, Strands inputs) {
    return switch (stage) {
      case ParaStage.Given<O, A> given ->
          base.draw(sketch, given.map().get(), parameters.beside(inputs));
      case ParaStage.Beside<O, A>(Rope<Parametrised<O, A>> arrows) -> {
        Strands[] above = {parameters};
        yield inputs.sideBySide(
            arrows.toList(),
            this::source,
            (arrow, left) -> {
              Boundary own = wires(arrow.parameters());
              Strands mine = above[0].first(own);
              above[0] = above[0].without(own);
              return draw(sketch, arrow, mine, left);
            });
      }
      case ParaStage.Along<O, A>(A alpha, Parametrised<O, A> arrow) ->
          draw(sketch, arrow, base.draw(sketch, alpha, parameters).fromAbove(), inputs);
      case ParaStage.Named<O, A>(String name, Parametrised<O, A> arrow) -> {
        Boundary own = wires(arrow.parameters());
        Strands all = parameters.beside(inputs);
        yield sketch.block(
            name,
            all,
            boundary(all),
            wires(arrow.target()),
            (inside, strands) -> draw(inside, arrow, strands.first(own), strands.without(own)));
      }
    };
  }

  private Boundary source(Parametrised<O, A> arrow) {
    return wires(arrow.source());
  }

  private static Boundary boundary(Strands strands) {
    return new Boundary(
        strands.forward().collect(strand -> strand.type()),
        strands.backward().collect(strand -> strand.type()));
  }
}
