package org.hyperdescent.lenses;

import io.vavr.Lazy;
import java.util.Objects;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.diagram.Notation;
import org.hyperdescent.category.diagram.StringDiagram;

/// A learner `A → B`: parameters `P` with an implementation `I : P x A → B`, an update `U : P x A x
/// B → P` and a request `r : P x A x B → A`.
///
/// Given a parameter, an input and the output somebody would have liked, it answers with a better
/// parameter and with the input *it* would have liked, which is what a learner upstream is trained
/// on. Made by [LearnerCategory], composed with [#then] and [#tensor].
///
/// A learner is a parametrised simple lens, `(P, P) (x) (A, A) → (B, B)`, whose put is [#step] `=
/// <U, r>`. Update and request are kept as that one arrow: run as two, each would run the requests
/// of everything downstream again. Cost: the step of an `n`-chain contains `n - 1` implementations
/// and each stage's step once, however the chain was bracketed, and is logarithmically deep;
/// [#update] and [#request] of a composite project from it.
///
/// Source: Fong, Spivak, Tuyéras (arXiv 1711.10455), definition II.1, with representatives instead
/// of classes modulo bijections of the parameters; [#transportedAlong] is the action of such a
/// bijection. Two learners are `equals` if parameters, types, implementation and step are equal as
/// values of the base category.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public final class Learner<O, A> {

  private final LearnerCategory<O, A> category;
  private final Parametrised<LensObject<O>, Lens<O, A>> lens;
  private final Lazy<A> update;
  private final Lazy<A> request;

  Learner(LearnerCategory<O, A> category, Parametrised<LensObject<O>, Lens<O, A>> lens) {
    this.category = category;
    this.lens = lens;
    this.update = Lazy.of(() -> category.updateOf(this));
    this.request = Lazy.of(() -> category.requestOf(this));
  }

  Learner(
      LearnerCategory<O, A> category,
      Parametrised<LensObject<O>, Lens<O, A>> lens,
      Lazy<A> update,
      Lazy<A> request) {
    this.category = category;
    this.lens = lens;
    this.update = update;
    this.request = request;
  }

  /// The category this learner lives in.
  public LearnerCategory<O, A> category() {
    return category;
  }

  /// The object `P` of parameters; those of a composite are `P x Q`, the first learner's first.
  public O parameters() {
    return lens.parameters().forward();
  }

  /// The object `A` it starts from.
  public O source() {
    return lens.source().forward();
  }

  /// The object `B` it ends at.
  public O target() {
    return lens.target().forward();
  }

  /// The implementation `I : P x A → B`.
  public A implement() {
    return lens.map().get();
  }

  /// Update and request in one, `<U, r> : P x A x B → P x A`. Run this one.
  public A step() {
    return lens.map().put();
  }

  /// The update `U : P x A x B → P`.
  public A update() {
    return update.get();
  }

  /// The request `r : P x A x B → A`.
  public A request() {
    return request.get();
  }

  /// The learner as a simple lens with states `(p, a)`, `(P x A, P x A) → (B, B)`: get is the
  /// implementation, put the step.
  public Lens<O, A> toLens() {
    return lens.map();
  }

  /// The learner as a parametrised lens.
  public Parametrised<LensObject<O>, Lens<O, A>> toParametrisedLens() {
    return lens;
  }

  /// The composite: first this learner, then the next.
  ///
  /// @throws TypeMismatchException if the target of this is not the source of `next`
  public Learner<O, A> then(Learner<O, A> next) {
    return category.compose(this, next);
  }

  /// The tensor: this learner above, the other below.
  public Learner<O, A> tensor(Learner<O, A> below) {
    return category.tensor(this, below);
  }

  /// The same learner with its parameters renamed along a bijection: `I'(p', a) = I(φ⁻¹p', a)`,
  /// `U'(p', a, b) = φ U(φ⁻¹p', a, b)`, `r'(p', a, b) = r(φ⁻¹p', a, b)`.
  ///
  /// Fong, Spivak, Tuyéras identify the two; here they are isomorphic, not equal.
  ///
  /// @param phi `P → P'`
  /// @param phiInverse `P' → P`, its inverse, which is the caller's to guarantee
  /// @throws TypeMismatchException if the arrows do not run between `P` and one `P'`
  public Learner<O, A> transportedAlong(A phi, A phiInverse) {
    CartesianCategory<O, A> base = category.base();
    new Wiring<>(base)
        .require(
            phiInverse,
            base.target(phi),
            base.source(phi),
            "the inverse of a map %s → %s",
            base.source(phi),
            base.target(phi));
    return category.reparametrise(this, category.lenses().adapter(phiInverse, phi));
  }

  /// The same learner as a block with a name, for drawings: equal to this one, at no cost.
  public Learner<O, A> named(String name) {
    return new Learner<>(category, lens.named(name), update, request);
  }

  /// The picture of this learner: inputs from the left and requests back to it, parameters from
  /// above and updates back up.
  ///
  /// @param base how the arrows of the base category are drawn
  public StringDiagram picture(Notation<O, A> base) {
    return lens.picture(new LensNotation<>(base));
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Learner<?, ?> learner && lens.equals(learner.lens));
  }

  @Override
  public int hashCode() {
    return Objects.hash(lens);
  }

  @Override
  public String toString() {
    return "%s → %s with parameters %s, implement %s, step %s"
        .formatted(source(), target(), parameters(), implement(), step());
  }
}
