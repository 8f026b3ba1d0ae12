package org.hyperdescent.category.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.eclipse.collections.api.bag.ImmutableBag;
import org.eclipse.collections.api.factory.Bags;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.wiring.laws.AlgebraMorphismContract;
import org.hyperdescent.category.wiring.laws.DecoratedCospanContract;
import org.hyperdescent.category.wiring.laws.DecorationMorphismContract;
import org.hyperdescent.category.wiring.laws.HyperedgesInstance;

/// Hypergraphs are decorations, and interpreting their edges is a morphism.
class HyperedgesProperties {

  private static final Hyperedges<String, String> HYPEREDGES = new Hyperedges<>();

  /// Replaces every edge by a path of two edges, marked with the types of its ends.
  private static final DecorationMorphism<
          String, ImmutableBag<Hyperedge<String>>, ImmutableBag<Hyperedge<String>>>
      DOUBLED =
          HYPEREDGES.interpret(
              HYPEREDGES,
              (label, types) -> {
                FiniteFunction all = FiniteFunction.identity(types.size());
                return Bags.immutable
                    .with(new Hyperedge<>(label + types, all))
                    .newWith(new Hyperedge<>("second", all));
              });

  @Group
  class Laws implements DecoratedCospanContract<String, ImmutableBag<Hyperedge<String>>> {

    private final HyperedgesInstance instance = new HyperedgesInstance();

    @Override
    public Hyperedges<String, String> decoration() {
      return instance.decoration();
    }

    @Override
    public String type(Sample sample) {
      return instance.type(sample);
    }

    @Override
    public ImmutableBag<Hyperedge<String>> decoration(
        ImmutableList<String> variables, Sample sample) {
      return instance.decoration(variables, sample);
    }
  }

  @Group
  class Interpretation
      implements DecorationMorphismContract<
          String, ImmutableBag<Hyperedge<String>>, ImmutableBag<Hyperedge<String>>> {

    @Override
    public DecorationMorphism<
            String, ImmutableBag<Hyperedge<String>>, ImmutableBag<Hyperedge<String>>>
        morphism() {
      return DOUBLED;
    }

    @Override
    public HyperedgesInstance source() {
      return new HyperedgesInstance();
    }
  }

  @Group
  class InterpretationOfOpenHypergraphs
      implements AlgebraMorphismContract<
          String,
          Open<String, ImmutableBag<Hyperedge<String>>>,
          Open<String, ImmutableBag<Hyperedge<String>>>> {

    @Override
    public AlgebraMorphism<
            String,
            Open<String, ImmutableBag<Hyperedge<String>>>,
            Open<String, ImmutableBag<Hyperedge<String>>>>
        morphism() {
      return DOUBLED.onOpen();
    }

    @Override
    public HyperedgesInstance source() {
      return new HyperedgesInstance();
    }
  }

  @Example
  void aDiagramOfEdgesIsItsOwnHypergraph() {
    WiringDiagram<String> diagram = WiringDiagram.parse("(x, y) { f(u, x); g(u, w, y) }", _ -> "R");
    var hypergraph =
        new DecoratedCospans<>(HYPEREDGES)
            .apply(
                diagram,
                diagram.boxes().collect(box -> HYPEREDGES.edge(box.name(), box.portTypes())));
    assertThat(hypergraph.variables()).isEqualTo(Lists.immutable.of("R", "R", "R", "R"));
    assertThat(hypergraph.ports()).isEqualTo(FiniteFunction.of(4, 0, 1));
    assertThat(hypergraph.decoration().collect(Hyperedge::toString))
        .containsExactlyInAnyOrder("f(2, 0)", "g(2, 3, 1)");
  }
}
