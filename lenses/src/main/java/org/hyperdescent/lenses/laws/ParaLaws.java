package org.hyperdescent.lenses.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.MonoidalCategory;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.MonoidalFunctorInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.lenses.ParaCategory;
import org.hyperdescent.lenses.ParaFunctor;
import org.hyperdescent.lenses.Parametrised;
import org.hyperdescent.lenses.WeightTying;

/// The laws of parametrised arrows and their 2-cells, all on the nose: `PARA.comp`, `PARA.cat`,
/// `PARA.repar`, `PARA.inter`, the coherence 2-cells `PARA.exchange` and `PARA.symmetry`, weight
/// tying `PARA.tie` and change of base `PARA.base`.
///
/// Source: arXiv 2103.01931, sections 2.1 and 2.3, with parameters in the order `P (x) Q`.
public final class ParaLaws {

  private ParaLaws() {}

  /// The laws of a category of parametrised arrows.
  public static <O, A> ImmutableList<Law<ParaInstance<O, A>>> all() {
    return Lists.immutable.of(
        composition(), associativity(), reparametrisation(), interchange(), exchange(), symmetry());
  }

  /// `PARA.comp`: the composite reads its first parameters in the first arrow.
  public static <O, A> Law<ParaInstance<O, A>> composition() {
    return new Law<>(
        "PARA.comp",
        "map_{f;g}(p,q,a) = map_g(q, map_f(p,a)), parameters P (x) Q",
        (instance, sample) -> {
          var base = instance.base().category();
          O a = object("A", instance, sample);
          O b = object("B", instance, sample);
          O c = object("C", instance, sample);
          Parametrised<O, A> f = arrow("f", instance, a, b, sample);
          Parametrised<O, A> g = arrow("g", instance, b, c, sample);
          O p = f.parameters();
          O q = g.parameters();
          // the other way round the square: the input crosses q, instead of p crossing q
          A inputFirst =
              base.composeAll(
                  Lists.immutable.of(
                      base.tensor(base.identity(p), base.symmetry(q, a)),
                      base.tensor(f.map(), base.identity(q)),
                      base.symmetry(b, q),
                      g.map()));
          return instance
              .strictEquality()
              .compare(
                  instance.category().compose(f, g),
                  new ParaCategory<>(base).parametrised(base.tensorObjects(p, q), a, inputFirst),
                  sample);
        });
  }

  /// `PARA.cat`: composition is associative and unital on the nose, parameters included.
  public static <O, A> Law<ParaInstance<O, A>> associativity() {
    return new Law<>(
        "PARA.cat",
        "(f;g);h = f;(g;h), id;f = f = f;id, parameters included",
        (instance, sample) -> {
          var category = instance.category();
          var strict = instance.strictEquality();
          O a = object("A", instance, sample);
          O b = object("B", instance, sample);
          O c = object("C", instance, sample);
          O d = object("D", instance, sample);
          Parametrised<O, A> f = arrow("f", instance, a, b, sample);
          Parametrised<O, A> g = arrow("g", instance, b, c, sample);
          Parametrised<O, A> h = arrow("h", instance, c, d, sample);
          return strict
              .compare(category.compose(category.identity(a), f), f, sample)
              .at("id;f")
              .and(
                  () ->
                      strict
                          .compare(category.compose(f, category.identity(b)), f, sample)
                          .at("f;id"))
              .and(
                  () ->
                      strict
                          .compare(
                              category.compose(category.compose(f, g), h),
                              category.compose(f, category.compose(g, h)),
                              sample)
                          .at("associativity"));
        });
  }

  /// `PARA.repar`: reparametrisation is a contravariant action.
  public static <O, A> Law<ParaInstance<O, A>> reparametrisation() {
    return new Law<>(
        "PARA.repar",
        "(f^alpha)^beta = f^{beta;alpha}, f^id = f",
        (instance, sample) -> {
          var base = instance.base().category();
          var strict = instance.strictEquality();
          O a = object("A", instance, sample);
          O b = object("B", instance, sample);
          Parametrised<O, A> f = arrow("f", instance, a, b, sample);
          A alpha = cellInto("alpha", instance, f, sample);
          A beta = sample.let("beta", cell(instance, base.source(alpha), sample));
          return strict
              .compare(
                  f.reparametrise(alpha).reparametrise(beta),
                  f.reparametrise(base.compose(beta, alpha)),
                  sample)
              .at("composition")
              .and(
                  () ->
                      strict
                          .compare(f.reparametrise(base.identity(f.parameters())), f, sample)
                          .at("identity"));
        });
  }

