package org.hyperdescent.category.finite;

import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.Legs;
import org.hyperdescent.category.laws.FinitelyCocompleteInstance;
import org.hyperdescent.category.laws.PullbackInstance;
import org.hyperdescent.category.laws.Sample;

/// [FiniteFunctions] with providers: small sets, seldom empty. Samples that would need a function
/// from a non-empty set to the empty one are discarded.
///
/// @param most the size of the largest set drawn, at least 1
public record FiniteFunctionsInstance(int most)
    implements FinitelyCocompleteInstance<Integer, FiniteFunction>,
        PullbackInstance<Integer, FiniteFunction> {

  /// Sets of at most four elements.
  public FiniteFunctionsInstance() {
    this(4);
  }

  @Override
  public FiniteFunctions category() {
    return new FiniteFunctions();
  }

  @Override
  public Integer object(Sample sample) {
    // One sample in ten: often enough to meet the empty set, seldom enough to keep most samples.
    return sample.below(10) == 9 ? 0 : sample.between(1, most);
  }

  @Override
  public FiniteFunction arrow(Integer source, Integer target, Sample sample) {
    return sample.function(source, target);
  }

  /// Labels on both sides, the larger of two lowered until those that are glued agree.
  @Override
  public Legs<FiniteFunction> cocone(FiniteFunction f, FiniteFunction g, Sample sample) {
    int labels = sample.between(1, 3);
    int[] left = sample.function(f.target(), labels).values().toArray();
    int[] right = sample.function(g.target(), labels).values().toArray();
    for (int round = 0; round < left.length + right.length; round++) {
      for (int k = 0; k < f.source(); k++) {
        int label = Math.min(left[f.apply(k)], right[g.apply(k)]);
        left[f.apply(k)] = label;
        right[g.apply(k)] = label;
      }
    }
    return new Legs<>(FiniteFunction.of(labels, left), FiniteFunction.of(labels, right));
  }

  @Override
  public Legs<FiniteFunction> cone(FiniteFunction f, FiniteFunction g, Sample sample) {
    return FiniteSetsInstance.cone(f, g, sample);
  }

  @Override
  public FiniteFunction automorphism(Integer object, Sample sample) {
    return sample.permutation(object);
  }

  @Override
  public FiniteFunction inverse(FiniteFunction isomorphism) {
    return isomorphism.inverse();
  }
}
