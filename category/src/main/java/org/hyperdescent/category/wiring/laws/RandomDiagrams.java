package org.hyperdescent.category.wiring.laws;

import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.wiring.Box;
import org.hyperdescent.category.wiring.Junction;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;

/// Draws wiring diagrams, and the shapes of open things, from samples.
public final class RandomDiagrams {

  private static final int MAX_PORTS = 3;

  private RandomDiagrams() {}

  /// Draws a diagram with up to three outer ports and up to `maxBoxes` boxes of up to three ports
  /// each.
  ///
  /// Ports share junctions within a box and between boxes, outer ports are duplicated, junctions
  /// may have no box or no outer port, boxes may have no port, and the junctions are in no
  /// particular order.
  ///
  /// @param type draws a type; few types make for much sharing
  public static <T> WiringDiagram<T> diagram(
      Sample sample, Function<? super Sample, ? extends T> type, int maxBoxes) {
    return diagram(sample, type, maxBoxes, types(sample, type));
  }

  /// Draws a diagram with outer ports of the given types.
  public static <T> WiringDiagram<T> diagram(
      Sample sample,
      Function<? super Sample, ? extends T> type,
      int maxBoxes,
      ImmutableList<T> outerTypes) {
    MutableList<T> junctions = Lists.mutable.empty();
    MutableIntList outer = IntLists.mutable.empty();
    outerTypes.forEach(port -> outer.add(place(sample, junctions, port)));
    for (int extra = sample.below(3); extra > 0; extra--) {
      junctions.add(type.apply(sample));
    }
    MutableIntList ports = IntLists.mutable.empty();
    MutableList<Box<T>> boxes = Lists.mutable.empty();
    int boxCount = sample.between(0, maxBoxes);
    for (int b = 0; b < boxCount; b++) {
      MutableList<T> portTypes = Lists.mutable.empty();
      int size = junctions.isEmpty() ? 0 : sample.between(0, MAX_PORTS);
      for (int i = 0; i < size; i++) {
        int junction = sample.below(junctions.size());
        ports.add(junction);
        portTypes.add(junctions.get(junction));
      }
      boxes.add(new Box<>("f" + b, portTypes.toImmutable()));
    }
    FiniteFunction order = sample.permutation(junctions.size());
    ImmutableList<T> ordered = order.inverse().values().collect(junctions::get);
    return new WiringDiagram<>(
        boxes.toImmutable(),
        ordered.collectWithIndex((t, j) -> new Junction<T>("x" + j, t)),
        new FiniteFunction(ports.toImmutable(), junctions.size()).then(order),
        new FiniteFunction(outer.toImmutable(), junctions.size()).then(order));
  }

  /// Draws a list of up to three types.
  public static <T> ImmutableList<T> types(
      Sample sample, Function<? super Sample, ? extends T> type) {
    MutableList<T> types = Lists.mutable.empty();
    for (int i = sample.between(0, MAX_PORTS); i > 0; i--) {
      types.add(type.apply(sample));
    }
    return types.toImmutable();
  }

  /// Draws the shape of an open thing with the given ports: ports may show the same variable, and
  /// there may be private variables, before and between the others. The decoration is yet missing.
  ///
  /// @param decorate draws a decoration on variables of the given types
  public static <T, X> Open<T, X> open(
      Sample sample,
      Function<? super Sample, ? extends T> type,
      ImmutableList<T> portTypes,
      Function<? super ImmutableList<T>, ? extends X> decorate) {
    MutableList<T> variables = Lists.mutable.empty();
    MutableIntList ports = IntLists.mutable.empty();
    portTypes.forEach(port -> ports.add(place(sample, variables, port)));
    if (sample.below(3) == 1) {
      variables.add(type.apply(sample));
    }
    FiniteFunction order = sample.permutation(variables.size());
    ImmutableList<T> ordered = order.inverse().values().collect(variables::get);
    return new Open<>(
        ordered,
        decorate.apply(ordered),
        new FiniteFunction(ports.toImmutable(), variables.size()).then(order));
  }

  /// Draws a place for a port among the given ones of its type, or adds one, which is simpler.
  private static <T> int place(Sample sample, MutableList<T> places, T type) {
    MutableIntList fitting = IntLists.mutable.empty();
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).equals(type)) {
        fitting.add(i);
      }
    }
    int choice = sample.below(fitting.size() + 2);
    if (choice >= 2) {
      return fitting.get(choice - 2);
    }
    places.add(type);
    return places.size() - 1;
  }
}
