package org.hyperdescent.lenses;

import io.vavr.Lazy;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.Rope;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.TwoCategory;
import org.hyperdescent.category.TypeMismatchException;

/// The 2-category `Para(C)` of parametrised arrows of a strict symmetric monoidal category `C`,
/// with reparametrisations as 2-cells.
///
/// A *2-cell* `(P, f) ⇒ (Q, f')` is an arrow `alpha : Q → P` with `f' = (alpha (x) id) ; f`, a
/// [Reparametrisation]; [#reparametrise] computes its codomain. Composition is strictly associative
/// and unital (`PARA.cat`), because parameters concatenate. The tensor is a functor, and the
/// symmetry natural, only up to the permutation of parameters: the composite of tensors has
/// parameters `P (x) P' (x) Q (x) Q'`, the tensor of composites `P (x) Q (x) P' (x) Q'`, and the
/// middle exchange is the 2-cell between them ([ParaCoherence]). So laws `MON.functor` and
/// `SYM.nat` are tested under `ParaEquality.upToParameterPermutation`, and with that very 2-cell in
/// `PARA.exchange`.
///
/// Source: arXiv 2103.01931, sections 2.1 and 2.3, up to the order of parameters (see
/// [Parametrised]).
///
/// @param base the symmetric monoidal category `C`
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record ParaCategory<O, A>(SymmetricMonoidalCategory<O, A> base)
    implements SymmetricMonoidalCategory<O, Parametrised<O, A>>,
        TwoCategory<O, Parametrised<O, A>, Reparametrisation<O, A>> {

  /// The parametrised arrow with the given map.
  ///
  /// @param map `parameters (x) source → B`, for any `B`
  /// @throws TypeMismatchException if the map does not start from `parameters (x) source`
  public Parametrised<O, A> parametrised(O parameters, O source, A map) {
    O target = base.target(map);
    new Wiring<>(base)
        .require(
            map,
            base.tensorObjects(parameters, source),
            target,
            "the map of %s → %s with parameters %s",
            source,
            target,
            parameters);
    return of(
        source, target, new ParaStage.Given<>(parameters, source, target, Lazy.of(() -> map)));
  }

  /// An arrow of the base category, without parameters: the inclusion `C → Para(C)`.
  public Parametrised<O, A> embed(A arrow) {
    O source = base.source(arrow);
    O target = base.target(arrow);
    return of(
        source, target, new ParaStage.Given<>(base.unit(), source, target, Lazy.of(() -> arrow)));
  }

  /// The codomain of a 2-cell: `(Q, (alpha (x) id) ; f)`.
  ///
  /// @param alpha `Q → P`, contravariant: it says how the old parameters are made from new ones
  /// @throws TypeMismatchException if `alpha` does not end at the parameters of the arrow
  public Parametrised<O, A> reparametrise(Parametrised<O, A> arrow, A alpha) {
    if (!base.target(alpha).equals(arrow.parameters())) {
      throw new TypeMismatchException(
          "cannot reparametrise %s along %s: %s is not %s"
              .formatted(
                  describe(arrow), base.describe(alpha), base.target(alpha), arrow.parameters()));
    }
    return of(arrow.source(), arrow.target(), new ParaStage.Along<>(alpha, arrow));
  }

  @Override
  public O source(Parametrised<O, A> arrow) {
    return arrow.source();
  }

  @Override
  public O target(Parametrised<O, A> arrow) {
    return arrow.target();
  }

  /// The identity: no parameters, map `id`.
  @Override
  public Parametrised<O, A> identity(O object) {
    return new Parametrised<>(this, object, object, Rope.empty());
  }

  /// The composite, with parameters `P (x) Q`: `(p, q, a) ↦ g(q, f(p, a))`.
  @Override
  public Parametrised<O, A> compose(Parametrised<O, A> first, Parametrised<O, A> second) {
    requireComposable(first, second);
    return new Parametrised<>(
        this, first.source(), second.target(), first.stages().then(second.stages()));
  }

  @Override
  public O unit() {
    return base.unit();
  }

  @Override
  public O tensorObjects(O left, O right) {
    return base.tensorObjects(left, right);
  }

  /// The tensor, with parameters `P (x) Q`: `(p, q, a, c) ↦ (f(p, a), g(q, c))`.
  @Override
  public Parametrised<O, A> tensor(Parametrised<O, A> left, Parametrised<O, A> right) {
    if (isNothing(left)) {
      return right;
    }
    if (isNothing(right)) {
      return left;
    }
    O source = tensorObjects(left.source(), right.source());
    if (left.stages().isEmpty() && right.stages().isEmpty()) {
      return identity(source);
    }
    return of(
        source,
        tensorObjects(left.target(), right.target()),
        new ParaStage.Beside<>(left.sideBySide().then(right.sideBySide())));
  }

  @Override
  public ImmutableList<O> factors(O object) {
    return base.factors(object);
  }

  /// The symmetry, without parameters.
  @Override
  public Parametrised<O, A> symmetry(O left, O right) {
    return embed(base.symmetry(left, right));
  }

  @Override
  public Parametrised<O, A> cellSource(Reparametrisation<O, A> cell) {
    return cell.source();
  }

  @Override
  public Parametrised<O, A> cellTarget(Reparametrisation<O, A> cell) {
    return cell.target();
  }

  @Override
  public Reparametrisation<O, A> identityCell(Parametrised<O, A> arrow) {
    return new Reparametrisation<>(arrow, arrow, base.identity(arrow.parameters()));
  }

  /// The vertical composite, along `beta ; alpha`: that the arrow in the middle is the same is
  /// checked of its type and its parameters only, since equality of arrows need not be decidable.
  @Override
  public Reparametrisation<O, A> vertical(
      Reparametrisation<O, A> first, Reparametrisation<O, A> second) {
    requireParallel(first.target(), second.source());
    return new Reparametrisation<>(
        first.source(), second.target(), base.compose(second.arrow(), first.arrow()));
  }

  /// The horizontal composite, along `alpha (x) beta` (`PARA.inter`).
  @Override
  public Reparametrisation<O, A> horizontal(
      Reparametrisation<O, A> first, Reparametrisation<O, A> second) {
    return new Reparametrisation<>(
        compose(first.source(), second.source()),
        compose(first.target(), second.target()),
        base.tensor(first.arrow(), second.arrow()));
  }

  /// The tensor of two 2-cells, `f (x) g ⇒ f' (x) g'` along `alpha (x) beta` (`PARA.inter`).
  public Reparametrisation<O, A> tensorCells(
      Reparametrisation<O, A> left, Reparametrisation<O, A> right) {
    return new Reparametrisation<>(
        tensor(left.source(), right.source()),
        tensor(left.target(), right.target()),
        base.tensor(left.arrow(), right.arrow()));
  }

  private boolean isNothing(Parametrised<O, A> arrow) {
    return arrow.stages().isEmpty() && arrow.source().equals(base.unit());
  }

  private Parametrised<O, A> of(O source, O target, ParaStage<O, A> stage) {
    return new Parametrised<>(this, source, target, Rope.of(stage));
  }
}
