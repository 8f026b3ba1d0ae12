package org.hyperdescent.category.free;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.collections.api.factory.primitive.LongObjectMaps;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.IntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.api.map.primitive.MutableLongObjectMap;
import org.eclipse.collections.impl.factory.Lists;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.eclipse.collections.impl.factory.primitive.LongIntMaps;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.free.Component.Terrain;

/// The search that [OpenHypergraphIsomorphism] describes: a partial bijection from a left to a
/// right diagram that grows by what is forced, and by guesses that can be taken back. Used once, by
/// one thread.
final class IsomorphismSearch {

  private static final int OPEN = -1;

  private final Terrain left;
  private final Terrain right;
  private final int[] wireImage;
  private final int[] wirePreimage;
  private final int[] operationImage;
  private final int[] operationPreimage;

  /// What has been decided, in order: a wire of the left diagram, or the complement of an
  /// operation.
  private final MutableIntList trail = IntLists.mutable.empty();

  private long steps;

  IsomorphismSearch(Diagram<?, ?> left, Diagram<?, ?> right) {
    Map<Object, Integer> numbers = new HashMap<>();
    this.left = Terrain.of(left, numbers);
    this.right = Terrain.of(right, numbers);
    wireImage = open(left.wires().size());
    wirePreimage = open(right.wires().size());
    operationImage = open(left.generators().size());
    operationPreimage = open(right.generators().size());
  }

  private static int[] open(int size) {
    int[] none = new int[size];
    Arrays.fill(none, OPEN);
    return none;
  }

  /// How many nodes were visited, guesses taken back included.
  long steps() {
    return steps;
  }

  Optional<OpenHypergraphIsomorphism> run() {
    if (wireImage.length != wirePreimage.length
        || operationImage.length != operationPreimage.length
        || !matchLegs(left.diagram().inputs(), right.diagram().inputs())
        || !matchLegs(left.diagram().outputs(), right.diagram().outputs())
        || !follow(0)
        || !matchRest()) {
      return Optional.empty();
    }
    return Optional.of(
        new OpenHypergraphIsomorphism(
            FiniteFunction.of(wirePreimage.length, wireImage),
            FiniteFunction.of(operationPreimage.length, operationImage)));
  }

