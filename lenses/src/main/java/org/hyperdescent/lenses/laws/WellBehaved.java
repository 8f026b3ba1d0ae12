package org.hyperdescent.lenses.laws;

import java.util.stream.Collectors;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Counterexample;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.LawReport;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.Lens;

/// Which of the three laws of a well-behaved lens one simple lens, or one learner seen as a lens
/// with states `(p, a)`, obeys; with a counterexample to each of the others.
///
/// A decision where the equality of the base category decides (normal forms, exhaustive tables),
/// and a search for counterexamples where it samples.
///
/// @param getPut what checking `put(a, get a) = a` found
/// @param putGet what checking `get(put(a, b)) = b` found
/// @param putPut what checking `put(put(a, b), b') = put(a, b')` found
public record WellBehaved(LawReport getPut, LawReport putGet, LawReport putPut) {

  /// Classifies a lens in a base category whose arrows are compared with `Object.equals`.
  ///
  /// @throws IllegalArgumentException if the lens is not simple
  /// @throws IllegalStateException if a law cannot be checked because its sides cannot be built
  public static <O, A> WellBehaved of(Lens<O, A> lens) {
    return of(lens, Equality.exact(), 1, 0);
  }

  /// Classifies a learner in a base category whose arrows are compared with `Object.equals`: get is
  /// the implementation, put is update and request.
  public static <O, A> WellBehaved of(Learner<O, A> learner) {
    return of(learner.toLens());
  }

  /// Classifies a lens under an equality of its base category that may sample.
  ///
  /// @param base the equality of arrows of the base category
  /// @param samples how often each law is checked; once is enough if the equality decides
  /// @param seed the seed of the samples
  /// @throws IllegalArgumentException if the lens is not simple
  /// @throws IllegalStateException if a law cannot be checked because its sides cannot be built
  public static <O, A> WellBehaved of(Lens<O, A> lens, Equality<A> base, int samples, long seed) {
    LensLaws.requireSimple(lens);
    var instance = new Only<>(lens, base);
    return new WellBehaved(
        check(LensLaws.getPut(), instance, samples, seed),
        check(LensLaws.putGet(), instance, samples, seed),
        check(LensLaws.putPut(), instance, samples, seed));
  }

  /// The ids of the laws that hold, in the order GetPut, PutGet, PutPut.
  public ImmutableList<String> laws() {
    return reports().select(WellBehaved::held).collect(LawReport::law);
  }

  /// Whether all three hold.
  public boolean holds() {
    return reports().allSatisfy(WellBehaved::held);
  }

  /// One line per law: that it holds, or what refutes it.
  @Override
  public String toString() {
    return reports().stream()
        .map(
            report ->
                report
                    .counterexample()
                    .map(found -> "%s fails: %s".formatted(report.law(), found.oneLine()))
                    .orElse(report.law() + " holds"))
        .collect(Collectors.joining("\n"));
  }

  private ImmutableList<LawReport> reports() {
    return Lists.immutable.of(getPut, putGet, putPut);
  }

  private static boolean held(LawReport report) {
    return report.counterexample().isEmpty();
  }

  private static <O, A> LawReport check(
      Law<SimpleLensInstance<O, A>> law, SimpleLensInstance<O, A> lens, int samples, long seed) {
    LawReport report = LawClaim.holds(law, "the given lens", lens).check(samples, seed);
    report
        .counterexample()
        .filter(Counterexample::thrown)
        .ifPresent(
            found -> {
              // neither a proof nor a refutation
              throw new IllegalStateException(
                  "%s cannot be checked: %s".formatted(law.id(), found.where()));
            });
    return report;
  }

  /// One lens and no other.
  private record Only<O, A>(Lens<O, A> lens, Equality<A> baseEquality)
      implements SimpleLensInstance<O, A> {

    @Override
    public Lens<O, A> lens(Sample sample) {
      return sample.only(lens);
    }
  }
}
