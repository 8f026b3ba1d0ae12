package org.hyperdescent.category.wiring.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.wiring.Box;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;

/// The laws that speak of the ports of decorated cospans: `UWD.ports`, `UWD.alone`.
public final class DecoratedCospanLaws {

  private DecoratedCospanLaws() {}

  /// All laws decorated cospans have beyond those of an algebra and a decoration.
  public static <T, X> ImmutableList<Law<DecoratedCospanInstance<T, X>>> all() {
    return Lists.immutable.of(ports(), alone());
  }

  /// `UWD.ports`: permuting the ports of each box and of what fills it changes nothing.
  public static <T, X> Law<DecoratedCospanInstance<T, X>> ports() {
    return new Law<>(
        "UWD.ports",
        "oapply(d with ports p, xs with ports p) = oapply(d, xs)",
        (instance, sample) -> {
          WiringDiagram<T> diagram =
              sample.let("d", RandomDiagrams.diagram(sample, instance::type, 3));
          MutableList<Open<T, X>> things = Lists.mutable.empty();
          MutableList<Open<T, X>> permutedThings = Lists.mutable.empty();
          MutableList<Box<T>> permutedBoxes = Lists.mutable.empty();
          MutableIntList permutedPorts = IntLists.mutable.empty();
          ImmutableList<FiniteFunction> ports = diagram.portsByBox();
          for (int b = 0; b < diagram.boxes().size(); b++) {
            Box<T> box = diagram.boxes().get(b);
            Open<T, X> thing =
                sample.let("x_" + box.name(), instance.thing(box.portTypes(), sample));
            FiniteFunction order = sample.let("p_" + box.name(), sample.permutation(box.size()));
            things.add(thing);
            permutedThings.add(
                new Open<>(thing.variables(), thing.decoration(), order.then(thing.ports())));
            permutedBoxes.add(new Box<>(box.name(), order.values().collect(box.portTypes()::get)));
            permutedPorts.addAll(order.then(ports.get(b)).values());
          }
          WiringDiagram<T> permuted =
              new WiringDiagram<>(
                  permutedBoxes.toImmutable(),
                  diagram.junctions(),
                  new FiniteFunction(permutedPorts.toImmutable(), diagram.junctions().size()),
                  diagram.outer());
          return instance.compare(
              instance.algebra().apply(permuted, permutedThings.toImmutable()),
              instance.algebra().apply(diagram, things.toImmutable()),
              sample);
        });
  }

  /// `UWD.alone`: a diagram without boxes is its junctions as variables, trivially decorated.
  public static <T, X> Law<DecoratedCospanInstance<T, X>> alone() {
    return new Law<>(
        "UWD.alone",
        "oapply(d, ()) has the junctions as variables, decorated by push(0 → n, combine())",
        (instance, sample) -> {
          WiringDiagram<T> diagram =
              sample.let("d", RandomDiagrams.diagram(sample, instance::type, 0));
          var decoration = instance.decoration();
          ImmutableList<T> types = diagram.junctions().collect(junction -> junction.type());
          X trivial =
              decoration.push(
                  Lists.immutable.empty(),
                  FiniteFunction.of(types.size()),
                  types,
                  decoration.combine(Lists.immutable.empty(), Lists.immutable.empty()));
          return instance.compare(
              instance.algebra().apply(diagram, Lists.immutable.empty()),
              new Open<>(types, trivial, diagram.outer()),
              sample);
        });
  }
}
