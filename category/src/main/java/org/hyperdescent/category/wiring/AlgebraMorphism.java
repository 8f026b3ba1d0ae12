package org.hyperdescent.category.wiring;

import java.util.function.Function;

/// A morphism of wiring-diagram algebras: a translation that keeps the ports and commutes with
/// composition, `translate(oapply(d, xs)) = oapply(d, translate xs)` (`UWD.nat`). An algorithm that
/// is one can be run box by box.
///
/// @param <T> the types of ports
/// @param <X> what it translates from
/// @param <Y> what it translates to
public interface AlgebraMorphism<T, X, Y> {

  /// The algebra it starts from.
  WiringDiagramAlgebra<T, X> source();

  /// The algebra it ends at.
  WiringDiagramAlgebra<T, Y> target();

  /// Translates; the result has the same ports.
  Y apply(X thing);

  /// The morphism given by a function; `UWD.nat` is the caller's to test.
  static <T, X, Y> AlgebraMorphism<T, X, Y> of(
      WiringDiagramAlgebra<T, X> source,
      WiringDiagramAlgebra<T, Y> target,
      Function<? super X, ? extends Y> translation) {
    return new AlgebraMorphismOf<>(source, target, translation);
  }

  /// The composite `this ; next`.
  default <Z> AlgebraMorphism<T, X, Z> then(AlgebraMorphism<T, Y, Z> next) {
    return of(source(), next.target(), thing -> next.apply(apply(thing)));
  }
}
