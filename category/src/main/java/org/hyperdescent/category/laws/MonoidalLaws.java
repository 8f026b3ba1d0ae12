package org.hyperdescent.category.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;

/// The laws of a strict monoidal category: `MON.functor`, `MON.strict`, `MON.factors`.
public final class MonoidalLaws {

  private MonoidalLaws() {}

  /// All laws a strict monoidal category has beyond those of a category.
  public static <O, A> ImmutableList<Law<MonoidalInstance<O, A>>> all() {
    return Lists.immutable.of(functoriality(), strictness(), factors());
  }

  /// `MON.functor`: the tensor preserves composites (interchange) and identities.
  public static <O, A> Law<MonoidalInstance<O, A>> functoriality() {
    return new Law<>(
        "MON.functor",
        "(f (x) g);(h (x) k) = (f;h) (x) (g;k), id (x) id = id",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          O p = sample.let("P", instance.object(sample));
          O q = sample.let("Q", instance.object(sample));
          O r = sample.let("R", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A g = sample.let("g", instance.arrow(p, q, sample));
          A h = sample.let("h", instance.arrow(b, c, sample));
          A k = sample.let("k", instance.arrow(q, r, sample));
          return instance
              .compare(
                  category.compose(category.tensor(f, g), category.tensor(h, k)),
                  category.tensor(category.compose(f, h), category.compose(g, k)),
                  sample)
              .at("interchange")
              .and(
                  () ->
                      instance
                          .compare(
                              category.tensor(category.identity(a), category.identity(p)),
                              category.identity(category.tensorObjects(a, p)),
                              sample)
                          .at("identities"));
        });
  }

  /// `MON.strict`: the tensor is associative and unital on the nose, on objects and on arrows.
  public static <O, A> Law<MonoidalInstance<O, A>> strictness() {
    return new Law<>(
        "MON.strict",
        "(f (x) g) (x) h = f (x) (g (x) h), f (x) id_I = f = id_I (x) f",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          O c = sample.let("C", instance.object(sample));
          O d = sample.let("D", instance.object(sample));
          A g = sample.let("g", instance.arrow(c, d, sample));
          O p = sample.let("P", instance.object(sample));
          O q = sample.let("Q", instance.object(sample));
          A h = sample.let("h", instance.arrow(p, q, sample));
          A empty = category.identity(category.unit());
          return instance
              .compare(category.tensor(f, empty), f, sample)
              .at("f (x) id_I")
              .and(() -> instance.compare(category.tensor(empty, f), f, sample).at("id_I (x) f"))
              .and(
                  () ->
                      instance
                          .compare(
                              category.tensor(category.tensor(f, g), h),
                              category.tensor(f, category.tensor(g, h)),
                              sample)
                          .at("associativity"));
        });
  }

  /// `MON.factors`: an object is the tensor of its factors, and the unit has none.
  public static <O, A> Law<MonoidalInstance<O, A>> factors() {
    return new Law<>(
        "MON.factors",
        "A = the tensor of factors(A), factors(I) = ()",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          ImmutableList<O> factors = category.factors(a);
          return Verdict.compare(category.tensorAllObjects(factors), a, "the tensor of the factors")
              .and(
                  () ->
                      Verdict.compare(
                          category.factors(category.unit()),
                          Lists.immutable.empty(),
                          "the factors of I"));
        });
  }
}
