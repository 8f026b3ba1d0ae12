package org.hyperdescent.category.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// A law that holds because nothing was tried is not borne out, neither as a claim nor as a
/// property.
class VacuityTest {

  /// Always the same endomap, whatever the choices: constant, so that it is no identity.
  static class Constant extends TamperedMaps {

    @Override
    public Integer object(Sample sample) {
      return 1;
    }

    @Override
    public ModularMap arrow(Integer source, Integer target, Sample sample) {
      return zero(source, target);
    }
  }

  /// Objects vary, but between them only identities are drawn.
  static class Identities extends TamperedMaps {

    @Override
    public ModularMap arrow(Integer source, Integer target, Sample sample) {
      if (!source.equals(target)) {
        throw sample.discard("there is no identity between different objects");
      }
      return identity(source);
    }
  }

  /// One object that says so, and all its endomaps.
  static class OneObject extends TamperedMaps {

    @Override
    public Integer object(Sample sample) {
      return sample.only(1);
    }
  }

  /// No arrow at all.
  static class Empty extends TamperedMaps {

    @Override
    public ModularMap arrow(Integer source, Integer target, Sample sample) {
      throw sample.discard("there are no arrows");
    }
  }

  private static LawReport check(CategoryInstance<Integer, ModularMap> instance, int samples) {
    return LawClaim.holds(CategoryLaws.associativity(), "it", instance).check(samples, 1);
  }

  @Test
  void samplesThatAreAllTheSameBearNothingOut() {
    LawReport report = check(new Constant(), 30);
    assertThat(report.asClaimed()).isFalse();
    assertThat(report.distinct()).isEqualTo(1);
    assertThat(report.counterexample()).isEmpty();
    assertThat(report.vacuous())
        .hasValueSatisfying(
            reason ->
                assertThat(reason)
                    .startsWith("all 100 samples are the same: A = 1, B = 1, C = 1, D = 1, f = ")
                    .endsWith("if there is no other, draw it with Sample.only")
                    .doesNotContain("\n"));
    assertThatThrownBy(
            () ->
                LawAssertions.assertAsClaimed(
                    LawClaim.holds(CategoryLaws.associativity(), "it", new Constant()), 30, 1))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("it: CAT.assoc is vacuous: all 100 samples are the same");
  }

  @Test
  void identitiesAloneBearNothingOut() {
    LawReport report = check(new Identities(), 30);
    assertThat(report.asClaimed()).isFalse();
    assertThat(report.distinct()).isZero();
    assertThat(report.vacuous())
        .hasValueSatisfying(
            reason -> assertThat(reason).endsWith("degenerate: all arrows drawn are identities"));
  }

  @Test
  void discardedSamplesBearNothingOut() {
    LawReport report = check(new Empty(), 30);
    assertThat(report.asClaimed()).isFalse();
    assertThat(report.vacuous())
        .contains("all 300 samples were discarded, the last because there are no arrows");
  }

  @Test
  void varietyIsLookedForBeyondTheSamplesAskedFor() {
    LawReport report = check(ModularMapsInstance.of(3, 2), 1);
    assertThat(report.asClaimed()).isTrue();
    assertThat(report.samples()).isBetween(2, 10);
    assertThat(report.distinct()).isBetween(1, report.samples());
    assertThat(check(ModularMapsInstance.of(3, 2), 50).samples()).isEqualTo(50);
  }

  @Test
  void theOnlyValueThereIsNeedsNoOther() {
    Law<CategoryInstance<Integer, ModularMap>> aboutObjects =
        new Law<>(
            "TEST.object",
            "s(id) = A",
            (instance, sample) -> {
              Integer a = sample.let("A", instance.object(sample));
              return Verdict.compare(
                  instance.category().source(instance.category().identity(a)), a, "");
            });
    assertThat(LawClaim.holds(aboutObjects, "only", new OneObject()).check(20, 1))
        .matches(LawReport::asClaimed)
        .matches(report -> report.samples() == 20 && report.distinct() == 1);
    assertThat(LawClaim.holds(aboutObjects, "constant", new Constant()).check(20, 1))
        .matches(report -> !report.asClaimed());
    assertThat(check(new OneObject(), 20).asClaimed()).isTrue();
  }

  @Test
  void aLawWithoutVariablesNeedsNoVariety() {
    Law<Integer> closed = new Law<>("TEST.closed", "1 + 1 = 2", (_, _) -> Verdict.equal());
    assertThat(LawClaim.holds(closed, "it", 0).check(1, 1).asClaimed()).isTrue();
    assertThat(LawClaim.fails(closed, "it", 0).check(1, 1).vacuous()).isEmpty();
  }

  static class ConstantContract extends Constant implements CategoryContract<Integer, ModularMap> {}

  static class IdentitiesContract extends TamperedMaps
      implements CategoryContract<Integer, ModularMap> {

    @Override
    public Integer object(Sample sample) {
      return 2;
    }

    @Override
    public ModularMap arrow(Integer source, Integer target, Sample sample) {
      return identity(source);
    }
  }

  static class OneObjectContract extends OneObject
      implements CategoryContract<Integer, ModularMap> {}

  /// Two properties, only one of them trivial: what one draws does not count for the other.
  static class HalfContract implements ChoicesProvider {

    private static final ModularMapsInstance MAPS = ModularMapsInstance.of(3, 2);

    @Property
    void trivial(@ForAll("choices") Choices choices) {
      LawAssertions.assertHolds(CategoryLaws.unit(), new Constant(), choices);
    }

    @Property
    void proper(@ForAll("choices") Choices choices) {
      LawAssertions.assertHolds(CategoryLaws.unit(), MAPS, choices);
    }
  }

  private static List<String> results(Class<?> contract) {
    List<String> results = new ArrayList<>();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .configurationParameter("jqwik.tries.default", "50")
                .configurationParameter("jqwik.database", "target/jqwik-vacuity-database")
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build(),
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                  results.add(
                      result.getThrowable().map(Throwable::getMessage).orElse("passed").strip());
                }
              }
            });
    return results;
  }

  @Test
  void propertiesThatDrewTheSameAllOverFail() {
    assertThat(results(ConstantContract.class))
        .hasSize(CategoryLaws.all().size())
        .allSatisfy(
            message -> assertThat(message).contains("is vacuous: all 50 samples are the same"));
    assertThat(results(IdentitiesContract.class))
        .hasSize(CategoryLaws.all().size())
        .allSatisfy(
            message ->
                assertThat(message)
                    .contains("all 50 samples are degenerate: all arrows drawn are identities"));
  }

  @Test
  void propertiesThatDrewSomethingPass() {
    assertThat(results(OneObjectContract.class)).containsOnly("passed");
    assertThat(results(HalfContract.class))
        .hasSize(2)
        .contains("passed")
        .anySatisfy(message -> assertThat(message).startsWith("CAT.unit is vacuous"));
  }
}
