package org.hyperdescent.category.free;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.diagram.End;
import org.hyperdescent.category.diagram.Flow;
import org.hyperdescent.category.diagram.Node;
import org.hyperdescent.category.diagram.Port;
import org.hyperdescent.category.diagram.Side;
import org.hyperdescent.category.diagram.StringDiagram;
import org.hyperdescent.category.diagram.Wire;

/// An open hypergraph as a string diagram: operations become boxes, a wire with one beginning
/// becomes a wire that may branch, any other a spider.
final class HypergraphPicture<T, G> {

  private final OpenHypergraph<T, G> hypergraph;
  private final Function<? super G, Optional<OpenHypergraph<T, G>>> definition;
  private final MutableList<MutableList<End>> beginnings;
  private final MutableList<MutableList<End>> ends;
  private final MutableList<Node> nodes = Lists.mutable.empty();
  private final MutableList<Wire> wires = Lists.mutable.empty();

  HypergraphPicture(
      OpenHypergraph<T, G> hypergraph,
      Function<? super G, Optional<OpenHypergraph<T, G>>> definition) {
    this.hypergraph = hypergraph;
    this.definition = definition;
    this.beginnings = hypergraph.wires().collect(_ -> Lists.mutable.<End>empty()).toList();
    this.ends = hypergraph.wires().collect(_ -> Lists.mutable.<End>empty()).toList();
  }

  StringDiagram draw() {
    int inputs = hypergraph.inputs().source();
    for (int i = 0; i < inputs; i++) {
      beginnings.get(hypergraph.inputs().apply(i)).add(End.outside(i));
    }
    hypergraph.operations().forEachWithIndex(this::add);
    for (int i = 0; i < hypergraph.outputs().source(); i++) {
      ends.get(hypergraph.outputs().apply(i)).add(End.outside(inputs + i));
    }
    hypergraph.wires().forEachWithIndex((type, w) -> connect(w, String.valueOf(type)));
    return new StringDiagram(
        ports(inputs, hypergraph.outputs().source()), nodes.toImmutable(), wires.toImmutable());
  }

  private void add(Operation<G> operation, int number) {
    int inputs = operation.inputs().size();
    for (int i = 0; i < inputs; i++) {
      ends.get(operation.inputs().get(i)).add(new End(number, i));
    }
    for (int i = 0; i < operation.outputs().size(); i++) {
      beginnings.get(operation.outputs().get(i)).add(new End(number, inputs + i));
    }
    String name = String.valueOf(operation.generator());
    nodes.add(
        definition
            .apply(operation.generator())
            .<Node>map(inside -> block(name, operation, inside))
            .orElseGet(() -> new Node.Box(name, "", ports(inputs, operation.outputs().size()))));
  }

  private Node block(String name, Operation<G> operation, OpenHypergraph<T, G> inside) {
    ImmutableList<T> wires = hypergraph.wires();
    ImmutableList<T> source = operation.inputs().collect(wires::get);
    ImmutableList<T> target = operation.outputs().collect(wires::get);
    if (!inside.source().equals(source) || !inside.target().equals(target)) {
      throw new TypeMismatchException(
          "the inside of %s is %s → %s, not %s → %s"
              .formatted(name, inside.source(), inside.target(), source, target));
    }
    return new Node.Block(name, new HypergraphPicture<>(inside, definition).draw());
  }

  private void connect(int wire, String type) {
    ImmutableList<End> from = beginnings.get(wire).toImmutable();
    ImmutableList<End> to = ends.get(wire).toImmutable();
    if (from.size() == 1 && to.notEmpty()) {
      to.forEachWithIndex(
          (end, i) -> wires.add(new Wire(from.getOnly(), end, i == 0 ? type : "", Flow.FORWARD)));
      return;
    }
    End spider = new End(nodes.size(), 0);
    boolean isolated = from.isEmpty() && to.isEmpty();
    nodes.add(new Node.Spider(isolated ? type : "", type));
    // The type is written once, where the wire comes from.
    from.forEachWithIndex(
        (end, i) -> wires.add(new Wire(end, spider, i == 0 ? type : "", Flow.FORWARD)));
    to.forEachWithIndex(
        (end, i) ->
            wires.add(new Wire(spider, end, i == 0 && from.isEmpty() ? type : "", Flow.FORWARD)));
  }

  private static ImmutableList<Port> ports(int inputs, int outputs) {
    MutableList<Port> ports = Lists.mutable.empty();
    for (int i = 0; i < inputs + outputs; i++) {
      ports.add(Port.on(i < inputs ? Side.LEFT : Side.RIGHT));
    }
    return ports.toImmutable();
  }
}
