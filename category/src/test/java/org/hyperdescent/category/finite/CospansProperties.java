package org.hyperdescent.category.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.HypergraphContract;
import org.hyperdescent.category.laws.MonoidalFunctorContract;
import org.hyperdescent.category.laws.Sample;

/// The contract of a hypergraph category on cospans, and of a monoidal functor on the embedding of
/// functions.
class CospansProperties {

  @Group
  class Hypergraph implements HypergraphContract<Integer, Cospan> {

    private final CospansInstance instance = new CospansInstance();

    @Override
    public Cospans category() {
      return instance.category();
    }

    @Override
    public Integer object(Sample sample) {
      return instance.object(sample);
    }

    @Override
    public Cospan arrow(Integer source, Integer target, Sample sample) {
      return instance.arrow(source, target, sample);
    }

    @Property
    void equalExactlyWhenIsomorphic(@ForAll("choices") Choices choices) {
      Sample sample = new Sample(choices);
      Cospan cospan = arrow(object(sample), object(sample), sample);
      FiniteFunction renumbering = sample.permutation(cospan.apex());
      Cospan renumbered =
          new Cospan(cospan.left().then(renumbering), cospan.right().then(renumbering));
      assertThat(renumbered).isEqualTo(cospan).hasSameHashCodeAs(cospan);
    }

    @Property
    void reversalIsContravariant(@ForAll("choices") Choices choices) {
      Sample sample = new Sample(choices);
      Integer middle = object(sample);
      Cospan first = arrow(object(sample), middle, sample);
      Cospan second = arrow(middle, object(sample), sample);
      assertThat(first.then(second).reverse()).isEqualTo(second.reverse().then(first.reverse()));
    }
  }

  @Group
  class Inclusion implements MonoidalFunctorContract<Integer, FiniteFunction, Integer, Cospan> {

    @Override
    public MonoidalFunctor<Integer, FiniteFunction, Integer, Cospan> functor() {
      return Cospans.inclusion();
    }

    @Override
    public FiniteFunctionsInstance domain() {
      return new FiniteFunctionsInstance();
    }
  }

  @Example
  void anUnconnectedApexElementCounts() {
    Cospan none = new Cospan(FiniteFunction.of(0), FiniteFunction.of(0));
    Cospan one = new Cospan(FiniteFunction.of(1), FiniteFunction.of(1));
    assertThat(one).isNotEqualTo(none);
    assertThat(new Cospans().compose(new Cospans().create(1), new Cospans().delete(1)))
        .isEqualTo(one);
  }

  @Example
  void legsMustMeetAndBoundariesMustFit() {
    assertThatThrownBy(() -> new Cospan(FiniteFunction.of(1, 0), FiniteFunction.of(2, 0)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("not a cospan: the legs 1 → 1 [0] and 1 → 2 [0] end at 1 and 2 elements");
    Cospan wide = Cospan.of(FiniteFunction.identity(2));
    Cospan narrow = Cospan.of(FiniteFunction.identity(1));
    assertThatThrownBy(() -> wide.then(narrow))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("2 is not 1");
  }
}
