package org.hyperdescent.category.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.eclipse.collections.api.bag.ImmutableBag;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.DiscardedSampleException;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.category.wiring.laws.AlgebraMorphismContract;
import org.hyperdescent.category.wiring.laws.DecoratedCospanContract;
import org.hyperdescent.category.wiring.laws.HyperedgesInstance;

/// Functions of the variables, summed: the shape of objectives, here over `Z_2` so that equality is
/// exhaustive. Pushing along `f` is precomposing with the pullback of wires along `f`.
class ObjectiveProperties {

  private static final ModularMaps MAPS = new ModularMaps(2);

  /// Tables have `2^arguments` entries.
  private static final int MAX_ARGUMENTS = 16;

  private record Objectives() implements Decoration<String, ModularMap> {

    @Override
    public ModularMap push(
        ImmutableList<String> from,
        FiniteFunction f,
        ImmutableList<String> to,
        ModularMap objective) {
      return MAPS.pullback(to.collect(_ -> 1), f).then(objective);
    }

    @Override
    public ModularMap combine(
        ImmutableList<ImmutableList<String>> variables, ImmutableList<ModularMap> parts) {
      long arguments = parts.sumOfInt(ModularMap::source);
      if (arguments > MAX_ARGUMENTS) {
        throw new DiscardedSampleException("no table for %d arguments".formatted(arguments));
      }
      ModularMap sideBySide = MAPS.tensorAll(parts);
      FiniteFunction toOne = FiniteFunction.tabulate(parts.size(), 1, _ -> 0);
      return sideBySide.then(MAPS.pushforward(Lists.immutable.of(1), toOne));
    }
  }

  @Group
  class Laws implements DecoratedCospanContract<String, ModularMap> {

    @Override
    public Decoration<String, ModularMap> decoration() {
      return new Objectives();
    }

    @Override
    public String type(Sample sample) {
      return sample.flip() ? "S" : "R";
    }

    @Override
    public ModularMap decoration(ImmutableList<String> variables, Sample sample) {
      return ModularMapsInstance.of(2, 1).arrow(variables.size(), 1, sample);
    }
  }

  /// Summing over the edges of a hypergraph is a morphism into objectives.
  @Group
  class SumOverEdges
      implements AlgebraMorphismContract<
          String, Open<String, ImmutableBag<Hyperedge<String>>>, Open<String, ModularMap>> {

    @Override
    public AlgebraMorphism<
            String, Open<String, ImmutableBag<Hyperedge<String>>>, Open<String, ModularMap>>
        morphism() {
      return source()
          .decoration()
          .<ModularMap>interpret(new Objectives(), ObjectiveProperties::meaning)
          .onOpen();
    }

    @Override
    public HyperedgesInstance source() {
      return new HyperedgesInstance();
    }

    @Override
    public Verdict compare(
        Open<String, ModularMap> left, Open<String, ModularMap> right, Sample sample) {
      return Verdict.compare(left, right, "");
    }
  }

  /// `a` stands for one plus the product of its variables, everything else for the first variable.
  private static ModularMap meaning(String label, ImmutableList<String> types) {
    return ModularMap.tabulate(
        2,
        types.size(),
        1,
        x -> {
          int value = label.equals("a") ? 1 : 0;
          for (int digit : x) {
            value *= digit;
          }
          return new int[] {label.equals("a") ? 1 + value : x.length > 0 ? x[0] : 0};
        });
  }

  @Example
  void sharedVariablesAreSharedArguments() {
    ModularMap product = ModularMap.tabulate(2, 2, 1, x -> new int[] {x[0] * x[1]});
    WiringDiagram<String> diagram = WiringDiagram.parse("(x, z) { f(x, y); f(y, z) }", _ -> "R");
    var factor = Open.of(Lists.immutable.of("R", "R"), product);
    var sum =
        new DecoratedCospans<>(new Objectives()).apply(diagram, Lists.immutable.of(factor, factor));
    // The variables are x, z, y: the objective is xy + yz.
    assertThat(sum.decoration().apply(1, 0, 1)).isEqualTo(IntLists.immutable.of(1));
    assertThat(sum.decoration().apply(1, 1, 1)).isEqualTo(IntLists.immutable.of(0));
    assertThat(sum.decoration().apply(1, 1, 0)).isEqualTo(IntLists.immutable.of(0));
    assertThat(sum.ports()).isEqualTo(FiniteFunction.of(3, 0, 1));
  }
}
