package org.hyperdescent.functors.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.wiring.Box;
import org.hyperdescent.category.wiring.Gluing;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.category.wiring.laws.RandomDiagrams;
import org.hyperdescent.crdc.laws.ReverseDerivativeInstance;

/// The laws of the two actions of variable sharing, reading shared values and adding up what is
/// sent to them: `UWD.col`, that one is the transpose of the other, and `UWD.add`, that the order
/// of the boxes does not matter.
public final class SharingLaws {

  private SharingLaws() {}

  /// `UWD.col`: collecting is the transpose of distributing.
  ///
  /// It is why the boxes of a distributed system send back exactly what they read from.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> collecting() {
    return new Law<>(
        "UWD.col",
        "f_* = (f^*)†",
        (instance, sample) -> {
          var category = instance.category();
          MutableList<O> drawn = Lists.mutable.empty();
          for (int i = sample.below(4); i > 0; i--) {
            drawn.add(instance.object(sample));
          }
          ImmutableList<O> wires = sample.let("variables", drawn.toImmutable());
          int ports = wires.isEmpty() ? 0 : sample.below(5);
          FiniteFunction f = sample.let("f", sample.function(ports, wires.size()));
          return instance.compare(
              category.pushforward(wires, f), category.dagger(category.pullback(wires, f)), sample);
        });
  }

  /// `UWD.add`: the displacement of a composite is the sum of those of its boxes, each read from
  /// and sent to the variables it was glued to, in whatever order they arrive.
  ///
  /// A law of displacements under an equality that does not see rounding; what an engine does about
  /// that is [RoundOfAnEngine#law].
  public static <O, A> Law<ArrowDecorations<O, A>> adding() {
    return new Law<>(
        "UWD.add",
        "oapply(d, vs) = sum over the boxes in any order of f_b^*;v_b;(f_b)_*",
        (instance, sample) -> {
          var category = instance.arrows().category();
          WiringDiagram<O> diagram =
              sample.let("d", RandomDiagrams.diagram(sample, instance::type, 3));
          MutableList<Open<O, A>> things = Lists.mutable.empty();
          for (Box<O> box : diagram.boxes()) {
            things.add(sample.let("v_" + box.name(), instance.thing(box.portTypes(), sample)));
          }
          ImmutableList<Open<O, A>> boxes = things.toImmutable();
          FiniteFunction order = sample.let("order", sample.permutation(boxes.size()));
          Gluing<O> gluing = Gluing.of(diagram, boxes);
          O state = category.tensorAllObjects(gluing.variables());
          A sum = category.zero(state, state);
          for (int k = 0; k < boxes.size(); k++) {
            int box = order.apply(k);
            FiniteFunction glued = gluing.boxes().get(box);
            A moved =
                category.compose(
                    category.pullback(gluing.variables(), glued), boxes.get(box).decoration());
            sum =
                category.add(
                    sum, category.compose(moved, category.pushforward(gluing.variables(), glued)));
          }
          return instance
              .arrows()
              .compare(instance.algebra().apply(diagram, boxes).decoration(), sum, sample);
        });
  }
}
