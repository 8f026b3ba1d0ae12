package org.hyperdescent.lenses.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.LensToOptic;
import org.hyperdescent.lenses.Optic;
import org.hyperdescent.lenses.OpticToLens;

/// The laws of optics: `OPTIC.comp` and `OPTIC.tensor`, the formulas that define the category, on
/// the nose; `OPTIC.slide`, which holds only under an equality up to sliding; and, over a Cartesian
/// base, `OPTIC.get` and `OPTIC.lens`, by which optics are lenses.
///
/// Source: Riley, "Categories of optics" (arXiv 1809.00738), sections 2 and 3.1.
public final class OpticLaws {

  private OpticLaws() {}

  /// The formulas of composite and tensor.
  public static <O, A> ImmutableList<Law<OpticInstance<O, A>>> category() {
    return Lists.immutable.of(composition(), tensor());
  }

  /// What relates optics to lenses over a Cartesian base.
  public static <O, A> ImmutableList<Law<CartesianInstance<O, A>>> lenses() {
    return Lists.immutable.of(lensOfOptic(), roundTrip());
  }

  /// `OPTIC.comp`: forwards and backwards compose in opposite orders, around the residuals.
  public static <O, A> Law<OpticInstance<O, A>> composition() {
    return new Law<>(
        "OPTIC.comp",
        "(M,l,r);(N,l',r') = (M(x)N, l;(id_M(x)l'), (id_M(x)r');r)",
        (instance, sample) -> {
          var base = instance.base().category();
          LensObject<O> a = sample.let("A", instance.object(sample));
          LensObject<O> b = sample.let("B", instance.object(sample));
          LensObject<O> c = sample.let("C", instance.object(sample));
          Optic<O, A> f = sample.let("f", instance.arrow(a, b, sample));
          Optic<O, A> g = sample.let("g", instance.arrow(b, c, sample));
          A stay = base.identity(f.residual());
          return instance
              .strictEquality()
              .compare(
                  instance.category().compose(f, g),
                  instance
                      .optics()
                      .optic(
                          a,
                          c,
                          base.tensorObjects(f.residual(), g.residual()),
                          base.compose(f.forward(), base.tensor(stay, g.forward())),
                          base.compose(base.tensor(stay, g.backward()), f.backward())),
                  sample);
        });
  }

  /// `OPTIC.tensor`: side by side, with the second residual carried past the first target.
  public static <O, A> Law<OpticInstance<O, A>> tensor() {
    return new Law<>(
        "OPTIC.tensor",
        "(M,l,r)(x)(N,l',r') = (M(x)N, (l(x)l');(id(x)s(x)id), (id(x)s(x)id);(r(x)r'))",
        (instance, sample) -> {
          var base = instance.base().category();
          LensObject<O> a = sample.let("A", instance.object(sample));
          LensObject<O> b = sample.let("B", instance.object(sample));
          LensObject<O> c = sample.let("C", instance.object(sample));
          LensObject<O> d = sample.let("D", instance.object(sample));
          Optic<O, A> f = sample.let("f", instance.arrow(a, b, sample));
          Optic<O, A> g = sample.let("g", instance.arrow(c, d, sample));
          O m = f.residual();
          O n = g.residual();
          A apart =
              base.tensorAll(
                  Lists.immutable.of(
                      base.identity(m), base.symmetry(b.forward(), n), base.identity(d.forward())));
          A together =
              base.tensorAll(
                  Lists.immutable.of(
                      base.identity(m),
                      base.symmetry(n, b.backward()),
                      base.identity(d.backward())));
          return instance
              .strictEquality()
              .compare(
                  instance.category().tensor(f, g),
                  instance
                      .optics()
                      .optic(
                          instance.category().tensorObjects(a, c),
                          instance.category().tensorObjects(b, d),
                          base.tensorObjects(m, n),
                          base.compose(base.tensor(f.forward(), g.forward()), apart),
                          base.compose(together, base.tensor(f.backward(), g.backward()))),
                  sample);
        });
  }

