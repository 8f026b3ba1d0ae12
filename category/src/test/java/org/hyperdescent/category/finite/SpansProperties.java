package org.hyperdescent.category.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.HypergraphContract;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.span.Span;
import org.hyperdescent.category.span.SpanCategory;

/// The contract of a hypergraph category on spans of finite sets.
class SpansProperties implements HypergraphContract<FiniteSet, Span<FiniteSet, FiniteMap>> {

  private final SpansInstance instance = new SpansInstance(new FiniteSetsInstance());

  @Override
  public SpanCategory<FiniteSet, FiniteMap> category() {
    return instance.category();
  }

  @Override
  public FiniteSet object(Sample sample) {
    return instance.object(sample);
  }

  @Override
  public Span<FiniteSet, FiniteMap> arrow(FiniteSet source, FiniteSet target, Sample sample) {
    return instance.arrow(source, target, sample);
  }

  /// Looks for a bijection of the apexes, without normal forms.
  @Property
  void equalExactlyWhenSomeBijectionOfTheApexesRelatesThem(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    int apex = sample.between(1, 3);
    FiniteFunction left = sample.function(apex, 2);
    FiniteFunction right = sample.function(apex, 2);
    FiniteFunction otherLeft = sample.function(apex, 2);
    FiniteFunction otherRight = sample.function(apex, 2);
    boolean isomorphic =
        CospansProperties.permutations(apex)
            .anyMatch(p -> p.then(left).equals(otherLeft) && p.then(right).equals(otherRight));
    assertThat(span(left, right).equals(span(otherLeft, otherRight))).isEqualTo(isomorphic);
  }

  @Property
  void reversalIsContravariant(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    FiniteSet middle = object(sample);
    Span<FiniteSet, FiniteMap> first = arrow(object(sample), middle, sample);
    Span<FiniteSet, FiniteMap> second = arrow(middle, object(sample), sample);
    assertThat(first.then(second).reverse()).isEqualTo(second.reverse().then(first.reverse()));
  }

  /// Two ways from 0 to 0 and three ways on make six.
  @Example
  void compositesCountTheWays() {
    FiniteSet one = FiniteSet.of(1);
    Span<FiniteSet, FiniteMap> twice = ways(one, 2);
    assertThat(twice.then(ways(one, 3))).isEqualTo(ways(one, 6)).isNotEqualTo(ways(one, 5));
    assertThat(twice.apex()).isEqualTo(FiniteSet.of(2));
  }

  @Example
  void legsMustStartTogetherAndFeetMustFit() {
    assertThatThrownBy(() -> category().span(ways(FiniteSet.of(1), 1).left(), wide().left()))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageStartingWith("not a span: the legs ")
        .hasMessageEndingWith(" start from (1) and (2)");
    assertThatThrownBy(() -> ways(FiniteSet.of(1), 1).then(wide()))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageEndingWith("(1) is not (2)");
  }

  private Span<FiniteSet, FiniteMap> wide() {
    return category().identity(FiniteSet.of(2));
  }

  private Span<FiniteSet, FiniteMap> ways(FiniteSet foot, int count) {
    FiniteMap leg = FiniteMap.tabulate(FiniteSet.of(count), foot, _ -> 0);
    return category().span(leg, leg);
  }

  private Span<FiniteSet, FiniteMap> span(FiniteFunction left, FiniteFunction right) {
    FiniteSet apex = FiniteSet.of(left.source());
    FiniteSet foot = FiniteSet.of(2);
    return category().span(new FiniteMap(apex, foot, left), new FiniteMap(apex, foot, right));
  }
}
