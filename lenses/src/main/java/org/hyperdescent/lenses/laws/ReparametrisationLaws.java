package org.hyperdescent.lenses.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.category.laws.TwoCategoryLaws;
import org.hyperdescent.lenses.ParaCategory;
import org.hyperdescent.lenses.Parametrised;
import org.hyperdescent.lenses.Reparametrisation;
import org.hyperdescent.lenses.WeightTying;

/// The laws of 2-cells of parametrised arrows beyond those of a 2-category (`2CAT.*`): `PARA.cell`,
/// that each is a reparametrisation; `PARA.cell.tensor`, that the tensor is functorial on them; the
/// coherence 2-cells `PARA.cell.exchange` and `PARA.cell.symmetry`; weight tying `PARA.cell.tie`.
///
/// With these, `Para(C)` is a symmetric monoidal bicategory. Source: arXiv 2103.01931, sections 2.1
/// and 2.3; arXiv 2105.06332.
public final class ReparametrisationLaws {

  private ReparametrisationLaws() {}

  /// The laws of 2-cells over any symmetric monoidal category.
  public static <O, A> ImmutableList<Law<ReparametrisationInstance<O, A>>> all() {
    return Lists.immutable.of(validity(), tensor(), exchange(), symmetry());
  }

  /// The claims that parametrised arrows over a base are a 2-category with a tensor.
  static <O, A> ImmutableList<LawClaim<?>> claims(
      String name, SymmetricMonoidalInstance<O, A> base) {
    var cells = new ReparametrisationsOver<>(base);
    return LawClaim.allHold(
            TwoCategoryLaws.<O, Parametrised<O, A>, Reparametrisation<O, A>>all(), name, cells)
        .newWithAll(LawClaim.allHold(ReparametrisationLaws.<O, A>all(), name, cells));
  }

  /// `PARA.cell`: a 2-cell reparametrises its source to its target; so do the composites, where the
  /// target is built from targets (`PARA.inter` once more, for cells).
  public static <O, A> Law<ReparametrisationInstance<O, A>> validity() {
    return new Law<>(
        "PARA.cell",
        "alpha : f ⇒ f' has f' = (alpha (x) id);f; so have alpha;beta, alpha|beta, alpha (x) beta",
        (instance, sample) -> {
          var category = instance.category();
          O a = object("A", instance, sample);
          O b = object("B", instance, sample);
          O c = object("C", instance, sample);
          Reparametrisation<O, A> x =
              cell("alpha", arrow("f", instance, a, b, sample), instance, sample);
          Reparametrisation<O, A> y = cell("beta", x.target(), instance, sample);
          Reparametrisation<O, A> z =
              cell("gamma", arrow("g", instance, b, c, sample), instance, sample);
          return instance
              .valid(x, sample)
              .at("alpha")
              .and(() -> instance.valid(category.vertical(x, y), sample).at("alpha;beta"))
              .and(() -> instance.valid(category.horizontal(x, z), sample).at("alpha|gamma"))
              .and(() -> instance.valid(instance.tensor(x, z), sample).at("alpha (x) gamma"))
              .and(() -> instance.valid(category.identityCell(x.source()), sample).at("identity"));
        });
  }

  /// `PARA.cell.tensor`: the tensor is a functor on 2-cells.
  public static <O, A> Law<ReparametrisationInstance<O, A>> tensor() {
    return new Law<>(
        "PARA.cell.tensor",
        "(x (x) z);(y (x) w) = (x;y) (x) (z;w), id (x) id = id",
        (instance, sample) -> {
          var category = instance.category();
          O a = object("A", instance, sample);
          O b = object("B", instance, sample);
          O c = object("C", instance, sample);
          Parametrised<O, A> f = arrow("f", instance, a, b, sample);
          Parametrised<O, A> g = arrow("g", instance, c, a, sample);
          Reparametrisation<O, A> x = cell("x", f, instance, sample);
          Reparametrisation<O, A> y = cell("y", x.target(), instance, sample);
          Reparametrisation<O, A> z = cell("z", g, instance, sample);
          Reparametrisation<O, A> w = cell("w", z.target(), instance, sample);
          return instance
              .compareCells(
                  category.vertical(instance.tensor(x, z), instance.tensor(y, w)),
                  instance.tensor(category.vertical(x, y), category.vertical(z, w)),
                  sample)
              .and(
                  () ->
                      instance
                          .compareCells(
                              instance.tensor(category.identityCell(f), category.identityCell(g)),
                              category.identityCell(f.tensor(g)),
                              sample)
                          .at("identities"));
        });
  }

