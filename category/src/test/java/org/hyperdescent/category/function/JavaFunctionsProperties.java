package org.hyperdescent.category.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import net.jqwik.api.Example;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.laws.CartesianContract;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;

/// The contract of a Cartesian category on Java functions.
class JavaFunctionsProperties
    implements CartesianContract<ImmutableList<FiniteType>, JavaFunction> {

  private static final FiniteType BOOLEAN = FiniteType.of("Boolean", false, true);
  private static final ImmutableList<FiniteType> TRUTH = Lists.immutable.of(BOOLEAN);
  private static final JavaFunction NOT =
      new JavaFunction(TRUTH, TRUTH, x -> Lists.immutable.of(!(boolean) x.get(0)));

  private final JavaFunctionsInstance instance = new JavaFunctionsInstance();

  @Override
  public JavaFunctions category() {
    return instance.category();
  }

  @Override
  public ImmutableList<FiniteType> object(Sample sample) {
    return instance.object(sample);
  }

  @Override
  public JavaFunction arrow(
      ImmutableList<FiniteType> source, ImmutableList<FiniteType> target, Sample sample) {
    return instance.arrow(source, target, sample);
  }

  @Override
  public Equality<JavaFunction> equality() {
    return instance.equality();
  }

  @Example
  void ordinaryCodeIsAnArrow() {
    JavaFunction and =
        new JavaFunction(
            TRUTH.newWithAll(TRUTH),
            TRUTH,
            x -> Lists.immutable.of((boolean) x.get(0) && (boolean) x.get(1)));
    JavaFunction or = NOT.tensor(NOT).then(and).then(NOT);
    assertThat(or).hasToString("[Boolean, Boolean] → [Boolean] {[false], [true], [true], [true]}");
    assertThat(or.apply(Lists.immutable.of(true, false))).containsExactly(true);
    assertThat(equality().compare(or, and, new Sample(Choices.none())))
        .isEqualTo(
            Verdict.different(
                Lists.immutable.of(true), Lists.immutable.of(false), "[false, true]"));
  }

  @Example
  void enumerationsAreFinite() {
    assertThat(FiniteType.of(TimeUnit.class).values()).hasSize(7).contains(TimeUnit.DAYS);
    assertThat(FiniteType.tuples(TRUTH.newWith(FiniteType.of(TimeUnit.class)))).hasSize(14);
    assertThat(FiniteType.tuples(Lists.immutable.empty())).hasSize(1);
    assertThatThrownBy(() -> FiniteType.of("Bit", 0, 0))
        .hasMessage("Bit lists a value twice: [0, 0]");
  }

  @Example
  void valuesAndTypesMustFit() {
    assertThatThrownBy(() -> NOT.apply(Lists.immutable.of("no")))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("a function [Boolean] → [Boolean] takes [Boolean], not [no]");
    JavaFunction liar = new JavaFunction(TRUTH, TRUTH, _ -> Lists.immutable.of(1));
    assertThatThrownBy(() -> liar.apply(Lists.immutable.of(true)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("a function [Boolean] → [Boolean] returns [Boolean], not [1]");
    assertThatThrownBy(() -> NOT.then(category().identity(Lists.immutable.empty())))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("cannot compose [Boolean] → [Boolean] with [] → []: [Boolean] is not []");
  }
}
