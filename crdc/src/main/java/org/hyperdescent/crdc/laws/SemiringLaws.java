package org.hyperdescent.crdc.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.crdc.algebra.OrderedRing;
import org.hyperdescent.crdc.algebra.Ring;

/// The laws of commutative semirings (`RIG`), of rings (`RING`) and of ordered rings (`ORD`).
///
/// The laws of rings discard every sample over a semiring that is not a ring, so that claiming them
/// there fails.
public final class SemiringLaws {

  private SemiringLaws() {}

  /// The laws of a commutative semiring.
  public static <E> ImmutableList<Law<SemiringInstance<E>>> semiring() {
    return Lists.immutable.of(addition(), multiplication(), distributivity(), naturals());
  }

  /// The laws that an ordered ring has besides.
  public static <E> ImmutableList<Law<SemiringInstance<E>>> orderedRing() {
    return Lists.immutable.of(negation(), order());
  }

  /// `RIG.add`: addition is a commutative monoid.
  public static <E> Law<SemiringInstance<E>> addition() {
    return new Law<>(
        "RIG.add",
        "(a+b)+c = a+(b+c), a+b = b+a, a+0 = a",
        (instance, sample) -> {
          var rig = instance.semiring();
          E a = sample.let("a", instance.element(sample));
          E b = sample.let("b", instance.element(sample));
          E c = sample.let("c", instance.element(sample));
          return instance
              .compare(rig.add(rig.add(a, b), c), rig.add(a, rig.add(b, c)), "associativity")
              .and(() -> instance.compare(rig.add(a, b), rig.add(b, a), "commutativity"))
              .and(() -> instance.compare(rig.add(a, rig.zero()), a, "zero"));
        });
  }

  /// `RIG.mul`: multiplication is a commutative monoid.
  public static <E> Law<SemiringInstance<E>> multiplication() {
    return new Law<>(
        "RIG.mul",
        "(ab)c = a(bc), ab = ba, a1 = a",
        (instance, sample) -> {
          var rig = instance.semiring();
          E a = sample.let("a", instance.element(sample));
          E b = sample.let("b", instance.element(sample));
          E c = sample.let("c", instance.element(sample));
          return instance
              .compare(
                  rig.multiply(rig.multiply(a, b), c),
                  rig.multiply(a, rig.multiply(b, c)),
                  "associativity")
              .and(() -> instance.compare(rig.multiply(a, b), rig.multiply(b, a), "commutativity"))
              .and(() -> instance.compare(rig.multiply(a, rig.one()), a, "one"));
        });
  }

  /// `RIG.dist`: multiplication preserves sums.
  public static <E> Law<SemiringInstance<E>> distributivity() {
    return new Law<>(
        "RIG.dist",
        "a(b+c) = ab+ac, a0 = 0",
        (instance, sample) -> {
          var rig = instance.semiring();
          E a = sample.let("a", instance.element(sample));
          E b = sample.let("b", instance.element(sample));
          E c = sample.let("c", instance.element(sample));
          return instance
              .compare(
                  rig.multiply(a, rig.add(b, c)),
                  rig.add(rig.multiply(a, b), rig.multiply(a, c)),
                  "sum")
              .and(() -> instance.compare(rig.multiply(a, rig.zero()), rig.zero(), "zero"));
        });
  }

  /// `RIG.nat`: a natural number means 1 added that often, and a power means that many factors.
  public static <E> Law<SemiringInstance<E>> naturals() {
    return new Law<>(
        "RIG.nat",
        "0 = 0, n+1 = n + 1, a^0 = 1, a^(n+1) = a^n a",
        (instance, sample) -> {
          var rig = instance.semiring();
          E a = sample.let("a", instance.element(sample));
          int n = sample.let("n", sample.below(12));
          return instance
              .compare(rig.natural(0), rig.zero(), "0")
              .and(
                  () ->
                      instance.compare(
                          rig.natural(n + 1), rig.add(rig.natural(n), rig.one()), "n+1"))
              .and(() -> instance.compare(rig.power(a, 0), rig.one(), "a^0"))
              .and(
                  () ->
                      instance.compare(
                          rig.power(a, n + 1), rig.multiply(rig.power(a, n), a), "a^(n+1)"));
        });
  }

  /// `RING.neg`: negation inverts addition.
  public static <E> Law<SemiringInstance<E>> negation() {
    return new Law<>(
        "RING.neg",
        "a + (-a) = 0, a - b = a + (-b)",
        (instance, sample) -> {
          if (!(instance.semiring() instanceof Ring<E> ring)) {
            throw sample.discard(instance.semiring() + " has no negatives");
          }
          E a = sample.let("a", instance.element(sample));
          E b = sample.let("b", instance.element(sample));
          return instance
              .compare(ring.add(a, ring.negate(a)), ring.zero(), "inverse")
              .and(
                  () ->
                      instance.compare(
                          ring.subtract(a, b), ring.add(a, ring.negate(b)), "difference"));
        });
  }

  /// `ORD`: the order is total, agrees with equality, and is preserved by sums and by non-negative
  /// factors.
  public static <E> Law<SemiringInstance<E>> order() {
    return new Law<>(
        "ORD",
        "a<b or a=b or b<a; a<=b implies a+c<=b+c; 0<=a and 0<=b imply 0<=ab; 0<1",
        (instance, sample) -> {
          if (!(instance.semiring() instanceof OrderedRing<E> ring)) {
            throw sample.discard(instance.semiring() + " has no order");
          }
          E a = sample.let("a", instance.element(sample));
          E b = sample.let("b", instance.element(sample));
          E c = sample.let("c", instance.element(sample));
          return ordered(ring, a, b, c);
        });
  }

  private static <E> Verdict ordered(OrderedRing<E> ring, E a, E b, E c) {
    int comparison = Integer.signum(ring.compare(a, b));
    if (comparison != -Integer.signum(ring.compare(b, a)) || comparison == 0 != a.equals(b)) {
      return Verdict.different(a, b, "totality");
    }
    if (comparison < 0 && ring.compare(b, c) < 0 && ring.compare(a, c) >= 0) {
      return Verdict.different(a, c, "transitivity");
    }
    if (comparison <= 0 && ring.compare(ring.add(a, c), ring.add(b, c)) > 0) {
      return Verdict.different(ring.add(a, c), ring.add(b, c), "a+c <= b+c");
    }
    E zero = ring.zero();
    if (ring.compare(zero, a) <= 0
        && ring.compare(zero, b) <= 0
        && ring.compare(zero, ring.multiply(a, b)) > 0) {
      return Verdict.different(zero, ring.multiply(a, b), "0 <= ab");
    }
    return ring.compare(zero, ring.one()) < 0
        ? Verdict.equal()
        : Verdict.different(zero, ring.one(), "0 < 1");
  }
}
