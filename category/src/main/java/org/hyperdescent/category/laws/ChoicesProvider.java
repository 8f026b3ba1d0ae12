package org.hyperdescent.category.laws;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/// Supplies jqwik with [Choices] that shrink; every contract interface extends it.
///
/// Also makes a property fail that passed on trivial samples only: all the same, or all degenerate.
@AddLifecycleHook(ExerciseHook.class)
public interface ChoicesProvider {

  /// Random choices, shrunk towards the empty sequence.
  @Provide
  default Arbitrary<Choices> choices() {
    return Arbitraries.fromGenerator(random -> new ShrinkableChoices(Choices.random(random)));
  }
}
