package org.hyperdescent.category.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.hyperdescent.category.span.Cospan;
import org.hyperdescent.category.span.CospanCategory;

/// The contract of a hypergraph category on cospans, and of a monoidal functor on the embedding of
/// functions.
class CospansProperties {

  private static final CospanCategory<Integer, FiniteFunction> COSPANS = FiniteFunctions.cospans();

  @Group
  class Hypergraph implements HypergraphContract<Integer, Cospan<Integer, FiniteFunction>> {

    private final CospansInstance instance = new CospansInstance();

    @Override
    public CospanCategory<Integer, FiniteFunction> category() {
      return instance.category();
    }

    @Override
    public Integer object(Sample sample) {
      return instance.object(sample);
    }

    @Override
    public Cospan<Integer, FiniteFunction> arrow(Integer source, Integer target, Sample sample) {
      return instance.arrow(source, target, sample);
    }

    @Property
    void equalExactlyWhenIsomorphic(@ForAll("choices") Choices choices) {
      Sample sample = new Sample(choices);
      Cospan<Integer, FiniteFunction> cospan = arrow(object(sample), object(sample), sample);
      FiniteFunction renumbering = sample.permutation(cospan.apex());
      Cospan<Integer, FiniteFunction> renumbered =
          COSPANS.cospan(cospan.left().then(renumbering), cospan.right().then(renumbering));
      assertThat(renumbered).isEqualTo(cospan).hasSameHashCodeAs(cospan);
    }

    /// Looks for a bijection of the apexes, without normal forms.
    @Property
    void notEqualUnlessSomeBijectionOfTheApexesRelatesThem(@ForAll("choices") Choices choices) {
      Sample sample = new Sample(choices);
      int apex = sample.between(1, 3);
      FiniteFunction left = sample.function(2, apex);
      FiniteFunction right = sample.function(1, apex);
      FiniteFunction otherLeft = sample.function(2, apex);
      FiniteFunction otherRight = sample.function(1, apex);
      boolean isomorphic =
          permutations(apex)
              .anyMatch(p -> left.then(p).equals(otherLeft) && right.then(p).equals(otherRight));
      assertThat(COSPANS.cospan(left, right).equals(COSPANS.cospan(otherLeft, otherRight)))
          .isEqualTo(isomorphic);
    }

    @Property
    void reversalIsContravariant(@ForAll("choices") Choices choices) {
      Sample sample = new Sample(choices);
      Integer middle = object(sample);
      Cospan<Integer, FiniteFunction> first = arrow(object(sample), middle, sample);
      Cospan<Integer, FiniteFunction> second = arrow(middle, object(sample), sample);
      assertThat(first.then(second).reverse()).isEqualTo(second.reverse().then(first.reverse()));
    }
  }

  @Group
  class Inclusion
      implements MonoidalFunctorContract<
          Integer, FiniteFunction, Integer, Cospan<Integer, FiniteFunction>> {

    @Override
    public MonoidalFunctor<Integer, FiniteFunction, Integer, Cospan<Integer, FiniteFunction>>
        functor() {
      return COSPANS.inclusion();
    }

    @Override
    public FiniteFunctionsInstance domain() {
      return new FiniteFunctionsInstance();
    }
  }

  @Example
  void anUnconnectedApexElementCounts() {
    Cospan<Integer, FiniteFunction> none =
        COSPANS.cospan(FiniteFunction.of(0), FiniteFunction.of(0));
    Cospan<Integer, FiniteFunction> one =
        COSPANS.cospan(FiniteFunction.of(1), FiniteFunction.of(1));
    assertThat(one).isNotEqualTo(none);
    assertThat(COSPANS.compose(COSPANS.create(1), COSPANS.delete(1))).isEqualTo(one);
  }

  @Example
  void legsMustMeetAndBoundariesMustFit() {
    assertThatThrownBy(() -> COSPANS.cospan(FiniteFunction.of(1, 0), FiniteFunction.of(2, 0)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("not a cospan: the legs 1 → 1 [0] and 1 → 2 [0] end at 1 and 2");
    Cospan<Integer, FiniteFunction> wide = COSPANS.include(FiniteFunction.identity(2));
    Cospan<Integer, FiniteFunction> narrow = COSPANS.include(FiniteFunction.identity(1));
    assertThatThrownBy(() -> wide.then(narrow))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("2 is not 1");
  }

  /// All permutations of a small set, by trying all functions.
  static Stream<FiniteFunction> permutations(int size) {
    int functions = (int) Math.pow(size, size);
    return IntStream.range(0, functions)
        .mapToObj(
            code -> FiniteFunction.tabulate(size, size, i -> code / (int) Math.pow(size, i) % size))
        .filter(FiniteFunction::isBijection);
  }
}
