package org.hyperdescent.category.free;

import java.util.function.Function;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.IntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.TypeMismatchException;

/// A sweep through a diagram from its inputs to its outputs that builds an arrow of another
/// category: layers of operations side by side, and between two layers a rewiring. Used once.
///
/// The strands of the sweep are the wires that have begun and have not ended. In a monogamous
/// acyclic diagram each is there once, and a rewiring only permutes them; otherwise several strands
/// may be parts of one wire, and the rewiring joins them.
final class Sweep<T, G, P, B> {

  /// How strands are brought into a new order.
  ///
  /// @param <B> the arrows
  @FunctionalInterface
  interface Rewiring<B> {

    /// The arrow from some strands to others.
    ///
    /// @param from the wire of each strand on the input side
    /// @param to the wire of each strand on the output side
    B between(IntList from, IntList to);
  }

  private final Diagram<T, G> diagram;
  private final SymmetricMonoidalCategory<P, B> category;
  private final Signature<T, G> signature;
  private final Function<? super T, ? extends P> onType;
  private final Function<? super G, ? extends B> onGenerator;
  private final Rewiring<B> rewiring;

  /// How often each wire is still to be met.
  private final int[] ahead;

  /// The number of the last layer each wire passed by, counted from 1.
  private final int[] passedBy;

  private int layers;

  Sweep(
      Diagram<T, G> diagram,
      SymmetricMonoidalCategory<P, B> category,
      Signature<T, G> signature,
      Function<? super T, ? extends P> onType,
      Function<? super G, ? extends B> onGenerator,
      Rewiring<B> rewiring) {
    this.diagram = diagram;
    this.category = category;
    this.signature = signature;
    this.onType = onType;
    this.onGenerator = onGenerator;
    this.rewiring = rewiring;
    ahead = new int[diagram.wires().size()];
    passedBy = new int[diagram.wires().size()];
    for (int i = 0; i < diagram.sources().total(); i++) {
      ahead[diagram.sources().wireAt(i)]++;
    }
    for (int i = 0; i < diagram.targets().total(); i++) {
      ahead[diagram.targets().wireAt(i)]++;
    }
    diagram.outputs().values().forEach(wire -> ahead[wire]++);
  }

  B arrow() {
    IntList strands = diagram.inputs().values();
    B arrow = category.identity(objectOf(strands));
    for (ImmutableIntList layer : Flow.layers(diagram)) {
      IntList consumed = wiresAt(diagram.sources(), layer);
      meet(consumed);
      IntList passing = passing(strands, consumed);
      IntList before = IntLists.mutable.withAll(consumed).withAll(passing);
      arrow = category.compose(arrow, rewiring.between(strands, before));
      B side = category.tensorAll(layer.collect(this::image));
      arrow = category.compose(arrow, category.tensor(side, category.identity(objectOf(passing))));
      IntList produced = wiresAt(diagram.targets(), layer);
      meet(produced);
      strands = IntLists.mutable.withAll(produced).withAll(passing);
    }
    return category.compose(arrow, rewiring.between(strands, diagram.outputs().values()));
  }

  private void meet(IntList wires) {
    wires.forEach(wire -> ahead[wire]--);
  }

  /// The wires that have begun and are met again behind the next layer, each once: those of the
  /// strands, and those that the layer begins by consuming them.
  private IntList passing(IntList strands, IntList consumed) {
    layers++;
    MutableIntList passing = IntLists.mutable.empty();
    strands.forEach(wire -> pass(wire, passing));
    consumed.forEach(wire -> pass(wire, passing));
    return passing;
  }

  private void pass(int wire, MutableIntList passing) {
    if (ahead[wire] > 0 && passedBy[wire] != layers) {
      passedBy[wire] = layers;
      passing.add(wire);
    }
  }

  private static IntList wiresAt(Ports ports, IntList operations) {
    MutableIntList wires = IntLists.mutable.empty();
    operations.forEach(operation -> wires.addAll(ports.of(operation)));
    return wires;
  }

  private P objectOf(IntList strands) {
    return category.tensorAllObjects(Strands.<T, P>objects(diagram, strands, onType));
  }

  private B image(int operation) {
    G generator = diagram.generators().get(operation);
    B image = onGenerator.apply(generator);
    P source = object(signature.inputs(generator));
    P target = object(signature.outputs(generator));
    if (!category.source(image).equals(source) || !category.target(image).equals(target)) {
      throw new TypeMismatchException(
          "%s is interpreted by %s, which is not %s → %s"
              .formatted(generator, category.describe(image), source, target));
    }
    return image;
  }

  private P object(ImmutableList<T> types) {
    return category.tensorAllObjects(types.collect(onType::apply));
  }
}
