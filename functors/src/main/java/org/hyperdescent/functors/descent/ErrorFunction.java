package org.hyperdescent.functors.descent;

import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.FiniteFunction;

/// A differentiable error `e : A x A → R` whose partial derivative `d_x e(z, -) : A → A` is
/// invertible for every `z`, given by that derivative and its inverse.
///
/// The derivative tells a learner how wrong an output `z` is when `y` was wished for; the inverse
/// turns a gradient at an input back into the input that would have been wished for, which is what
/// a learner requests of the one before it.
///
/// Laws: `ERR.inverse`: `d_x e(z, f_z(w)) = w` and `f_z(d_x e(z, y)) = y`. On a product the error
/// is the sum of the errors of the factors, so both arrows act factor by factor; a generator may be
/// a whole vector, and need not split into scalars (softmax).
///
/// Source: Fong, Spivak, Tuyéras, "Backprop as functor", arXiv 1711.10455, Theorem III.2, in the
/// typed form where every generator of the objects carries its own error.
///
/// @param name the name used in messages and law tables
/// @param onDerivative for a generator `A`, the arrow `(z, y) ↦ d_x e(z, y) : A x A → A`
/// @param onInverse for a generator `A`, the arrow `(z, w) ↦ f_z(w) : A x A → A`
/// @param <O> the objects
/// @param <A> the arrows
public record ErrorFunction<O, A>(
    String name,
    Function<? super O, ? extends A> onDerivative,
    Function<? super O, ? extends A> onInverse) {

  /// The error that uses on each generator the error chosen for it.
  ///
  /// For example softmax cross-entropy on the logits and squared error on every other wire.
  public static <O, A> ErrorFunction<O, A> byGenerator(
      String name, Function<? super O, ErrorFunction<O, A>> choice) {
    return new ErrorFunction<>(
        name,
        generator -> choice.apply(generator).onDerivative.apply(generator),
        generator -> choice.apply(generator).onInverse.apply(generator));
  }

  /// The derivative `d_x e : A x A → A` on any object.
  public A derivative(CartesianCategory<O, A> category, O object) {
    return factorwise(category, object, onDerivative);
  }

  /// The inverse `(z, w) ↦ f_z(w) : A x A → A` on any object.
  public A inverse(CartesianCategory<O, A> category, O object) {
    return factorwise(category, object, onInverse);
  }

  private static <O, A> A factorwise(
      CartesianCategory<O, A> category, O object, Function<? super O, ? extends A> onGenerator) {
    ImmutableList<O> factors = category.factors(object);
    int n = factors.size();
    MutableList<O> wires = Lists.mutable.withInitialCapacity(2 * n);
    for (int i = 0; i < 2 * n; i++) {
      wires.add(factors.get(i % n));
    }
    MutableList<A> arrows = Lists.mutable.withInitialCapacity(n);
    for (O factor : factors) {
      arrows.add(onGenerator.apply(factor));
    }
    A interleave =
        category.pullback(
            wires.toImmutable(),
            FiniteFunction.tabulate(2 * n, 2 * n, i -> i % 2 == 0 ? i / 2 : n + i / 2));
    return category.compose(interleave, category.tensorAll(arrows));
  }
}
