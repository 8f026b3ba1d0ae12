package org.hyperdescent.category.wiring.laws;

import java.util.List;
import org.eclipse.collections.api.bag.ImmutableBag;
import org.eclipse.collections.api.bag.MutableBag;
import org.eclipse.collections.api.factory.Bags;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.wiring.Hyperedge;
import org.hyperdescent.category.wiring.Hyperedges;

/// [Hyperedges] with providers: two types, three labels, up to three edges of up to two ends.
/// Equality is exact, so this instance finds every mistake in composition that changes what is
/// connected to what.
public record HyperedgesInstance()
    implements DecoratedCospanInstance<String, ImmutableBag<Hyperedge<String>>> {

  @Override
  public Hyperedges<String, String> decoration() {
    return new Hyperedges<>();
  }

  @Override
  public String type(Sample sample) {
    return sample.oneOf(List.of("R", "S"));
  }

  @Override
  public ImmutableBag<Hyperedge<String>> decoration(
      ImmutableList<String> variables, Sample sample) {
    MutableBag<Hyperedge<String>> edges = Bags.mutable.empty();
    for (int i = sample.between(0, 3); i > 0; i--) {
      String label = sample.oneOf(List.of("a", "b", "c"));
      int ends = variables.isEmpty() ? 0 : sample.between(0, 2);
      edges.add(new Hyperedge<>(label, sample.function(ends, variables.size())));
    }
    return edges.toImmutable();
  }
}
