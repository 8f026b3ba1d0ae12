package org.hyperdescent.category.laws;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.SymmetricMonoidalCategory;

/// A symmetric monoidal category that is another one, until an operation is overridden. Structures
/// that claim more than their original has, or that break it in one place, are written this way and
/// handed to the laws.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface ForwardingCategory<O, A> extends SymmetricMonoidalCategory<O, A> {

  /// Where the operations are forwarded to.
  SymmetricMonoidalCategory<O, A> original();

  @Override
  default O source(A arrow) {
    return original().source(arrow);
  }

  @Override
  default O target(A arrow) {
    return original().target(arrow);
  }

  @Override
  default A identity(O object) {
    return original().identity(object);
  }

  @Override
  default A compose(A first, A second) {
    return original().compose(first, second);
  }

  @Override
  default O unit() {
    return original().unit();
  }

  @Override
  default O tensorObjects(O left, O right) {
    return original().tensorObjects(left, right);
  }

  @Override
  default A tensor(A left, A right) {
    return original().tensor(left, right);
  }

  @Override
  default ImmutableList<O> factors(O object) {
    return original().factors(object);
  }

  @Override
  default A symmetry(O left, O right) {
    return original().symmetry(left, right);
  }

  @Override
  default String describe(A arrow) {
    return original().describe(arrow);
  }
}
