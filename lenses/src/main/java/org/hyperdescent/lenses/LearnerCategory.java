package org.hyperdescent.lenses;

import io.vavr.Lazy;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.TypeMismatchException;

/// The symmetric monoidal category `Learn(C)` of learners in a Cartesian category `C`: parametrised
/// simple lenses, `Para(SimpleLens(C))`.
///
/// With `b = I(p, a)` the composite of `(P, I, U, r) : A → B` and `(Q, J, V, s) : B → C` implements
/// `J(q, b)`, updates to `(U(p, a, s(q, b, c)), V(q, b, c))` and requests `r(p, a, s(q, b, c))`.
/// The identity requests `b`, the output wished for; requesting `a` instead would break `CAT.unit`
/// and tell an upstream learner its own output. Tensor and symmetry are natural up to the
/// permutation of parameters, as in [ParaCategory]. It is not Cartesian: two requests for one input
/// cannot be merged canonically.
///
/// Source: Fong, Spivak, Tuyéras (arXiv 1711.10455), section II; Riley (ACT 2024), section 1.
///
/// @param base the Cartesian category `C`
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record LearnerCategory<O, A>(CartesianCategory<O, A> base)
    implements SymmetricMonoidalCategory<O, Learner<O, A>> {

  /// The lenses that learners are made of.
  public LensCategory<O, A> lenses() {
    return new LensCategory<>(base);
  }

  /// The parametrised lenses among which learners are the simple ones.
  public ParaCategory<LensObject<O>, Lens<O, A>> parametrisedLenses() {
    return new ParaCategory<>(lenses());
  }

  /// The learner with the given implementation, update and request.
  ///
  /// @param implement `P x A → B`
  /// @param update `P x A x B → P`
  /// @param request `P x A x B → A`
  /// @throws TypeMismatchException if an arrow does not have that type
  public Learner<O, A> learner(O parameters, O source, O target, A implement, A update, A request) {
    O triple = base.tensorAllObjects(Lists.immutable.of(parameters, source, target));
    var wiring = new Wiring<>(base);
    wiring.require(
        update,
        triple,
        parameters,
        "the update of a learner %s → %s with parameters %s",
        source,
        target,
        parameters);
    wiring.require(
        request,
        triple,
        source,
        "the request of a learner %s → %s with parameters %s",
        source,
        target,
        parameters);
    return new Learner<>(
        this,
        parametrisedLens(parameters, source, target, implement, base.pair(update, request)),
        Lazy.of(() -> update),
        Lazy.of(() -> request));
  }

  /// The learner with the given implementation, and update and request in one arrow.
  ///
  /// @param implement `P x A → B`
  /// @param step `P x A x B → P x A`
  /// @throws TypeMismatchException if an arrow does not have that type
  public Learner<O, A> learner(O parameters, O source, O target, A implement, A step) {
    return new Learner<>(this, parametrisedLens(parameters, source, target, implement, step));
  }

  /// A learner that has nothing to learn: the simple lens `(implement, request)`.
  ///
  /// @param implement `A → B`
  /// @param request `A x B → A`
  /// @throws TypeMismatchException if an arrow does not have that type
  public Learner<O, A> parameterless(A implement, A request) {
    return learner(base.unit(), base.source(implement), base.target(implement), implement, request);
  }

  /// A parametrised simple lens, as a learner.
  ///
  /// @throws TypeMismatchException if forward and backward objects differ somewhere
  public Learner<O, A> learner(Parametrised<LensObject<O>, Lens<O, A>> lens) {
    if (!lens.parameters().isSimple() || !lens.source().isSimple() || !lens.target().isSimple()) {
      throw new TypeMismatchException(
          "a learner is a simple lens, but this is %s → %s with parameters %s"
              .formatted(lens.source(), lens.target(), lens.parameters()));
    }
    return new Learner<>(this, lens);
  }

  /// The learner with its parameters seen through a lens, the 2-cell `alpha : (Q, Q) → (P, P)`: its
  /// get makes old parameters from new ones, its put pushes an update back.
  ///
  /// @throws TypeMismatchException if `alpha` does not end at `(P, P)` or does not start at a
  ///   simple object
  public Learner<O, A> reparametrise(Learner<O, A> learner, Lens<O, A> alpha) {
    return learner(learner.toParametrisedLens().reparametrise(alpha));
  }

  @Override
  public O source(Learner<O, A> arrow) {
    return arrow.source();
  }

  @Override
  public O target(Learner<O, A> arrow) {
    return arrow.target();
  }

  /// The identity: no parameters, implements `a ↦ a`, requests `(a, b) ↦ b`.
  @Override
  public Learner<O, A> identity(O object) {
    return new Learner<>(this, parametrisedLenses().identity(LensObject.simple(object)));
  }

  @Override
  public Learner<O, A> compose(Learner<O, A> first, Learner<O, A> second) {
    requireComposable(first, second);
    return new Learner<>(this, first.toParametrisedLens().then(second.toParametrisedLens()));
  }

  @Override
  public O unit() {
    return base.unit();
  }

  @Override
  public O tensorObjects(O left, O right) {
    return base.tensorObjects(left, right);
  }

  /// The tensor: both learners side by side, parameters `P x Q`.
  @Override
  public Learner<O, A> tensor(Learner<O, A> left, Learner<O, A> right) {
    return new Learner<>(this, left.toParametrisedLens().tensor(right.toParametrisedLens()));
  }

  @Override
  public ImmutableList<O> factors(O object) {
    return base.factors(object);
  }

  /// The symmetry: no parameters, implements `(a, b) ↦ (b, a)`, requests `((a, b), (b', a')) ↦ (a',
  /// b')`.
  @Override
  public Learner<O, A> symmetry(O left, O right) {
    return new Learner<>(
        this, parametrisedLenses().symmetry(LensObject.simple(left), LensObject.simple(right)));
  }

  A updateOf(Learner<O, A> learner) {
    return base.compose(learner.step(), base.first(learner.parameters(), learner.source()));
  }

  A requestOf(Learner<O, A> learner) {
    return base.compose(learner.step(), base.second(learner.parameters(), learner.source()));
  }

  private Parametrised<LensObject<O>, Lens<O, A>> parametrisedLens(
      O parameters, O source, O target, A implement, A step) {
    O state = base.tensorObjects(parameters, source);
    return parametrisedLenses()
        .parametrised(
            LensObject.simple(parameters),
            LensObject.simple(source),
            lenses().simple(state, target, implement, step));
  }
}
