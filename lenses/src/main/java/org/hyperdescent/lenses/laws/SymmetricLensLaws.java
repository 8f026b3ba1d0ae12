package org.hyperdescent.lenses.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;
import org.hyperdescent.lenses.SymmetricLens;

/// The embedding of learners into symmetric lenses: `SPAN.legs` says what the two legs are,
/// `SPAN.comp` that composition of learners is composition of spans by pullback.
///
/// Source: Fong and Johnson, "Lenses and learners" (arXiv 1903.03671).
public final class SymmetricLensLaws {

  private SymmetricLensLaws() {}

  /// All of them.
  public static <O, A> ImmutableList<Law<LearnerInstance<O, A>>> all() {
    return Lists.immutable.of(legs(), composition());
  }

  /// `SPAN.legs`: the left leg changes the input and nothing else, the right leg is the learner,
  /// which comes back from the span.
  public static <O, A> Law<LearnerInstance<O, A>> legs() {
    return new Law<>(
        "SPAN.legs",
        "A ← P x A → B: put((p,a),a') = (p,a') on the left, (I; <U,r>) on the right",
        (instance, sample) -> {
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          Learner<O, A> f = sample.let("f", instance.arrow(a, b, sample));
          var span = SymmetricLens.of(f);
          var base = instance.base();
          var x = new Elements<>(base.category(), Lists.immutable.of(f.parameters(), a, a));
          return base.compare(span.left().get(), base.category().second(f.parameters(), a), sample)
              .at("left get")
              .and(
                  () ->
                      base.compare(span.left().put(), x.tuple(x.variable(0), x.variable(2)), sample)
                          .at("left put"))
              .and(() -> base.compare(span.right().get(), f.implement(), sample).at("right get"))
              .and(
                  () ->
                      base.compare(
                              span.right().put(),
                              base.category().pair(f.update(), f.request()),
                              sample)
                          .at("right put"))
              .and(
                  () ->
                      instance
                          .strictEquality()
                          .compare(span.toLearner(f.parameters()), f, sample)
                          .at("back again"));
        });
  }

  /// `SPAN.comp`: the span of a composite is the composite of the spans, over the pullback `P x Q x
  /// A` of the inner legs.
  public static <O, A> Law<LearnerInstance<O, A>> composition() {
    return new Law<>(
        "SPAN.comp",
        "span(f;g) = (k;left f, h;right g), k(p,q,a) = (p,a), h(p,q,a) = (q,I(p,a)), one square",
        (instance, sample) -> {
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          Learner<O, A> f = sample.let("f", instance.arrow(a, b, sample));
          Learner<O, A> g = sample.let("g", instance.arrow(b, c, sample));
          var base = instance.base().category();
          O p = f.parameters();
          O q = g.parameters();
          O state = base.tensorAllObjects(Lists.immutable.of(p, q, a));
          var lenses = new LensCategory<>(base);
          var x = new Elements<>(base, Lists.immutable.of(p, q, a));
          // (p, q, a), then what is put
          var y = new Elements<>(base, Lists.immutable.of(p, q, a, p, a));
          var z = new Elements<>(base, Lists.immutable.of(p, q, a, q, b));
          Lens<O, A> k =
              lenses.simple(
                  state,
                  base.tensorObjects(p, a),
                  x.tuple(x.variable(0), x.variable(2)),
                  y.tuple(y.variable(3), y.variable(1), y.variable(4)));
          Lens<O, A> h =
              lenses.simple(
                  state,
                  base.tensorObjects(q, b),
                  x.tuple(x.variable(1), x.apply(f.implement(), x.variable(0), x.variable(2))),
                  z.tuple(
                      z.apply(f.update(), z.variable(0), z.variable(2), z.variable(4)),
                      z.variable(3),
                      z.apply(f.request(), z.variable(0), z.variable(2), z.variable(4))));
          var first = SymmetricLens.of(f);
          var second = SymmetricLens.of(g);
          var composite = SymmetricLens.of(instance.category().compose(f, g));
          Equality<Lens<O, A>> equality = LensEquality.componentwise(instance.base().equality());
          return Verdict.compareArrows(
                  lenses, equality, composite.left(), k.then(first.left()), sample)
              .at("left")
              .and(
                  () ->
                      Verdict.compareArrows(
                              lenses, equality, composite.right(), h.then(second.right()), sample)
                          .at("right"))
              .and(
                  () ->
                      equality
                          .compare(h.then(second.left()), k.then(first.right()), sample)
                          .at("square"));
        });
  }
}
