package org.hyperdescent.category.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.Legs;

/// The laws of finite limits beyond those of products: pullbacks (`LIM.square`, `LIM.mediate`,
/// `LIM.unique`) and normal forms of spans (`LIM.normal`).
public final class LimitLaws {

  private LimitLaws() {}

  /// The laws of pullbacks.
  public static <O, A> ImmutableList<Law<PullbackInstance<O, A>>> pullbacks() {
    return Lists.immutable.of(square(), mediating(), uniqueness());
  }

  /// `LIM.square`: the chosen cone is one.
  public static <O, A> Law<PullbackInstance<O, A>> square() {
    return new Law<>(
        "LIM.square",
        "p.left;f = p.right;g for p = pullback(f,g)",
        (instance, sample) -> {
          var category = instance.category();
          Legs<A> cospan = cospan(instance, sample);
          Legs<A> pullback = category.pullback(cospan.left(), cospan.right());
          return instance.compare(
              category.compose(pullback.left(), cospan.left()),
              category.compose(pullback.right(), cospan.right()),
              sample);
        });
  }

  /// `LIM.mediate`: every cone factors through the pullback.
  public static <O, A> Law<PullbackInstance<O, A>> mediating() {
    return new Law<>(
        "LIM.mediate",
        "m;p.left = u, m;p.right = v for u;f = v;g, p = pullback(f,g), m = mediate(p;u,v)",
        (instance, sample) -> {
          var category = instance.category();
          Legs<A> cospan = cospan(instance, sample);
          Legs<A> pullback = category.pullback(cospan.left(), cospan.right());
          Legs<A> cone = instance.cone(cospan.left(), cospan.right(), sample);
          sample.let("u", cone.left());
          sample.let("v", cone.right());
          A mediating = category.mediateInto(pullback, cone);
          return instance
              .compare(category.compose(mediating, pullback.left()), cone.left(), sample)
              .at("left")
              .and(
                  () ->
                      instance
                          .compare(
                              category.compose(mediating, pullback.right()), cone.right(), sample)
                          .at("right"));
        });
  }

  /// `LIM.unique`: an arrow into the pullback is the only one with its composites.
  public static <O, A> Law<PullbackInstance<O, A>> uniqueness() {
    return new Law<>(
        "LIM.unique",
        "mediate(p;h;p.left,h;p.right) = h for p = pullback(f,g)",
        (instance, sample) -> {
          var category = instance.category();
          Legs<A> cospan = cospan(instance, sample);
          Legs<A> pullback = category.pullback(cospan.left(), cospan.right());
          O apex = category.source(pullback.left());
          A h = sample.let("h", instance.arrow(instance.object(sample), apex, sample));
          Legs<A> cone =
              new Legs<>(
                  category.compose(h, pullback.left()), category.compose(h, pullback.right()));
          return instance.compare(category.mediateInto(pullback, cone), h, sample);
        });
  }

  /// `LIM.normal`: the normal form of a span is isomorphic to it, and the same for every isomorphic
  /// span.
  public static <O, A> Law<FinitelyCompleteInstance<O, A>> normalForm() {
    return new Law<>(
        "LIM.normal",
        "n(l,r) is invertible, n(a;l,a;r);(a;l) = n(l,r);l, n(a;l,a;r);(a;r) = n(l,r);r"
            + " for invertible a",
        (instance, sample) -> {
          var category = instance.category();
          O apex = instance.object(sample);
          A l = sample.let("l", instance.arrow(apex, instance.object(sample), sample));
          A r = sample.let("r", instance.arrow(apex, instance.object(sample), sample));
          A a = sample.let("a", instance.automorphism(apex, sample));
          A normal = category.normalization(new Legs<>(l, r));
          A inverse = instance.inverse(normal);
          A al = category.compose(a, l);
          A ar = category.compose(a, r);
          A other = category.normalization(new Legs<>(al, ar));
          return instance
              .compare(category.compose(inverse, normal), category.identity(apex), sample)
              .at("inverse")
              .and(
                  () ->
                      instance
                          .compare(category.compose(other, al), category.compose(normal, l), sample)
                          .at("left"))
              .and(
                  () ->
                      instance
                          .compare(category.compose(other, ar), category.compose(normal, r), sample)
                          .at("right"));
        });
  }

  private static <O, A> Legs<A> cospan(PullbackInstance<O, A> instance, Sample sample) {
    O foot = instance.object(sample);
    return new Legs<>(
        sample.let("f", instance.arrow(instance.object(sample), foot, sample)),
        sample.let("g", instance.arrow(instance.object(sample), foot, sample)));
  }
}
