package org.hyperdescent.category.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;

/// The laws of a functor (`FUN.type`, `FUN.comp`, `FUN.id`), of a strict symmetric monoidal functor
/// (`FUN.tensor`, `FUN.symmetry`) and of a hypergraph functor (`FUN.frob`).
public final class FunctorLaws {

  private FunctorLaws() {}

  /// All laws of a functor.
  public static <O, A, P, B> ImmutableList<Law<FunctorInstance<O, A, P, B>>> all() {
    return Lists.immutable.of(typing(), composition(), identity());
  }

  /// The laws a strict symmetric monoidal functor has beyond those of a functor.
  public static <O, A, P, B> ImmutableList<Law<MonoidalFunctorInstance<O, A, P, B>>> monoidal() {
    return Lists.immutable.of(tensor(), symmetry());
  }

  /// `FUN.type`: the image of an arrow lies between the images of its objects.
  public static <O, A, P, B> Law<FunctorInstance<O, A, P, B>> typing() {
    return new Law<>(
        "FUN.type",
        "f : A → B gives F f : F A → F B",
        (instance, sample) -> {
          var functor = instance.functor();
          O a = sample.let("A", instance.domain().object(sample));
          O b = sample.let("B", instance.domain().object(sample));
          A f = sample.let("f", instance.domain().arrow(a, b, sample));
          B image = functor.onArrow(f);
          return Verdict.compare(functor.codomain().source(image), functor.onObject(a), "source")
              .and(
                  () ->
                      Verdict.compare(
                          functor.codomain().target(image), functor.onObject(b), "target"));
        });
  }

  /// `FUN.comp`: composites go to composites.
  public static <O, A, P, B> Law<FunctorInstance<O, A, P, B>> composition() {
    return new Law<>(
        "FUN.comp",
        "F(f;g) = F f;F g",
        (instance, sample) -> {
          var functor = instance.functor();
          O a = sample.let("A", instance.domain().object(sample));
          O b = sample.let("B", instance.domain().object(sample));
          O c = sample.let("C", instance.domain().object(sample));
          A f = sample.let("f", instance.domain().arrow(a, b, sample));
          A g = sample.let("g", instance.domain().arrow(b, c, sample));
          CategoryLaws.markIdentities(functor.domain(), Lists.immutable.of(f, g), sample);
          return instance.compare(
              functor.onArrow(functor.domain().compose(f, g)),
              functor.codomain().compose(functor.onArrow(f), functor.onArrow(g)),
              sample);
        });
  }

  /// `FUN.id`: identities go to identities.
  public static <O, A, P, B> Law<FunctorInstance<O, A, P, B>> identity() {
    return new Law<>(
        "FUN.id",
        "F id = id",
        (instance, sample) -> {
          var functor = instance.functor();
          O a = sample.let("A", instance.domain().object(sample));
          return instance.compare(
              functor.onArrow(functor.domain().identity(a)),
              functor.codomain().identity(functor.onObject(a)),
              sample);
        });
  }

  /// `FUN.tensor`: tensors go to tensors and the unit to the unit, on the nose.
  public static <O, A, P, B> Law<MonoidalFunctorInstance<O, A, P, B>> tensor() {
    return new Law<>(
        "FUN.tensor",
        "F(f (x) g) = F f (x) F g, F I = I",
        (instance, sample) -> {
          var functor = instance.functor();
          O a = sample.let("A", instance.domain().object(sample));
          O b = sample.let("B", instance.domain().object(sample));
          O c = sample.let("C", instance.domain().object(sample));
          O d = sample.let("D", instance.domain().object(sample));
          A f = sample.let("f", instance.domain().arrow(a, b, sample));
          A g = sample.let("g", instance.domain().arrow(c, d, sample));
          return instance
              .compare(
                  functor.onArrow(functor.domain().tensor(f, g)),
                  functor.codomain().tensor(functor.onArrow(f), functor.onArrow(g)),
                  sample)
              .and(
                  () ->
                      Verdict.compare(
                          functor.onObject(functor.domain().unit()),
                          functor.codomain().unit(),
                          "F I"));
        });
  }

  /// `FUN.symmetry`: symmetries go to symmetries.
  public static <O, A, P, B> Law<MonoidalFunctorInstance<O, A, P, B>> symmetry() {
    return new Law<>(
        "FUN.symmetry",
        "F s_{A,B} = s_{FA,FB}",
        (instance, sample) -> {
          var functor = instance.functor();
          O a = sample.let("A", instance.domain().object(sample));
          O b = sample.let("B", instance.domain().object(sample));
          return instance.compare(
              functor.onArrow(functor.domain().symmetry(a, b)),
              functor.codomain().symmetry(functor.onObject(a), functor.onObject(b)),
              sample);
        });
  }

  /// `FUN.frob`: merging, creating, splitting and deleting wires go to the same.
  public static <O, A, P, B> Law<HypergraphFunctorInstance<O, A, P, B>> wires() {
    return new Law<>(
        "FUN.frob",
        "F mu = mu, F eta = eta, F delta = delta, F eps = eps",
        (instance, sample) -> {
          var functor = instance.functor();
          var domain = functor.domain();
          var codomain = functor.codomain();
          O x = sample.let("X", instance.domain().object(sample));
          P image = functor.onObject(x);
          return instance
              .compare(functor.onArrow(domain.merge(x)), codomain.merge(image), sample)
              .at("mu")
              .and(
                  () ->
                      instance
                          .compare(
                              functor.onArrow(domain.create(x)), codomain.create(image), sample)
                          .at("eta"))
              .and(
                  () ->
                      instance
                          .compare(functor.onArrow(domain.split(x)), codomain.split(image), sample)
                          .at("delta"))
              .and(
                  () ->
                      instance
                          .compare(
                              functor.onArrow(domain.delete(x)), codomain.delete(image), sample)
                          .at("eps"));
        });
  }
}