  /// `OPTIC.slide`: an arrow between residuals may run at the end of the way forwards or at the
  /// start of the way back.
  public static <O, A> Law<OpticInstance<O, A>> slide() {
    return new Law<>(
        "OPTIC.slide",
        "(N, l;(f(x)id), r) = (M, l, (f(x)id);r)",
        (instance, sample) -> {
          var base = instance.base();
          var category = base.category();
          LensObject<O> a = sample.let("A", instance.object(sample));
          LensObject<O> b = sample.let("B", instance.object(sample));
          O m = sample.let("M", base.object(sample));
          O n = sample.let("N", base.object(sample));
          A l =
              sample.let(
                  "l",
                  base.arrow(a.forward(), category.tensorObjects(m, b.forward()), sample),
                  category::describe);
          A r =
              sample.let(
                  "r",
                  base.arrow(category.tensorObjects(n, b.backward()), a.backward(), sample),
                  category::describe);
          A f = sample.let("f", base.arrow(m, n, sample), category::describe);
          A atTheEnd = category.tensor(f, category.identity(b.forward()));
          A atTheStart = category.tensor(f, category.identity(b.backward()));
          return instance.compare(
              instance.optics().optic(a, b, n, category.compose(l, atTheEnd), r),
              instance.optics().optic(a, b, m, l, category.compose(atTheStart, r)),
              sample);
        });
  }

  /// `OPTIC.get`: the lens of an optic, by its formula.
  public static <O, A> Law<CartesianInstance<O, A>> lensOfOptic() {
    return new Law<>(
        "OPTIC.get",
        "get = l;p_T, put(s,t') = r(p_M(l(s)), t')",
        (instance, sample) -> {
          var base = instance.category();
          var optics = OpticsOver.upToSliding(instance);
          Optic<O, A> one = optics.arrow(optics.object(sample), optics.object(sample), sample);
          Optic<O, A> optic = sample.let("optic", sample.flip() ? one.tensor(one) : one);
          LensObject<O> a = optic.source();
          LensObject<O> b = optic.target();
          var x = new Elements<>(base, Lists.immutable.of(a.forward(), b.backward()));
          A both = x.apply(optic.forward(), x.variable(0));
          A kept = base.compose(both, base.first(optic.residual(), b.forward()));
          Lens<O, A> formula =
              new LensToOptic<>(base)
                  .domain()
                  .lens(
                      a,
                      b,
                      base.compose(optic.forward(), base.second(optic.residual(), b.forward())),
                      x.apply(optic.backward(), kept, x.variable(1)));
          return LensEquality.<O, A>componentwise(instance.equality())
              .compare(new OpticToLens<>(base).onArrow(optic), formula, sample);
        });
  }

  /// `OPTIC.lens`: a lens is the lens of its optic, and an optic slides to the optic of its lens.
  public static <O, A> Law<CartesianInstance<O, A>> roundTrip() {
    return new Law<>(
        "OPTIC.lens",
        "lens(optic(f)) = f, optic(get,put) = (S, <id,get>, put), optic(lens(o)) = o",
        (instance, sample) -> {
          var base = instance.category();
          var toOptic = new LensToOptic<>(base);
          var toLens = new OpticToLens<>(base);
          var optics = OpticsOver.upToSliding(instance);
          LensObject<O> a = sample.let("A", optics.object(sample));
          LensObject<O> b = sample.let("B", optics.object(sample));
          Lens<O, A> f = sample.let("f", new LensesOver<>(instance).arrow(a, b, sample));
          Optic<O, A> o = sample.let("o", optics.arrow(a, b, sample));
          Lens<O, A> seen = toLens.onArrow(o);
          // made anew of its two arrows, so that it remembers nothing of how it was composed
          Lens<O, A> bare = toLens.codomain().lens(a, b, seen.get(), seen.put());
          Optic<O, A> formula =
              toOptic
                  .codomain()
                  .optic(
                      a,
                      b,
                      a.forward(),
                      base.pair(base.identity(a.forward()), seen.get()),
                      seen.put());
          return LensEquality.<O, A>componentwise(instance.equality())
              .compare(toLens.onArrow(toOptic.onArrow(f)), f, sample)
              .and(() -> optics.compare(toOptic.onArrow(bare), o, sample))
              .and(() -> optics.strictEquality().compare(toOptic.onArrow(bare), formula, sample));
        });
  }
}
