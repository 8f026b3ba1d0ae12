package org.hyperdescent.category.laws;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.JqwikException;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.Store;

/// Fails a jqwik property that passed without exercising its law.
///
/// What the tries drew is kept in a store that jqwik makes anew for each property, so nothing is
/// shared between properties. Too few tries cannot show variety, so they are not judged.
final class ExerciseHook implements AroundPropertyHook {

  /// With fewer samples than this, equal ones may be chance.
  private static final int ENOUGH = 20;

  /// Called by jqwik.
  ExerciseHook() {}

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    Store<Map<String, Exercise>> exercises =
        Store.create(ExerciseHook.class, Lifespan.PROPERTY, LinkedHashMap::new);
    PropertyExecutionResult result = property.execute();
    if (result.status() != PropertyExecutionResult.Status.SUCCESSFUL) {
      return result;
    }
    String vacuous =
        exercises.get().entrySet().stream()
            .filter(entry -> entry.getValue().held() >= ENOUGH)
            .flatMap(
                entry ->
                    entry.getValue().vacuity().stream()
                        .map(reason -> entry.getKey() + " is vacuous: " + reason))
            .collect(Collectors.joining("; "));
    return vacuous.isEmpty() ? result : result.mapToFailed(new AssertionError(vacuous));
  }

  /// Notes the outcome of one try, if a contract is being run.
  static void note(Law<?> law, Law.Outcome outcome) {
    exercises()
        .ifPresent(all -> all.get().computeIfAbsent(law.id(), _ -> new Exercise()).add(outcome));
  }

  private static Optional<Store<Map<String, Exercise>>> exercises() {
    try {
      return Optional.of(Store.get(ExerciseHook.class));
    } catch (JqwikException _) {
      return Optional.empty(); // a plain test, or a property outside the contracts
    }
  }
}
