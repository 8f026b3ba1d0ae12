package org.hyperdescent.lenses;

import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.LeftAdditiveCategory;

/// The bimonoid every object carries in `Learn(C)` when the arrows of `C` can be added and
/// subtracted: learners that add, copy, drop and supply zero.
///
/// They are what gradient descent with quadratic error makes of the linear structural maps, and the
/// glue of networks: copying a wire sums what its branches ask for, relative to where they are. The
/// laws of a bicommutative bimonoid hold (`BIMON.*`), but copying is *not* natural: learners with
/// parameters cannot be pushed through it, so `Learn` is not Cartesian. Source: Fong, Spivak,
/// Tuyéras (arXiv 1711.10455), section on bimonoids.
///
/// @param base the left-additive category `C`
/// @param negation the negation `A → A` of each object
/// @param <O> the objects
/// @param <A> the arrows
public record LearnerBimonoid<O, A>(
    LeftAdditiveCategory<O, A> base, Function<? super O, ? extends A> negation) {

  /// The comultiplication `a ↦ (a, a)`, with request `b1 + b2 - a`.
  public Learner<O, A> copy(O object) {
    var wires = Lists.immutable.of(object, object, object);
    A less = base.compose(base.projection(wires, 0), negation.apply(object));
    return learners()
        .parameterless(
            base.copy(object),
            base.add(base.add(base.projection(wires, 1), base.projection(wires, 2)), less));
  }

  /// The counit `a ↦ ()`, content with its input: request `a`.
  public Learner<O, A> discard(O object) {
    return learners().parameterless(base.discard(object), base.identity(object));
  }

  /// The multiplication `(a1, a2) ↦ a1 + a2`, with request `(b - a2, b - a1)`.
  public Learner<O, A> add(O object) {
    var wires = Lists.immutable.of(object, object, object);
    A wish = base.projection(wires, 2);
    A firstNegated = base.compose(base.projection(wires, 0), negation.apply(object));
    A secondNegated = base.compose(base.projection(wires, 1), negation.apply(object));
    return learners()
        .parameterless(
            base.addition(object),
            base.pair(base.add(wish, secondNegated), base.add(wish, firstNegated)));
  }

  /// The unit `() ↦ 0`; it has nothing to request.
  public Learner<O, A> zero(O object) {
    return learners().parameterless(base.zero(base.unit(), object), base.discard(object));
  }

  private LearnerCategory<O, A> learners() {
    return new LearnerCategory<>(base);
  }
}
