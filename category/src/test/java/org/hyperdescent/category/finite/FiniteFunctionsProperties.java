package org.hyperdescent.category.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.Legs;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.FinitelyCocompleteContract;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.LimitLaws;
import org.hyperdescent.category.laws.Sample;

/// The contract of a category with finite colimits on finite functions, and their pullbacks.
class FiniteFunctionsProperties implements FinitelyCocompleteContract<Integer, FiniteFunction> {

  private final FiniteFunctionsInstance instance = new FiniteFunctionsInstance();

  @Override
  public FiniteFunctions category() {
    return instance.category();
  }

  @Override
  public Integer object(Sample sample) {
    return instance.object(sample);
  }

  @Override
  public FiniteFunction arrow(Integer source, Integer target, Sample sample) {
    return instance.arrow(source, target, sample);
  }

  @Override
  public Legs<FiniteFunction> cocone(FiniteFunction f, FiniteFunction g, Sample sample) {
    return instance.cocone(f, g, sample);
  }

  @Override
  public FiniteFunction automorphism(Integer object, Sample sample) {
    return instance.automorphism(object, sample);
  }

  @Override
  public FiniteFunction inverse(FiniteFunction isomorphism) {
    return instance.inverse(isomorphism);
  }

  @Property
  void pullbacks(@ForAll("choices") Choices choices) {
    LimitLaws.<Integer, FiniteFunction>pullbacks()
        .forEach(law -> LawAssertions.assertHolds(law, instance, choices));
  }

  @Example
  void aPullbackListsThePairsThatAgreeInLexicographicOrder() {
    Pullback pullback = Pullback.of(FiniteFunction.of(3, 0, 2, 0), FiniteFunction.of(3, 1, 0, 0));
    assertThat(pullback)
        .isEqualTo(
            new Pullback(FiniteFunction.of(3, 0, 0, 2, 2), FiniteFunction.of(3, 1, 2, 1, 2)));
    assertThatThrownBy(() -> Pullback.of(FiniteFunction.of(1, 0), FiniteFunction.of(2, 0)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("not a cospan: 1 → 1 [0] and 1 → 2 [0] end at 1 and 2 elements");
    assertThatThrownBy(() -> pullback.mediate(FiniteFunction.of(3, 1), FiniteFunction.of(3, 1)))
        .hasMessage("not a cone: 0 goes to 1 and 1, which do not agree");
    assertThatThrownBy(() -> pullback.mediate(FiniteFunction.of(3), FiniteFunction.of(3, 1)))
        .isInstanceOf(TypeMismatchException.class);
  }

  @Property
  void inverseOfABijection(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    FiniteFunction permutation = sample.permutation(sample.below(7));
    assertThat(permutation.then(permutation.inverse()).isIdentity()).isTrue();
    assertThat(permutation.inverse().then(permutation).isIdentity()).isTrue();
  }

  @Property
  void copairingIsTensorThenCodiagonal(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    int target = sample.between(1, 4);
    FiniteFunction f = sample.function(sample.below(4), target);
    FiniteFunction g = sample.function(sample.below(4), target);
    assertThat(f.copair(g)).isEqualTo(f.tensor(g).then(category().codiagonal(target)));
  }

  @Example
  void theEmptySetIsInitial() {
    assertThat(category().initial(3)).isEqualTo(FiniteFunction.of(3));
    assertThat(category().identity(0)).isEqualTo(category().initial(0));
    assertThat(FiniteFunction.identity(0).isBijection()).isTrue();
  }

  @Example
  void badFunctionsAreRefusedInOneLine() {
    assertThatThrownBy(() -> FiniteFunction.of(2, 0, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("f(1) = 2 is outside the target 0..1");
    assertThatThrownBy(() -> FiniteFunction.of(-1))
        .hasMessage("the target of a finite function has -1 elements");
    assertThatThrownBy(() -> FiniteFunction.of(2, 0).then(FiniteFunction.of(1, 0)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("cannot compose 1 → 2 [0] with 1 → 1 [0]: 2 is not 1");
    assertThatThrownBy(() -> FiniteFunction.of(2, 0).copair(FiniteFunction.of(1, 0)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("2 is not 1");
    assertThatThrownBy(() -> FiniteFunction.of(2, 0, 0).inverse())
        .hasMessage("not a bijection: 2 → 2 [0, 0]");
  }

  @Example
  void neitherASurjectionNorAnInjectionIsABijection() {
    assertThat(FiniteFunction.of(2, 0, 1, 1).isBijection()).isFalse();
    assertThat(FiniteFunction.of(3, 0, 1).isBijection()).isFalse();
    assertThat(FiniteFunction.of(2, 1, 1).isBijection()).isFalse();
    assertThat(FiniteFunction.of(2, 1, 0).isBijection()).isTrue();
    assertThat(FiniteFunction.of(2, 1, 0).isIdentity()).isFalse();
    assertThat(FiniteFunction.of(3, 0, 1).isIdentity()).isFalse();
  }
}
