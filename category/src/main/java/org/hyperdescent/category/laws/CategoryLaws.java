package org.hyperdescent.category.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.Category;

/// The laws of a category: `CAT.assoc`, `CAT.unit`.
public final class CategoryLaws {

  private CategoryLaws() {}

  /// All laws of a category.
  public static <O, A> ImmutableList<Law<CategoryInstance<O, A>>> all() {
    return Lists.immutable.of(associativity(), unit());
  }

  /// `CAT.assoc`: composition is associative.
  public static <O, A> Law<CategoryInstance<O, A>> associativity() {
    return new Law<>(
        "CAT.assoc",
        "(f;g);h = f;(g;h)",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          O d = sample.let("D", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A g = sample.let("g", instance.arrow(b, c, sample));
          A h = sample.let("h", instance.arrow(c, d, sample));
          markIdentities(category, Lists.immutable.of(f, g, h), sample);
          return instance.compare(
              category.compose(category.compose(f, g), h),
              category.compose(f, category.compose(g, h)),
              sample);
        });
  }

  /// `CAT.unit`: identities are neutral.
  public static <O, A> Law<CategoryInstance<O, A>> unit() {
    return new Law<>(
        "CAT.unit",
        "id;f = f = f;id",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          markIdentities(category, Lists.immutable.of(f), sample);
          return instance
              .compare(category.compose(category.identity(a), f), f, sample)
              .at("id;f")
              .and(
                  () ->
                      instance
                          .compare(category.compose(f, category.identity(b)), f, sample)
                          .at("f;id"));
        });
  }

  /// Marks a sample as degenerate whose arrows are all identities: on those alone hardly anything
  /// can go wrong. Only identities that equal the category's own are recognised.
  static <O, A> void markIdentities(
      Category<O, A> category, ImmutableList<A> arrows, Sample sample) {
    if (arrows.allSatisfy(arrow -> arrow.equals(category.identity(category.source(arrow))))) {
      sample.degenerate("all arrows drawn are identities");
    }
  }
}
