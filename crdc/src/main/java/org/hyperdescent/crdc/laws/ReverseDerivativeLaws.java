package org.hyperdescent.crdc.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Law;

/// The laws of a Cartesian reverse derivative category: the axioms `RD.1` to `RD.7`, `RD.D` for a
/// forward derivative that an instance implements by itself, and `RD.lin`, linearity in the change.
///
/// Each is stated elementwise, with variables read as projections. `RD.6` and `RD.7` speak of
/// higher derivatives, which learning by gradients never needs; they are in [#higherOrder()] so
/// that an instance with subgradients can claim the rest.
///
/// Source: Cockett et al., arXiv 1910.07065, in the numbering of Cruttwell et al., arXiv
/// 2103.01931, appendix A.5.
public final class ReverseDerivativeLaws {

  private ReverseDerivativeLaws() {}

  /// All laws, with the derived rules of [GeneratorRules].
  public static <O, A> ImmutableList<Law<ReverseDerivativeInstance<O, A>>> all() {
    return ReverseDerivativeLaws.<O, A>axioms()
        .newWithAll(ReverseDerivativeLaws.<O, A>higherOrder())
        .newWithAll(GeneratorRules.<O, A>all());
  }

  /// The axioms that gradient-based learning uses, `RD.1` to `RD.5`.
  public static <O, A> ImmutableList<Law<ReverseDerivativeInstance<O, A>>> axioms() {
    return Lists.immutable.of(
        sum(), additiveInChange(), identityAndProjections(), pairing(), chainRule());
  }

  /// The laws of higher derivatives: `RD.6`, `RD.7`, `RD.D`, `RD.lin`.
  public static <O, A> ImmutableList<Law<ReverseDerivativeInstance<O, A>>> higherOrder() {
    return Lists.immutable.of(
        linearInChange(), symmetryOfSecondDerivative(), forward(), linearInContext());
  }

