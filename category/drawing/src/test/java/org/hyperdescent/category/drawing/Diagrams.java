package org.hyperdescent.category.drawing;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.Lists;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.diagram.Boundary;
import org.hyperdescent.category.diagram.Sketch;
import org.hyperdescent.category.diagram.Strands;
import org.hyperdescent.category.diagram.StringDiagram;
import org.hyperdescent.category.free.Generator;
import org.hyperdescent.category.free.OpenHypergraph;
import org.hyperdescent.category.free.Operation;
import org.hyperdescent.category.free.Signature;
import org.hyperdescent.category.wiring.Box;
import org.hyperdescent.category.wiring.Junction;
import org.hyperdescent.category.wiring.WiringDiagram;

/// Diagrams to draw in tests.
final class Diagrams {

  private Diagrams() {}

  /// One junction shared by all boxes, and one private to each.
  static WiringDiagram<String> star(int boxes) {
    int[] ports = IntStream.range(0, 2 * boxes).map(i -> i % 2 == 0 ? 0 : 1 + i / 2).toArray();
    return diagram(IntLists.mutable.with(ints(boxes, 2)), 1 + boxes, ports);
  }

  /// The three boxes `(x, y, z, y) { f(w, x, a); g(u, w, y); h(u, w, z) }`.
  static WiringDiagram<String> threeBoxes() {
    return diagram(
        IntLists.mutable.with(3, 3, 3), 6, new int[] {1, 2, 5, 0, 1, 3, 0, 1, 4}, 2, 3, 4, 3);
  }

  /// Any diagram: boxes without ports, junctions without boxes and parallel wires included.
  static WiringDiagram<String> random(RandomGenerator random) {
    int junctions = 1 + random.nextInt(9);
    MutableIntList arities = IntLists.mutable.empty();
    for (int box = random.nextInt(8); box > 0; box--) {
      arities.add(random.nextInt(5));
    }
    int[] ports = random.ints(arities.sum(), 0, junctions).toArray();
    return diagram(
        arities, junctions, ports, random.ints(random.nextInt(5), 0, junctions).toArray());
  }

  /// Any open hypergraph: cycles, spiders and isolated wires included.
  static OpenHypergraph<String, Generator<String>> randomHypergraph(RandomGenerator random) {
    int wires = 1 + random.nextInt(8);
    MutableList<Operation<Generator<String>>> operations = Lists.mutable.empty();
    for (int i = random.nextInt(8); i > 0; i--) {
      int[] inputs = random.ints(random.nextInt(4), 0, wires).toArray();
      int[] outputs = random.ints(random.nextInt(4), 0, wires).toArray();
      operations.add(
          Operation.of(
              new Generator<>("op " + i, reals(inputs.length), reals(outputs.length)),
              inputs,
              outputs));
    }
    return OpenHypergraph.of(
        Signature.ofGenerators(),
        reals(wires),
        operations.toImmutable(),
        FiniteFunction.of(wires, random.ints(random.nextInt(4), 0, wires).toArray()),
        FiniteFunction.of(wires, random.ints(random.nextInt(4), 0, wires).toArray()));
  }

  /// Any chain of boxes and blocks, with wires from above and answers to all of them.
  static StringDiagram randomSketch(RandomGenerator random) {
    Sketch sketch = new Sketch();
    Strands strands = sketch.left(simple(1 + random.nextInt(3)));
    return sketch.close(randomChain(sketch, strands, random, 2));
  }

  private static Strands randomChain(
      Sketch sketch, Strands start, RandomGenerator random, int depth) {
    Strands strands = start;
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      Boundary target = simple(1 + random.nextInt(3));
      if (depth > 0 && random.nextInt(3) == 0) {
        Boundary own = simple(strands.forward().size());
        strands =
            sketch.block(
                "block " + "y".repeat(random.nextInt(30)),
                strands,
                own,
                target,
                (inside, opened) ->
                    inside.box("last", randomChain(inside, opened, random, depth - 1), target));
      } else {
        Strands above = depth == 2 ? sketch.above(simple(random.nextInt(5))) : Strands.none();
        strands = sketch.box("box " + i, above.beside(strands), target);
      }
    }
    return strands;
  }

  private static Boundary simple(int width) {
    return new Boundary(reals(width), reals(width));
  }

  private static ImmutableList<String> reals(int count) {
    return Lists.immutable.fromStream(IntStream.range(0, count).mapToObj(_ -> "R^3"));
  }

  private static WiringDiagram<String> diagram(
      MutableIntList arities, int junctionCount, int[] ports, int... outer) {
    MutableList<Box<String>> boxes = Lists.mutable.empty();
    arities.forEachWithIndex(
        (arity, i) ->
            boxes.add(
                new Box<>(
                    "box <" + "x".repeat(i % 9) + "> & " + i,
                    Lists.immutable.fromStream(IntStream.range(0, arity).mapToObj(_ -> "R")))));
    MutableList<Junction<String>> junctions = Lists.mutable.empty();
    for (int i = 0; i < junctionCount; i++) {
      junctions.add(new Junction<>("w" + i, "R"));
    }
    return new WiringDiagram<>(
        boxes.toImmutable(),
        junctions.toImmutable(),
        FiniteFunction.of(junctionCount, ports),
        FiniteFunction.of(junctionCount, outer));
  }

  private static int[] ints(int count, int value) {
    return IntStream.range(0, count).map(_ -> value).toArray();
  }
}
