package org.hyperdescent.crdc.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Law;

/// The laws of the forward derivative, `CD.1` to `CD.7`: every reverse derivative category is a
/// Cartesian differential category.
///
/// Source: Blute, Cockett and Seely, "Cartesian differential categories"; Cockett et al., arXiv
/// 1910.07065, theorem 16.
public final class DifferentialLaws {

  private DifferentialLaws() {}

  /// All laws.
  public static <O, A> ImmutableList<Law<ReverseDerivativeInstance<O, A>>> all() {
    return Lists.immutable.of(
        sum(),
        additiveInChange(),
        identityAndProjections(),
        pairing(),
        chainRule(),
        linearInChange(),
        symmetryOfSecondDerivative());
  }

  /// `CD.1`: the forward derivative preserves sums.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> sum() {
    return new Law<>(
        "CD.1",
        "D[f+g] = D[f]+D[g], D[0] = 0",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A g = sample.let("g", instance.arrow(a, b, sample));
          return instance
              .compare(
                  category.forward(category.add(f, g)),
                  category.add(category.forward(f), category.forward(g)),
                  sample)
              .at("D[f+g]")
              .and(
                  () ->
                      instance
                          .compare(
                              category.forward(category.zero(a, b)),
                              category.zero(category.tensorObjects(a, a), b),
                              sample)
                          .at("D[0]"));
        });
  }

  /// `CD.2`: it is additive in the change.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> additiveInChange() {
    return new Law<>(
        "CD.2",
        "D[f](x,v+w) = D[f](x,v)+D[f](x,w), D[f](x,0) = 0",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A derivative = category.forward(f);
          Context<O, A> in = Context.of(category, a, a, a);
          A x = in.variable(0);
          A v = in.variable(1);
          A w = in.variable(2);
          return instance
              .compare(
                  in.apply(derivative, x, category.add(v, w)),
                  category.add(in.apply(derivative, x, v), in.apply(derivative, x, w)),
                  sample)
              .at("sum")
              .and(
                  () ->
                      instance
                          .compare(in.apply(derivative, x, in.zero(a)), in.zero(b), sample)
                          .at("zero"));
        });
  }

  /// `CD.3`: the forward derivatives of identities and projections.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> identityAndProjections() {
    return new Law<>(
        "CD.3",
        "D[id] = p1, D[p_i] = p1;p_i",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O product = category.tensorObjects(a, b);
          A change = category.second(product, product);
          return instance
              .compare(category.forward(category.identity(a)), category.second(a, a), sample)
              .at("id")
              .and(
                  () ->
                      instance
                          .compare(
                              category.forward(category.first(a, b)),
                              category.compose(change, category.first(a, b)),
                              sample)
                          .at("p0"))
              .and(
                  () ->
                      instance
                          .compare(
                              category.forward(category.second(a, b)),
                              category.compose(change, category.second(a, b)),
                              sample)
                          .at("p1"));
        });
  }

  /// `CD.4`: the forward derivative of a pairing.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> pairing() {
    return new Law<>(
        "CD.4",
        "D[<f,g>] = <D[f],D[g]>",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A g = sample.let("g", instance.arrow(a, c, sample));
          return instance.compare(
              category.forward(category.pair(f, g)),
              category.pair(category.forward(f), category.forward(g)),
              sample);
        });
  }

  /// `CD.5`: the chain rule.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> chainRule() {
    return new Law<>(
        "CD.5",
        "D[f;g](x,v) = D[g](f(x), D[f](x,v))",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A g = sample.let("g", instance.arrow(b, c, sample));
          Context<O, A> in = Context.of(category, a, a);
          A x = in.variable(0);
          A v = in.variable(1);
          A inner = in.apply(category.forward(f), x, v);
          return instance.compare(
              category.forward(category.compose(f, g)),
              in.apply(category.forward(g), in.apply(f, x), inner),
              sample);
        });
  }

  /// `CD.6`: the derivative is linear in the change.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> linearInChange() {
    return new Law<>(
        "CD.6",
        "D[D[f]]((x,0),(0,v)) = D[f](x,v)",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A derivative = category.forward(f);
          Context<O, A> in = Context.of(category, a, a);
          A x = in.variable(0);
          A v = in.variable(1);
          A zero = in.zero(a);
          return instance.compare(
              in.apply(category.forward(derivative), x, zero, zero, v),
              in.apply(derivative, x, v),
              sample);
        });
  }

  /// `CD.7`: mixed second derivatives are symmetric.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> symmetryOfSecondDerivative() {
    return new Law<>(
        "CD.7",
        "D[D[f]]((x,u),(v,w)) = D[D[f]]((x,v),(u,w))",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A second = category.forward(category.forward(f));
          Context<O, A> in = Context.of(category, a, a, a, a);
          A x = in.variable(0);
          A u = in.variable(1);
          A v = in.variable(2);
          A w = in.variable(3);
          return instance.compare(
              in.apply(second, x, u, v, w), in.apply(second, x, v, u, w), sample);
        });
  }
}
