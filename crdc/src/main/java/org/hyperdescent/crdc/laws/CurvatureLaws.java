package org.hyperdescent.crdc.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Law;

/// The laws of second derivatives of objectives (`HESS`) and of the Gauss-Newton product (`GN`).
///
/// `GN.chain` is the chain rule of second derivatives: the Hessian of a composite is the
/// Gauss-Newton product and what the curvature of the model adds.
///
/// Source: Schraudolph, "Fast curvature matrix-vector products for second-order gradient descent",
/// Neural Computation 14 (2002), section 2.
public final class CurvatureLaws {

  private CurvatureLaws() {}

  /// All of them.
  public static <O, A> ImmutableList<Law<GradientDomainInstance<O, A>>> all() {
    return Lists.immutable.of(symmetry(), identityModel(), chainRule());
  }

  /// `HESS.sym`: forward over reverse is reverse over reverse, because the Hessian is symmetric.
  public static <O, A> Law<GradientDomainInstance<O, A>> symmetry() {
    return new Law<>(
        "HESS.sym",
        "H l = R[grad l]",
        (instance, sample) -> {
          var domain = instance.domain();
          O x = sample.let("X", instance.object(sample));
          A l = sample.let("l", instance.objective(x, sample));
          return instance.compare(
              domain.hessianVectorProduct(l),
              instance.category().reverse(domain.gradient(l)),
              sample);
        });
  }

  /// `GN.id`: the model that does nothing has the curvature of the loss.
  public static <O, A> Law<GradientDomainInstance<O, A>> identityModel() {
    return new Law<>(
        "GN.id",
        "GN(id,l) = H l",
        (instance, sample) -> {
          var domain = instance.domain();
          O x = sample.let("X", instance.object(sample));
          A l = sample.let("l", instance.objective(x, sample));
          return instance.compare(
              domain.gaussNewtonProduct(instance.category().identity(x), l),
              domain.hessianVectorProduct(l),
              sample);
        });
  }

  /// `GN.chain`: the Hessian of a composite.
  public static <O, A> Law<GradientDomainInstance<O, A>> chainRule() {
    return new Law<>(
        "GN.chain",
        "H(f;l)(x,v) = GN(f,l)(x,v) + D[R[f]]((x,grad l(f(x))),(v,0))",
        (instance, sample) -> {
          var domain = instance.domain();
          var category = instance.category();
          O x = sample.let("X", instance.object(sample));
          O y = sample.let("Y", instance.object(sample));
          A f = sample.let("f", instance.arrow(x, y, sample));
          A l = sample.let("l", instance.objective(y, sample));
          Context<O, A> in = Context.of(category, x, x);
          A point = in.variable(0);
          A change = in.apply(domain.gradient(l), in.apply(f, point));
          A ofModel =
              in.apply(
                  category.forward(category.reverse(f)), point, change, in.variable(1), in.zero(y));
          return instance.compare(
              domain.hessianVectorProduct(category.compose(f, l)),
              category.add(domain.gaussNewtonProduct(f, l), ofModel),
              sample);
        });
  }
}
