package org.hyperdescent.crdc.smooth;

import java.util.Optional;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.diagram.Boundary;
import org.hyperdescent.category.diagram.Notation;
import org.hyperdescent.category.diagram.Sketch;
import org.hyperdescent.category.diagram.Strand;
import org.hyperdescent.category.diagram.Strands;
import org.hyperdescent.crdc.smooth.Construction.Batch;
import org.hyperdescent.crdc.smooth.Construction.ForwardDerivative;
import org.hyperdescent.crdc.smooth.Construction.Named;
import org.hyperdescent.crdc.smooth.Construction.ReverseDerivative;
import org.hyperdescent.crdc.smooth.SmoothMap.Copy;
import org.hyperdescent.crdc.smooth.SmoothMap.Discard;
import org.hyperdescent.crdc.smooth.SmoothMap.Identity;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.hyperdescent.crdc.smooth.SmoothMap.Pullback;
import org.hyperdescent.crdc.smooth.SmoothMap.Pushforward;
import org.hyperdescent.crdc.smooth.SmoothMap.Symmetry;
import org.hyperdescent.crdc.smooth.SmoothMap.Zero;

/// How smooth maps are drawn: operations are boxes, moving, copying and dropping wires is drawn as
/// wires, adding as a box `+`, a named map as a block with what is in it, and a power as a plate
/// that says how many samples there are.
///
/// Derivatives are single boxes: they are functions of the whole map, not of its picture.
public record SmoothNotation() implements Notation<Space, SmoothMap> {

  @Override
  public Boundary wires(Space object) {
    return Boundary.forward(object.shapes().collect(Shape::toString));
  }

  @Override
  public String name(SmoothMap map) {
    return TermPrinter.print(map);
  }

  @Override
  public Strands draw(Sketch sketch, SmoothMap map, Strands inputs) {
    return switch (map) {
      case Sequence sequence ->
          sequence.parts().injectInto(inputs, (strands, part) -> draw(sketch, part, strands));
      case Tensored tensored ->
          inputs.sideBySide(
              tensored.parts(),
              part -> wires(part.source()),
              (part, strands) -> draw(sketch, part, strands));
      case Plus plus -> sum(sketch, plus, inputs);
      case Identity _, Symmetry _, Copy _, Discard _, Pullback _ ->
          new Strands(
              rewiring(map).orElseThrow().values().collect(inputs.forward()::get),
              Strands.none().backward());
      case Pushforward(FiniteFunction wires, Space target) ->
          collected(sketch, wires, target, inputs);
      case Zero(_, Space target) -> sketch.box("0", Strands.none(), wires(target));
      case Primitive _, ReverseDerivative _, ForwardDerivative _ -> box(sketch, map, inputs);
      case Batch(SmoothMap each, int count) ->
          sketch.block(
              count + " samples, each",
              inputs,
              wires(each.source()),
              wires(map.target()),
              (inside, strands) -> draw(inside, each, strands));
      case Named(_, Primitive _) -> box(sketch, map, inputs);
      case Named(String name, SmoothMap part) ->
          sketch.block(
              name,
              inputs,
              wires(part.source()),
              wires(part.target()),
              (inside, strands) -> draw(inside, part, strands));
    };
  }

  @Override
  public Optional<FiniteFunction> rewiring(SmoothMap map) {
    int width = map.source().width();
    return switch (map) {
      case Identity _ -> Optional.of(FiniteFunction.identity(width));
      case Symmetry(Space left, _) ->
          Optional.of(FiniteFunction.tabulate(width, width, i -> (i + left.width()) % width));
      case Copy _ -> Optional.of(FiniteFunction.tabulate(2 * width, width, i -> i % width));
      case Discard _ -> Optional.of(FiniteFunction.of(width));
      case Pullback(_, FiniteFunction wires) -> Optional.of(wires);
      case Tensored tensored -> {
        MutableList<Integer> values = Lists.mutable.empty();
        int start = 0;
        for (SmoothMap part : tensored.parts()) {
          Optional<FiniteFunction> moved = rewiring(part);
          if (moved.isEmpty()) {
            yield Optional.empty();
          }
          int before = start;
          moved.get().values().forEach(i -> values.add(before + i));
          start += part.source().width();
        }
        yield Optional.of(FiniteFunction.tabulate(values.size(), width, values::get));
      }
      case Sequence sequence -> {
        Optional<FiniteFunction> whole = Optional.of(FiniteFunction.identity(width));
        for (SmoothMap part : sequence.parts()) {
          Optional<FiniteFunction> next = rewiring(part);
          whole = whole.flatMap(sofar -> next.map(after -> after.then(sofar)));
        }
        yield whole;
      }
      default -> Optional.empty();
    };
  }

  private Strands box(Sketch sketch, SmoothMap map, Strands inputs) {
    return sketch.box(name(map), inputs, wires(map.target()));
  }

  private Strands sum(Sketch sketch, Plus plus, Strands inputs) {
    ImmutableList<Strands> summands = plus.parts().collect(part -> draw(sketch, part, inputs));
    Strands sums = Strands.none();
    for (int i = 0; i < plus.target().width(); i++) {
      int wire = i;
      sums =
          sums.beside(
              added(
                  sketch,
                  summands.collect(strands -> strands.forward().get(wire)),
                  plus.target().shapes().get(i)));
    }
    return sums;
  }

  private static Strands collected(
      Sketch sketch, FiniteFunction wires, Space target, Strands inputs) {
    Strands sums = Strands.none();
    for (int j = 0; j < target.width(); j++) {
      MutableList<Strand> summands = Lists.mutable.empty();
      for (int i = 0; i < wires.source(); i++) {
        if (wires.apply(i) == j) {
          summands.add(inputs.forward().get(i));
        }
      }
      sums = sums.beside(added(sketch, summands.toImmutable(), target.shapes().get(j)));
    }
    return sums;
  }

  /// A sum of strands; of one strand it is the strand, of none zero.
  private static Strands added(Sketch sketch, ImmutableList<Strand> summands, Shape shape) {
    Strands strands = new Strands(summands, Strands.none().backward());
    return summands.size() == 1
        ? strands
        : sketch.box(
            summands.isEmpty() ? "0" : "+",
            strands,
            Boundary.forward(Lists.immutable.of(shape.toString())));
  }
}
