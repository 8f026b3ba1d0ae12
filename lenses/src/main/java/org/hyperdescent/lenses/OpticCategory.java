package org.hyperdescent.lenses;

import io.vavr.Lazy;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.Rope;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.TypeMismatchException;

/// The symmetric monoidal category `Optic(C)` of optics in any symmetric monoidal category `C`.
///
/// Composition tensors residuals. On representatives it is strictly associative and unital, because
/// residuals concatenate; the tensor is a functor, and the symmetry natural, only once residuals
/// may be permuted, which is a special case of sliding. So `MON.functor` and `SYM.nat` are tested
/// under `OpticEquality.upToResidualPermutation`, or over a Cartesian base under
/// `OpticEquality.asLenses`.
///
/// Source: Riley, "Categories of optics" (arXiv 1809.00738), section 2.
///
/// @param base the symmetric monoidal category `C`
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record OpticCategory<O, A>(SymmetricMonoidalCategory<O, A> base)
    implements SymmetricMonoidalCategory<LensObject<O>, Optic<O, A>> {

  /// The optic `source → target` with the given residual and arrows.
  ///
  /// @param forward `S → M (x) T`
  /// @param backward `M (x) T' → S'`
  /// @throws TypeMismatchException if an arrow does not have that type
  public Optic<O, A> optic(
      LensObject<O> source, LensObject<O> target, O residual, A forward, A backward) {
    var wiring = new Wiring<>(base);
    wiring.require(
        forward,
        source.forward(),
        base.tensorObjects(residual, target.forward()),
        "the forward arrow of an optic %s → %s with residual %s",
        source,
        target,
        residual);
    wiring.require(
        backward,
        base.tensorObjects(residual, target.backward()),
        source.backward(),
        "the backward arrow of an optic %s → %s with residual %s",
        source,
        target,
        residual);
    return of(
        new OpticStage.Given<>(
            source, target, residual, Lazy.of(() -> forward), Lazy.of(() -> backward)));
  }

  /// The optic made of two independent arrows, `forward : S → T` and `backward : T' → S'`, without
  /// residual.
  public Optic<O, A> adapter(A forward, A backward) {
    return of(OpticStage.Given.adapter(new Wiring<>(base), forward, backward));
  }

  @Override
  public LensObject<O> source(Optic<O, A> arrow) {
    return arrow.source();
  }

  @Override
  public LensObject<O> target(Optic<O, A> arrow) {
    return arrow.target();
  }

  /// The identity: two identities, no residual.
  @Override
  public Optic<O, A> identity(LensObject<O> object) {
    return new Optic<>(this, object, object, Rope.empty());
  }

  /// The composite, with residual `M (x) N`: forwards one after the other, then backwards in the
  /// opposite order.
  @Override
  public Optic<O, A> compose(Optic<O, A> first, Optic<O, A> second) {
    requireComposable(first, second);
    return new Optic<>(this, first.source(), second.target(), first.stages().then(second.stages()));
  }

  @Override
  public LensObject<O> unit() {
    return new LensObjects<>(base).unit();
  }

  @Override
  public LensObject<O> tensorObjects(LensObject<O> left, LensObject<O> right) {
    return new LensObjects<>(base).tensor(left, right);
  }

  /// The tensor, with residual `M (x) N`.
  @Override
  public Optic<O, A> tensor(Optic<O, A> left, Optic<O, A> right) {
    if (isNothing(left)) {
      return right;
    }
    if (isNothing(right)) {
      return left;
    }
    LensObject<O> source = tensorObjects(left.source(), right.source());
    if (left.stages().isEmpty() && right.stages().isEmpty()) {
      return identity(source);
    }
    return new Optic<>(
        this,
        source,
        tensorObjects(left.target(), right.target()),
        Rope.of(new OpticStage.Beside<>(left.sideBySide().then(right.sideBySide()))));
  }

  /// The generators of `(A, A')`, zipped as in [LensCategory#factors].
  @Override
  public ImmutableList<LensObject<O>> factors(LensObject<O> object) {
    return new LensObjects<>(base).factors(object);
  }

  /// The symmetry, without residual: one symmetry each way.
  @Override
  public Optic<O, A> symmetry(LensObject<O> left, LensObject<O> right) {
    return adapter(
        base.symmetry(left.forward(), right.forward()),
        base.symmetry(right.backward(), left.backward()));
  }

  private boolean isNothing(Optic<O, A> optic) {
    return optic.stages().isEmpty() && optic.source().equals(unit());
  }

  private Optic<O, A> of(OpticStage.Given<O, A> stage) {
    return new Optic<>(this, stage.source(), stage.target(), Rope.of(stage));
  }
}