  private boolean matchLegs(FiniteFunction leftLeg, FiniteFunction rightLeg) {
    if (leftLeg.source() != rightLeg.source()) {
      return false;
    }
    for (int i = 0; i < leftLeg.source(); i++) {
      if (!matchWires(leftLeg.apply(i), rightLeg.apply(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean matchWires(int a, int b) {
    steps++;
    if (wireImage[a] != OPEN || wirePreimage[b] != OPEN) {
      return wireImage[a] == b;
    }
    if (left.colours().wires[a] != right.colours().wires[b]
        || !left.diagram().wires().get(a).equals(right.diagram().wires().get(b))) {
      return false;
    }
    wireImage[a] = b;
    wirePreimage[b] = a;
    trail.add(a);
    return true;
  }

  private boolean matchOperations(int a, int b) {
    steps++;
    if (operationImage[a] != OPEN || operationPreimage[b] != OPEN) {
      return operationImage[a] == b;
    }
    if (left.colours().operations[a] != right.colours().operations[b]
        || !left.diagram().generators().get(a).equals(right.diagram().generators().get(b))) {
      return false;
    }
    operationImage[a] = b;
    operationPreimage[b] = a;
    trail.add(~a);
    return matchPorts(left.diagram().sources(), a, right.diagram().sources(), b)
        && matchPorts(left.diagram().targets(), a, right.diagram().targets(), b);
  }

  private boolean matchPorts(Ports leftPorts, int a, Ports rightPorts, int b) {
    if (leftPorts.count(a) != rightPorts.count(b)) {
      return false;
    }
    for (int port = 0; port < leftPorts.count(a); port++) {
      if (!matchWires(leftPorts.wire(a, port), rightPorts.wire(b, port))) {
        return false;
      }
    }
    return true;
  }

  /// Decides what the wires decided since `mark` force; false if something does not fit.
  private boolean follow(int mark) {
    for (int next = mark; next < trail.size(); next++) {
      int wire = trail.get(next);
      if (wire >= 0
          && !(force(wire, left.readers(), right.readers())
              && force(wire, left.writers(), right.writers()))) {
        return false;
      }
    }
    return true;
  }

  /// Matches the uses of a decided wire that are the only ones of their kind, or interchangeable.
  private boolean force(int wire, Incidence leftUses, Incidence rightUses) {
    var mine = usesByKind(wire, leftUses, left, operationImage);
    var theirs = usesByKind(wireImage[wire], rightUses, right, operationPreimage);
    if (mine.size() != theirs.size()) {
      return false;
    }
    for (var kind : mine.keyValuesView()) {
      IntList ours = kind.getTwo();
      IntList others = theirs.get(kind.getOne());
      if (others == null || others.size() != ours.size()) {
        return false;
      }
      if (interchangeable(ours, left.diagram()) && interchangeable(others, right.diagram())) {
        for (int i = 0; i < ours.size(); i++) {
          if (!matchOperations(ours.get(i), others.get(i))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /// The undecided operations on a wire by colour and port.
  private MutableLongObjectMap<MutableIntList> usesByKind(
      int wire, Incidence uses, Terrain terrain, int[] decided) {
    MutableLongObjectMap<MutableIntList> kinds = LongObjectMaps.mutable.empty();
    for (int at = uses.start(wire); at < uses.end(wire); at++) {
      steps++;
      int operation = uses.operation(at);
      if (decided[operation] == OPEN) {
        kinds
            .getIfAbsentPut(
                Colouring.mix(terrain.colours().operations[operation], uses.port(at)),
                IntLists.mutable::empty)
            .add(operation);
      }
    }
    return kinds;
  }

  /// Whether all operations sit on the same wires, so that it does not matter which is which.
  private static boolean interchangeable(IntList operations, Diagram<?, ?> diagram) {
    int first = operations.get(0);
    for (int i = 1; i < operations.size(); i++) {
      if (!diagram.sources().sameAt(first, operations.get(i))
          || !diagram.targets().sameAt(first, operations.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean matchRest() {
    IntList wires = undecided(wireImage);
    IntList operations = undecided(operationImage);
    if (wires.isEmpty() && operations.isEmpty()) {
      return true;
    }
    int[] sameNumbers = new int[wirePreimage.length];
    Arrays.setAll(sameNumbers, wire -> wirePreimage[wire] == OPEN ? OPEN : wire);
    left.colours().refine(wireImage);
    right.colours().refine(sameNumbers);
    return matchParts(wires, operations, undecided(wirePreimage), undecided(operationPreimage));
  }

  private static IntList undecided(int[] images) {
    MutableIntList open = IntLists.mutable.empty();
    for (int i = 0; i < images.length; i++) {
      if (images[i] == OPEN) {
        open.add(i);
      }
    }
    return open;
  }

  /// Matches what is undecided among the given nodes, component by component. Decides everything
  /// or, if it returns false, possibly a part: the caller takes it back.
  private boolean matchParts(
      IntList wires, IntList operations, IntList wiresThere, IntList operationsThere) {
    steps += wires.size() + operations.size();
    MutableList<Component> here =
        Component.of(
            left, wires, operations, w -> wireImage[w] == OPEN, o -> operationImage[o] == OPEN);
    MutableList<Component> there =
        Component.of(
            right,
            wiresThere,
            operationsThere,
            w -> wirePreimage[w] == OPEN,
            o -> operationPreimage[o] == OPEN);
    if (here.size() != there.size()) {
      return false;
    }
    MutableLongObjectMap<MutableList<Component>> candidates = LongObjectMaps.mutable.empty();
    there.forEach(
        component ->
            candidates.getIfAbsentPut(component.colour(), Lists.mutable::empty).add(component));
    for (Component component : here) {
      MutableList<Component> alike = candidates.get(component.colour());
      if (alike == null || !matchOneOf(component, alike)) {
        return false;
      }
    }
    return true;
  }

  /// Matches a component with the last of the candidates it is isomorphic to, and removes that one.
  private boolean matchOneOf(Component component, MutableList<Component> candidates) {
    for (int i = candidates.size() - 1; i >= 0; i--) {
      if (matchComponents(component, candidates.get(i))) {
        candidates.remove(i);
        return true;
      }
    }
    return false;
  }

  private boolean matchComponents(Component here, Component there) {
    if (here.wires().size() != there.wires().size()
        || here.operations().size() != there.operations().size()) {
      return false;
    }
    if (here.operations().isEmpty()) {
      // Without operations a component is a single wire.
      return matchWires(here.wires().get(0), there.wires().get(0));
    }
    int seed = rarest(here.operations());
    for (int i = 0; i < there.operations().size(); i++) {
      int mark = trail.size();
      if (matchOperations(seed, there.operations().get(i))
          && follow(mark)
          && matchParts(here.wires(), here.operations(), there.wires(), there.operations())) {
        return true;
      }
      takeBack(mark);
    }
    return false;
  }

  /// The first operation of the rarest colour: the fewest candidates.
  private int rarest(IntList operations) {
    var counts = LongIntMaps.mutable.empty();
    long[] colours = left.colours().operations;
    operations.forEach(operation -> counts.addToValue(colours[operation], 1));
    int best = operations.get(0);
    for (int i = 1; i < operations.size(); i++) {
      int operation = operations.get(i);
      if (counts.get(colours[operation]) < counts.get(colours[best])) {
        best = operation;
      }
    }
    return best;
  }

  private void takeBack(int mark) {
    while (trail.size() > mark) {
      int last = trail.removeAtIndex(trail.size() - 1);
      if (last >= 0) {
        wirePreimage[wireImage[last]] = OPEN;
        wireImage[last] = OPEN;
      } else {
        operationPreimage[operationImage[~last]] = OPEN;
        operationImage[~last] = OPEN;
      }
    }
  }
}
