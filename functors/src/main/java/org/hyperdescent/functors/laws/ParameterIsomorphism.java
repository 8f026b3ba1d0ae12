package org.hyperdescent.functors.laws;

import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerCategory;
import org.hyperdescent.lenses.Parametrised;
import org.hyperdescent.lenses.laws.LearnerEquality;

/// A bijection of parameters along which gradient descent may or may not be transported.
///
/// @param descent gradient descent with its providers
/// @param parameters the object `P` of parameters
/// @param phi the bijection `P → P`
/// @param phiInverse its inverse
/// @param <O> the objects
/// @param <A> the arrows
public record ParameterIsomorphism<O, A>(
    GradientDescentInstance<O, A> descent, O parameters, A phi, A phiInverse) {

  /// `GDF.iso`: renaming the parameters and then descending is descending and then renaming.
  ///
  /// True for orthogonal bijections, false in general: gradient descent is not defined on
  /// parametrised arrows modulo bijections of the parameters. Source: Cruttwell et al., arXiv
  /// 2103.01931, section 6.
  public static <O, A> Law<ParameterIsomorphism<O, A>> law() {
    return new Law<>(
        "GDF.iso",
        "L(f transported along phi) = L(f) transported along phi",
        (isomorphism, sample) -> {
          var base = isomorphism.descent().base();
          var para = isomorphism.descent().domain().category();
          O a = sample.let("A", base.object(sample));
          O b = sample.let("B", base.object(sample));
          O p = isomorphism.parameters();
          A map = base.arrow(base.category().tensorObjects(p, a), b, sample);
          Parametrised<O, A> f = sample.let("f", para.parametrised(p, a, map));
          var functor = isomorphism.descent().functor();
          Learner<O, A> renamedFirst =
              functor.onArrow(para.reparametrise(f, isomorphism.phiInverse()));
          Learner<O, A> descendedFirst =
              functor.onArrow(f).transportedAlong(isomorphism.phi(), isomorphism.phiInverse());
          return Verdict.compareArrows(
              new LearnerCategory<>(base.category()),
              LearnerEquality.<O, A>strict(base.equality()),
              renamedFirst,
              descendedFirst,
              sample);
        });
  }
}