  /// `RD.1`: the reverse derivative preserves sums.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> sum() {
    return new Law<>(
        "RD.1",
        "R[f+g] = R[f]+R[g], R[0] = 0",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A g = sample.let("g", instance.arrow(a, b, sample));
          return instance
              .compare(
                  category.reverse(category.add(f, g)),
                  category.add(category.reverse(f), category.reverse(g)),
                  sample)
              .at("R[f+g]")
              .and(
                  () ->
                      instance
                          .compare(
                              category.reverse(category.zero(a, b)),
                              category.zero(category.tensorObjects(a, b), a),
                              sample)
                          .at("R[0]"));
        });
  }

  /// `RD.2`: it is additive in the change.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> additiveInChange() {
    return new Law<>(
        "RD.2",
        "R[f](a,b+c) = R[f](a,b)+R[f](a,c), R[f](a,0) = 0",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A r = category.reverse(f);
          Context<O, A> in = Context.of(category, a, b, b);
          A x = in.variable(0);
          A y = in.variable(1);
          A z = in.variable(2);
          return instance
              .compare(
                  in.apply(r, x, category.add(y, z)),
                  category.add(in.apply(r, x, y), in.apply(r, x, z)),
                  sample)
              .at("sum")
              .and(
                  () ->
                      instance.compare(in.apply(r, x, in.zero(b)), in.zero(a), sample).at("zero"));
        });
  }

  /// `RD.3`: the reverse derivatives of identities and projections.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> identityAndProjections() {
    return new Law<>(
        "RD.3",
        "R[id](a,b) = b, R[p0]((a,b),c) = (c,0), R[p1]((a,b),c) = (0,c)",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O product = category.tensorObjects(a, b);
          return instance
              .compare(category.reverse(category.identity(a)), category.second(a, a), sample)
              .at("id")
              .and(
                  () ->
                      instance
                          .compare(
                              category.reverse(category.first(a, b)),
                              category.compose(
                                  category.second(product, a), category.injectFirst(a, b)),
                              sample)
                          .at("p0"))
              .and(
                  () ->
                      instance
                          .compare(
                              category.reverse(category.second(a, b)),
                              category.compose(
                                  category.second(product, b), category.injectSecond(a, b)),
                              sample)
                          .at("p1"));
        });
  }

  /// `RD.4`: the reverse derivatives of pairings and of the discard.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> pairing() {
    return new Law<>(
        "RD.4",
        "R[<f,g>](a,(b,c)) = R[f](a,b)+R[g](a,c), R[!] = 0",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A g = sample.let("g", instance.arrow(a, c, sample));
          Context<O, A> in = Context.of(category, a, b, c);
          A x = in.variable(0);
          return instance
              .compare(
                  category.reverse(category.pair(f, g)),
                  category.add(
                      in.apply(category.reverse(f), x, in.variable(1)),
                      in.apply(category.reverse(g), x, in.variable(2))),
                  sample)
              .at("R[<f,g>]")
              .and(
                  () ->
                      instance
                          .compare(
                              category.reverse(category.discard(a)), category.zero(a, a), sample)
                          .at("R[!]"));
        });
  }

  /// `RD.5`: the chain rule: derivatives go backwards.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> chainRule() {
    return new Law<>(
        "RD.5",
        "R[f;g](a,c) = R[f](a, R[g](f(a), c))",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A g = sample.let("g", instance.arrow(b, c, sample));
          Context<O, A> in = Context.of(category, a, c);
          A x = in.variable(0);
          A change = in.variable(1);
          A middle = in.apply(category.reverse(g), in.apply(f, x), change);
          return instance.compare(
              category.reverse(category.compose(f, g)),
              in.apply(category.reverse(f), x, middle),
              sample);
        });
  }

  /// `RD.6`: the derivative is linear in the change; stated with the third reverse derivative.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> linearInChange() {
    return new Law<>(
        "RD.6",
        "p1(R[R[R[f]]](((a,b),0),(0,c))) = R[f](a,c)",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          O product = category.tensorObjects(a, b);
          A third = category.reverse(category.reverse(category.reverse(f)));
          Context<O, A> in = Context.of(category, a, b, b);
          A x = in.variable(0);
          A change = in.variable(2);
          A all = in.apply(third, x, in.variable(1), in.zero(a), in.zero(a), change);
          return instance.compare(
              category.compose(all, category.second(product, a)),
              in.apply(category.reverse(f), x, change),
              sample);
        });
  }

  /// `RD.7`: mixed second derivatives are symmetric, with D as the reverse derivative defines it.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> symmetryOfSecondDerivative() {
    return new Law<>(
        "RD.7",
        "D[D[f]]((x,u),(v,w)) = D[D[f]]((x,v),(u,w))",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A second = category.forwardFromReverse(category.forwardFromReverse(f));
          Context<O, A> in = Context.of(category, a, a, a, a);
          A x = in.variable(0);
          A u = in.variable(1);
          A v = in.variable(2);
          A w = in.variable(3);
          return instance.compare(
              in.apply(second, x, u, v, w), in.apply(second, x, v, u, w), sample);
        });
  }

  /// `RD.D`: the forward derivative of the category is the one its reverse derivative defines.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> forward() {
    return new Law<>(
        "RD.D",
        "D[f](a,v) = p1(R[R[f]]((a,0),v))",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          return instance.compare(category.forward(f), category.forwardFromReverse(f), sample);
        });
  }

  /// `RD.lin`: the reverse derivative is linear, not only additive, in the change.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> linearInContext() {
    return new Law<>(
        "RD.lin",
        "D[R[f]]((a,b),(0,c)) = R[f](a,c)",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A r = category.reverse(f);
          Context<O, A> in = Context.of(category, a, b, b);
          A x = in.variable(0);
          A change = in.variable(2);
          return instance.compare(
              in.apply(category.forward(r), x, in.variable(1), in.zero(a), change),
              in.apply(r, x, change),
              sample);
        });
  }
}
