package org.hyperdescent.crdc;

import org.hyperdescent.category.TypeMismatchException;

/// A reverse derivative category with an object of values: the least structure in which an
/// objective has a gradient.
///
/// An objective on `X` is an arrow `X → values()`; its gradient is its reverse derivative at the
/// unit change. This is an optimization domain without negatives and order, so it includes `Z_2`
/// and saturating arithmetic, where one can ascend but "descend" and "better" mean nothing.
///
/// Source: definition A.5 of Hanks et al., arXiv 2403.19845, weakened.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface GradientDomain<O, A> {

  /// The category of the objectives and their gradients.
  ReverseDerivativeCategory<O, A> category();

  /// The object of values of objectives; the real numbers in the smooth case.
  O values();

  /// The constant unit `X → values()`, that is `! ; 1`.
  A one(O object);

  /// The generalized gradient `X → X` of an objective, `<id, 1> ; R[objective]` (definition A.6 of
  /// the source).
  ///
  /// @throws TypeMismatchException if the arrow does not end at [#values()]
  default A gradient(A objective) {
    ReverseDerivativeCategory<O, A> category = category();
    if (!category.target(objective).equals(values())) {
      throw new TypeMismatchException(
          "not an objective: %s does not end at %s"
              .formatted(category.describe(objective), values()));
    }
    O object = category.source(objective);
    A atUnitChange = category.pair(category.identity(object), one(object));
    return category.compose(atUnitChange, category.reverse(objective));
  }

  /// The Hessian-vector product `X x X → X` of an objective, `(x, v) ↦ H(x) v`: the forward
  /// derivative of the gradient, which costs a small multiple of the objective and never forms `H`.
  ///
  /// That the reverse derivative of the gradient is the same arrow (law `HESS.sym`) says that the
  /// Hessian is symmetric.
  ///
  /// Source: Pearlmutter, "Fast exact multiplication by the Hessian", Neural Computation 6 (1994).
  ///
  /// @throws TypeMismatchException if the arrow does not end at [#values()]
  default A hessianVectorProduct(A objective) {
    return category().forward(gradient(objective));
  }

  /// The Gauss-Newton product `X x X → X` of a model `f : X → Y` under a loss `l : Y → values()`,
  /// `(x, v) ↦ J^T H J v` with the Jacobian `J` of the model at `x` and the Hessian `H` of the loss
  /// at `f(x)`.
  ///
  /// It is the Hessian-vector product of `f ; l` without the curvature of the model, hence positive
  /// semidefinite for a convex loss.
  ///
  /// Source: Schraudolph, "Fast curvature matrix-vector products for second-order gradient
  /// descent", Neural Computation 14 (2002).
  ///
  /// @throws TypeMismatchException if the loss is no objective on the target of the model
  default A gaussNewtonProduct(A model, A loss) {
    ReverseDerivativeCategory<O, A> category = category();
    if (!category.target(model).equals(category.source(loss))) {
      throw new TypeMismatchException(
          "no Gauss-Newton product of %s under %s: %s is not %s"
              .formatted(
                  category.describe(model),
                  category.describe(loss),
                  category.target(model),
                  category.source(loss)));
    }
    O object = category.source(model);
    A point = category.first(object, object);
    A value = category.compose(point, model);
    A curved =
        category.compose(category.pair(value, category.forward(model)), hessianVectorProduct(loss));
    return category.compose(category.pair(point, curved), category.reverse(model));
  }
}