  /// `PARA.cell.exchange`: the middle exchange is a 2-cell, invertible and natural.
  public static <O, A> Law<ReparametrisationInstance<O, A>> exchange() {
    return new Law<>(
        "PARA.cell.exchange",
        "e : (f;h)(x)(g;k) ⇒ (f(x)g);(h(x)k) has e;e⁻¹ = id, ((x|z)(x)(y|w));e = e;((x(x)y)|(z(x)w))",
        (instance, sample) -> {
          var category = instance.category();
          var coherence = instance.coherence();
          O a = object("A", instance, sample);
          O b = object("B", instance, sample);
          Parametrised<O, A> f = arrow("f", instance, a, b, sample);
          Parametrised<O, A> g = arrow("g", instance, b, b, sample);
          Parametrised<O, A> h = arrow("h", instance, b, a, sample);
          Parametrised<O, A> k = arrow("k", instance, b, a, sample);
          Reparametrisation<O, A> x = cell("x", f, instance, sample);
          Reparametrisation<O, A> y = cell("y", g, instance, sample);
          Reparametrisation<O, A> z = cell("z", h, instance, sample);
          Reparametrisation<O, A> w = cell("w", k, instance, sample);
          Reparametrisation<O, A> before = coherence.exchange(f, g, h, k);
          Reparametrisation<O, A> after =
              coherence.exchange(x.target(), y.target(), z.target(), w.target());
          Reparametrisation<O, A> back = coherence.unexchange(f, g, h, k);
          return instance
              .valid(before, sample)
              .at("e")
              .and(
                  () ->
                      instance
                          .compareCells(
                              category.vertical(before, back),
                              category.identityCell(before.source()),
                              sample)
                          .at("e;e⁻¹"))
              .and(
                  () ->
                      instance
                          .compareCells(
                              category.vertical(
                                  instance.tensor(
                                      category.horizontal(x, z), category.horizontal(y, w)),
                                  after),
                              category.vertical(
                                  before,
                                  category.horizontal(
                                      instance.tensor(x, y), instance.tensor(z, w))),
                              sample)
                          .at("naturality"));
        });
  }

  /// `PARA.cell.symmetry`: the naturality of the symmetry is a 2-cell, its own inverse the other
  /// way round, and natural.
  public static <O, A> Law<ReparametrisationInstance<O, A>> symmetry() {
    return new Law<>(
        "PARA.cell.symmetry",
        "n_{f,g} : s;(g(x)f) ⇒ (f(x)g);s has (s|n_{g,f});(n_{f,g}|s) = id,"
            + " (s|(y(x)x));n_{f',g'} = n_{f,g};((x(x)y)|s)",
        (instance, sample) -> {
          var category = instance.category();
          var coherence = instance.coherence();
          O a = object("A", instance, sample);
          O b = object("B", instance, sample);
          O c = object("C", instance, sample);
          O d = object("D", instance, sample);
          Parametrised<O, A> f = arrow("f", instance, a, b, sample);
          Parametrised<O, A> g = arrow("g", instance, c, d, sample);
          Reparametrisation<O, A> x = cell("x", f, instance, sample);
          Reparametrisation<O, A> y = cell("y", g, instance, sample);
          Reparametrisation<O, A> natural = coherence.symmetry(f, g);
          var para = coherence.para();
          return instance
              .valid(natural, sample)
              .at("n")
              .and(
                  () ->
                      instance
                          .compareCells(
                              category.vertical(
                                  category.whiskerLeft(
                                      para.symmetry(a, c), coherence.symmetry(g, f)),
                                  category.whiskerRight(natural, para.symmetry(d, b))),
                              category.identityCell(f.tensor(g)),
                              sample)
                          .at("inverse"))
              .and(
                  () ->
                      instance
                          .compareCells(
                              category.vertical(
                                  category.whiskerLeft(para.symmetry(a, c), instance.tensor(y, x)),
                                  coherence.symmetry(x.target(), y.target())),
                              category.vertical(
                                  natural,
                                  category.whiskerRight(
                                      instance.tensor(x, y), para.symmetry(b, d))),
                              sample)
                          .at("naturality"));
        });
  }

  /// `PARA.cell.tie`: tying weights is a 2-cell, and tying in two stages is tying at once.
  public static <O, A> Law<CartesianInstance<O, A>> tying() {
    return new Law<>(
        "PARA.cell.tie",
        "tie_{u} : f ⇒ u^*f is a 2-cell, tie_{u;v} = tie_{u};tie_{v}",
        (instance, sample) -> {
          var base = instance.category();
          var cells = new ReparametrisationsOver<>(instance);
          var tying = new WeightTying<>(base);
          ImmutableList<O> shared =
              Lists.immutable.of(
                  sample.let("P", instance.object(sample)),
                  sample.let("Q", instance.object(sample)));
          FiniteFunction v = sample.let("v", sample.function(2, 2));
          ImmutableList<O> middle = v.values().collect(shared::get);
          FiniteFunction u = sample.let("u", sample.function(2, 2));
          ImmutableList<O> read = u.values().collect(middle::get);
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O parameters = base.tensorAllObjects(read);
          A map = sample.let("f", instance.arrow(base.tensorObjects(parameters, a), b, sample));
          Parametrised<O, A> f = new ParaCategory<>(base).parametrised(parameters, a, map);
          Reparametrisation<O, A> first = tying.cell(f, middle, u);
          Reparametrisation<O, A> second = tying.cell(first.target(), shared, v);
          return cells
              .valid(first, sample)
              .and(
                  () ->
                      cells
                          .compareCells(
                              first.thenVertically(second),
                              tying.cell(f, shared, u.then(v)),
                              sample)
                          .at("two stages"));
        });
  }

  private static <O, A> O object(
      String name, ReparametrisationInstance<O, A> instance, Sample sample) {
    return sample.let(name, instance.object(sample));
  }

  private static <O, A> Parametrised<O, A> arrow(
      String name, ReparametrisationInstance<O, A> instance, O source, O target, Sample sample) {
    return sample.let(name, instance.arrow(source, target, sample));
  }

  private static <O, A> Reparametrisation<O, A> cell(
      String name,
      Parametrised<O, A> from,
      ReparametrisationInstance<O, A> instance,
      Sample sample) {
    return sample.let(name, instance.cell(from, sample));
  }
}
