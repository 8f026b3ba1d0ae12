package org.hyperdescent.crdc.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.crdc.OptimizationDomain;

/// The laws of gradient domains (`GRAD`) and what optimization domains add (`OD`).
///
/// `GRAD.def` says what the gradient is, and `GRAD.dual` that it is what the forward derivative
/// pairs with: a gradient of zero obeys everything else. `GRAD.sum` and `GRAD.linear` are the two
/// facts that make gradient descent functorial: the gradient of a sum is the sum of the gradients,
/// and the gradient after a linear change of variables is gathered through its dagger.
///
/// Source: Hanks et al., arXiv 2403.19845, appendix A.
public final class GradientDomainLaws {

  private GradientDomainLaws() {}

  /// The laws of a gradient domain.
  public static <O, A> ImmutableList<Law<GradientDomainInstance<O, A>>> gradient() {
    return Lists.immutable.of(unit(), definition(), dual(), sum(), linearChange());
  }

  /// The laws an optimization domain has besides.
  public static <O, A> ImmutableList<Law<GradientDomainInstance<O, A>>> optimization() {
    return Lists.immutable.of(negation(), order());
  }

  /// `GRAD.unit`: the unit is constant.
  public static <O, A> Law<GradientDomainInstance<O, A>> unit() {
    return new Law<>(
        "GRAD.unit",
        "f;1 = 1",
        (instance, sample) -> {
          var domain = instance.domain();
          O x = sample.let("X", instance.object(sample));
          O y = sample.let("Y", instance.object(sample));
          A f = sample.let("f", instance.arrow(x, y, sample));
          return instance.compare(
              instance.category().compose(f, domain.one(y)), domain.one(x), sample);
        });
  }

  /// `GRAD.def`: the gradient is the reverse derivative at the unit change.
  public static <O, A> Law<GradientDomainInstance<O, A>> definition() {
    return new Law<>(
        "GRAD.def",
        "grad l = <id,1>;R[l]",
        (instance, sample) -> {
          var domain = instance.domain();
          var category = instance.category();
          O x = sample.let("X", instance.object(sample));
          A l = sample.let("l", instance.objective(x, sample));
          Context<O, A> in = Context.of(category, x);
          return instance.compare(
              domain.gradient(l),
              in.apply(category.reverse(l), in.variable(0), domain.one(x)),
              sample);
        });
  }

  /// `GRAD.dual`: the gradient is the contextual dagger of the forward derivative at the unit
  /// change. Where the forward derivative is native, this is another way to the same arrow.
  public static <O, A> Law<GradientDomainInstance<O, A>> dual() {
    return new Law<>(
        "GRAD.dual",
        "grad l(x) = p1(R[D[l]]((x,0),1))",
        (instance, sample) -> {
          var domain = instance.domain();
          var category = instance.category();
          O x = sample.let("X", instance.object(sample));
          A l = sample.let("l", instance.objective(x, sample));
          Context<O, A> in = Context.of(category, x);
          A ofForward = category.reverse(category.forward(l));
          return instance.compare(
              domain.gradient(l),
              category.compose(
                  in.apply(ofForward, in.variable(0), in.zero(x), domain.one(x)),
                  category.second(x, x)),
              sample);
        });
  }

  /// `GRAD.sum`: the gradient of a sum is the sum of the gradients.
  public static <O, A> Law<GradientDomainInstance<O, A>> sum() {
    return new Law<>(
        "GRAD.sum",
        "grad(k+l) = grad k + grad l",
        (instance, sample) -> {
          var domain = instance.domain();
          O x = sample.let("X", instance.object(sample));
          A k = sample.let("k", instance.objective(x, sample));
          A l = sample.let("l", instance.objective(x, sample));
          return instance.compare(
              domain.gradient(instance.category().add(k, l)),
              instance.category().add(domain.gradient(k), domain.gradient(l)),
              sample);
        });
  }

  /// `GRAD.linear`: the gradient after a linear change of variables.
  public static <O, A> Law<GradientDomainInstance<O, A>> linearChange() {
    return new Law<>(
        "GRAD.linear",
        "f linear: grad(f;l) = f ; grad l ; f†",
        (instance, sample) -> {
          var domain = instance.domain();
          var category = instance.category();
          O x = sample.let("X", instance.object(sample));
          O y = sample.let("Y", instance.object(sample));
          A f = sample.let("f", instance.linearArrow(x, y, sample));
          A l = sample.let("l", instance.objective(y, sample));
          return instance.compare(
              domain.gradient(category.compose(f, l)),
              category.compose(category.compose(f, domain.gradient(l)), category.dagger(f)),
              sample);
        });
  }

  /// `OD.neg`: arrows have additive inverses, and derivatives preserve them.
  public static <O, A> Law<GradientDomainInstance<O, A>> negation() {
    return new Law<>(
        "OD.neg",
        "f + (-f) = 0, R[-f] = -R[f]",
        (instance, sample) -> {
          var domain = optimization(instance, sample);
          var category = instance.category();
          O x = sample.let("X", instance.object(sample));
          O y = sample.let("Y", instance.object(sample));
          A f = sample.let("f", instance.arrow(x, y, sample));
          return instance
              .compare(category.add(f, domain.negate(f)), category.zero(x, y), sample)
              .at("f + (-f)")
              .and(
                  () ->
                      instance
                          .compare(
                              category.reverse(domain.negate(f)),
                              domain.negate(category.reverse(f)),
                              sample)
                          .at("R[-f]"));
        });
  }

  /// `OD.order`: values are totally ordered, sums preserve the order, and `0 < 1`.
  public static <O, A> Law<GradientDomainInstance<O, A>> order() {
    return new Law<>(
        "OD.order",
        "a<b or a=b or b<a; a<=b implies a+c<=b+c; 0<1",
        (instance, sample) -> {
          var domain = optimization(instance, sample);
          var category = instance.category();
          O unit = category.unit();
          A a = sample.let("a", instance.objective(unit, sample));
          A b = sample.let("b", instance.objective(unit, sample));
          A c = sample.let("c", instance.objective(unit, sample));
          int order = Integer.signum(domain.compare(a, b));
          boolean equal = instance.compare(a, b, sample) instanceof Verdict.Equal;
          if (order != -Integer.signum(domain.compare(b, a)) || order == 0 != equal) {
            return Verdict.different(a, b, "totality");
          }
          if (order <= 0 && domain.compare(category.add(a, c), category.add(b, c)) > 0) {
            return Verdict.different(category.add(a, c), category.add(b, c), "a+c <= b+c");
          }
          A zero = category.zero(unit, domain.values());
          return domain.compare(zero, domain.one(unit)) < 0
              ? Verdict.equal()
              : Verdict.different(zero, domain.one(unit), "0 < 1");
        });
  }

  private static <O, A> OptimizationDomain<O, A> optimization(
      GradientDomainInstance<O, A> instance, Sample sample) {
    if (instance.domain() instanceof OptimizationDomain<O, A> domain) {
      return domain;
    }
    throw sample.discard("the gradient domain has no negatives and no order");
  }
}
