package org.hyperdescent.category.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.Legs;

/// The laws of finite colimits: pushouts (`COLIM.square`, `COLIM.mediate`, `COLIM.unique`),
/// coproducts (`COLIM.copair`, `COLIM.initial`), and normal forms of cospans (`COLIM.normal`).
public final class ColimitLaws {

  private ColimitLaws() {}

  /// The laws of pushouts.
  public static <O, A> ImmutableList<Law<PushoutInstance<O, A>>> pushouts() {
    return Lists.immutable.of(square(), mediating(), uniqueness());
  }

  /// The laws a category with finite colimits has beyond those of pushouts.
  public static <O, A> ImmutableList<Law<FinitelyCocompleteInstance<O, A>>> coproducts() {
    return Lists.immutable.of(copairing(), initial(), normalForm());
  }

  /// `COLIM.square`: the chosen cocone is one.
  public static <O, A> Law<PushoutInstance<O, A>> square() {
    return new Law<>(
        "COLIM.square",
        "f;p.left = g;p.right for p = pushout(f,g)",
        (instance, sample) -> {
          var category = instance.category();
          Legs<A> span = span(instance, sample);
          Legs<A> pushout = category.pushout(span.left(), span.right());
          return instance.compare(
              category.compose(span.left(), pushout.left()),
              category.compose(span.right(), pushout.right()),
              sample);
        });
  }

  /// `COLIM.mediate`: every cocone factors through the pushout.
  public static <O, A> Law<PushoutInstance<O, A>> mediating() {
    return new Law<>(
        "COLIM.mediate",
        "p.left;m = u, p.right;m = v for f;u = g;v, p = pushout(f,g), m = mediate(p;u,v)",
        (instance, sample) -> {
          var category = instance.category();
          Legs<A> span = span(instance, sample);
          Legs<A> pushout = category.pushout(span.left(), span.right());
          Legs<A> cocone = instance.cocone(span.left(), span.right(), sample);
          sample.let("u", cocone.left());
          sample.let("v", cocone.right());
          A mediating = category.mediateFrom(pushout, cocone);
          return instance
              .compare(category.compose(pushout.left(), mediating), cocone.left(), sample)
              .at("left")
              .and(
                  () ->
                      instance
                          .compare(
                              category.compose(pushout.right(), mediating), cocone.right(), sample)
                          .at("right"));
        });
  }

  /// `COLIM.unique`: an arrow out of the pushout is the only one with its composites.
  public static <O, A> Law<PushoutInstance<O, A>> uniqueness() {
    return new Law<>(
        "COLIM.unique",
        "mediate(p;p.left;h,p.right;h) = h for p = pushout(f,g)",
        (instance, sample) -> {
          var category = instance.category();
          Legs<A> span = span(instance, sample);
          Legs<A> pushout = category.pushout(span.left(), span.right());
          O apex = category.target(pushout.left());
          A h = sample.let("h", instance.arrow(apex, instance.object(sample), sample));
          Legs<A> cocone =
              new Legs<>(category.compose(pushout.left(), h), category.compose(pushout.right(), h));
          return instance.compare(category.mediateFrom(pushout, cocone), h, sample);
        });
  }

  /// `COLIM.copair`: the universal property of coproducts.
  public static <O, A> Law<FinitelyCocompleteInstance<O, A>> copairing() {
    return new Law<>(
        "COLIM.copair",
        "i0;[f,g] = f, i1;[f,g] = g, [i0;h,i1;h] = h",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, c, sample));
          A g = sample.let("g", instance.arrow(b, c, sample));
          A h = sample.let("h", instance.arrow(category.tensorObjects(a, b), c, sample));
          A i0 = category.tensor(category.identity(a), category.initial(b));
          A i1 = category.tensor(category.initial(a), category.identity(b));
          A copaired = category.copair(f, g);
          return instance
              .compare(category.compose(i0, copaired), f, sample)
              .at("i0;[f,g]")
              .and(() -> instance.compare(category.compose(i1, copaired), g, sample).at("i1;[f,g]"))
              .and(
                  () ->
                      instance
                          .compare(
                              category.copair(category.compose(i0, h), category.compose(i1, h)),
                              h,
                              sample)
                          .at("[i0;h,i1;h]"));
        });
  }

  /// `COLIM.initial`: there is one arrow out of the unit.
  public static <O, A> Law<FinitelyCocompleteInstance<O, A>> initial() {
    return new Law<>(
        "COLIM.initial",
        "?_A;f = ?_B, ?_I = id",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          O unit = category.unit();
          return instance
              .compare(category.compose(category.initial(a), f), category.initial(b), sample)
              .at("?_A;f")
              .and(
                  () ->
                      instance
                          .compare(category.initial(unit), category.identity(unit), sample)
                          .at("?_I"));
        });
  }

  /// `COLIM.normal`: the normal form of a cospan is isomorphic to it, and the same for every
  /// isomorphic cospan.
  public static <O, A> Law<FinitelyCocompleteInstance<O, A>> normalForm() {
    return new Law<>(
        "COLIM.normal",
        "n(l,r) is invertible, (l;a);n(l;a,r;a) = l;n(l,r), (r;a);n(l;a,r;a) = r;n(l,r)"
            + " for invertible a",
        (instance, sample) -> {
          var category = instance.category();
          O apex = instance.object(sample);
          A l = sample.let("l", instance.arrow(instance.object(sample), apex, sample));
          A r = sample.let("r", instance.arrow(instance.object(sample), apex, sample));
          A a = sample.let("a", instance.automorphism(apex, sample));
          A normal = category.normalization(new Legs<>(l, r));
          A inverse = instance.inverse(normal);
          A la = category.compose(l, a);
          A ra = category.compose(r, a);
          A other = category.normalization(new Legs<>(la, ra));
          return instance
              .compare(category.compose(normal, inverse), category.identity(apex), sample)
              .at("inverse")
              .and(
                  () ->
                      instance
                          .compare(category.compose(la, other), category.compose(l, normal), sample)
                          .at("left"))
              .and(
                  () ->
                      instance
                          .compare(category.compose(ra, other), category.compose(r, normal), sample)
                          .at("right"));
        });
  }

  private static <O, A> Legs<A> span(PushoutInstance<O, A> instance, Sample sample) {
    O foot = instance.object(sample);
    return new Legs<>(
        sample.let("f", instance.arrow(foot, instance.object(sample), sample)),
        sample.let("g", instance.arrow(foot, instance.object(sample), sample)));
  }
}
