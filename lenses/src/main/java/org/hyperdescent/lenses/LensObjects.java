package org.hyperdescent.lenses;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.SymmetricMonoidalCategory;

/// The monoid of objects `(A, A')` that lenses and optics share.
///
/// @param base the category the halves live in
/// @param <O> its objects
record LensObjects<O>(SymmetricMonoidalCategory<O, ?> base) {

  LensObject<O> unit() {
    return LensObject.simple(base.unit());
  }

  LensObject<O> tensor(LensObject<O> left, LensObject<O> right) {
    return new LensObject<>(
        base.tensorObjects(left.forward(), right.forward()),
        base.tensorObjects(left.backward(), right.backward()));
  }

  /// The generators of both halves zipped, and past the end of the shorter list `(X, 1)` or `(1,
  /// X')`.
  ImmutableList<LensObject<O>> factors(LensObject<O> object) {
    ImmutableList<O> forward = base.factors(object.forward());
    ImmutableList<O> backward = base.factors(object.backward());
    MutableList<LensObject<O>> factors = Lists.mutable.empty();
    for (int i = 0; i < Math.max(forward.size(), backward.size()); i++) {
      factors.add(
          new LensObject<>(
              i < forward.size() ? forward.get(i) : base.unit(),
              i < backward.size() ? backward.get(i) : base.unit()));
    }
    return factors.toImmutable();
  }
}
