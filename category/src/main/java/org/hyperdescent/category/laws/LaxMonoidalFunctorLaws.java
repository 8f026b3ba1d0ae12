package org.hyperdescent.category.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;

/// The laws of a lax symmetric monoidal functor beyond those of a functor: `LAX.nat`, `LAX.assoc`,
/// `LAX.unit`, `LAX.sym`.
///
/// Source: Mac Lane, "Categories for the Working Mathematician" (2nd edition), section XI.2.
public final class LaxMonoidalFunctorLaws {

  private LaxMonoidalFunctorLaws() {}

  /// All laws of laxator and unitor.
  public static <O, A, P, B> ImmutableList<Law<LaxMonoidalFunctorInstance<O, A, P, B>>> all() {
    return Lists.immutable.of(naturality(), associativity(), unit(), symmetry());
  }

  /// `LAX.nat`: arrows may run before or after joining.
  public static <O, A, P, B> Law<LaxMonoidalFunctorInstance<O, A, P, B>> naturality() {
    return new Law<>(
        "LAX.nat",
        "(F f (x) F g);lax = lax;F(f (x) g)",
        (instance, sample) -> {
          var functor = instance.functor();
          var codomain = functor.codomain();
          O a = sample.let("A", instance.domain().object(sample));
          O b = sample.let("B", instance.domain().object(sample));
          O c = sample.let("C", instance.domain().object(sample));
          O d = sample.let("D", instance.domain().object(sample));
          A f = sample.let("f", instance.domain().arrow(a, b, sample));
          A g = sample.let("g", instance.domain().arrow(c, d, sample));
          return instance.compare(
              codomain.compose(
                  codomain.tensor(functor.onArrow(f), functor.onArrow(g)), functor.laxator(b, d)),
              codomain.compose(
                  functor.laxator(a, c), functor.onArrow(functor.domain().tensor(f, g))),
              sample);
        });
  }

  /// `LAX.assoc`: three things may be joined from either side.
  public static <O, A, P, B> Law<LaxMonoidalFunctorInstance<O, A, P, B>> associativity() {
    return new Law<>(
        "LAX.assoc",
        "(lax_{A,B} (x) id);lax_{A(x)B,C} = (id (x) lax_{B,C});lax_{A,B(x)C}",
        (instance, sample) -> {
          var functor = instance.functor();
          var domain = functor.domain();
          var codomain = functor.codomain();
          O a = sample.let("A", instance.domain().object(sample));
          O b = sample.let("B", instance.domain().object(sample));
          O c = sample.let("C", instance.domain().object(sample));
          return instance.compare(
              codomain.compose(
                  codomain.tensor(functor.laxator(a, b), codomain.identity(functor.onObject(c))),
                  functor.laxator(domain.tensorObjects(a, b), c)),
              codomain.compose(
                  codomain.tensor(codomain.identity(functor.onObject(a)), functor.laxator(b, c)),
                  functor.laxator(a, domain.tensorObjects(b, c))),
              sample);
        });
  }

  /// `LAX.unit`: joining with nothing does nothing.
  public static <O, A, P, B> Law<LaxMonoidalFunctorInstance<O, A, P, B>> unit() {
    return new Law<>(
        "LAX.unit",
        "(unitor (x) id);lax_{I,A} = id = (id (x) unitor);lax_{A,I}",
        (instance, sample) -> {
          var functor = instance.functor();
          var codomain = functor.codomain();
          O a = sample.let("A", instance.domain().object(sample));
          O unit = functor.domain().unit();
          B id = codomain.identity(functor.onObject(a));
          return instance
              .compare(
                  codomain.compose(codomain.tensor(functor.unitor(), id), functor.laxator(unit, a)),
                  id,
                  sample)
              .at("left")
              .and(
                  () ->
                      instance
                          .compare(
                              codomain.compose(
                                  codomain.tensor(id, functor.unitor()), functor.laxator(a, unit)),
                              id,
                              sample)
                          .at("right"));
        });
  }

  /// `LAX.sym`: crossing before joining is crossing after.
  public static <O, A, P, B> Law<LaxMonoidalFunctorInstance<O, A, P, B>> symmetry() {
    return new Law<>(
        "LAX.sym",
        "lax_{A,B};F s = s;lax_{B,A}",
        (instance, sample) -> {
          var functor = instance.functor();
          var codomain = functor.codomain();
          O a = sample.let("A", instance.domain().object(sample));
          O b = sample.let("B", instance.domain().object(sample));
          return instance.compare(
              codomain.compose(
                  functor.laxator(a, b), functor.onArrow(functor.domain().symmetry(a, b))),
              codomain.compose(
                  codomain.symmetry(functor.onObject(a), functor.onObject(b)),
                  functor.laxator(b, a)),
              sample);
        });
  }
}
