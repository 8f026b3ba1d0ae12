package org.hyperdescent.functors.laws;

import java.util.function.UnaryOperator;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.wiring.Decoration;
import org.hyperdescent.category.wiring.DecorationMorphism;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.functors.descent.PolynomialErrors;

/// Decorations by polynomial maps, and translations between them, with a mistake.
final class BrokenDecorations {

  private static final Polynomials<Rational> Q = new Polynomials<>(Rationals.RATIONALS);

  private BrokenDecorations() {}

  /// A decoration that does something afterwards, or takes its parts in the wrong order.
  record Tampered(
      Decoration<Integer, PolynomialMap<Rational>> lawful,
      boolean doublesWhenPushed,
      boolean doublesWhenCombined,
      boolean reversed)
      implements Decoration<Integer, PolynomialMap<Rational>> {

    @Override
    public PolynomialMap<Rational> push(
        ImmutableList<Integer> from,
        FiniteFunction f,
        ImmutableList<Integer> to,
        PolynomialMap<Rational> x) {
      PolynomialMap<Rational> pushed = lawful.push(from, f, to, x);
      return doublesWhenPushed && !f.isIdentity() ? pushed.plus(pushed) : pushed;
    }

    @Override
    public PolynomialMap<Rational> combine(
        ImmutableList<ImmutableList<Integer>> variables,
        ImmutableList<PolynomialMap<Rational>> parts) {
      PolynomialMap<Rational> together =
          reversed
              ? lawful.combine(variables.toReversed(), parts.toReversed())
              : lawful.combine(variables, parts);
      return doublesWhenCombined ? together.plus(together) : together;
    }
  }

  /// A translation given by a function.
  record Translation(
      DecorationMorphism<Integer, PolynomialMap<Rational>, PolynomialMap<Rational>> lawful,
      UnaryOperator<PolynomialMap<Rational>> mistake)
      implements DecorationMorphism<Integer, PolynomialMap<Rational>, PolynomialMap<Rational>> {

    @Override
    public Decoration<Integer, PolynomialMap<Rational>> source() {
      return lawful.source();
    }

    @Override
    public Decoration<Integer, PolynomialMap<Rational>> target() {
      return lawful.target();
    }

    @Override
    public PolynomialMap<Rational> onDecoration(
        ImmutableList<Integer> variables, PolynomialMap<Rational> x) {
      return mistake.apply(lawful.onDecoration(variables, x));
    }
  }

  /// Displacements that are averaged where they meet, instead of added up.
  record Averaged(Decoration<Integer, PolynomialMap<Rational>> adding)
      implements Decoration<Integer, PolynomialMap<Rational>> {

    @Override
    public PolynomialMap<Rational> push(
        ImmutableList<Integer> from,
        FiniteFunction f,
        ImmutableList<Integer> to,
        PolynomialMap<Rational> v) {
      return adding
          .push(from, f, to, v)
          .then(
              Q.tensorAll(
                  to.collectWithIndex(
                      (type, variable) ->
                          PolynomialErrors.scale(
                              Q,
                              type,
                              Rational.of(1, Math.max(1, f.values().count(i -> i == variable)))))));
    }

    @Override
    public PolynomialMap<Rational> combine(
        ImmutableList<ImmutableList<Integer>> variables,
        ImmutableList<PolynomialMap<Rational>> parts) {
      return adding.combine(variables, parts);
    }
  }
}
