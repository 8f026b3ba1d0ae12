package org.hyperdescent.category.free;

import java.util.Arrays;
import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.IntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.api.map.primitive.IntIntMap;
import org.eclipse.collections.api.map.primitive.MutableIntIntMap;
import org.eclipse.collections.impl.factory.primitive.IntIntMaps;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.HypergraphCategory;
import org.hyperdescent.category.HypergraphFunctor;
import org.hyperdescent.category.TypeMismatchException;

/// The hypergraph functor out of a free hypergraph category that its values on types and generators
/// determine: it is strict symmetric monoidal and sends spiders to spiders.
///
/// An arrow is swept in layers as in [Interpretation], but between two layers the strands of one
/// wire are joined by a spider (a Frobenius decomposition, as in Wilson and Zanasi,
/// arXiv:2305.01041, that keeps as few strands as it can: one for each wire that has begun and will
/// be met again). Operations on a cycle come last, on wires whose other ends join up behind them.
/// By the Frobenius laws every order gives the same arrow.
///
/// @param domain the free category
/// @param codomain any hypergraph category
/// @param onType the object a type stands for
/// @param onGenerator the arrow a generator stands for, between the objects its types stand for
/// @param <T> the types of wires
/// @param <G> the generators
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public record HypergraphInterpretation<T, G, P, B>(
    FreeHypergraphCategory<T, G> domain,
    HypergraphCategory<P, B> codomain,
    Function<? super T, ? extends P> onType,
    Function<? super G, ? extends B> onGenerator)
    implements HypergraphFunctor<ImmutableList<T>, OpenHypergraph<T, G>, P, B> {

  @Override
  public P onObject(ImmutableList<T> object) {
    return codomain.tensorAllObjects(object.collect(onType::apply));
  }

  /// The image of an arrow.
  ///
  /// @throws TypeMismatchException if a generator is interpreted by an arrow of the wrong type
  @Override
  public B onArrow(OpenHypergraph<T, G> arrow) {
    Diagram<T, G> diagram = arrow.diagram();
    B image =
        new Sweep<>(
                diagram,
                codomain,
                domain.signature(),
                onType,
                onGenerator,
                (from, to) -> spiders(diagram, from, to))
            .arrow();
    return codomain.tensor(image, lonely(diagram));
  }

  /// The wires that nothing sits on: `create;delete` need not be the identity of the unit.
  private B lonely(Diagram<T, G> diagram) {
    boolean[] met = new boolean[diagram.wires().size()];
    diagram.inputs().values().forEach(wire -> met[wire] = true);
    diagram.outputs().values().forEach(wire -> met[wire] = true);
    for (int i = 0; i < diagram.sources().total(); i++) {
      met[diagram.sources().wireAt(i)] = true;
    }
    for (int i = 0; i < diagram.targets().total(); i++) {
      met[diagram.targets().wireAt(i)] = true;
    }
    MutableList<B> spiders = Lists.mutable.empty();
    for (int wire = 0; wire < met.length; wire++) {
      if (!met[wire]) {
        spiders.add(codomain.spider(onType.apply(diagram.wires().get(wire)), 0, 0));
      }
    }
    return codomain.tensorAll(spiders);
  }

  /// One spider per wire, between permutations that bring the strands of a wire together.
  private B spiders(Diagram<T, G> diagram, IntList from, IntList to) {
    MutableIntIntMap incoming = IntIntMaps.mutable.empty();
    MutableIntIntMap outgoing = IntIntMaps.mutable.empty();
    MutableIntList wires = IntLists.mutable.empty();
    count(from, incoming, outgoing, wires);
    count(to, outgoing, incoming, wires);
    MutableList<B> spiders = Lists.mutable.empty();
    wires.forEach(
        wire ->
            spiders.add(
                codomain.spider(
                    onType.apply(diagram.wires().get(wire)),
                    incoming.get(wire),
                    outgoing.get(wire))));
    FiniteFunction gather = gather(from, wires, incoming);
    FiniteFunction back = gather(to, wires, outgoing);
    IntList gathered = collect(to, back);
    return codomain.compose(
        codomain.compose(
            codomain.permutation(Strands.objects(diagram, from, onType), gather),
            codomain.tensorAll(spiders)),
        codomain.permutation(Strands.objects(diagram, gathered, onType), back.inverse()));
  }

  /// Counts strands by wire, and lists the wires that neither side has had before.
  private static void count(
      IntList strands, MutableIntIntMap counts, IntIntMap others, MutableIntList wires) {
    for (int i = 0; i < strands.size(); i++) {
      int wire = strands.get(i);
      if (counts.addToValue(wire, 1) == 1 && !others.containsKey(wire)) {
        wires.add(wire);
      }
    }
  }

  /// The permutation that sorts strands by the place of their wires in a list, keeping their order
  /// on each wire.
  private static FiniteFunction gather(IntList strands, IntList wires, IntIntMap counts) {
    MutableIntIntMap next = IntIntMaps.mutable.empty();
    int total = 0;
    for (int i = 0; i < wires.size(); i++) {
      next.put(wires.get(i), total);
      total += counts.get(wires.get(i));
    }
    int[] order = new int[strands.size()];
    for (int i = 0; i < order.length; i++) {
      order[next.addToValue(strands.get(i), 1) - 1] = i;
    }
    return FiniteFunction.of(order.length, order);
  }

  private static IntList collect(IntList strands, FiniteFunction order) {
    int[] collected = new int[order.source()];
    Arrays.setAll(collected, i -> strands.get(order.apply(i)));
    return IntLists.immutable.of(collected);
  }
}
