package org.hyperdescent.functors.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.LeftAdditiveCategory;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.laws.LearnerEquality;
import org.hyperdescent.lenses.laws.LearnersOver;

/// The laws of optimizers as lenses: what they are on a product, and that it does not matter when
/// they are attached.
///
/// What single optimizers do to numbers is said by [ZeroDecay], [Momentum], [ConstantChange] and
/// [Invariance].
public final class OptimizerLaws {

  private OptimizerLaws() {}

  /// The laws of every optimizer that acts on each generator alike.
  public static <O, A> ImmutableList<Law<OptimizerInstance<O, A>>> all() {
    return Lists.immutable.of(tensor(), reparametrisation());
  }

  /// `OPT.tensor`: on a product an optimizer is the tensor of what it is on the factors, once the
  /// state has been split.
  public static <O, A> Law<OptimizerInstance<O, A>> tensor() {
    return new Law<>(
        "OPT.tensor",
        "U_{P x Q} = U_P (x) U_Q, with the state split",
        (instance, sample) -> {
          CartesianCategory<O, A> category = instance.base().category();
          O p = sample.let("P", instance.base().object(sample));
          O q = sample.let("Q", instance.base().object(sample));
          O both = category.tensorObjects(p, q);
          markUnit(category, p, q, sample);
          Lens<O, A> whole = instance.on(both);
          Lens<O, A> parts = instance.on(p).tensor(instance.on(q));
          A split = instance.optimizer().split(p, q);
          A start = instance.valid(both);
          A splitStart = category.compose(start, split);
          return instance
              .base()
              .compare(
                  category.compose(start, whole.get()),
                  category.compose(splitStart, parts.get()),
                  sample)
              .at("get")
              .and(
                  () ->
                      instance
                          .base()
                          .compare(
                              category.compose(from(category, start, both, whole.put()), split),
                              from(category, splitStart, both, parts.put()),
                              sample)
                          .at("put"));
        });
  }

  /// `OPT.repar`: attaching an optimizer to two learners and then composing them is composing and
  /// then attaching its tensor (`PARA.inter`), and with the state split it is attaching the
  /// optimizer to the composite.
  public static <O, A> Law<OptimizerInstance<O, A>> reparametrisation() {
    return new Law<>(
        "OPT.repar",
        "f^U;g^U = (f;g)^{U (x) U}, which is (f;g)^U with the state split",
        (instance, sample) -> {
          CartesianCategory<O, A> category = instance.base().category();
          var all = new LearnersOver<>(instance.base());
          O a = sample.let("A", instance.base().object(sample));
          O b = sample.let("B", instance.base().object(sample));
          O c = sample.let("C", instance.base().object(sample));
          Learner<O, A> f = sample.let("f", all.arrow(a, b, sample));
          Learner<O, A> g = sample.let("g", all.arrow(b, c, sample));
          O p = f.parameters();
          O q = g.parameters();
          O both = category.tensorObjects(p, q);
          markUnit(category, p, q, sample);
          var learners = all.category();
          Learner<O, A> composite = instance.learners().compose(f, g);
          Learner<O, A> attachedFirst =
              instance
                  .learners()
                  .compose(
                      learners.reparametrise(f, instance.on(p)),
                      learners.reparametrise(g, instance.on(q)));
          Learner<O, A> attachedLast =
              learners.reparametrise(composite, instance.on(p).tensor(instance.on(q)));
          Learner<O, A> whole = learners.reparametrise(composite, instance.on(both));
          Lens<O, A> start =
              learners
                  .lenses()
                  .adapter(
                      category.tensor(instance.valid(p), instance.valid(q)),
                      category.identity(attachedFirst.parameters()));
          return LearnerEquality.<O, A>strict(instance.base().equality())
              .compare(
                  learners.reparametrise(attachedFirst, start),
                  learners.reparametrise(attachedLast, start),
                  sample)
              .at("the tensored optimizer")
              .and(
                  () ->
                      splits(
                          instance,
                          instance.optimizer().split(p, q),
                          instance.valid(both),
                          whole,
                          attachedFirst,
                          sample));
        });
  }

  /// Whether a learner is another one with its state split, from valid states on.
  private static <O, A> Verdict splits(
      OptimizerInstance<O, A> instance,
      A split,
      A start,
      Learner<O, A> whole,
      Learner<O, A> parts,
      Sample sample) {
    CartesianCategory<O, A> category = instance.base().category();
    O a = whole.source();
    O datum = category.tensorObjects(a, whole.target());
    A splitStart = category.compose(start, split);
    return instance
        .base()
        .compare(
            from(category, start, a, whole.implement()),
            from(category, splitStart, a, parts.implement()),
            sample)
        .at("implement")
        .and(
            () ->
                instance
                    .base()
                    .compare(
                        category.compose(
                            from(category, start, datum, whole.step()),
                            category.tensor(split, category.identity(a))),
                        from(category, splitStart, datum, parts.step()),
                        sample)
                    .at("step"));
  }

  /// `(start x id) ; arrow`.
  private static <O, A> A from(CartesianCategory<O, A> category, A start, O rest, A arrow) {
    return category.compose(category.tensor(start, category.identity(rest)), arrow);
  }

  private static <O, A> void markUnit(CartesianCategory<O, A> category, O p, O q, Sample sample) {
    if (p.equals(category.unit()) || q.equals(category.unit())) {
      sample.degenerate("one of the two has no parameters");
    }
  }

  /// `OPT.state0`: with decay 0 momentum is the gradient update, once its state is forgotten, and
  /// Nesterov's is the same lens.
  public static <O, A> Law<ZeroDecay<O, A>> zeroDecay() {
    return new Law<>(
        "OPT.state0",
        "momentum(0) = gradient update, Nesterov(0) = momentum(0)",
        (instance, sample) -> {
          LeftAdditiveCategory<O, A> category = instance.base().category();
          O p = sample.let("P", instance.base().object(sample));
          Lens<O, A> momentum = instance.momentum().on(p);
          Lens<O, A> nesterov = instance.nesterov().on(p);
          A forget = category.second(instance.momentum().state(p), p);
          return instance
              .base()
              .compare(momentum.get(), forget, sample)
              .at("get")
              .and(
                  () ->
                      instance
                          .base()
                          .compare(
                              category.compose(momentum.put(), forget),
                              from(category, forget, p, category.addition(p)),
                              sample)
                          .at("put"))
              .and(
                  () ->
                      instance
                          .base()
                          .compare(nesterov.get(), momentum.get(), sample)
                          .at("Nesterov's get"))
              .and(
                  () ->
                      instance
                          .base()
                          .compare(nesterov.put(), momentum.put(), sample)
                          .at("Nesterov's put"));
        });
  }
}
