package org.hyperdescent.crdc.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;

/// The laws of linear arrows: they form a dagger category with biproducts (`DAG.1` to `DAG.5`), and
/// the reverse derivative is the forward derivative's dagger at each point (`DAG.ctx`).
///
/// `DAG.ctx` is the adjointness of forward and reverse mode, `<D[f](a,v), b> = <v, R[f](a,b)>`,
/// without an inner product.
///
/// Source: Cockett et al., arXiv 1910.07065, proposition 24 and theorems 41 and 42; Hanks et al.,
/// arXiv 2403.19845, definition A.4 and lemma A.7.
public final class LinearMapLaws {

  private LinearMapLaws() {}

  /// All laws that hold in every reverse derivative category; [#additiveImpliesLinear()] does not.
  public static <O, A> ImmutableList<Law<ReverseDerivativeInstance<O, A>>> all() {
    return Lists.immutable.of(
        linearity(), composition(), sum(), wires(), tensor(), additivity(), contextual());
  }

  /// `DAG.lin`: the arrows provided as linear are linear, and their reverse derivative is their
  /// dagger.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> linearity() {
    return new Law<>(
        "DAG.lin",
        "D[f] = p1;f, R[f] = p1;f†",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.linearArrow(a, b, sample));
          return instance
              .compare(category.forward(f), category.compose(category.second(a, a), f), sample)
              .at("D[f]")
              .and(
                  () ->
                      instance
                          .compare(
                              category.reverse(f),
                              category.compose(category.second(a, b), category.dagger(f)),
                              sample)
                          .at("R[f]"));
        });
  }

  /// `DAG.1`: the dagger is an identity-on-objects, contravariant involution.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> composition() {
    return new Law<>(
        "DAG.1",
        "(f;g)† = g†;f†, id† = id, f†† = f",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          A f = sample.let("f", instance.linearArrow(a, b, sample));
          A g = sample.let("g", instance.linearArrow(b, c, sample));
          return instance
              .compare(
                  category.dagger(category.compose(f, g)),
                  category.compose(category.dagger(g), category.dagger(f)),
                  sample)
              .at("(f;g)†")
              .and(
                  () ->
                      instance
                          .compare(
                              category.dagger(category.identity(a)), category.identity(a), sample)
                          .at("id†"))
              .and(
                  () -> instance.compare(category.dagger(category.dagger(f)), f, sample).at("f††"));
        });
  }

  /// `DAG.2`: the dagger preserves sums.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> sum() {
    return new Law<>(
        "DAG.2",
        "(f+g)† = f†+g†, 0† = 0",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.linearArrow(a, b, sample));
          A g = sample.let("g", instance.linearArrow(a, b, sample));
          return instance
              .compare(
                  category.dagger(category.add(f, g)),
                  category.add(category.dagger(f), category.dagger(g)),
                  sample)
              .at("(f+g)†")
              .and(
                  () ->
                      instance
                          .compare(
                              category.dagger(category.zero(a, b)), category.zero(b, a), sample)
                          .at("0†"));
        });
  }

  /// `DAG.3`: the daggers of the wires.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> wires() {
    return new Law<>(
        "DAG.3",
        "p_j† = i_j, copy† = add, !† = zero, s† = s^-1",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          return instance
              .compare(category.dagger(category.first(a, b)), category.injectFirst(a, b), sample)
              .at("p0†")
              .and(
                  () ->
                      instance
                          .compare(
                              category.dagger(category.second(a, b)),
                              category.injectSecond(a, b),
                              sample)
                          .at("p1†"))
              .and(
                  () ->
                      instance
                          .compare(category.dagger(category.copy(a)), category.addition(a), sample)
                          .at("copy†"))
              .and(
                  () ->
                      instance
                          .compare(
                              category.dagger(category.discard(a)),
                              category.zero(category.unit(), a),
                              sample)
                          .at("!†"))
              .and(
                  () ->
                      instance
                          .compare(
                              category.dagger(category.symmetry(a, b)),
                              category.symmetry(b, a),
                              sample)
                          .at("s†"));
        });
  }

  /// `DAG.4`: the dagger preserves the tensor.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> tensor() {
    return new Law<>(
        "DAG.4",
        "(f x g)† = f† x g†",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          O d = sample.let("D", instance.object(sample));
          A f = sample.let("f", instance.linearArrow(a, b, sample));
          A g = sample.let("g", instance.linearArrow(c, d, sample));
          return instance.compare(
              category.dagger(category.tensor(f, g)),
              category.tensor(category.dagger(f), category.dagger(g)),
              sample);
        });
  }

  /// `DAG.5`: linear arrows are additive.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> additivity() {
    return new Law<>(
        "DAG.5",
        "f linear: f(x+y) = f(x)+f(y), f(0) = 0",
        (instance, sample) -> {
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.linearArrow(a, b, sample));
          return additive(instance, f, sample);
        });
  }

  /// `DAG.5.converse`: additive arrows are linear. False over `Z_p`, where `x^p` is additive with
  /// derivative 0: a law to be refuted.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> additiveImpliesLinear() {
    return new Law<>(
        "DAG.5.converse",
        "f additive: D[f] = p1;f",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          if (!(additive(instance, f, sample) instanceof Verdict.Equal)) {
            throw sample.discard("f is not additive");
          }
          return instance.compare(
              category.forward(f), category.compose(category.second(a, a), f), sample);
        });
  }

  /// `DAG.ctx`: the reverse derivative at a point is the dagger of the forward derivative there.
  public static <O, A> Law<ReverseDerivativeInstance<O, A>> contextual() {
    return new Law<>(
        "DAG.ctx",
        "R[f](a,-) = D[f](a,-)†, that is p1(R[D[f]]((a,0),b)) = R[f](a,b)",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A ofForward = category.reverse(category.forward(f));
          Context<O, A> in = Context.of(category, a, b);
          A both = in.apply(ofForward, in.variable(0), in.zero(a), in.variable(1));
          return instance.compare(
              category.compose(both, category.second(a, a)), category.reverse(f), sample);
        });
  }

  private static <O, A> Verdict additive(
      ReverseDerivativeInstance<O, A> instance, A f, Sample sample) {
    var category = instance.category();
    O a = category.source(f);
    O b = category.target(f);
    Context<O, A> in = Context.of(category, a, a);
    A x = in.variable(0);
    A y = in.variable(1);
    return instance
        .compare(
            in.apply(f, category.add(x, y)), category.add(in.apply(f, x), in.apply(f, y)), sample)
        .at("sum")
        .and(() -> instance.compare(in.apply(f, in.zero(a)), in.zero(b), sample).at("zero"));
  }
}
