package org.hyperdescent.category.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;

/// The laws of a strict hypergraph category (arXiv 1806.08304): special commutative Frobenius
/// monoids (`FROB.mon`, `FROB.com`, `FROB.frob`, `FROB.spec`), coherent with the tensor
/// (`FROB.coh`), and their consequences `FROB.cc` (self-dual compact closed) and `FROB.spider`.
public final class HypergraphLaws {

  private HypergraphLaws() {}

  /// All laws merging, splitting, creating and deleting wires have.
  public static <O, A> ImmutableList<Law<HypergraphInstance<O, A>>> all() {
    return Lists.immutable.of(
        monoid(), comonoid(), frobenius(), special(), coherence(), compactClosed(), spiders());
  }

  /// `FROB.mon`: merging is associative, commutative and unital.
  public static <O, A> Law<HypergraphInstance<O, A>> monoid() {
    return new Law<>(
        "FROB.mon",
        "(mu (x) id);mu = (id (x) mu);mu, s;mu = mu, (eta (x) id);mu = id",
        (instance, sample) -> {
          var category = instance.category();
          O x = sample.let("X", instance.object(sample));
          A id = category.identity(x);
          A mu = category.merge(x);
          return instance
              .compare(
                  category.compose(category.tensor(mu, id), mu),
                  category.compose(category.tensor(id, mu), mu),
                  sample)
              .at("associativity")
              .and(
                  () ->
                      instance
                          .compare(category.compose(category.symmetry(x, x), mu), mu, sample)
                          .at("commutativity"))
              .and(
                  () ->
                      instance
                          .compare(
                              category.compose(category.tensor(category.create(x), id), mu),
                              id,
                              sample)
                          .at("unit"));
        });
  }

  /// `FROB.com`: splitting is coassociative, cocommutative and counital.
  public static <O, A> Law<HypergraphInstance<O, A>> comonoid() {
    return new Law<>(
        "FROB.com",
        "delta;(delta (x) id) = delta;(id (x) delta), delta;s = delta, delta;(eps (x) id) = id",
        (instance, sample) -> {
          var category = instance.category();
          O x = sample.let("X", instance.object(sample));
          A id = category.identity(x);
          A delta = category.split(x);
          return instance
              .compare(
                  category.compose(delta, category.tensor(delta, id)),
                  category.compose(delta, category.tensor(id, delta)),
                  sample)
              .at("coassociativity")
              .and(
                  () ->
                      instance
                          .compare(category.compose(delta, category.symmetry(x, x)), delta, sample)
                          .at("cocommutativity"))
              .and(
                  () ->
                      instance
                          .compare(
                              category.compose(delta, category.tensor(category.delete(x), id)),
                              id,
                              sample)
                          .at("counit"));
        });
  }

  /// `FROB.frob`: splitting and merging slide past each other.
  public static <O, A> Law<HypergraphInstance<O, A>> frobenius() {
    return new Law<>(
        "FROB.frob",
        "(delta (x) id);(id (x) mu) = mu;delta = (id (x) delta);(mu (x) id)",
        (instance, sample) -> {
          var category = instance.category();
          O x = sample.let("X", instance.object(sample));
          A id = category.identity(x);
          A mu = category.merge(x);
          A delta = category.split(x);
          A middle = category.compose(mu, delta);
          return instance
              .compare(
                  category.compose(category.tensor(delta, id), category.tensor(id, mu)),
                  middle,
                  sample)
              .at("left")
              .and(
                  () ->
                      instance
                          .compare(
                              category.compose(category.tensor(id, delta), category.tensor(mu, id)),
                              middle,
                              sample)
                          .at("right"));
        });
  }

  /// `FROB.spec`: splitting and merging again does nothing.
  public static <O, A> Law<HypergraphInstance<O, A>> special() {
    return new Law<>(
        "FROB.spec",
        "delta;mu = id",
        (instance, sample) -> {
          var category = instance.category();
          O x = sample.let("X", instance.object(sample));
          return instance.compare(
              category.compose(category.split(x), category.merge(x)), category.identity(x), sample);
        });
  }

  /// `FROB.coh`: the structure on a tensor is the tensor of the structures, up to the middle
  /// exchange.
  public static <O, A> Law<HypergraphInstance<O, A>> coherence() {
    return new Law<>(
        "FROB.coh",
        "mu_{X(x)Y} = (id (x) s (x) id);(mu (x) mu), delta, eta, eps likewise",
        (instance, sample) -> {
          var category = instance.category();
          O x = sample.let("X", instance.object(sample));
          O y = sample.let("Y", instance.object(sample));
          O both = category.tensorObjects(x, y);
          return instance
              .compare(
                  category.merge(both),
                  category.compose(
                      SymmetricMonoidalLaws.middleExchange(category, x, y, x, y),
                      category.tensor(category.merge(x), category.merge(y))),
                  sample)
              .at("mu")
              .and(
                  () ->
                      instance
                          .compare(
                              category.split(both),
                              category.compose(
                                  category.tensor(category.split(x), category.split(y)),
                                  SymmetricMonoidalLaws.middleExchange(category, x, x, y, y)),
                              sample)
                          .at("delta"))
              .and(
                  () ->
                      instance
                          .compare(
                              category.create(both),
                              category.tensor(category.create(x), category.create(y)),
                              sample)
                          .at("eta"))
              .and(
                  () ->
                      instance
                          .compare(
                              category.delete(both),
                              category.tensor(category.delete(x), category.delete(y)),
                              sample)
                          .at("eps"));
        });
  }

  /// `FROB.cc`: the snake equations; every object is its own dual.
  public static <O, A> Law<HypergraphInstance<O, A>> compactClosed() {
    return new Law<>(
        "FROB.cc",
        "(cup (x) id);(id (x) cap) = id = (id (x) cup);(cap (x) id)",
        (instance, sample) -> {
          var category = instance.category();
          O x = sample.let("X", instance.object(sample));
          A id = category.identity(x);
          A cup = category.cup(x);
          A cap = category.cap(x);
          return instance
              .compare(
                  category.compose(category.tensor(cup, id), category.tensor(id, cap)), id, sample)
              .at("left")
              .and(
                  () ->
                      instance
                          .compare(
                              category.compose(category.tensor(id, cup), category.tensor(cap, id)),
                              id,
                              sample)
                          .at("right"));
        });
  }

  /// `FROB.spider`: spiders that share at least one leg fuse.
  public static <O, A> Law<HypergraphInstance<O, A>> spiders() {
    return new Law<>(
        "FROB.spider",
        "spider(m,k);spider(k,n) = spider(m,n) for k > 0",
        (instance, sample) -> {
          var category = instance.category();
          O x = sample.let("X", instance.object(sample));
          int m = sample.let("m", sample.below(4));
          int k = sample.let("k", sample.between(1, 3));
          int n = sample.let("n", sample.below(4));
          return instance.compare(
              category.compose(category.spider(x, m, k), category.spider(x, k, n)),
              category.spider(x, m, n),
              sample);
        });
  }
}
