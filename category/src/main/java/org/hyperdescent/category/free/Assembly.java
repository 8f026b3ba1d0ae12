package org.hyperdescent.category.free;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.finite.Coequalizer;
import org.hyperdescent.category.free.OpenHypergraph.Term;

/// A term written out: the colimit of its leaves, glued along all inner boundaries at once.
///
/// The boundaries of the term are laid out as *slots*: first the inputs of the whole, then its
/// outputs, then one slot per wire of each inner boundary. A leaf owns a range of slots on either
/// side, because a tensor splits a range and a composite shares a new one. So each inner slot has
/// one wire that arrives and one that leaves, and the coequalizer of these two functions is what
/// iterated pushouts would compute.
///
/// @param diagram the result
/// @param steps how many nodes, slots, wires and ports were visited: what the time is linear in
record Assembly<T, G>(Diagram<T, G> diagram, long steps) {

  private record Leaf<T, G>(Diagram<T, G> diagram, int in, int out) {}

  private record Pending<T, G>(OpenHypergraph<T, G> part, int in, int out) {}

  static <T, G> Assembly<T, G> of(OpenHypergraph<T, G> whole) {
    MutableList<Leaf<T, G>> leaves = Lists.mutable.empty();
    int inputs = whole.sources();
    int boundary = Math.addExact(inputs, whole.targets());
    int slots = boundary;
    long steps = 0;
    Deque<Pending<T, G>> pending = new ArrayDeque<>();
    pending.push(new Pending<>(whole, 0, inputs));
    while (!pending.isEmpty()) {
      Pending<T, G> next = pending.pop();
      steps++;
      switch (next.part().term()) {
        case Term.Written<T, G>(Diagram<T, G> diagram) ->
            leaves.add(new Leaf<>(diagram, next.in(), next.out()));
        case Term.Then<T, G>(var first, var second) -> {
          int middle = slots;
          slots = Math.addExact(slots, first.targets());
          pending.push(new Pending<>(second, middle, next.out()));
          pending.push(new Pending<>(first, next.in(), middle));
        }
        case Term.Beside<T, G>(var left, var right) -> {
          pending.push(
              new Pending<>(right, next.in() + left.sources(), next.out() + left.targets()));
          pending.push(new Pending<>(left, next.in(), next.out()));
        }
      }
    }
    return glue(leaves, inputs, boundary, slots, steps);
  }

  private static <T, G> Assembly<T, G> glue(
      List<Leaf<T, G>> leaves, int inputs, int boundary, int slots, long visited) {
    int[] arrives = new int[slots];
    int[] departs = new int[slots];
    MutableList<T> types = Lists.mutable.empty();
    MutableList<G> generators = Lists.mutable.empty();
    long steps = visited + slots;
    for (Leaf<T, G> leaf : leaves) {
      Diagram<T, G> part = leaf.diagram();
      int base = types.size();
      shift(part.inputs(), base, departs, leaf.in());
      shift(part.outputs(), base, arrives, leaf.out());
      types.addAllIterable(part.wires());
      generators.addAllIterable(part.generators());
      steps += part.size();
    }
    FiniteFunction classes =
        Coequalizer.of(
            FiniteFunction.tabulate(slots - boundary, types.size(), k -> arrives[boundary + k]),
            FiniteFunction.tabulate(slots - boundary, types.size(), k -> departs[boundary + k]));
    Diagram<T, G> diagram =
        new Diagram<>(
            representatives(types, classes),
            generators.toImmutable(),
            ports(leaves, classes, generators.size(), true),
            ports(leaves, classes, generators.size(), false),
            FiniteFunction.tabulate(inputs, classes.target(), i -> classes.apply(departs[i])),
            FiniteFunction.tabulate(
                boundary - inputs, classes.target(), i -> classes.apply(arrives[inputs + i])));
    return new Assembly<>(diagram, steps);
  }

  private static void shift(FiniteFunction leg, int base, int[] into, int at) {
    for (int i = 0; i < leg.source(); i++) {
      into[at + i] = base + leg.apply(i);
    }
  }

  /// Glued wires have the same type, since composition was checked: the first one speaks for all.
  private static <T> ImmutableList<T> representatives(List<T> types, FiniteFunction classes) {
    MutableList<T> first = Lists.mutable.withInitialCapacity(classes.target());
    for (int wire = 0; wire < types.size(); wire++) {
      if (classes.apply(wire) == first.size()) {
        first.add(types.get(wire));
      }
    }
    return first.toImmutable();
  }

  private static <T, G> Ports ports(
      List<Leaf<T, G>> leaves, FiniteFunction classes, int operations, boolean sources) {
    int total = 0;
    for (Leaf<T, G> leaf : leaves) {
      total = Math.addExact(total, side(leaf, sources).total());
    }
    int[] start = new int[operations + 1];
    int[] wire = new int[total];
    int operation = 0;
    int at = 0;
    int base = 0;
    for (Leaf<T, G> leaf : leaves) {
      Ports part = side(leaf, sources);
      int from = at;
      for (int o = 0; o < part.operations(); o++) {
        at += part.count(o);
        start[++operation] = at;
      }
      for (int i = 0; i < part.total(); i++) {
        wire[from + i] = classes.apply(base + part.wireAt(i));
      }
      base += leaf.diagram().wires().size();
    }
    return new Ports(start, wire);
  }

  private static <T, G> Ports side(Leaf<T, G> leaf, boolean sources) {
    return sources ? leaf.diagram().sources() : leaf.diagram().targets();
  }
}
