package org.hyperdescent.crdc.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Law;

/// What the axioms of a reverse derivative say about the generators of string diagrams: products,
/// copying, adding, crossing, constants, injections.
///
/// They follow from `RD.1` to `RD.5`; they are tested by themselves because an implementation
/// usually states them, and because each failure names the generator that is wrong.
public final class GeneratorRules {

  private GeneratorRules() {}

  /// All rules.
  public static <O, A> ImmutableList<Law<ReverseDerivativeInstance<O, A>>> all() {
    return Lists.immutable.of(
        product(), copying(), adding(), crossing(), constants(), injections());
  }

  /// `RD.tensor`: side by side, changes stay side by side.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> product() {
    return new Law<>(
        "RD.tensor",
        "R[f x g]((a,c),(b,d)) = (R[f](a,b), R[g](c,d))",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          O d = sample.let("D", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A g = sample.let("g", instance.arrow(c, d, sample));
          Context<O, A> in = Context.of(category, a, c, b, d);
          A left = in.apply(category.reverse(f), in.variable(0), in.variable(2));
          A right = in.apply(category.reverse(g), in.variable(1), in.variable(3));
          return instance.compare(
              category.reverse(category.tensor(f, g)), in.tuple(left, right), sample);
        });
  }

  /// `RD.copy`: the reverse of copying is adding.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> copying() {
    return new Law<>(
        "RD.copy",
        "R[copy](a,(b,c)) = b+c",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          Context<O, A> in = Context.of(category, a, a, a);
          return instance.compare(
              category.reverse(category.copy(a)),
              category.add(in.variable(1), in.variable(2)),
              sample);
        });
  }

  /// `RD.add`: the reverse of adding is copying, that of zero is discarding.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> adding() {
    return new Law<>(
        "RD.add",
        "R[add]((a,b),c) = (c,c), R[zero] = !",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          Context<O, A> in = Context.of(category, a, a, a);
          A change = in.variable(2);
          return instance
              .compare(category.reverse(category.addition(a)), in.tuple(change, change), sample)
              .at("add")
              .and(
                  () ->
                      instance
                          .compare(
                              category.reverse(category.zero(category.unit(), a)),
                              category.discard(a),
                              sample)
                          .at("zero"));
        });
  }

  /// `RD.sym`: the reverse of crossing wires is crossing them back.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> crossing() {
    return new Law<>(
        "RD.sym",
        "R[s](_,(b,a)) = (a,b)",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          Context<O, A> in = Context.of(category, a, b, b, a);
          return instance.compare(
              category.reverse(category.symmetry(a, b)),
              in.tuple(in.variable(3), in.variable(2)),
              sample);
        });
  }

  /// `RD.const`: constants have derivative zero.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> constants() {
    return new Law<>(
        "RD.const",
        "R[!;c] = 0",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A c = sample.let("c", instance.arrow(category.unit(), b, sample));
          A constant = category.compose(category.discard(a), c);
          return instance.compare(
              category.reverse(constant), category.zero(category.tensorObjects(a, b), a), sample);
        });
  }

  /// `RD.inject`: the reverses of the injections are the projections.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> injections() {
    return new Law<>(
        "RD.inject",
        "R[i0](a,(b,c)) = b, R[i1](a,(b,c)) = c",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          Context<O, A> first = Context.of(category, a, a, b);
          Context<O, A> second = Context.of(category, b, a, b);
          return instance
              .compare(category.reverse(category.injectFirst(a, b)), first.variable(1), sample)
              .at("i0")
              .and(
                  () ->
                      instance
                          .compare(
                              category.reverse(category.injectSecond(a, b)),
                              second.variable(2),
                              sample)
                          .at("i1"));
        });
  }
}
