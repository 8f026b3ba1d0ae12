package org.hyperdescent.category.diagram;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.set.MutableSet;
import org.eclipse.collections.impl.factory.Lists;
import org.eclipse.collections.impl.factory.Sets;

/// A diagram being drawn from left to right, one box after another.
///
/// It is symbolic evaluation: outer ports give strands, a box takes strands and gives new ones, and
/// what is left at the end is put out. A strand may be used by several boxes (its wire branches) or
/// by none (its wire ends in a dot), so copying and discarding need no box. Wires that run
/// backwards are attached the other way around, which the caller does not see.
public final class Sketch {

  /// More wires than these come in from above as one bundle.
  private static final int SEPARATE = 2;

  private final MutableList<Port> ports = Lists.mutable.empty();
  private final MutableList<Node> nodes = Lists.mutable.empty();
  private final MutableList<Wire> wires = Lists.mutable.empty();
  private final MutableList<Strand> values = Lists.mutable.empty();
  private final MutableSet<Strand> written = Sets.mutable.empty();
  private final MutableSet<End> used = Sets.mutable.empty();

  /// New outer ports on the left.
  public Strands left(Boundary boundary) {
    return strands(boundary, (type, flow) -> value(newPort(Side.LEFT, ""), type, false, flow));
  }

  /// New outer ports at the top, with their types as labels; one for all if there are many.
  public Strands above(Boundary boundary) {
    if (Math.max(boundary.forward().size(), boundary.backward().size()) <= SEPARATE) {
      return strands(boundary, (type, flow) -> value(newPort(Side.TOP, type), type, true, flow));
    }
    return new Strands(
        bundle(boundary.forward(), Flow.FORWARD), bundle(boundary.backward(), Flow.BACKWARD));
  }

  /// Adds a box.
  ///
  /// @param name its name
  /// @param inputs what it takes, from the left or from above as each strand says
  /// @param target what it gives
  /// @return what stands open on its right
  public Strands box(String name, Strands inputs, Boundary target) {
    MutableList<Port> ports = Lists.mutable.empty();
    forEachBunch(inputs, (bunch, _) -> ports.add(Port.on(side(bunch))));
    forEach(target.forward(), target.backward(), (_, _) -> ports.add(Port.on(Side.RIGHT)));
    return place(new Node.Box(name, "", ports.toImmutable()), inputs, target);
  }

  /// Adds a block, whose inside is drawn by `body`.
  ///
  /// @param name its name
  /// @param inputs what it takes, from the left or from above as each strand says
  /// @param inner the types inside of what it takes; for most blocks those outside
  /// @param target what it gives
  /// @param body draws the inside, from its strands on the left to those on the right
  /// @return what stands open on its right
  public Strands block(
      String name,
      Strands inputs,
      Boundary inner,
      Boundary target,
      BiFunction<? super Sketch, ? super Strands, Strands> body) {
    Sketch inside = new Sketch();
    Strands result = body.apply(inside, inside.open(inputs, inner));
    return place(new Node.Block(name, inside.close(result)), inputs, target);
  }

  /// The diagram, with new outer ports on the right for what stands open.
  public StringDiagram close(Strands outputs) {
    forEach(
        outputs.forward(),
        outputs.backward(),
        (strand, flow) ->
            connect(new Bunch(Lists.immutable.of(strand)), flow, newPort(Side.RIGHT, "")));
    for (Strand strand : values) {
      if (used.add(strand.end())) {
        nodes.add(new Node.Spider("", "discarded"));
        connect(new Bunch(Lists.immutable.of(strand)), Flow.FORWARD, new End(nodes.size() - 1, 0));
      }
    }
    return new StringDiagram(ports.toImmutable(), nodes.toImmutable(), wires.toImmutable());
  }

