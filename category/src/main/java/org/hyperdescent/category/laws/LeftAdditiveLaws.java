package org.hyperdescent.category.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;

/// The laws of a Cartesian left-additive category: hom-sets are commutative monoids (`LA.monoid`)
/// that precomposition, projections and pairing preserve (`LA.1`, `LA.2`, `LA.pair`); equivalently
/// every object carries a commutative monoid that forms a bialgebra with copying (`LA.gen`,
/// `LA.bialgebra`); and `LA.wires` for the derived sums over wires.
public final class LeftAdditiveLaws {

  private LeftAdditiveLaws() {}

  /// All laws addition has. [#additivity()] is not among them: most arrows are not additive.
  public static <O, A> ImmutableList<Law<LeftAdditiveInstance<O, A>>> all() {
    return Lists.immutable.of(
        monoid(), precomposition(), projections(), pairing(), generators(), bialgebra(), wires());
  }

  /// `LA.monoid`: every hom-set is a commutative monoid.
  public static <O, A> Law<LeftAdditiveInstance<O, A>> monoid() {
    return new Law<>(
        "LA.monoid",
        "f+g = g+f, (f+g)+h = f+(g+h), f+0 = f = 0+f",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A g = sample.let("g", instance.arrow(a, b, sample));
          A h = sample.let("h", instance.arrow(a, b, sample));
          A zero = category.zero(a, b);
          return instance
              .compare(category.add(f, g), category.add(g, f), sample)
              .at("commutativity")
              .and(() -> instance.compare(category.add(f, zero), f, sample).at("f+0"))
              .and(() -> instance.compare(category.add(zero, f), f, sample).at("0+f"))
              .and(
                  () ->
                      instance
                          .compare(
                              category.add(category.add(f, g), h),
                              category.add(f, category.add(g, h)),
                              sample)
                          .at("associativity"));
        });
  }

  /// `LA.1`: precomposition preserves sums.
  public static <O, A> Law<LeftAdditiveInstance<O, A>> precomposition() {
    return new Law<>(
        "LA.1",
        "h;(f+g) = h;f + h;g, h;0 = 0",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          A h = sample.let("h", instance.arrow(a, b, sample));
          A f = sample.let("f", instance.arrow(b, c, sample));
          A g = sample.let("g", instance.arrow(b, c, sample));
          return instance
              .compare(
                  category.compose(h, category.add(f, g)),
                  category.add(category.compose(h, f), category.compose(h, g)),
                  sample)
              .at("h;(f+g)")
              .and(
                  () ->
                      instance
                          .compare(
                              category.compose(h, category.zero(b, c)), category.zero(a, c), sample)
                          .at("h;0"));
        });
  }

  /// `LA.2`: projections are additive.
  public static <O, A> Law<LeftAdditiveInstance<O, A>> projections() {
    return new Law<>(
        "LA.2",
        "(f+g);p_i = f;p_i + g;p_i, 0;p_i = 0",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          O product = category.tensorObjects(b, c);
          A f = sample.let("f", instance.arrow(a, product, sample));
          A g = sample.let("g", instance.arrow(a, product, sample));
          boolean right = sample.flip();
          A p = right ? category.second(b, c) : category.first(b, c);
          O onto = right ? c : b;
          String name = right ? "p1" : "p0";
          return instance
              .compare(
                  category.compose(category.add(f, g), p),
                  category.add(category.compose(f, p), category.compose(g, p)),
                  sample)
              .at("(f+g);" + name)
              .and(
                  () ->
                      instance
                          .compare(
                              category.compose(category.zero(a, product), p),
                              category.zero(a, onto),
                              sample)
                          .at("0;" + name));
        });
  }

  /// `LA.pair`: pairing is additive.
  public static <O, A> Law<LeftAdditiveInstance<O, A>> pairing() {
    return new Law<>(
        "LA.pair",
        "<f,g>+<f',g'> = <f+f',g+g'>, <0,0> = 0",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A g = sample.let("g", instance.arrow(a, c, sample));
          A f2 = sample.let("f'", instance.arrow(a, b, sample));
          A g2 = sample.let("g'", instance.arrow(a, c, sample));
          return instance
              .compare(
                  category.add(category.pair(f, g), category.pair(f2, g2)),
                  category.pair(category.add(f, f2), category.add(g, g2)),
                  sample)
              .at("sum")
              .and(
                  () ->
                      instance
                          .compare(
                              category.pair(category.zero(a, b), category.zero(a, c)),
                              category.zero(a, category.tensorObjects(b, c)),
                              sample)
                          .at("<0,0>"));
        });
  }

  /// `LA.gen`: the addition of an object generates the sums of arrows, and the zero from the unit
  /// the zero arrows.
  public static <O, A> Law<LeftAdditiveInstance<O, A>> generators() {
    return new Law<>(
        "LA.gen",
        "f+g = <f,g>;add, 0 = !;zero",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A g = sample.let("g", instance.arrow(a, b, sample));
          return instance
              .compare(
                  category.add(f, g),
                  category.compose(category.pair(f, g), category.addition(b)),
                  sample)
              .at("add")
              .and(
                  () ->
                      instance
                          .compare(
                              category.zero(a, b),
                              category.compose(
                                  category.discard(a), category.zero(category.unit(), b)),
                              sample)
                          .at("zero"));
        });
  }

  /// `LA.bialgebra`: addition and zero are comonoid maps.
  public static <O, A> Law<LeftAdditiveInstance<O, A>> bialgebra() {
    return new Law<>(
        "LA.bialgebra",
        "add;copy = (copy x copy);(id x s x id);(add x add), zero;copy = zero x zero,"
            + " add;! = ! x !, zero;! = id",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          A add = category.addition(a);
          A copy = category.copy(a);
          A drop = category.discard(a);
          A zero = category.zero(category.unit(), a);
          return instance
              .compare(
                  category.compose(add, copy),
                  category.compose(
                      category.compose(
                          category.tensor(copy, copy),
                          SymmetricMonoidalLaws.middleExchange(category, a, a, a, a)),
                      category.tensor(add, add)),
                  sample)
              .at("add;copy")
              .and(
                  () ->
                      instance
                          .compare(
                              category.compose(zero, copy), category.tensor(zero, zero), sample)
                          .at("zero;copy"))
              .and(
                  () ->
                      instance
                          .compare(category.compose(add, drop), category.tensor(drop, drop), sample)
                          .at("add;!"))
              .and(
                  () ->
                      instance
                          .compare(
                              category.compose(zero, drop),
                              category.identity(category.unit()),
                              sample)
                          .at("zero;!"));
        });
  }

  /// `LA.wires`: pushing wires forward along a finite function sums, on each output, the inputs
  /// over it.
  public static <O, A> Law<LeftAdditiveInstance<O, A>> wires() {
    return new Law<>(
        "LA.wires",
        "f_*;p_j = the sum of p_i over f(i) = j",
        (instance, sample) -> {
          var category = instance.category();
          MutableList<O> drawn = Lists.mutable.empty();
          int size = sample.between(1, 2);
          for (int i = 0; i < size; i++) {
            drawn.add(instance.object(sample));
          }
          ImmutableList<O> wires = sample.let("wires", drawn.toImmutable());
          FiniteFunction f = sample.let("f", sample.function(sample.below(4), size));
          ImmutableList<O> inputs = f.values().collect(wires::get);
          A along = category.pushforward(wires, f);
          Verdict verdict = Verdict.equal();
          for (int j = 0; j < size; j++) {
            int output = j;
            A sum = category.zero(category.tensorAllObjects(inputs), wires.get(output));
            for (int i = 0; i < f.source(); i++) {
              if (f.apply(i) == output) {
                sum = category.add(sum, category.projection(inputs, i));
              }
            }
            A expected = sum;
            verdict =
                verdict.and(
                    () ->
                        instance
                            .compare(
                                category.compose(along, category.projection(wires, output)),
                                expected,
                                sample)
                            .at("output " + output));
          }
          return verdict;
        });
  }

  /// `LA.add`: every arrow is additive, that is, postcomposition preserves sums and zero. It holds
  /// for matrices, and must fail wherever maps are more than linear.
  public static <O, A> Law<LeftAdditiveInstance<O, A>> additivity() {
    return new Law<>(
        "LA.add",
        "(f+g);k = f;k + g;k, 0;k = 0",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A g = sample.let("g", instance.arrow(a, b, sample));
          A k = sample.let("k", instance.arrow(b, c, sample));
          return instance
              .compare(
                  category.compose(category.add(f, g), k),
                  category.add(category.compose(f, k), category.compose(g, k)),
                  sample)
              .at("(f+g);k")
              .and(
                  () ->
                      instance
                          .compare(
                              category.compose(category.zero(a, b), k), category.zero(a, c), sample)
                          .at("0;k"));
        });
  }
}
