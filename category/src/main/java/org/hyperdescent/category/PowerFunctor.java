package org.hyperdescent.category;

import java.util.Collections;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;

/// The tensor power `A ↦ A (x) ... (x) A`, `f ↦ f (x) ... (x) f` of a symmetric monoidal category:
/// the same arrow on each member of a batch.
///
/// It is strong symmetric monoidal and not strict: the laxator is the permutation that pairs the
/// members of two batches.
///
/// @param base the category
/// @param exponent the size of the batch, at least 0
/// @param <O> the objects
/// @param <A> the arrows
public record PowerFunctor<O, A>(SymmetricMonoidalCategory<O, A> base, int exponent)
    implements LaxMonoidalFunctor<O, A, O, A> {

  /// Checks the exponent.
  public PowerFunctor {
    if (exponent < 0) {
      throw new IllegalArgumentException("the exponent " + exponent + " of a power is negative");
    }
  }

  @Override
  public SymmetricMonoidalCategory<O, A> domain() {
    return base;
  }

  @Override
  public SymmetricMonoidalCategory<O, A> codomain() {
    return base;
  }

  @Override
  public O onObject(O object) {
    return base.tensorAllObjects(Collections.nCopies(exponent, object));
  }

  @Override
  public A onArrow(A arrow) {
    return base.tensorAll(Collections.nCopies(exponent, arrow));
  }

  @Override
  public A unitor() {
    return base.identity(base.unit());
  }

  @Override
  public A laxator(O left, O right) {
    ImmutableList<O> wires =
        Lists.immutable
            .withAll(Collections.nCopies(exponent, left))
            .newWithAll(Collections.nCopies(exponent, right));
    return base.permutation(
        wires,
        FiniteFunction.tabulate(
            2 * exponent, 2 * exponent, i -> i / 2 + (i % 2 == 0 ? 0 : exponent)));
  }
}