  /// `PARA.inter`: 2-cells compose side by side, along composites and along tensors.
  public static <O, A> Law<ParaInstance<O, A>> interchange() {
    return new Law<>(
        "PARA.inter",
        "f^alpha;g^beta = (f;g)^{alpha(x)beta}, f^alpha (x) h^beta = (f (x) h)^{alpha(x)beta}",
        (instance, sample) -> {
          var category = instance.category();
          var base = instance.base().category();
          var strict = instance.strictEquality();
          O a = object("A", instance, sample);
          O b = object("B", instance, sample);
          O c = object("C", instance, sample);
          Parametrised<O, A> f = arrow("f", instance, a, b, sample);
          Parametrised<O, A> g = arrow("g", instance, b, c, sample);
          A alpha = cellInto("alpha", instance, f, sample);
          A beta = cellInto("beta", instance, g, sample);
          A both = base.tensor(alpha, beta);
          return strict
              .compare(
                  category.compose(f.reparametrise(alpha), g.reparametrise(beta)),
                  category.compose(f, g).reparametrise(both),
                  sample)
              .at("composite")
              .and(
                  () ->
                      strict
                          .compare(
                              category.tensor(f.reparametrise(alpha), g.reparametrise(beta)),
                              category.tensor(f, g).reparametrise(both),
                              sample)
                          .at("tensor"));
        });
  }

  /// `PARA.exchange`: the middle exchange is the 2-cell that makes the tensor a functor.
  public static <O, A> Law<ParaInstance<O, A>> exchange() {
    return new Law<>(
        "PARA.exchange",
        "(f (x) g);(h (x) k) = ((f;h) (x) (g;k))^{id(x)s(x)id}",
        (instance, sample) -> {
          var category = instance.category();
          var base = instance.base().category();
          O a = object("A", instance, sample);
          O b = object("B", instance, sample);
          O c = object("C", instance, sample);
          Parametrised<O, A> f = arrow("f", instance, a, b, sample);
          Parametrised<O, A> g = arrow("g", instance, b, c, sample);
          Parametrised<O, A> h = arrow("h", instance, b, a, sample);
          Parametrised<O, A> k = arrow("k", instance, c, b, sample);
          A middle =
              base.tensor(
                  base.tensor(
                      base.identity(f.parameters()), base.symmetry(g.parameters(), h.parameters())),
                  base.identity(k.parameters()));
          return instance
              .strictEquality()
              .compare(
                  category.compose(category.tensor(f, g), category.tensor(h, k)),
                  category
                      .tensor(category.compose(f, h), category.compose(g, k))
                      .reparametrise(middle),
                  sample);
        });
  }

  /// `PARA.symmetry`: the symmetry of parameters is the 2-cell that makes the symmetry natural.
  public static <O, A> Law<ParaInstance<O, A>> symmetry() {
    return new Law<>(
        "PARA.symmetry",
        "(f (x) g);s = (s;(g (x) f))^s",
        (instance, sample) -> {
          var category = instance.category();
          O a = object("A", instance, sample);
          O b = object("B", instance, sample);
          O c = object("C", instance, sample);
          O d = object("D", instance, sample);
          Parametrised<O, A> f = arrow("f", instance, a, b, sample);
          Parametrised<O, A> g = arrow("g", instance, c, d, sample);
          return instance
              .strictEquality()
              .compare(
                  category.compose(category.tensor(f, g), category.symmetry(b, d)),
                  category
                      .compose(category.symmetry(a, c), category.tensor(g, f))
                      .reparametrise(
                          instance.base().category().symmetry(f.parameters(), g.parameters())),
                  sample);
        });
  }

