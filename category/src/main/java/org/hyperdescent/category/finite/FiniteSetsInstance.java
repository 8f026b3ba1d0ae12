package org.hyperdescent.category.finite;

import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.Legs;
import org.hyperdescent.category.laws.FinitelyCompleteInstance;
import org.hyperdescent.category.laws.Sample;

/// [FiniteSets] with providers: products of at most one factor, of size 2, `largest` or, seldom, 0.
/// Samples that would need a function from a non-empty set to the empty one are discarded.
///
/// @param largest the largest factor drawn, at least 2
public record FiniteSetsInstance(int largest)
    implements FinitelyCompleteInstance<FiniteSet, FiniteMap> {

  private static final int MOST_ELEMENTS_OF_A_CONE = 3;

  /// Factors of at most three elements.
  public FiniteSetsInstance() {
    this(3);
  }

  @Override
  public FiniteSets category() {
    return new FiniteSets();
  }

  @Override
  public FiniteSet object(Sample sample) {
    int choice = sample.below(32);
    if (choice == 31) {
      return FiniteSet.of(0);
    }
    return choice < 10 ? FiniteSet.of() : FiniteSet.of(choice < 21 ? 2 : largest);
  }

  @Override
  public FiniteMap arrow(FiniteSet source, FiniteSet target, Sample sample) {
    return new FiniteMap(source, target, sample.function(source.size(), target.size()));
  }

  @Override
  public Legs<FiniteMap> cone(FiniteMap f, FiniteMap g, Sample sample) {
    Legs<FiniteFunction> cone = cone(f.values(), g.values(), sample);
    FiniteSet apex = FiniteSet.of(cone.left().source());
    return new Legs<>(
        new FiniteMap(apex, f.source(), cone.left()),
        new FiniteMap(apex, g.source(), cone.right()));
  }

  /// Some pairs that agree, found by trying all.
  static Legs<FiniteFunction> cone(FiniteFunction f, FiniteFunction g, Sample sample) {
    MutableList<int[]> agreeing = Lists.mutable.empty();
    for (int i = 0; i < f.source(); i++) {
      for (int j = 0; j < g.source(); j++) {
        if (f.apply(i) == g.apply(j)) {
          agreeing.add(new int[] {i, j});
        }
      }
    }
    int size = agreeing.isEmpty() ? 0 : sample.between(0, MOST_ELEMENTS_OF_A_CONE);
    int[][] drawn =
        IntStream.range(0, size).mapToObj(_ -> sample.oneOf(agreeing)).toArray(int[][]::new);
    return new Legs<>(
        FiniteFunction.tabulate(size, f.source(), q -> drawn[q][0]),
        FiniteFunction.tabulate(size, g.source(), q -> drawn[q][1]));
  }

  @Override
  public FiniteMap automorphism(FiniteSet object, Sample sample) {
    return new FiniteMap(object, object, sample.permutation(object.size()));
  }

  @Override
  public FiniteMap inverse(FiniteMap isomorphism) {
    return new FiniteMap(
        isomorphism.target(), isomorphism.source(), isomorphism.values().inverse());
  }
}
