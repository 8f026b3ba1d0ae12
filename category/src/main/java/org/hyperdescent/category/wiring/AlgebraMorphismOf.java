package org.hyperdescent.category.wiring;

import java.util.function.Function;

/// An algebra morphism given by its function.
record AlgebraMorphismOf<T, X, Y>(
    WiringDiagramAlgebra<T, X> source,
    WiringDiagramAlgebra<T, Y> target,
    Function<? super X, ? extends Y> translation)
    implements AlgebraMorphism<T, X, Y> {

  @Override
  public Y apply(X thing) {
    return translation.apply(thing);
  }
}
