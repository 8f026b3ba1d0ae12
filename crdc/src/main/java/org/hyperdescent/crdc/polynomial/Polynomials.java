package org.hyperdescent.crdc.polynomial;

import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.ReverseDerivativeCategory;
import org.hyperdescent.crdc.algebra.Semiring;

/// The reverse derivative category of polynomial maps over a commutative semiring: objects are
/// naturals, an arrow `n → m` is a tuple of `m` formal polynomials in `n` variables, composition is
/// substitution.
///
/// ```java
/// var integers = new Polynomials<>(Integers.INTEGERS);
/// var x = integers.variable(2, 0);
/// var y = integers.variable(2, 1);
/// var f = integers.map(2, x.power(2).times(y));   // 2 → 1 (x0^2*x1)
/// integers.reverse(f);                            // 3 → 2 (2*x0*x1*x2, x0^2*x2)
/// ```
///
/// Equality of arrows is `equals`: of formal polynomials, exact. Linear arrows are the tuples of
/// homogeneous forms of degree 1, and their dagger is the transposed matrix.
///
/// Source: Cruttwell et al., arXiv 2103.01931, example 2.9; Biggin and Lemay, "Reverse Faà di
/// Bruno's formula", for semirings.
///
/// @param semiring where the coefficients live
/// @param <E> the coefficients
public record Polynomials<E>(Semiring<E> semiring)
    implements ReverseDerivativeCategory<Integer, PolynomialMap<E>> {

  /// The polynomial `x_index` among a number of variables.
  public Polynomial<E> variable(int variables, int index) {
    return Polynomial.variable(semiring, variables, index);
  }

  /// The polynomials `x_0, x_1, ...`.
  public ImmutableList<Polynomial<E>> variables(int variables) {
    return Lists.immutable.fromStream(
        IntStream.range(0, variables).mapToObj(index -> variable(variables, index)));
  }

  /// The constant polynomial "1 added `value` times".
  public Polynomial<E> natural(int variables, int value) {
    return constant(variables, semiring.natural(value));
  }

  /// A constant polynomial.
  public Polynomial<E> constant(int variables, E value) {
    return Polynomial.constant(semiring, variables, value);
  }

  /// The map with the given components.
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final PolynomialMap<E> map(int source, Polynomial<E>... components) {
    return new PolynomialMap<>(semiring, source, Lists.immutable.of(components));
  }

  /// The constant map `0 → m` at a point.
  public PolynomialMap<E> point(ImmutableList<E> coordinates) {
    return new PolynomialMap<>(semiring, 0, coordinates.collect(value -> constant(0, value)));
  }

  /// The multiplication `2n → n`, coordinate by coordinate.
  public PolynomialMap<E> multiplication(int object) {
    ImmutableList<Polynomial<E>> all = variables(2 * object);
    return new PolynomialMap<>(
        semiring,
        2 * object,
        Lists.immutable.fromStream(
            IntStream.range(0, object).mapToObj(i -> all.get(i).times(all.get(object + i)))));
  }

  @Override
  public Integer source(PolynomialMap<E> arrow) {
    return arrow.source();
  }

  @Override
  public Integer target(PolynomialMap<E> arrow) {
    return arrow.target();
  }

  @Override
  public PolynomialMap<E> identity(Integer object) {
    return new PolynomialMap<>(semiring, object, variables(object));
  }

  @Override
  public PolynomialMap<E> compose(PolynomialMap<E> first, PolynomialMap<E> second) {
    return first.then(second);
  }

  @Override
  public Integer unit() {
    return 0;
  }

  @Override
  public Integer tensorObjects(Integer left, Integer right) {
    return left + right;
  }

  @Override
  public PolynomialMap<E> tensor(PolynomialMap<E> left, PolynomialMap<E> right) {
    return left.tensor(right);
  }

  @Override
  public ImmutableList<Integer> factors(Integer object) {
    return Lists.immutable.fromStream(IntStream.range(0, object).mapToObj(_ -> 1));
  }

  @Override
  public PolynomialMap<E> symmetry(Integer left, Integer right) {
    ImmutableList<Polynomial<E>> all = variables(left + right);
    return new PolynomialMap<>(
        semiring,
        left + right,
        all.subList(left, left + right).toImmutable().newWithAll(all.subList(0, left)));
  }

  @Override
  public PolynomialMap<E> copy(Integer object) {
    return identity(object).pair(identity(object));
  }

  @Override
  public PolynomialMap<E> discard(Integer object) {
    return zero(object, 0);
  }

  @Override
  public PolynomialMap<E> pair(PolynomialMap<E> left, PolynomialMap<E> right) {
    return left.pair(right);
  }

  @Override
  public PolynomialMap<E> add(PolynomialMap<E> left, PolynomialMap<E> right) {
    return left.plus(right);
  }

  @Override
  public PolynomialMap<E> zero(Integer source, Integer target) {
    return new PolynomialMap<>(
        semiring,
        source,
        Lists.immutable.fromStream(
            IntStream.range(0, target).mapToObj(_ -> Polynomial.zero(semiring, source))));
  }

  @Override
  public PolynomialMap<E> reverse(PolynomialMap<E> arrow) {
    return arrow.reverse();
  }

  @Override
  public PolynomialMap<E> forward(PolynomialMap<E> arrow) {
    return arrow.forward();
  }
}
