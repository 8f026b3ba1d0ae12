package org.hyperdescent.category.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.SymmetricMonoidalCategory;

/// The laws of a strict symmetric monoidal category: `SYM.nat`, `SYM.inv`, `SYM.hex`, `SYM.unit`,
/// and `SYM.perm` for the permutations derived from them.
public final class SymmetricMonoidalLaws {

  private SymmetricMonoidalLaws() {}

  /// All laws a symmetry has.
  public static <O, A> ImmutableList<Law<SymmetricMonoidalInstance<O, A>>> all() {
    return Lists.immutable.of(naturality(), involution(), hexagon(), unit(), permutation());
  }

  /// `SYM.nat`: the symmetry is natural.
  public static <O, A> Law<SymmetricMonoidalInstance<O, A>> naturality() {
    return new Law<>(
        "SYM.nat",
        "(f (x) g);s = s;(g (x) f)",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          O d = sample.let("D", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A g = sample.let("g", instance.arrow(c, d, sample));
          return instance.compare(
              category.compose(category.tensor(f, g), category.symmetry(b, d)),
              category.compose(category.symmetry(a, c), category.tensor(g, f)),
              sample);
        });
  }

  /// `SYM.inv`: crossing twice is not crossing.
  public static <O, A> Law<SymmetricMonoidalInstance<O, A>> involution() {
    return new Law<>(
        "SYM.inv",
        "s_{A,B};s_{B,A} = id",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          return instance.compare(
              category.compose(category.symmetry(a, b), category.symmetry(b, a)),
              category.identity(category.tensorObjects(a, b)),
              sample);
        });
  }

  /// `SYM.hex`: crossing a pair is crossing one after the other.
  public static <O, A> Law<SymmetricMonoidalInstance<O, A>> hexagon() {
    return new Law<>(
        "SYM.hex",
        "s_{A,B(x)C} = (s_{A,B} (x) id_C);(id_B (x) s_{A,C})",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          return instance.compare(
              category.symmetry(a, category.tensorObjects(b, c)),
              category.compose(
                  category.tensor(category.symmetry(a, b), category.identity(c)),
                  category.tensor(category.identity(b), category.symmetry(a, c))),
              sample);
        });
  }

  /// `SYM.unit`: there is nothing to cross.
  public static <O, A> Law<SymmetricMonoidalInstance<O, A>> unit() {
    return new Law<>(
        "SYM.unit",
        "s_{A,I} = id_A = s_{I,A}",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O i = category.unit();
          return instance
              .compare(category.symmetry(a, i), category.identity(a), sample)
              .at("s_{A,I}")
              .and(
                  () ->
                      instance
                          .compare(category.symmetry(i, a), category.identity(a), sample)
                          .at("s_{I,A}"));
        });
  }

  /// `SYM.perm`: permutations of wires act contravariantly and naturally, and a transposition is
  /// the symmetry.
  public static <O, A> Law<SymmetricMonoidalInstance<O, A>> permutation() {
    return new Law<>(
        "SYM.perm",
        "perm(p);perm(q) = perm(q;p), (f_0 (x) ... (x) f_n);perm(p) = perm(p);(f_p(0) (x) ...),"
            + " perm(1,0) = s",
        (instance, sample) -> {
          var category = instance.category();
          int size = sample.between(2, 3);
          FiniteFunction p = sample.let("p", sample.permutation(size));
          FiniteFunction q = sample.let("q", sample.permutation(size));
          MutableList<O> sources = Lists.mutable.empty();
          MutableList<O> targets = Lists.mutable.empty();
          MutableList<A> arrows = Lists.mutable.empty();
          for (int i = 0; i < size; i++) {
            O source = instance.object(sample);
            O target = instance.object(sample);
            sources.add(source);
            targets.add(target);
            arrows.add(sample.let("f_" + i, instance.arrow(source, target, sample)));
          }
          ImmutableList<O> from = sources.toImmutable();
          ImmutableList<O> to = targets.toImmutable();
          A permuted = category.permutation(from, p);
          return instance
              .compare(
                  category.compose(permuted, category.permutation(permute(from, p), q)),
                  category.permutation(from, q.then(p)),
                  sample)
              .at("composition")
              .and(
                  () ->
                      instance
                          .compare(
                              category.compose(
                                  category.tensorAll(arrows), category.permutation(to, p)),
                              category.compose(
                                  permuted, category.tensorAll(permute(arrows.toImmutable(), p))),
                              sample)
                          .at("naturality"))
              .and(
                  () ->
                      instance
                          .compare(
                              category.permutation(from.take(2), FiniteFunction.of(2, 1, 0)),
                              category.symmetry(from.get(0), from.get(1)),
                              sample)
                          .at("transposition"));
        });
  }

  private static <X> ImmutableList<X> permute(ImmutableList<X> list, FiniteFunction order) {
    return order.values().collect(list::get);
  }

  /// The middle exchange `id (x) s (x) id : A (x) B (x) C (x) D → A (x) C (x) B (x) D`.
  static <O, A> A middleExchange(SymmetricMonoidalCategory<O, A> category, O a, O b, O c, O d) {
    return category.tensor(
        category.tensor(category.identity(a), category.symmetry(b, c)), category.identity(d));
  }
}
