package org.hyperdescent.category.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hyperdescent.category.HypergraphFunctor;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.HypergraphContract;
import org.hyperdescent.category.laws.HypergraphFunctorContract;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.span.Span;

/// The contract of a hypergraph category on relations, and of a hypergraph functor on the images of
/// spans.
class RelationsProperties {

  @Group
  class Hypergraph implements HypergraphContract<FiniteSet, Relation> {

    private final RelationsInstance instance = new RelationsInstance(new FiniteSetsInstance());

    @Override
    public Relations category() {
      return instance.category();
    }

    @Override
    public FiniteSet object(Sample sample) {
      return instance.object(sample);
    }

    @Override
    public Relation arrow(FiniteSet source, FiniteSet target, Sample sample) {
      return instance.arrow(source, target, sample);
    }

    @Property
    void compositesRelateThroughTheMiddle(@ForAll("choices") Choices choices) {
      Sample sample = new Sample(choices);
      FiniteSet middle = object(sample);
      Relation first = arrow(object(sample), middle, sample);
      Relation second = arrow(middle, object(sample), sample);
      Relation through =
          Relation.tabulate(
              first.source(),
              second.target(),
              (i, k) -> {
                boolean related = false;
                for (int j = 0; j < middle.size(); j++) {
                  related |= first.relates(i, j) && second.relates(j, k);
                }
                return related;
              });
      assertThat(first.then(second)).isEqualTo(through).hasSameHashCodeAs(through);
    }

    @Property
    void theConverseIsADagger(@ForAll("choices") Choices choices) {
      Sample sample = new Sample(choices);
      FiniteSet middle = object(sample);
      Relation first = arrow(object(sample), middle, sample);
      Relation second = arrow(middle, object(sample), sample);
      assertThat(first.then(second).converse()).isEqualTo(second.converse().then(first.converse()));
      assertThat(first.tensor(second).converse())
          .isEqualTo(first.converse().tensor(second.converse()));
      assertThat(first.converse().converse()).isEqualTo(first);
    }
  }

  @Group
  class Images
      implements HypergraphFunctorContract<
          FiniteSet, Span<FiniteSet, FiniteMap>, FiniteSet, Relation> {

    @Override
    public HypergraphFunctor<FiniteSet, Span<FiniteSet, FiniteMap>, FiniteSet, Relation> functor() {
      return Relations.images();
    }

    @Override
    public SpansInstance domain() {
      return new SpansInstance(new FiniteSetsInstance());
    }
  }

  @Example
  void relationsMustFit() {
    Relation small = new Relations().identity(FiniteSet.of(2));
    Relation large = new Relations().identity(FiniteSet.of(3));
    assertThat(small).isNotEqualTo(large).hasToString("(2) → (2) [{0}, {1}]");
    assertThat(small.relates(0, 0)).isTrue();
    assertThat(small.relates(0, 1)).isFalse();
    assertThatThrownBy(() -> small.then(large))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("cannot compose (2) → (2) with (3) → (3): (2) is not (3)");
    FiniteSets sets = new FiniteSets();
    assertThatThrownBy(
            () -> Relation.between(sets.identity(FiniteSet.of(2)), sets.identity(FiniteSet.of(3))))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("not a span: (2) → (2) and (3) → (3) start from different sets");
  }
}
