package org.hyperdescent.category.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.hyperdescent.category.finite.ModularMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// A test class that implements a contract interface gets one jqwik property per law: all pass for
/// a lawful structure, and a broken one fails with a shrunk, readable counterexample.
class ContractTest {

  /// Lawful: everything is delegated.
  static class Lawful extends TamperedMaps implements LeftAdditiveContract<Integer, ModularMap> {}

  /// Broken: the second copy is zero.
  static class Broken extends TamperedMaps implements LeftAdditiveContract<Integer, ModularMap> {

    @Override
    public ModularMap copy(Integer object) {
      return super.copy(object).then(identity(object).tensor(zero(object, object)));
    }
  }

  private static SummaryGeneratingListener run(Class<?> contract, TestExecutionListener listener) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(contract))
            .configurationParameter("jqwik.tries.default", "100")
            .configurationParameter("jqwik.database", "target/jqwik-contract-database")
            .configurationParameter("jqwik.reporting.onlyfailures", "true")
            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
            .build();
    LauncherFactory.create().execute(request, summary, listener);
    return summary;
  }

  @Test
  void aLawfulCategoryPassesOnePropertyPerLaw() {
    var summary = run(Lawful.class, new TestExecutionListener() {}).getSummary();
    int laws =
        CategoryLaws.all().size()
            + MonoidalLaws.all().size()
            + SymmetricMonoidalLaws.all().size()
            + CartesianLaws.all().size()
            + LeftAdditiveLaws.all().size();
    assertThat(summary.getTestsFoundCount()).isEqualTo(laws);
    assertThat(summary.getTestsSucceededCount()).isEqualTo(laws);
  }

  @Test
  void aBrokenCategoryFailsWithAReadableCounterexample() {
    StringBuilder messages = new StringBuilder();
    var summary =
        run(
                Broken.class,
                new TestExecutionListener() {
                  @Override
                  public void executionFinished(
                      TestIdentifier identifier, TestExecutionResult result) {
                    result
                        .getThrowable()
                        .ifPresent(
                            thrown ->
                                messages
                                    .append(identifier.getDisplayName())
                                    .append('\n')
                                    .append(thrown.getMessage())
                                    .append('\n'));
                  }
                })
            .getSummary();
    assertThat(summary.getTestsFailedCount()).isPositive();
    assertThat(summary.getTestsSucceededCount()).isPositive();
    assertThat(messages.toString())
        .contains(
            """
            CART.cocomm: copy;s = copy
            CART.cocomm fails: copy;s = copy
              A = 1
              left  = Z_3^1 → Z_3^2 [00, 01, 02]
              right = Z_3^1 → Z_3^2 [00, 10, 20]
            """);
  }
}
