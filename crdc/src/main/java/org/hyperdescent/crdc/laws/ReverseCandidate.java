package org.hyperdescent.crdc.laws;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hyperdescent.category.LeftAdditiveCategory;
import org.hyperdescent.category.laws.ForwardingCategory;
import org.hyperdescent.crdc.ReverseDerivativeCategory;

/// A left-additive category with an operation that is claimed to be a reverse derivative.
///
/// Nothing is checked here: this is what one hands to [ReverseDerivativeLaws] to find out.
/// Heuristic and deliberately wrong derivatives are tested through it.
///
/// @param original the category
/// @param candidate the claimed `f ↦ R[f]`, from `A → B` to `A x B → A`
/// @param forwardRule a claimed `f ↦ D[f]`; if absent, it is defined from the candidate
/// @param <O> the objects
/// @param <A> the arrows
public record ReverseCandidate<O, A>(
    LeftAdditiveCategory<O, A> original,
    UnaryOperator<A> candidate,
    Optional<UnaryOperator<A>> forwardRule)
    implements ReverseDerivativeCategory<O, A>, ForwardingCategory<O, A> {

  /// The candidate with the forward derivative that it defines.
  public static <O, A> ReverseCandidate<O, A> of(
      LeftAdditiveCategory<O, A> original, UnaryOperator<A> candidate) {
    return new ReverseCandidate<>(original, candidate, Optional.empty());
  }

  /// The same candidate beside a forward derivative of its own.
  public ReverseCandidate<O, A> withForward(UnaryOperator<A> rule) {
    return new ReverseCandidate<>(original, candidate, Optional.of(rule));
  }

  @Override
  public A reverse(A arrow) {
    return candidate.apply(arrow);
  }

  @Override
  public A forward(A arrow) {
    return forwardRule.map(rule -> rule.apply(arrow)).orElseGet(() -> forwardFromReverse(arrow));
  }

  @Override
  public A copy(O object) {
    return original.copy(object);
  }

  @Override
  public A discard(O object) {
    return original.discard(object);
  }

  @Override
  public A add(A left, A right) {
    return original.add(left, right);
  }

  @Override
  public A zero(O source, O target) {
    return original.zero(source, target);
  }
}
