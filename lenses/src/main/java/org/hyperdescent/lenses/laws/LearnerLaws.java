package org.hyperdescent.lenses.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.lenses.Learner;

/// The laws that define learners, on the nose: the formulas `LEARN.comp`, `LEARN.id`,
/// `LEARN.tensor`, `LEARN.sym`, the fused step `LEARN.step`, and renaming of parameters
/// `LEARN.iso`.
///
/// Source: Fong, Spivak, Tuyéras (arXiv 1711.10455), section II; Riley (ACT 2024), section 1.
public final class LearnerLaws {

  private LearnerLaws() {}

  /// All laws of learners.
  public static <O, A> ImmutableList<Law<LearnerInstance<O, A>>> all() {
    return Lists.immutable.of(
        composition(), identity(), tensor(), symmetry(), step(), isomorphism());
  }

  /// `LEARN.comp`: the second learner's request is what the first one is trained on.
  public static <O, A> Law<LearnerInstance<O, A>> composition() {
    return new Law<>(
        "LEARN.comp",
        "with b = I(p,a): J(q,b); (U(p,a,s(q,b,c)), V(q,b,c)); r(p,a,s(q,b,c))",
        (instance, sample) -> {
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          Learner<O, A> f = sample.let("f", instance.arrow(a, b, sample));
          Learner<O, A> g = sample.let("g", instance.arrow(b, c, sample));
          O p = f.parameters();
          O q = g.parameters();
          var x = new Elements<>(instance.base().category(), Lists.immutable.of(p, q, a, c));
          A input = x.variable(2);
          A wish = x.variable(3);
          A between = x.apply(f.implement(), x.variable(0), input);
          A requested = x.apply(g.request(), x.variable(1), between, wish);
          var y = new Elements<>(instance.base().category(), Lists.immutable.of(p, q, a));
          A implemented =
              y.apply(
                  g.implement(),
                  y.variable(1),
                  y.apply(f.implement(), y.variable(0), y.variable(2)));
          A updated =
              x.tuple(
                  x.apply(f.update(), x.variable(0), input, requested),
                  x.apply(g.update(), x.variable(1), between, wish));
          return compare(
              instance,
              instance.category().compose(f, g),
              instance.base().category().tensorObjects(p, q),
              implemented,
              updated,
              x.apply(f.request(), x.variable(0), input, requested),
              sample);
        });
  }

  /// `LEARN.id`: the identity requests the output wished for, *not* its own input.
  public static <O, A> Law<LearnerInstance<O, A>> identity() {
    return new Law<>(
        "LEARN.id",
        "P = 1, I(a) = a, r(a,b) = b",
        (instance, sample) -> {
          var base = instance.base().category();
          O a = sample.let("A", instance.object(sample));
          O twice = base.tensorObjects(a, a);
          return compare(
              instance,
              instance.category().identity(a),
              base.unit(),
              base.identity(a),
              base.discard(twice),
              base.second(a, a),
              sample);
        });
  }

  /// `LEARN.tensor`: learners side by side do not see each other.
  public static <O, A> Law<LearnerInstance<O, A>> tensor() {
    return new Law<>(
        "LEARN.tensor",
        "(I(p,a), J(q,c)); (U(p,a,b), V(q,c,d)); (r(p,a,b), s(q,c,d))",
        (instance, sample) -> {
          var base = instance.base().category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          O d = sample.let("D", instance.object(sample));
          Learner<O, A> f = sample.let("f", instance.arrow(a, b, sample));
          Learner<O, A> g = sample.let("g", instance.arrow(c, d, sample));
          O p = f.parameters();
          O q = g.parameters();
          var x = new Elements<>(base, Lists.immutable.of(p, q, a, c, b, d));
          var y = new Elements<>(base, Lists.immutable.of(p, q, a, c));
          return compare(
              instance,
              instance.category().tensor(f, g),
              base.tensorObjects(p, q),
              y.tuple(
                  y.apply(f.implement(), y.variable(0), y.variable(2)),
                  y.apply(g.implement(), y.variable(1), y.variable(3))),
              x.tuple(
                  x.apply(f.update(), x.variable(0), x.variable(2), x.variable(4)),
                  x.apply(g.update(), x.variable(1), x.variable(3), x.variable(5))),
              x.tuple(
                  x.apply(f.request(), x.variable(0), x.variable(2), x.variable(4)),
                  x.apply(g.request(), x.variable(1), x.variable(3), x.variable(5))),
              sample);
        });
  }

