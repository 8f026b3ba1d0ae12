package org.hyperdescent.crdc.laws;

import java.util.stream.IntStream;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.crdc.circuit.Circuit;
import org.hyperdescent.crdc.circuit.CircuitBuilder;
import org.hyperdescent.crdc.circuit.CircuitCategory;
import org.hyperdescent.crdc.circuit.CircuitPolynomials;

/// Circuits over a semiring, with providers of a few gates on shared wires; equal if their normal
/// forms are.
///
/// @param elements the semiring and its elements
/// @param <E> the elements on the wires
public record CircuitInstance<E>(SemiringInstance<E> elements)
    implements ReverseDerivativeInstance<Integer, Circuit<E>> {

  private static final int MAX_GATES = 4;

  /// Third derivatives of higher degree have normal forms of thousands of terms.
  private static final int MAX_DEGREE = 3;

  @Override
  public CircuitCategory<E> category() {
    return new CircuitCategory<>(elements.semiring());
  }

  @Override
  public Integer object(Sample sample) {
    return sample.below(3);
  }

  @Override
  public Circuit<E> arrow(Integer source, Integer target, Sample sample) {
    CircuitBuilder<E> builder = new CircuitBuilder<>(elements.semiring(), source);
    MutableIntList values = IntLists.mutable.withAll(builder.inputs());
    MutableIntList degrees = IntLists.mutable.withAll(IntStream.range(0, source).map(_ -> 1));
    int gates = sample.between(0, MAX_GATES);
    for (int gate = 0; gate < gates || values.isEmpty(); gate++) {
      if (values.isEmpty() || sample.below(4) == 3) {
        values.add(builder.constant(elements.element(sample)));
        degrees.add(0);
        continue;
      }
      int left = sample.below(values.size());
      int right = sample.below(values.size());
      int degree = degrees.get(left) + degrees.get(right);
      if (sample.flip() && degree <= MAX_DEGREE) {
        values.add(builder.multiply(values.get(left), values.get(right)));
        degrees.add(degree);
      } else {
        values.add(builder.add(values.get(left), values.get(right)));
        degrees.add(Math.max(degrees.get(left), degrees.get(right)));
      }
    }
    // The last values are the deep ones: an output is one of the last three.
    return builder.build(
        IntStream.range(0, target)
            .map(_ -> values.get(values.size() - 1 - sample.below(Math.min(3, values.size())))));
  }

  @Override
  public Circuit<E> linearArrow(Integer source, Integer target, Sample sample) {
    return category()
        .circuit(new PolynomialInstance<>(elements).linearArrow(source, target, sample));
  }

  @Override
  public Equality<Circuit<E>> equality() {
    CircuitPolynomials<E> normalForm = new CircuitPolynomials<>(category());
    return (left, right, _) ->
        Verdict.compare(normalForm.onArrow(left), normalForm.onArrow(right), "");
  }
}