  /// `PARA.tie`: weight tying is reparametrisation by the copy, so it inherits the laws of copying:
  /// it does not matter which place is which, and 2-cells may be applied before or after.
  public static <O, A> Law<CartesianInstance<O, A>> tying() {
    return new Law<>(
        "PARA.tie",
        "tie f = f^copy, tie f^s = tie f, tie f^{alpha(x)alpha} = (tie f)^alpha",
        (instance, sample) -> {
          var base = instance.category();
          var tying = new WeightTying<>(base);
          var strict = ParaEquality.<O, A>strict(instance.equality());
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O p = sample.let("P", instance.object(sample));
          O q = sample.let("Q", instance.object(sample));
          O twice = base.tensorObjects(p, p);
          A map = sample.let("map", instance.arrow(base.tensorObjects(twice, a), b, sample));
          Parametrised<O, A> f = new ParaCategory<>(base).parametrised(twice, a, map);
          A alpha = sample.let("alpha", instance.arrow(q, p, sample));
          Parametrised<O, A> tied = tying.tie(f, p);
          var x = new Elements<>(base, Lists.immutable.of(p, a));
          return instance
              .compare(
                  tied.map(), x.apply(map, x.variable(0), x.variable(0), x.variable(1)), sample)
              .at("tie f")
              .and(
                  () ->
                      strict
                          .compare(tying.tie(f.reparametrise(base.symmetry(p, p)), p), tied, sample)
                          .at("tie f^s"))
              .and(
                  () ->
                      strict
                          .compare(
                              tying.tie(f.reparametrise(base.tensor(alpha, alpha)), q),
                              tied.reparametrise(alpha),
                              sample)
                          .at("tie f^{alpha(x)alpha}"));
        });
  }

  /// `PARA.base`: change of base along a functor preserves reparametrisation, on the nose.
  public static <O, A, P, B> Law<MonoidalFunctorInstance<O, A, P, B>> baseChange() {
    return new Law<>(
        "PARA.base",
        "Para(F)(f^alpha) = Para(F)(f)^{F alpha}",
        (instance, sample) -> {
          SymmetricMonoidalInstance<O, A> domain = instance.domain();
          MonoidalCategory<O, A> category = domain.category();
          O a = sample.let("A", domain.object(sample));
          O b = sample.let("B", domain.object(sample));
          O p = sample.let("P", domain.object(sample));
          O q = sample.let("Q", domain.object(sample));
          A map = sample.let("map", domain.arrow(category.tensorObjects(p, a), b, sample));
          A alpha = sample.let("alpha", domain.arrow(q, p, sample));
          Parametrised<O, A> f = new ParaCategory<>(domain.category()).parametrised(p, a, map);
          var changed = new ParaFunctor<>(instance.functor());
          return ParaEquality.<P, B>strict(instance.equality())
              .compare(
                  changed.onArrow(f.reparametrise(alpha)),
                  changed.onArrow(f).reparametrise(instance.functor().onArrow(alpha)),
                  sample);
        });
  }

  /// `PARA.base.map`: change of base does to a whole arrow, composed and tensored as it may be,
  /// what the functor does to its parameters and its map. Composites are translated part by part;
  /// here they are put together first.
  public static <O, A, P, B> Law<MonoidalFunctorInstance<O, A, P, B>> baseChangeOfTheWhole() {
    return new Law<>(
        "PARA.base.map",
        "Para(F)((f;g) (x) h) = (F P, F map) of (f;g) (x) h",
        (instance, sample) -> {
          var para = new ParametrisedOver<>(instance.domain());
          O a = sample.let("A", para.object(sample));
          O b = sample.let("B", para.object(sample));
          Parametrised<O, A> f = arrow("f", para, a, b, sample);
          Parametrised<O, A> g = arrow("g", para, b, a, sample);
          Parametrised<O, A> h = arrow("h", para, a, b, sample);
          Parametrised<O, A> whole = f.then(g).tensor(h);
          var functor = instance.functor();
          var changed = new ParaFunctor<>(functor);
          return ParaEquality.<P, B>strict(instance.equality())
              .compare(
                  changed.onArrow(whole),
                  changed
                      .codomain()
                      .parametrised(
                          functor.onObject(whole.parameters()),
                          functor.onObject(whole.source()),
                          functor.onArrow(whole.map())),
                  sample);
        });
  }

  private static <O, A> O object(String name, ParaInstance<O, A> instance, Sample sample) {
    return sample.let(name, instance.object(sample));
  }

  private static <O, A> Parametrised<O, A> arrow(
      String name, ParaInstance<O, A> instance, O source, O target, Sample sample) {
    return sample.let(name, instance.arrow(source, target, sample));
  }

  private static <O, A> A cellInto(
      String name, ParaInstance<O, A> instance, Parametrised<O, A> arrow, Sample sample) {
    return sample.let(name, cell(instance, arrow.parameters(), sample));
  }

  private static <O, A> A cell(ParaInstance<O, A> instance, O parameters, Sample sample) {
    return instance.base().arrow(instance.base().object(sample), parameters, sample);
  }
}
