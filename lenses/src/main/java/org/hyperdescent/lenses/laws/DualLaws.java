package org.hyperdescent.lenses.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.RileyDual;

/// The laws of Riley's duality: the formulas `DUAL.def`, and contravariance and involution up to
/// extensional equivalence, `DUAL.id`, `DUAL.comp` and `DUAL.double`, each with its witness.
///
/// `DUAL.involution` says that the double dual is the learner itself, which is false: it runs one
/// datum behind. Source: Riley, "Learners are almost free compact closed" (ACT 2024), section 2.
public final class DualLaws {

  private DualLaws() {}

  /// The laws that hold.
  public static <O, A> ImmutableList<Law<LearnerInstance<O, A>>> all() {
    return Lists.immutable.of(definition(), identity(), composition(), doubleDual());
  }

  /// `DUAL.def`: the three formulas.
  public static <O, A> Law<LearnerInstance<O, A>> definition() {
    return new Law<>(
        "DUAL.def",
        "I* = r(p,x,b), U* = (U(p,x,b), a), r* = I(U(p,x,b), a)",
        (instance, sample) -> {
          Learner<O, A> f = drawn(instance, sample);
          var base = instance.base();
          var x =
              new Elements<>(
                  base.category(),
                  Lists.immutable.of(f.parameters(), f.source(), f.target(), f.source()));
          A updated = x.apply(f.update(), x.variable(0), x.variable(1), x.variable(2));
          Learner<O, A> dual = new RileyDual<>(base.category()).dual(f);
          return Verdict.compare(dual.source(), f.target(), "source")
              .and(() -> Verdict.compare(dual.target(), f.source(), "target"))
              .and(() -> base.compare(dual.implement(), f.request(), sample).at("implement"))
              .and(
                  () ->
                      base.compare(dual.update(), x.tuple(updated, x.variable(3)), sample)
                          .at("update"))
              .and(
                  () ->
                      base.compare(
                              dual.request(),
                              x.apply(f.implement(), updated, x.variable(3)),
                              sample)
                          .at("request"));
        });
  }

  /// `DUAL.id`: the dual of an identity forgets what it remembers.
  public static <O, A> Law<LearnerInstance<O, A>> identity() {
    return new Law<>(
        "DUAL.id",
        "id* ~ id along !",
        (instance, sample) -> {
          O a = sample.let("A", instance.object(sample));
          var base = instance.base().category();
          Learner<O, A> identity = instance.category().identity(a);
          return LearnerEquality.diagonal(
                  base, instance.base().equality(), base.discard(a), base.second(a, a))
              .compare(new RileyDual<>(base).dual(identity), identity, sample);
        });
  }

  /// `DUAL.comp`: the dual of a composite is the composite of the duals, the other way round.
  ///
  /// The witness `(p, q, x) ↦ (q, I(p, x), p, x)` is not surjective.
  public static <O, A> Law<LearnerInstance<O, A>> composition() {
    return new Law<>(
        "DUAL.comp",
        "(f;g)* ~ g*;f* along (p,q,x) ↦ (q, I(p,x), p, x)",
        (instance, sample) -> {
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          Learner<O, A> f = sample.let("f", instance.arrow(a, b, sample));
          Learner<O, A> g = sample.let("g", instance.arrow(b, c, sample));
          var base = instance.base().category();
          var x = new Elements<>(base, Lists.immutable.of(f.parameters(), g.parameters(), a));
          A along =
              x.tuple(
                  x.variable(1),
                  x.apply(f.implement(), x.variable(0), x.variable(2)),
                  x.variable(0),
                  x.variable(2));
          // (q, y, p, x), c, a
          var y =
              new Elements<>(base, Lists.immutable.of(g.parameters(), b, f.parameters(), a, c, a));
          A wish = y.apply(g.request(), y.variable(0), y.variable(1), y.variable(4));
          A filler =
              y.tuple(
                  y.apply(f.update(), y.variable(2), y.variable(3), wish),
                  y.apply(g.update(), y.variable(0), y.variable(1), y.variable(4)),
                  y.variable(5));
          var duality = new RileyDual<>(base);
          return LearnerEquality.diagonal(base, instance.base().equality(), along, filler)
              .compare(
                  duality.dual(instance.category().compose(f, g)),
                  instance.category().compose(duality.dual(g), duality.dual(f)),
                  sample);
        });
  }

  /// `DUAL.double`: the double dual is one datum behind, and extensionally the learner: the map of
  /// parameters is the update, the filler remembers the datum.
  public static <O, A> Law<LearnerInstance<O, A>> doubleDual() {
    return new Law<>(
        "DUAL.double",
        "f** ~ f along U with filler id; so I**((p,x,y),a) = I(U(p,x,y),a)",
        (instance, sample) -> {
          Learner<O, A> f = drawn(instance, sample);
          var base = instance.base().category();
          return LearnerEquality.diagonal(
                  base,
                  instance.base().equality(),
                  f.update(),
                  base.identity(base.source(f.update())))
              .compare(twice(instance, f), f, sample);
        });
  }

  /// `DUAL.involution`: the double dual is the learner. It is not; what holds is `DUAL.double`.
  public static <O, A> Law<LearnerInstance<O, A>> involution() {
    return new Law<>(
        "DUAL.involution",
        "f** = f",
        (instance, sample) -> {
          Learner<O, A> f = drawn(instance, sample);
          return instance.compare(twice(instance, f), f, sample);
        });
  }

  private static <O, A> Learner<O, A> drawn(LearnerInstance<O, A> instance, Sample sample) {
    O a = sample.let("A", instance.object(sample));
    O b = sample.let("B", instance.object(sample));
    return sample.let("f", instance.arrow(a, b, sample));
  }

  private static <O, A> Learner<O, A> twice(LearnerInstance<O, A> instance, Learner<O, A> f) {
    var duality = new RileyDual<>(instance.base().category());
    return duality.dual(duality.dual(f));
  }
}
