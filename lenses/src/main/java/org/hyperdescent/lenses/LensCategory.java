package org.hyperdescent.lenses;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.Rope;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.TypeMismatchException;

/// The symmetric monoidal category `Lens(C)` of lenses in a Cartesian category `C`.
///
/// Lenses are made here ([#lens], [#simple], [#adapter]) and composed fluently afterwards. It is
/// not Cartesian: `(1, 1)` is not terminal, since lenses `(A, A') → (1, 1)` are arbitrary arrows `A
/// → A'`. Source: arXiv 2103.01931, section 2.4.
///
/// @param base the Cartesian category `C`
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record LensCategory<O, A>(CartesianCategory<O, A> base)
    implements SymmetricMonoidalCategory<LensObject<O>, Lens<O, A>> {

  /// The lens `source → target` with the given arrows.
  ///
  /// @param get `A → B`
  /// @param put `A x B' → A'`
  /// @throws TypeMismatchException if an arrow does not have that type
  public Lens<O, A> lens(LensObject<O> source, LensObject<O> target, A get, A put) {
    var wiring = new Wiring<>(base);
    wiring.require(
        get, source.forward(), target.forward(), "the get of a lens %s → %s", source, target);
    wiring.require(
        put,
        base.tensorObjects(source.forward(), target.backward()),
        source.backward(),
        "the put of a lens %s → %s",
        source,
        target);
    return of(source, target, new LensStage.Given<>(source, target, get, put));
  }

  /// The simple lens `(A, A) → (B, B)`, whose put `A x B → A` receives a value and returns one.
  ///
  /// @throws TypeMismatchException if an arrow does not have that type
  public Lens<O, A> simple(O source, O target, A get, A put) {
    return lens(LensObject.simple(source), LensObject.simple(target), get, put);
  }

  /// The lens made of two independent arrows, `forward : A → B` and `backward : B' → A'`; its put
  /// ignores the point.
  ///
  /// Linear maps with their transposes, isomorphisms with their inverses, and all rewiring are
  /// adapters. They leave no residual behind.
  public Lens<O, A> adapter(A forward, A backward) {
    var stage = OpticStage.Given.adapter(new Wiring<>(base), forward, backward);
    return of(stage.source(), stage.target(), new LensStage.Optical<>(stage));
  }

  @Override
  public LensObject<O> source(Lens<O, A> arrow) {
    return arrow.source();
  }

  @Override
  public LensObject<O> target(Lens<O, A> arrow) {
    return arrow.target();
  }

  /// The identity: get `id`, put the second projection.
  @Override
  public Lens<O, A> identity(LensObject<O> object) {
    return new Lens<>(this, object, object, Rope.empty());
  }

  @Override
  public Lens<O, A> compose(Lens<O, A> first, Lens<O, A> second) {
    requireComposable(first, second);
    return new Lens<>(this, first.source(), second.target(), first.stages().then(second.stages()));
  }

  @Override
  public LensObject<O> unit() {
    return new LensObjects<>(base).unit();
  }

  @Override
  public LensObject<O> tensorObjects(LensObject<O> left, LensObject<O> right) {
    return new LensObjects<>(base).tensor(left, right);
  }

  /// The tensor: get `f x g`, put the middle exchange followed by both puts.
  @Override
  public Lens<O, A> tensor(Lens<O, A> left, Lens<O, A> right) {
    if (isNothing(left)) {
      return right;
    }
    if (isNothing(right)) {
      return left;
    }
    LensObject<O> source = tensorObjects(left.source(), right.source());
    LensObject<O> target = tensorObjects(left.target(), right.target());
    if (left.stages().isEmpty() && right.stages().isEmpty()) {
      return identity(source);
    }
    return of(source, target, new LensStage.Beside<>(left.sideBySide().then(right.sideBySide())));
  }

  /// The generators of `(A, A')`: those of `A` and of `A'` zipped, and past the end of the shorter
  /// list `(X, 1)` or `(1, X')`.
  ///
  /// Pairs of lists are not lists of pairs, so this is a choice; it is the expected one wherever
  /// both directions have equally many generators.
  @Override
  public ImmutableList<LensObject<O>> factors(LensObject<O> object) {
    return new LensObjects<>(base).factors(object);
  }

  /// The symmetry: get `s`, put `((a, b), (b', a')) ↦ (a', b')`.
  @Override
  public Lens<O, A> symmetry(LensObject<O> left, LensObject<O> right) {
    return adapter(
        base.symmetry(left.forward(), right.forward()),
        base.symmetry(right.backward(), left.backward()));
  }

  private boolean isNothing(Lens<O, A> lens) {
    return lens.stages().isEmpty() && lens.source().equals(unit());
  }

  private Lens<O, A> of(LensObject<O> source, LensObject<O> target, LensStage<O, A> stage) {
    return new Lens<>(this, source, target, Rope.of(stage));
  }
}
