package org.hyperdescent.category.laws;

import java.util.Optional;
import java.util.SplittableRandom;
import org.eclipse.collections.api.list.ImmutableList;

/// A claim that a law holds (or, for a negative law, fails) in an instance; the row of a law suite.
///
/// @param law the law
/// @param instanceName the name of the instance, for the table
/// @param instance the instance
/// @param expectedToHold false for a negative law: a counterexample is then what is asked for
/// @param <S> the kind of instance
public record LawClaim<S>(Law<S> law, String instanceName, S instance, boolean expectedToHold) {

  private static final int MAX_SHRINKS = 4_000;

  /// While all samples are the same, another one is looked for, up to this many.
  private static final int LOOK_ON = 100;

  /// The claim that a law holds.
  public static <S> LawClaim<S> holds(Law<S> law, String instanceName, S instance) {
    return new LawClaim<>(law, instanceName, instance, true);
  }

  /// The claims that all laws of a list hold; concatenate them into a suite.
  public static <S> ImmutableList<LawClaim<?>> allHold(
      ImmutableList<Law<S>> laws, String instanceName, S instance) {
    return laws.collect(law -> holds(law, instanceName, instance));
  }

  /// The claim that a law fails: the suite must find a counterexample.
  public static <S> LawClaim<S> fails(Law<S> law, String instanceName, S instance) {
    return new LawClaim<>(law, instanceName, instance, false);
  }

  /// Checks random samples until one fails, and shrinks the counterexample found.
  ///
  /// A law that held without being exercised is vacuous: every sample was discarded, or degenerate,
  /// or the same as every other. Before the last is said, more samples than asked for are drawn.
  ///
  /// The first sample is always the simplest one. Deterministic in `seed`. Discarded samples are
  /// drawn again, at most ten times as many as asked for.
  ///
  /// @param samples how many samples to check, at least 1
  /// @param seed the seed of the random choices
  public LawReport check(int samples, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Exercise exercise = new Exercise();
    Choices choices = Choices.none();
    while (goOn(exercise, samples)) {
      Law.Outcome outcome = law.check(instance, choices);
      exercise.add(outcome);
      if (outcome instanceof Law.Outcome.Failed(Counterexample counterexample)) {
        return report(exercise, Optional.of(shrink(choices, counterexample)));
      }
      choices = Choices.random(random);
    }
    return report(exercise, Optional.empty());
  }

  private static boolean goOn(Exercise exercise, int samples) {
    return exercise.held() < samples
        ? exercise.discarded() < 10L * samples
        : exercise.held() + exercise.discarded() < LOOK_ON && exercise.vacuity().isPresent();
  }

  private LawReport report(Exercise exercise, Optional<Counterexample> found) {
    return new LawReport(
        law.id(),
        law.equation(),
        instanceName,
        exercise.held() + (found.isPresent() ? 1 : 0),
        exercise.distinct(),
        exercise.discarded(),
        found,
        expectedToHold && found.isEmpty() ? exercise.vacuity() : Optional.empty(),
        expectedToHold);
  }

  private Counterexample shrink(Choices choices, Counterexample counterexample) {
    Choices current = choices;
    Counterexample best = counterexample;
    int budget = MAX_SHRINKS;
    boolean improved = true;
    while (improved && budget > 0) {
      improved = false;
      var candidates = current.simpler().iterator();
      while (!improved && candidates.hasNext() && budget-- > 0) {
        Choices candidate = candidates.next();
        // Two sides that differ are not traded for a smaller sample that throws, nor back.
        if (law.check(instance, candidate) instanceof Law.Outcome.Failed(Counterexample smaller)
            && smaller.thrown() == best.thrown()) {
          current = candidate;
          best = smaller;
          improved = true;
        }
      }
    }
    return best;
  }
}
