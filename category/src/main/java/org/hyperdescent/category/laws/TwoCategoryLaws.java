package org.hyperdescent.category.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.TwoCategory;

/// The laws of a strict 2-category beyond those of its arrows: `2CAT.type`, `2CAT.vert`,
/// `2CAT.horiz` and `2CAT.inter`.
///
/// Source: Mac Lane, "Categories for the Working Mathematician" (2nd edition), section XII.3.
public final class TwoCategoryLaws {

  private TwoCategoryLaws() {}

  /// All laws of 2-cells.
  public static <O, A, C> ImmutableList<Law<TwoCategoryInstance<O, A, C>>> all() {
    return Lists.immutable.of(typing(), vertical(), horizontal(), interchange());
  }

  /// `2CAT.type`: composites of 2-cells go between the composites of their arrows.
  public static <O, A, C> Law<TwoCategoryInstance<O, A, C>> typing() {
    return new Law<>(
        "2CAT.type",
        "x : f ⇒ f', y : f' ⇒ f'', z : g ⇒ g' give x;y : f ⇒ f'', x|z : f;g ⇒ f';g', id : f ⇒ f",
        (instance, sample) -> {
          TwoCategory<O, A, C> category = instance.category();
          Drawn<O, A> drawn = Drawn.of(instance, sample);
          C x = sample.let("x", instance.cell(drawn.f, sample));
          C y = sample.let("y", instance.cell(category.cellTarget(x), sample));
          C z = sample.let("z", instance.cell(drawn.g, sample));
          A end = category.compose(category.cellTarget(x), category.cellTarget(z));
          return between(instance, category.identityCell(drawn.f), drawn.f, drawn.f, sample)
              .at("id")
              .and(
                  () ->
                      between(
                              instance,
                              category.vertical(x, y),
                              drawn.f,
                              category.cellTarget(y),
                              sample)
                          .at("x;y"))
              .and(
                  () ->
                      between(
                              instance,
                              category.horizontal(x, z),
                              category.compose(drawn.f, drawn.g),
                              end,
                              sample)
                          .at("x|z"));
        });
  }

  /// `2CAT.vert`: vertical composition is associative and unital.
  public static <O, A, C> Law<TwoCategoryInstance<O, A, C>> vertical() {
    return new Law<>(
        "2CAT.vert",
        "(x;y);z = x;(y;z), id;x = x = x;id",
        (instance, sample) -> {
          TwoCategory<O, A, C> category = instance.category();
          A f = Drawn.of(instance, sample).f;
          C x = sample.let("x", instance.cell(f, sample));
          C y = sample.let("y", instance.cell(category.cellTarget(x), sample));
          C z = sample.let("z", instance.cell(category.cellTarget(y), sample));
          return instance
              .compareCells(
                  category.vertical(category.vertical(x, y), z),
                  category.vertical(x, category.vertical(y, z)),
                  sample)
              .at("associativity")
              .and(
                  () ->
                      instance
                          .compareCells(category.vertical(category.identityCell(f), x), x, sample)
                          .at("id;x"))
              .and(
                  () ->
                      instance
                          .compareCells(
                              category.vertical(x, category.identityCell(category.cellTarget(x))),
                              x,
                              sample)
                          .at("x;id"));
        });
  }

  /// `2CAT.horiz`: horizontal composition is associative and unital.
  public static <O, A, C> Law<TwoCategoryInstance<O, A, C>> horizontal() {
    return new Law<>(
        "2CAT.horiz",
        "(x|y)|z = x|(y|z), id_id|x = x = x|id_id",
        (instance, sample) -> {
          TwoCategory<O, A, C> category = instance.category();
          Drawn<O, A> drawn = Drawn.of(instance, sample);
          O d = sample.let("D", instance.object(sample));
          A h = sample.let("h", instance.arrow(drawn.c, d, sample));
          C x = sample.let("x", instance.cell(drawn.f, sample));
          C y = sample.let("y", instance.cell(drawn.g, sample));
          C z = sample.let("z", instance.cell(h, sample));
          return instance
              .compareCells(
                  category.horizontal(category.horizontal(x, y), z),
                  category.horizontal(x, category.horizontal(y, z)),
                  sample)
              .at("associativity")
              .and(
                  () ->
                      instance
                          .compareCells(
                              category.whiskerLeft(category.identity(drawn.a), x), x, sample)
                          .at("id|x"))
              .and(
                  () ->
                      instance
                          .compareCells(
                              category.whiskerRight(x, category.identity(drawn.b)), x, sample)
                          .at("x|id"));
        });
  }

  /// `2CAT.inter`: a square of four 2-cells may be read by rows or by columns.
  public static <O, A, C> Law<TwoCategoryInstance<O, A, C>> interchange() {
    return new Law<>(
        "2CAT.inter",
        "(x|z);(y|w) = (x;y)|(z;w), id_f|id_g = id_{f;g}",
        (instance, sample) -> {
          TwoCategory<O, A, C> category = instance.category();
          Drawn<O, A> drawn = Drawn.of(instance, sample);
          C x = sample.let("x", instance.cell(drawn.f, sample));
          C y = sample.let("y", instance.cell(category.cellTarget(x), sample));
          C z = sample.let("z", instance.cell(drawn.g, sample));
          C w = sample.let("w", instance.cell(category.cellTarget(z), sample));
          return instance
              .compareCells(
                  category.vertical(category.horizontal(x, z), category.horizontal(y, w)),
                  category.horizontal(category.vertical(x, y), category.vertical(z, w)),
                  sample)
              .and(
                  () ->
                      instance
                          .compareCells(
                              category.horizontal(
                                  category.identityCell(drawn.f), category.identityCell(drawn.g)),
                              category.identityCell(category.compose(drawn.f, drawn.g)),
                              sample)
                          .at("identities"));
        });
  }

  private static <O, A, C> Verdict between(
      TwoCategoryInstance<O, A, C> instance, C cell, A source, A target, Sample sample) {
    return instance
        .compare(instance.category().cellSource(cell), source, sample)
        .at("source")
        .and(
            () ->
                instance
                    .compare(instance.category().cellTarget(cell), target, sample)
                    .at("target"));
  }

  /// `f : A → B` and `g : B → C`.
  private record Drawn<O, A>(O a, O b, O c, A f, A g) {

    static <O, A> Drawn<O, A> of(CategoryInstance<O, A> instance, Sample sample) {
      O a = sample.let("A", instance.object(sample));
      O b = sample.let("B", instance.object(sample));
      O c = sample.let("C", instance.object(sample));
      A f = sample.let("f", instance.arrow(a, b, sample));
      A g = sample.let("g", instance.arrow(b, c, sample));
      return new Drawn<>(a, b, c, f, g);
    }
  }
}