  /// `LEARN.sym`: the symmetry hands both requests back crosswise.
  public static <O, A> Law<LearnerInstance<O, A>> symmetry() {
    return new Law<>(
        "LEARN.sym",
        "P = 1, I(a,b) = (b,a), r((a,b),(b',a')) = (a',b')",
        (instance, sample) -> {
          var base = instance.base().category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          ImmutableList<O> wires = Lists.immutable.of(a, b, b, a);
          return compare(
              instance,
              instance.category().symmetry(a, b),
              base.unit(),
              base.symmetry(a, b),
              base.discard(base.tensorAllObjects(wires)),
              base.pullback(wires, FiniteFunction.of(4, 3, 2)),
              sample);
        });
  }

  /// `LEARN.step`: update and request are the two halves of the step.
  public static <O, A> Law<LearnerInstance<O, A>> step() {
    return new Law<>(
        "LEARN.step",
        "step = <U, r>",
        (instance, sample) -> {
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          Learner<O, A> f = sample.let("f", instance.arrow(a, b, sample));
          Learner<O, A> g = sample.let("g", instance.arrow(b, c, sample));
          Learner<O, A> composite = instance.category().compose(f, g);
          var base = instance.base();
          return base.compare(f.step(), base.category().pair(f.update(), f.request()), sample)
              .at("a learner")
              .and(
                  () ->
                      base.compare(
                              composite.step(),
                              base.category().pair(composite.update(), composite.request()),
                              sample)
                          .at("a composite"));
        });
  }

  /// `LEARN.iso`: renaming parameters along permutations commutes with composition and tensor.
  public static <O, A> Law<LearnerInstance<O, A>> isomorphism() {
    return new Law<>(
        "LEARN.iso",
        "U_{phi f}(p,a,b) = phi U_f(phi⁻¹p,a,b),"
            + " phi f;g = (phi x id)(f;g), phi f (x) g = (phi x id)(f (x) g)",
        (instance, sample) -> {
          var category = instance.category();
          var base = instance.base().category();
          var strict = instance.strictEquality();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          // several blocks of parameters, so that not every permutation is its own inverse
          Learner<O, A> f =
              sample.let(
                  "f",
                  category.composeAll(
                      Lists.immutable.of(
                          instance.arrow(a, b, sample),
                          instance.arrow(b, b, sample),
                          instance.arrow(b, b, sample))));
          Learner<O, A> g = sample.let("g", instance.arrow(b, c, sample));
          ImmutableList<O> blocks = base.factors(f.parameters());
          FiniteFunction order = sample.let("phi", sample.permutation(blocks.size()));
          A phi = base.permutation(blocks, order);
          A inverse = base.permutation(order.values().collect(blocks::get), inverse(order));
          A same = base.identity(g.parameters());
          Learner<O, A> renamed = f.transportedAlong(phi, inverse);
          var x = new Elements<>(base, Lists.immutable.of(base.target(phi), a, b));
          A old = x.apply(inverse, x.variable(0));
          var y = new Elements<>(base, Lists.immutable.of(base.target(phi), a));
          return compare(
                  instance,
                  renamed,
                  base.target(phi),
                  y.apply(f.implement(), y.apply(inverse, y.variable(0)), y.variable(1)),
                  base.compose(x.apply(f.update(), old, x.variable(1), x.variable(2)), phi),
                  x.apply(f.request(), old, x.variable(1), x.variable(2)),
                  sample)
              .at("phi f")
              .and(
                  () ->
                      strict
                          .compare(
                              category.compose(renamed, g),
                              category
                                  .compose(f, g)
                                  .transportedAlong(
                                      base.tensor(phi, same), base.tensor(inverse, same)),
                              sample)
                          .at("composite"))
              .and(
                  () ->
                      strict
                          .compare(
                              category.tensor(renamed, g),
                              category
                                  .tensor(f, g)
                                  .transportedAlong(
                                      base.tensor(phi, same), base.tensor(inverse, same)),
                              sample)
                          .at("tensor"))
              .and(
                  () ->
                      LearnerEquality.along(base, instance.base().equality(), inverse, phi)
                          .compare(renamed, f, sample)
                          .at("back again"));
        });
  }

  private static FiniteFunction inverse(FiniteFunction order) {
    return FiniteFunction.tabulate(order.target(), order.source(), i -> order.values().indexOf(i));
  }

  private static <O, A> Verdict compare(
      LearnerInstance<O, A> instance,
      Learner<O, A> learner,
      O parameters,
      A implement,
      A update,
      A request,
      Sample sample) {
    var base = instance.base();
    return Verdict.compare(learner.parameters(), parameters, "parameters")
        .and(() -> base.compare(learner.implement(), implement, sample).at("implement"))
        .and(() -> base.compare(learner.update(), update, sample).at("update"))
        .and(() -> base.compare(learner.request(), request, sample).at("request"));
  }
}
