package org.hyperdescent.category.laws;

import java.util.Optional;
import org.eclipse.collections.api.list.ImmutableList;

/// A law: an id, an equation in text, and a check of one sample of an instance.
///
/// @param id the id, as in the specification: `CAT.assoc`
/// @param equation the equation, as one reads it: `(f;g);h = f;(g;h)`
/// @param statement draws the variables and compares the two sides
/// @param <S> the kind of instance the law speaks of
public record Law<S>(String id, String equation, Statement<S> statement) {

  /// The body of a law: draw the variables from the sample, build both sides, compare them.
  ///
  /// @param <S> the kind of instance
  @FunctionalInterface
  public interface Statement<S> {

    /// Checks one sample.
    Verdict check(S instance, Sample sample);
  }

  /// The same law under another id, for an instance whose source calls it so.
  public Law<S> as(String id) {
    return new Law<>(id, equation, statement);
  }

  /// Checks one sample of an instance.
  ///
  /// A check that throws has failed, with the exception as the difference: a well-typed sample must
  /// not make a lawful structure throw.
  public Outcome check(S instance, Choices choices) {
    Sample sample = new Sample(choices);
    try {
      return switch (statement.check(instance, sample)) {
        case Verdict.Equal _ ->
            new Outcome.Held(sample.variables(), sample.open(), sample.degenerate());
        case Verdict.Different(String left, String right, String where) ->
            new Outcome.Failed(
                new Counterexample(id, equation, sample.variables(), left, right, where, false));
      };
    } catch (DiscardedSampleException discarded) {
      return new Outcome.Discarded(String.valueOf(discarded.getMessage()));
    } catch (RuntimeException thrown) {
      return new Outcome.Failed(
          new Counterexample(id, equation, sample.variables(), "", "", "threw " + thrown, true));
    }
  }

  /// The outcome of checking one sample.
  public sealed interface Outcome {

    /// The law held.
    ///
    /// @param variables `name = value`, in the order of the law
    /// @param open whether some variable might have had another value: not all were drawn by
    ///   [Sample#only]
    /// @param degenerate why the sample says little, if it was marked by [Sample#degenerate]
    record Held(ImmutableList<String> variables, boolean open, Optional<String> degenerate)
        implements Outcome {}

    /// The sample did not meet the premises.
    ///
    /// @param reason why
    record Discarded(String reason) implements Outcome {}

    /// The law failed.
    ///
    /// @param counterexample the variables and the two sides
    record Failed(Counterexample counterexample) implements Outcome {}
  }

  @Override
  public String toString() {
    return id + ": " + equation;
  }
}
