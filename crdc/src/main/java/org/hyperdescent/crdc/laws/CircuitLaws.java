package org.hyperdescent.crdc.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.crdc.circuit.Circuit;
import org.hyperdescent.crdc.circuit.CircuitPolynomials;
import org.hyperdescent.crdc.polynomial.PolynomialMap;

/// The equations that circuits have beyond those of a reverse derivative category: multiplication,
/// and the normal form.
///
/// Source: the presentation of polynomial circuits in Wilson and Zanasi, arXiv 2203.06430.
public final class CircuitLaws {

  private CircuitLaws() {}

  /// All laws.
  public static <E> ImmutableList<Law<CircuitInstance<E>>> all() {
    return Lists.immutable.of(
        multiplication(), distributivity(), reverse(), forward(), section(), normalForm());
  }

  /// `CIRC.mul`: multiplication and one are a commutative monoid, by products of circuits.
  public static <E> Law<CircuitInstance<E>> multiplication() {
    return new Law<>(
        "CIRC.mul",
        "(f·g)·h = f·(g·h), f·g = g·f, f·1 = f",
        (instance, sample) -> {
          var category = instance.category();
          int a = sample.let("A", instance.object(sample));
          int b = sample.let("B", instance.object(sample));
          Circuit<E> f = sample.let("f", instance.arrow(a, b, sample));
          Circuit<E> g = sample.let("g", instance.arrow(a, b, sample));
          Circuit<E> h = sample.let("h", instance.arrow(a, b, sample));
          Circuit<E> one =
              category.compose(
                  category.discard(a),
                  category.point(category.factors(b).collect(_ -> category.semiring().one())));
          return instance
              .compare(
                  product(instance, product(instance, f, g), h),
                  product(instance, f, product(instance, g, h)),
                  sample)
              .at("associativity")
              .and(
                  () ->
                      instance
                          .compare(product(instance, f, g), product(instance, g, f), sample)
                          .at("commutativity"))
              .and(() -> instance.compare(product(instance, f, one), f, sample).at("unit"));
        });
  }

  /// `CIRC.dist`: multiplication distributes over addition, and zero annihilates.
  public static <E> Law<CircuitInstance<E>> distributivity() {
    return new Law<>(
        "CIRC.dist",
        "f·(g+h) = f·g + f·h, f·0 = 0",
        (instance, sample) -> {
          var category = instance.category();
          int a = sample.let("A", instance.object(sample));
          int b = sample.let("B", instance.object(sample));
          Circuit<E> f = sample.let("f", instance.arrow(a, b, sample));
          Circuit<E> g = sample.let("g", instance.arrow(a, b, sample));
          Circuit<E> h = sample.let("h", instance.arrow(a, b, sample));
          Circuit<E> zero = category.zero(a, b);
          return instance
              .compare(
                  product(instance, f, category.add(g, h)),
                  category.add(product(instance, f, g), product(instance, f, h)),
                  sample)
              .and(() -> instance.compare(product(instance, f, zero), zero, sample).at("zero"));
        });
  }

  /// `CIRC.reverse`: accumulating over gates gives the partial derivatives of the polynomials.
  public static <E> Law<CircuitInstance<E>> reverse() {
    return new Law<>(
        "CIRC.reverse",
        "N(R[f]) = R[N(f)]",
        (instance, sample) -> {
          var normalForm = new CircuitPolynomials<>(instance.category());
          Circuit<E> f = arrow(instance, sample);
          return Verdict.compare(
              normalForm.onArrow(instance.category().reverse(f)),
              normalForm.onArrow(f).reverse(),
              "");
        });
  }

  /// `CIRC.forward`: the same forwards.
  public static <E> Law<CircuitInstance<E>> forward() {
    return new Law<>(
        "CIRC.forward",
        "N(D[f]) = D[N(f)]",
        (instance, sample) -> {
          var normalForm = new CircuitPolynomials<>(instance.category());
          Circuit<E> f = arrow(instance, sample);
          return Verdict.compare(
              normalForm.onArrow(instance.category().forward(f)),
              normalForm.onArrow(f).forward(),
              "");
        });
  }

  /// `CIRC.section`: every polynomial map is the normal form of a circuit.
  public static <E> Law<CircuitInstance<E>> section() {
    return new Law<>(
        "CIRC.section",
        "N(circuit(p)) = p",
        (instance, sample) -> {
          var polynomials = new PolynomialInstance<>(instance.elements());
          int a = sample.let("A", instance.object(sample));
          int b = sample.let("B", instance.object(sample));
          PolynomialMap<E> p = sample.let("p", polynomials.arrow(a, b, sample));
          return Verdict.compare(
              new CircuitPolynomials<>(instance.category()).onArrow(instance.category().circuit(p)),
              p,
              "");
        });
  }

  /// `CIRC.normal`: a circuit is equal to the one its normal form is computed by, and takes the
  /// values of its normal form.
  public static <E> Law<CircuitInstance<E>> normalForm() {
    return new Law<>(
        "CIRC.normal",
        "circuit(N(f)) = f, f(x) = N(f)(x)",
        (instance, sample) -> {
          Circuit<E> f = arrow(instance, sample);
          PolynomialMap<E> p = new CircuitPolynomials<>(instance.category()).onArrow(f);
          var x =
              sample.let(
                  "x",
                  instance
                      .category()
                      .factors(f.source())
                      .collect(_ -> instance.elements().element(sample)));
          return instance
              .compare(instance.category().circuit(p), f, sample)
              .and(
                  () ->
                      Verdict.compare(
                          f.apply(x.castToList()), p.apply(x.castToList()), "the values"));
        });
  }

  private static <E> Circuit<E> arrow(CircuitInstance<E> instance, Sample sample) {
    int a = sample.let("A", instance.object(sample));
    int b = sample.let("B", instance.object(sample));
    return sample.let("f", instance.arrow(a, b, sample));
  }

  /// The product of two parallel circuits, wire by wire.
  private static <E> Circuit<E> product(
      CircuitInstance<E> instance, Circuit<E> left, Circuit<E> right) {
    var category = instance.category();
    return category.compose(category.pair(left, right), category.multiplication(left.target()));
  }
}
