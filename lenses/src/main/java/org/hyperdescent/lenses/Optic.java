package org.hyperdescent.lenses;

import io.vavr.Lazy;
import java.util.Objects;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.Rope;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.diagram.Notation;
import org.hyperdescent.category.diagram.StringDiagram;

/// An optic `(S, S') → (T, T')`: a residual `M`, an arrow `forward : S → M (x) T` that leaves a
/// residual behind, and an arrow `backward : M (x) T' → S'` that picks it up.
///
/// Made by [OpticCategory], composed with [#then] and [#tensor]. It needs no copying, so it lives
/// over any symmetric monoidal category; over a Cartesian one optics are lenses ([OpticToLens],
/// [LensToOptic]). Running [#forward] and then [#backward] is training with a tape: what the way
/// back needs was kept, nothing is computed twice.
///
/// This is a *representative*: an optic proper is a class of them, where an arrow `f : M → N` may
/// slide from the end of one forward arrow to the start of the backward one (`OPTIC.slide`). Two
/// are `equals` if types, residual and both arrows are equal as values of the base category; for
/// the equality up to sliding see `OpticEquality`.
///
/// Cost: composing is constant time; both arrows are built on the first call, linear in the number
/// of stages and logarithmically deep, and contain each stage's arrow once, however the composite
/// was bracketed (`PERF.lens.linear`).
///
/// The residual is written first, as in Riley, "Categories of optics" (arXiv 1809.00738), section
/// 2; writing it last differs by the symmetry.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public final class Optic<O, A> {

  private final OpticCategory<O, A> category;
  private final LensObject<O> source;
  private final LensObject<O> target;
  private final Rope<OpticStage<O, A>> stages;
  private final Lazy<OpticStage.Given<O, A>> whole;

  Optic(
      OpticCategory<O, A> category,
      LensObject<O> source,
      LensObject<O> target,
      Rope<OpticStage<O, A>> stages) {
    this.category = category;
    this.source = source;
    this.target = target;
    this.stages = stages;
    this.whole = Lazy.of(this::buildWhole);
  }

  /// The category this optic lives in.
  public OpticCategory<O, A> category() {
    return category;
  }

  /// The object `(S, S')` it starts from.
  public LensObject<O> source() {
    return source;
  }

  /// The object `(T, T')` it ends at.
  public LensObject<O> target() {
    return target;
  }

  /// The residual `M`; that of a composite is `M (x) N`, the first optic's first.
  public O residual() {
    return whole.get().residual();
  }

  /// The forward arrow `S → M (x) T`.
  public A forward() {
    return whole.get().forward().get();
  }

  /// The backward arrow `M (x) T' → S'`; it contains no forward arrow.
  public A backward() {
    return whole.get().backward().get();
  }

  /// The composite: first this optic, then the next.
  ///
  /// @throws TypeMismatchException if the target of this is not the source of `next`
  public Optic<O, A> then(Optic<O, A> next) {
    return category.compose(this, next);
  }

  /// The tensor: this optic above, the other below.
  public Optic<O, A> tensor(Optic<O, A> below) {
    return category.tensor(this, below);
  }

  /// The same optic as a block with a name, for drawings: equal to this one, at no cost.
  public Optic<O, A> named(String name) {
    return new Optic<>(category, source, target, Rope.of(new OpticStage.Named<>(name, this)));
  }

  /// The picture of this optic: its way forwards from left to right, its way back from right to
  /// left, and between them what is left behind.
  ///
  /// @param base how the arrows of the base category are drawn
  public StringDiagram picture(Notation<O, A> base) {
    return new OpticNotation<>(base).diagram(source, this);
  }

  /// The optics this one consists of side by side: itself, unless it is a tensor.
  Rope<Optic<O, A>> sideBySide() {
    return stages.size() == 1
            && stages.toList().getFirst() instanceof OpticStage.Beside<O, A>(var optics)
        ? optics
        : Rope.of(this);
  }

  Rope<OpticStage<O, A>> stages() {
    return stages;
  }

  OpticStage.Given<O, A> whole() {
    return whole.get();
  }

  private OpticStage.Given<O, A> buildWhole() {
    var wiring = new Wiring<>(category.base());
    ImmutableList<OpticStage<O, A>> list = stages.toList();
    return list.isEmpty()
        ? OpticStage.Given.identity(wiring, source)
        : Rope.halving(
            list, stage -> stage.given(wiring), (first, second) -> first.then(wiring, second));
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Optic<?, ?> optic
            && source.equals(optic.source)
            && target.equals(optic.target)
            && Objects.equals(residual(), optic.residual())
            && Objects.equals(forward(), optic.forward())
            && Objects.equals(backward(), optic.backward()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, target, residual(), forward(), backward());
  }

  @Override
  public String toString() {
    return "%s → %s with residual %s, forward %s, backward %s"
        .formatted(source, target, residual(), forward(), backward());
  }
}
