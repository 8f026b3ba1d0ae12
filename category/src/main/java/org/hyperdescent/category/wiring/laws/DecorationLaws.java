package org.hyperdescent.category.wiring.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;

/// The laws of a decoration: a functor (`DEC.fun`) that is lax symmetric monoidal (`DEC.lax`); and
/// of a morphism of decorations: natural (`DEC.nat`) and monoidal (`DEC.mon`).
public final class DecorationLaws {

  private DecorationLaws() {}

  /// A function of typed variables, with the variables it starts from.
  private record Renaming<T>(ImmutableList<T> from, FiniteFunction function) {

    static <T> Renaming<T> draw(ImmutableList<T> to, Sample sample) {
      FiniteFunction function = sample.function(to.isEmpty() ? 0 : sample.below(4), to.size());
      return new Renaming<>(function.values().collect(to::get), function);
    }
  }

  /// All laws of a decoration.
  public static <T, X> ImmutableList<Law<DecorationInstance<T, X>>> all() {
    return Lists.immutable.of(
        functoriality(), laxNaturality(), laxAssociativity(), laxUnit(), laxSymmetry());
  }

  /// All laws of a morphism of decorations.
  public static <T, X, Y> ImmutableList<Law<DecorationMorphismInstance<T, X, Y>>> morphism() {
    return Lists.immutable.of(naturality(), monoidality());
  }

  /// `DEC.fun`: pushing is functorial.
  public static <T, X> Law<DecorationInstance<T, X>> functoriality() {
    return new Law<>(
        "DEC.fun",
        "push(f;g, x) = push(g, push(f, x)), push(id, x) = x",
        (instance, sample) -> {
          var decoration = instance.decoration();
          ImmutableList<T> to = RandomDiagrams.types(sample, instance::type);
          Renaming<T> second = Renaming.draw(to, sample);
          Renaming<T> first = Renaming.draw(second.from, sample);
          FiniteFunction f = sample.let("f", first.function);
          FiniteFunction g = sample.let("g", second.function);
          X x = sample.let("x", instance.decoration(first.from, sample));
          X pushed = decoration.push(first.from, f, second.from, x);
          return instance
              .compare(
                  to,
                  decoration.push(first.from, f.then(g), to, x),
                  decoration.push(second.from, g, to, pushed),
                  sample)
              .at("composition")
              .and(
                  () ->
                      instance
                          .compare(
                              first.from,
                              decoration.push(
                                  first.from,
                                  FiniteFunction.identity(first.from.size()),
                                  first.from,
                                  x),
                              x,
                              sample)
                          .at("identity"));
        });
  }

  /// `DEC.lax.nat`: pushing side by side is pushing each.
  public static <T, X> Law<DecorationInstance<T, X>> laxNaturality() {
    return new Law<>(
        "DEC.lax.nat",
        "combine(push(f, x), push(g, y)) = push(f + g, combine(x, y))",
        (instance, sample) -> {
          var decoration = instance.decoration();
          ImmutableList<T> left = RandomDiagrams.types(sample, instance::type);
          ImmutableList<T> right = RandomDiagrams.types(sample, instance::type);
          Renaming<T> f = Renaming.draw(left, sample);
          Renaming<T> g = Renaming.draw(right, sample);
          sample.let("f", f.function);
          sample.let("g", g.function);
          X x = sample.let("x", instance.decoration(f.from, sample));
          X y = sample.let("y", instance.decoration(g.from, sample));
          ImmutableList<T> to = left.newWithAll(right);
          return instance.compare(
              to,
              decoration.combine(
                  Lists.immutable.of(left, right),
                  Lists.immutable.of(
                      decoration.push(f.from, f.function, left, x),
                      decoration.push(g.from, g.function, right, y))),
              decoration.push(
                  f.from.newWithAll(g.from),
                  f.function.tensor(g.function),
                  to,
                  decoration.combine(Lists.immutable.of(f.from, g.from), Lists.immutable.of(x, y))),
              sample);
        });
  }

  /// `DEC.lax.assoc`: combining in groups is combining at once.
  public static <T, X> Law<DecorationInstance<T, X>> laxAssociativity() {
    return new Law<>(
        "DEC.lax.assoc",
        "combine(combine(x, y), z) = combine(x, y, z) = combine(x, combine(y, z))",
        (instance, sample) -> {
          var decoration = instance.decoration();
          ImmutableList<T> a = RandomDiagrams.types(sample, instance::type);
          ImmutableList<T> b = RandomDiagrams.types(sample, instance::type);
          ImmutableList<T> c = RandomDiagrams.types(sample, instance::type);
          X x = sample.let("x", instance.decoration(a, sample));
          X y = sample.let("y", instance.decoration(b, sample));
          X z = sample.let("z", instance.decoration(c, sample));
          ImmutableList<T> all = a.newWithAll(b).newWithAll(c);
          X atOnce = decoration.combine(Lists.immutable.of(a, b, c), Lists.immutable.of(x, y, z));
          X xy = decoration.combine(Lists.immutable.of(a, b), Lists.immutable.of(x, y));
          X yz = decoration.combine(Lists.immutable.of(b, c), Lists.immutable.of(y, z));
          return instance
              .compare(
                  all,
                  decoration.combine(
                      Lists.immutable.of(a.newWithAll(b), c), Lists.immutable.of(xy, z)),
                  atOnce,
                  sample)
              .at("left")
              .and(
                  () ->
                      instance
                          .compare(
                              all,
                              decoration.combine(
                                  Lists.immutable.of(a, b.newWithAll(c)),
                                  Lists.immutable.of(x, yz)),
                              atOnce,
                              sample)
                          .at("right"));
        });
  }

