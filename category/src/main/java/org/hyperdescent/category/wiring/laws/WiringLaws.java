package org.hyperdescent.category.wiring.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.category.wiring.Box;
import org.hyperdescent.category.wiring.WiringDiagram;

/// The laws of a wiring-diagram algebra: `UWD.type`, `UWD.id`, `UWD.assoc`, `UWD.sym`, `UWD.names`;
/// and of a morphism of algebras: `UWD.nat`.
public final class WiringLaws {

  private WiringLaws() {}

  /// All laws of an algebra.
  public static <T, X> ImmutableList<Law<WiringAlgebraInstance<T, X>>> all() {
    return Lists.immutable.of(typing(), identity(), associativity(), symmetry(), names());
  }

  /// `UWD.type`: a composite has the outer ports of its diagram.
  public static <T, X> Law<WiringAlgebraInstance<T, X>> typing() {
    return new Law<>(
        "UWD.type",
        "ports(oapply(d, xs)) = the outer ports of d",
        (instance, sample) -> {
          WiringDiagram<T> diagram = diagram("d", instance, sample, 3);
          ImmutableList<X> things = things("x", diagram, instance, sample);
          return Verdict.compare(
              instance.algebra().ports(instance.algebra().apply(diagram, things)),
              diagram.outerTypes(),
              "");
        });
  }

  /// `UWD.id`: the identity diagram returns what fills its box.
  public static <T, X> Law<WiringAlgebraInstance<T, X>> identity() {
    return new Law<>(
        "UWD.id",
        "oapply(identity, x) = x",
        (instance, sample) -> {
          ImmutableList<T> ports = RandomDiagrams.types(sample, instance::type);
          X thing = sample.let("x", instance.thing(ports, sample));
          return instance.compare(
              instance.algebra().apply(WiringDiagram.identity(ports), Lists.immutable.of(thing)),
              instance.identityCell(thing),
              sample);
        });
  }

  /// `UWD.assoc`: composing hierarchically is composing flat, up to the recorded permutation.
  public static <T, X> Law<WiringAlgebraInstance<T, X>> associativity() {
    return new Law<>(
        "UWD.assoc",
        "oapply(d, [oapply(d_i, xs_i)]) = oapply(d[d_i/i], xs)",
        (instance, sample) -> {
          var algebra = instance.algebra();
          WiringDiagram<T> outer = diagram("d", instance, sample, 2);
          MutableList<WiringDiagram<T>> inner = Lists.mutable.empty();
          MutableList<ImmutableList<X>> things = Lists.mutable.empty();
          MutableList<X> composites = Lists.mutable.empty();
          for (int i = 0; i < outer.boxes().size(); i++) {
            WiringDiagram<T> part =
                sample.let(
                    "d_" + i,
                    RandomDiagrams.diagram(
                        sample, instance::type, 2, outer.boxes().get(i).portTypes()));
            inner.add(part);
            things.add(things("x_" + i, part, instance, sample));
            composites.add(algebra.apply(part, things.getLast()));
          }
          ImmutableList<WiringDiagram<T>> parts = inner.toImmutable();
          X nested = algebra.apply(outer, composites.toImmutable());
          return instance.compare(
              instance.associativityCell(outer, parts, things.toImmutable(), nested),
              algebra.apply(
                  outer.substitute(parts), things.flatCollect(list -> list).toImmutable()),
              sample);
        });
  }

  /// `UWD.sym`: the order of the boxes does not matter, up to the recorded permutation.
  public static <T, X> Law<WiringAlgebraInstance<T, X>> symmetry() {
    return new Law<>(
        "UWD.sym",
        "oapply(d;p, xs;p) = oapply(d, xs) for a permutation p of the boxes",
        (instance, sample) -> {
          WiringDiagram<T> diagram = diagram("d", instance, sample, 3);
          ImmutableList<X> things = things("x", diagram, instance, sample);
          FiniteFunction order = sample.let("p", sample.permutation(things.size()));
          return instance.compare(
              instance
                  .algebra()
                  .apply(diagram.permuteBoxes(order), order.values().collect(things::get)),
              instance.symmetryCell(
                  diagram, things, order, instance.algebra().apply(diagram, things)),
              sample);
        });
  }

  /// `UWD.names`: the names of boxes and junctions do not matter.
  public static <T, X> Law<WiringAlgebraInstance<T, X>> names() {
    return new Law<>(
        "UWD.names",
        "oapply(d, xs) does not depend on the names in d",
        (instance, sample) -> {
          WiringDiagram<T> diagram = diagram("d", instance, sample, 3);
          ImmutableList<X> things = things("x", diagram, instance, sample);
          return instance.compare(
              instance.algebra().apply(diagram.anonymous(), things),
              instance.algebra().apply(diagram, things),
              sample);
        });
  }

  /// `UWD.nat`: translating the composite is composing the translations; the algorithm that the
  /// translation is may be run box by box.
  public static <T, X, Y> Law<AlgebraMorphismInstance<T, X, Y>> naturality() {
    return new Law<>(
        "UWD.nat",
        "t(oapply(d, xs)) = oapply(d, t xs)",
        (instance, sample) -> {
          var morphism = instance.morphism();
          WiringDiagram<T> diagram = diagram("d", instance.source(), sample, 3);
          ImmutableList<X> things = things("x", diagram, instance.source(), sample);
          return instance.compare(
              morphism.apply(morphism.source().apply(diagram, things)),
              morphism.target().apply(diagram, things.collect(morphism::apply)),
              sample);
        });
  }

  private static <T, X> WiringDiagram<T> diagram(
      String name, WiringAlgebraInstance<T, X> instance, Sample sample, int maxBoxes) {
    return sample.let(name, RandomDiagrams.diagram(sample, instance::type, maxBoxes));
  }

  private static <T, X> ImmutableList<X> things(
      String name, WiringDiagram<T> diagram, WiringAlgebraInstance<T, X> instance, Sample sample) {
    MutableList<X> things = Lists.mutable.empty();
    for (Box<T> box : diagram.boxes()) {
      things.add(sample.let(name + "_" + box.name(), instance.thing(box.portTypes(), sample)));
    }
    return things.toImmutable();
  }
}