  private ImmutableList<Strand> bundle(ImmutableList<String> types, Flow flow) {
    if (types.isEmpty()) {
      return Lists.immutable.empty();
    }
    End end = newPort(Side.TOP, Bunch.product(types));
    ImmutableList<Strand> parts =
        types.collectWithIndex((type, i) -> new Strand(end, type, true, i));
    if (flow == Flow.FORWARD) {
      values.addAllIterable(parts);
    }
    return parts;
  }

  /// The outer ports of a block that takes these strands.
  private Strands open(Strands inputs, Boundary types) {
    MutableList<Strand> forward = Lists.mutable.empty();
    MutableList<Strand> backward = Lists.mutable.empty();
    forEachBunch(
        inputs,
        (bunch, flow) -> {
          boolean value = flow == Flow.FORWARD;
          MutableList<Strand> opened = value ? forward : backward;
          ImmutableList<String> rest =
              (value ? types.forward() : types.backward()).drop(opened.size());
          ImmutableList<Strand> strands = bunch.at(newPort(side(bunch), ""), rest);
          opened.addAllIterable(strands);
          if (value) {
            values.addAllIterable(strands);
          }
        });
    return new Strands(forward.toImmutable(), backward.toImmutable());
  }

  /// Puts a node whose ports are the inputs and then the outputs.
  private Strands place(Node node, Strands inputs, Boundary target) {
    int number = nodes.size();
    nodes.add(node);
    int[] port = {0};
    forEachBunch(inputs, (bunch, flow) -> connect(bunch, flow, new End(number, port[0]++)));
    boolean above = isAbove(inputs);
    return strands(target, (type, flow) -> value(new End(number, port[0]++), type, above, flow));
  }

  private Strand value(End end, String type, boolean above, Flow flow) {
    Strand strand = new Strand(end, type, above);
    if (flow == Flow.FORWARD) {
      values.add(strand);
    }
    return strand;
  }

  private static Strands strands(Boundary boundary, BiFunction<String, Flow, Strand> strand) {
    MutableList<Strand> forward = Lists.mutable.empty();
    MutableList<Strand> backward = Lists.mutable.empty();
    forEach(
        boundary.forward(),
        boundary.backward(),
        (type, flow) -> (flow == Flow.FORWARD ? forward : backward).add(strand.apply(type, flow)));
    return new Strands(forward.toImmutable(), backward.toImmutable());
  }

  private static void forEachBunch(Strands strands, BiConsumer<? super Bunch, Flow> action) {
    forEach(Bunch.of(strands.forward()), Bunch.of(strands.backward()), action);
  }

  /// The order of ports: what goes forwards and the answer to it side by side.
  private static <S> void forEach(
      ImmutableList<S> forward, ImmutableList<S> backward, BiConsumer<? super S, Flow> action) {
    for (int i = 0; i < Math.max(forward.size(), backward.size()); i++) {
      if (i < forward.size()) {
        action.accept(forward.get(i), Flow.FORWARD);
      }
      if (i < backward.size()) {
        action.accept(backward.get(i), Flow.BACKWARD);
      }
    }
  }

  private void connect(Bunch bunch, Flow flow, End right) {
    used.add(bunch.end());
    // The branches of a wire have its type; it is enough to write it once.
    String type = written.add(bunch.strands().getFirst()) ? bunch.type() : "";
    wires.add(
        flow == Flow.BACKWARD
            ? new Wire(right, bunch.end(), type, flow)
            : new Wire(bunch.end(), right, type, flow));
  }

  private End newPort(Side side, String label) {
    ports.add(new Port(side, label));
    return End.outside(ports.size() - 1);
  }

  /// What is made of parameters only is a parameter of what comes next.
  private static boolean isAbove(Strands inputs) {
    return inputs.forward().notEmpty()
        && inputs.forward().allSatisfy(Strand::above)
        && inputs.backward().allSatisfy(Strand::above);
  }

  private static Side side(Bunch bunch) {
    return bunch.above() ? Side.TOP : Side.LEFT;
  }
}