  /// `DEC.lax.unit`: combining one decoration, or one with the trivial one, changes nothing.
  public static <T, X> Law<DecorationInstance<T, X>> laxUnit() {
    return new Law<>(
        "DEC.lax.unit",
        "combine(x) = x = combine(x, combine()) = combine(combine(), x)",
        (instance, sample) -> {
          var decoration = instance.decoration();
          ImmutableList<T> a = RandomDiagrams.types(sample, instance::type);
          ImmutableList<T> none = Lists.immutable.empty();
          X x = sample.let("x", instance.decoration(a, sample));
          X unit = decoration.combine(Lists.immutable.empty(), Lists.immutable.empty());
          return instance
              .compare(
                  a, decoration.combine(Lists.immutable.of(a), Lists.immutable.of(x)), x, sample)
              .at("combine(x)")
              .and(
                  () ->
                      instance
                          .compare(
                              a,
                              decoration.combine(
                                  Lists.immutable.of(a, none), Lists.immutable.of(x, unit)),
                              x,
                              sample)
                          .at("combine(x, combine())"))
              .and(
                  () ->
                      instance
                          .compare(
                              a,
                              decoration.combine(
                                  Lists.immutable.of(none, a), Lists.immutable.of(unit, x)),
                              x,
                              sample)
                          .at("combine(combine(), x)"));
        });
  }

  /// `DEC.lax.sym`: the order of the parts does not matter, up to the swap of the variables.
  public static <T, X> Law<DecorationInstance<T, X>> laxSymmetry() {
    return new Law<>(
        "DEC.lax.sym",
        "combine(y, x) = push(swap, combine(x, y))",
        (instance, sample) -> {
          var decoration = instance.decoration();
          ImmutableList<T> a = RandomDiagrams.types(sample, instance::type);
          ImmutableList<T> b = RandomDiagrams.types(sample, instance::type);
          X x = sample.let("x", instance.decoration(a, sample));
          X y = sample.let("y", instance.decoration(b, sample));
          int size = a.size() + b.size();
          FiniteFunction swap =
              FiniteFunction.tabulate(size, size, i -> i < a.size() ? b.size() + i : i - a.size());
          return instance.compare(
              b.newWithAll(a),
              decoration.combine(Lists.immutable.of(b, a), Lists.immutable.of(y, x)),
              decoration.push(
                  a.newWithAll(b),
                  swap,
                  b.newWithAll(a),
                  decoration.combine(Lists.immutable.of(a, b), Lists.immutable.of(x, y))),
              sample);
        });
  }

  /// `DEC.nat`: a morphism commutes with pushing.
  public static <T, X, Y> Law<DecorationMorphismInstance<T, X, Y>> naturality() {
    return new Law<>(
        "DEC.nat",
        "t(push(f, x)) = push(f, t x)",
        (instance, sample) -> {
          var morphism = instance.morphism();
          ImmutableList<T> to = RandomDiagrams.types(sample, instance.source()::type);
          Renaming<T> renaming = Renaming.draw(to, sample);
          FiniteFunction f = sample.let("f", renaming.function);
          ImmutableList<T> from = renaming.from;
          X x = sample.let("x", instance.source().decoration(from, sample));
          return instance.compare(
              to,
              morphism.onDecoration(to, morphism.source().push(from, f, to, x)),
              morphism.target().push(from, f, to, morphism.onDecoration(from, x)),
              sample);
        });
  }

  /// `DEC.mon`: a morphism commutes with putting side by side.
  public static <T, X, Y> Law<DecorationMorphismInstance<T, X, Y>> monoidality() {
    return new Law<>(
        "DEC.mon",
        "t(combine(x, y)) = combine(t x, t y), t(combine()) = combine()",
        (instance, sample) -> {
          var morphism = instance.morphism();
          ImmutableList<T> a = RandomDiagrams.types(sample, instance.source()::type);
          ImmutableList<T> b = RandomDiagrams.types(sample, instance.source()::type);
          X x = sample.let("x", instance.source().decoration(a, sample));
          X y = sample.let("y", instance.source().decoration(b, sample));
          ImmutableList<ImmutableList<T>> variables = Lists.immutable.of(a, b);
          Verdict pair =
              instance.compare(
                  a.newWithAll(b),
                  morphism.onDecoration(
                      a.newWithAll(b),
                      morphism.source().combine(variables, Lists.immutable.of(x, y))),
                  morphism
                      .target()
                      .combine(
                          variables,
                          Lists.immutable.of(
                              morphism.onDecoration(a, x), morphism.onDecoration(b, y))),
                  sample);
          return pair.and(
              () ->
                  instance
                      .compare(
                          Lists.immutable.empty(),
                          morphism.onDecoration(
                              Lists.immutable.empty(),
                              morphism
                                  .source()
                                  .combine(Lists.immutable.empty(), Lists.immutable.empty())),
                          morphism
                              .target()
                              .combine(Lists.immutable.empty(), Lists.immutable.empty()),
                          sample)
                      .at("combine()"));
        });
  }
}
