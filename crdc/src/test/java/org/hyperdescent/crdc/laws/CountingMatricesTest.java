package org.hyperdescent.crdc.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hyperdescent.category.finite.FiniteMap;
import org.hyperdescent.category.finite.FiniteSet;
import org.hyperdescent.category.finite.FiniteSets;
import org.hyperdescent.category.finite.FiniteSetsInstance;
import org.hyperdescent.category.finite.Relations;
import org.hyperdescent.category.finite.SpansInstance;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.span.Span;
import org.hyperdescent.crdc.algebra.Booleans;
import org.hyperdescent.crdc.algebra.SaturatingNaturals;
import org.hyperdescent.crdc.matrix.Matrix;

/// Spans, relations and matrices agree on what they count.
class CountingMatricesTest implements ChoicesProvider {

  private final SpansInstance spans = new SpansInstance(new FiniteSetsInstance());

  @Property
  void countingWithTruthValuesIsTheImage(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    Span<FiniteSet, FiniteMap> span =
        spans.arrow(spans.object(sample), spans.object(sample), sample);
    assertThat(Relations.images().then(CountingMatrices.ofRelations()).onArrow(span))
        .isEqualTo(CountingMatrices.ofSpans(Booleans.BOOLEANS).onArrow(span));
  }

  /// The graph with an edge from 0 to itself and two from 0 to 1.
  @Example
  void pathsOfAGraph() {
    FiniteSet nodes = FiniteSet.of(2);
    FiniteSet edges = FiniteSet.of(3);
    Span<FiniteSet, FiniteMap> graph =
        FiniteSets.spans()
            .span(
                FiniteMap.tabulate(edges, nodes, _ -> 0),
                FiniteMap.tabulate(edges, nodes, edge -> edge == 0 ? 0 : 1));
    var naturals = new SaturatingNaturals(9);
    assertThat(CountingMatrices.ofSpans(naturals).onArrow(graph.then(graph)))
        .isEqualTo(Matrix.ofRows(naturals, List.of(1, 0), List.of(2, 0)));
  }
}
