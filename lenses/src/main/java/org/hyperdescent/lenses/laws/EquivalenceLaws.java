package org.hyperdescent.lenses.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerCategory;

/// What is true of the equivalences of learners ([LearnerEquality]): `EQUIV.bijection`,
/// `EQUIV.slide` and `EQUIV.comp`.
///
/// Source: Riley, "Learners are almost free compact closed" (ACT 2024), section 1.
public final class EquivalenceLaws {

  private EquivalenceLaws() {}

  /// All of them.
  public static <O, A> ImmutableList<Law<LearnerInstance<O, A>>> all() {
    return Lists.immutable.of(bijection(), slide(), composition());
  }

  /// `EQUIV.bijection`: learners related by a bijection of parameters are related by a filler.
  public static <O, A> Law<LearnerInstance<O, A>> bijection() {
    return new Law<>(
        "EQUIV.bijection",
        "φ bijective: f and φ f are related along φ with filler U(φ⁻¹p',a,b)",
        (instance, sample) -> {
          var base = instance.base().category();
          O p = sample.let("P", instance.object(sample));
          O q = sample.let("Q", instance.object(sample));
          A phi = base.symmetry(p, q);
          A inverse = base.symmetry(q, p);
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O both = base.tensorObjects(p, q);
          O datum = base.tensorObjects(a, b);
          O triple = base.tensorObjects(both, datum);
          Learner<O, A> f =
              sample.let(
                  "f",
                  new LearnerCategory<>(base)
                      .learner(
                          both,
                          a,
                          b,
                          instance.base().arrow(base.tensorObjects(both, a), b, sample),
                          instance.base().arrow(triple, both, sample),
                          instance.base().arrow(triple, a, sample)));
          A filler = base.compose(base.tensor(inverse, base.identity(datum)), f.update());
          return LearnerEquality.diagonal(base, instance.base().equality(), phi, filler)
              .compare(f, f.transportedAlong(phi, inverse), sample);
        });
  }

  /// `EQUIV.slide`: a map of parameters may slide from the end of the update to the start of the
  /// learner; the two are related by a filler, and by a homomorphism.
  public static <O, A> Law<LearnerInstance<O, A>> slide() {
    return new Law<>(
        "EQUIV.slide",
        "(P, f;I', f;V, f;r') ~ (P', I', V;f, r') along f with filler V, and f is a homomorphism",
        (instance, sample) -> {
          var base = instance.base().category();
          var equality = instance.base().equality();
          Slide<O, A> slide = Slide.draw(instance, sample);
          return LearnerEquality.diagonal(base, equality, slide.f, slide.filler)
              .compare(slide.left, slide.right, sample)
              .and(
                  () ->
                      LearnerEquality.homomorphism(base, equality, slide.f)
                          .compare(slide.left, slide.right, sample));
        });
  }

  /// `EQUIV.comp`: composing with one more learner respects the relation: `f x id_Q` slides.
  public static <O, A> Law<LearnerInstance<O, A>> composition() {
    return new Law<>(
        "EQUIV.comp",
        "f ~ f' gives f;g ~ f';g",
        (instance, sample) -> {
          var base = instance.base().category();
          Slide<O, A> slide = Slide.draw(instance, sample);
          O b = slide.left.target();
          O c = sample.let("C", instance.object(sample));
          Learner<O, A> g = sample.let("g", instance.arrow(b, c, sample));
          O a = slide.left.source();
          var x =
              new Elements<>(
                  base, Lists.immutable.of(slide.right.parameters(), g.parameters(), a, c));
          A between = x.apply(slide.right.implement(), x.variable(0), x.variable(2));
          A wish = x.apply(g.request(), x.variable(1), between, x.variable(3));
          A filler =
              x.tuple(
                  x.apply(slide.filler, x.variable(0), x.variable(2), wish),
                  x.apply(g.update(), x.variable(1), between, x.variable(3)));
          return LearnerEquality.diagonal(
                  base,
                  instance.base().equality(),
                  base.tensor(slide.f, base.identity(g.parameters())),
                  filler)
              .compare(
                  instance.category().compose(slide.left, g),
                  instance.category().compose(slide.right, g),
                  sample);
        });
  }

  /// Two learners related by a filler, the most general way to have them.
  private record Slide<O, A>(A f, A filler, Learner<O, A> left, Learner<O, A> right) {

    static <O, A> Slide<O, A> draw(LearnerInstance<O, A> instance, Sample sample) {
      var provider = instance.base();
      CartesianCategory<O, A> base = provider.category();
      O a = sample.let("A", instance.object(sample));
      O b = sample.let("B", instance.object(sample));
      Learner<O, A> shape = instance.arrow(a, b, sample);
      O to = sample.let("P'", shape.parameters());
      O from = sample.let("P", instance.object(sample));
      O datum = base.tensorObjects(a, b);
      A f = sample.let("f", provider.arrow(from, to, sample));
      A filler = sample.let("V", provider.arrow(base.tensorObjects(to, datum), from, sample));
      A onDatum = base.tensor(f, base.identity(datum));
      A onInput = base.tensor(f, base.identity(a));
      var learners = new LearnerCategory<>(base);
      return new Slide<>(
          f,
          filler,
          learners.learner(
              from,
              a,
              b,
              base.compose(onInput, shape.implement()),
              base.compose(onDatum, filler),
              base.compose(onDatum, shape.request())),
          learners.learner(to, a, b, shape.implement(), base.compose(filler, f), shape.request()));
    }
  }
}
