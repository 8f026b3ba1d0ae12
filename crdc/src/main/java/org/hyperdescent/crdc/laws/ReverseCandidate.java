package org.hyperdescent.crdc.laws;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.LeftAdditiveCategory;
import org.hyperdescent.crdc.ReverseDerivativeCategory;

/// A left-additive category with an operation that is claimed to be a reverse derivative.
///
/// Nothing is checked here: this is what one hands to [ReverseDerivativeLaws] to find out.
/// Heuristic and deliberately wrong derivatives are tested through it.
///
/// @param base the category
/// @param candidate the claimed `f ↦ R[f]`, from `A → B` to `A x B → A`
/// @param forwardRule a claimed `f ↦ D[f]`; if absent, it is defined from the candidate
/// @param <O> the objects
/// @param <A> the arrows
public record ReverseCandidate<O, A>(
    LeftAdditiveCategory<O, A> base,
    UnaryOperator<A> candidate,
    Optional<UnaryOperator<A>> forwardRule)
    implements ReverseDerivativeCategory<O, A> {

  /// The candidate with the forward derivative that it defines.
  public static <O, A> ReverseCandidate<O, A> of(
      LeftAdditiveCategory<O, A> base, UnaryOperator<A> candidate) {
    return new ReverseCandidate<>(base, candidate, Optional.empty());
  }

  /// The same candidate beside a forward derivative of its own.
  public ReverseCandidate<O, A> withForward(UnaryOperator<A> rule) {
    return new ReverseCandidate<>(base, candidate, Optional.of(rule));
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
  public O source(A arrow) {
    return base.source(arrow);
  }

  @Override
  public O target(A arrow) {
    return base.target(arrow);
  }

  @Override
  public A identity(O object) {
    return base.identity(object);
  }

  @Override
  public A compose(A first, A second) {
    return base.compose(first, second);
  }

  @Override
  public String describe(A arrow) {
    return base.describe(arrow);
  }

  @Override
  public O unit() {
    return base.unit();
  }

  @Override
  public O tensorObjects(O left, O right) {
    return base.tensorObjects(left, right);
  }

  @Override
  public A tensor(A left, A right) {
    return base.tensor(left, right);
  }

  @Override
  public ImmutableList<O> factors(O object) {
    return base.factors(object);
  }

  @Override
  public A symmetry(O left, O right) {
    return base.symmetry(left, right);
  }

  @Override
  public A copy(O object) {
    return base.copy(object);
  }

  @Override
  public A discard(O object) {
    return base.discard(object);
  }

  @Override
  public A add(A left, A right) {
    return base.add(left, right);
  }

  @Override
  public A zero(O source, O target) {
    return base.zero(source, target);
  }
}
