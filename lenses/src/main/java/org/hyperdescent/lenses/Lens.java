package org.hyperdescent.lenses;

import io.vavr.Lazy;
import java.util.Objects;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.Rope;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.diagram.Notation;
import org.hyperdescent.category.diagram.StringDiagram;

/// A lens `(A, A') → (B, B')`: a forward arrow `get : A → B` and a backward arrow `put : A x B' →
/// A'`.
///
/// Made by [LensCategory], composed with [#then] and [#tensor]. A lens remembers the stages it was
/// composed of; [#get] and [#put] build arrows of the base category the first time they are called.
///
/// Shapes: the composite put is `(a, c') ↦ f*(a, g*(f(a), c'))`, the put of a tensor is `((a, c),
/// (b', d')) ↦ (f*(a, b'), g*(c, d'))`. Cost: composing is constant time; the arrow [#put] is
/// linear in the number of stages, logarithmically deep, and contains each stage's put once and
/// each stage's get at most once (`PERF.lens.linear`: `n - 1` gets for a chain of `n`), however the
/// composite was bracketed. Source: arXiv 2103.01931, section 2.4.
///
/// Two lenses are `equals` if their types, gets and puts are equal as values of the base category.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public final class Lens<O, A> {

  private final LensCategory<O, A> category;
  private final LensObject<O> source;
  private final LensObject<O> target;
  private final Rope<LensStage<O, A>> stages;
  private final Lazy<A> get;
  private final Lazy<Passage<O, A>> passage;
  private final Lazy<A> put;

  Lens(
      LensCategory<O, A> category,
      LensObject<O> source,
      LensObject<O> target,
      Rope<LensStage<O, A>> stages) {
    this.category = category;
    this.source = source;
    this.target = target;
    this.stages = stages;
    this.get = Lazy.of(this::buildGet);
    this.passage = Lazy.of(this::buildPassage);
    this.put = Lazy.of(this::buildPut);
  }

  /// The category this lens lives in.
  public LensCategory<O, A> category() {
    return category;
  }

  /// The object `(A, A')` it starts from.
  public LensObject<O> source() {
    return source;
  }

  /// The object `(B, B')` it ends at.
  public LensObject<O> target() {
    return target;
  }

  /// The forward arrow `A → B`.
  public A get() {
    return get.get();
  }

  /// The backward arrow `A x B' → A'`.
  public A put() {
    return put.get();
  }

  /// The composite: first this lens, then the next.
  ///
  /// @throws TypeMismatchException if the target of this is not the source of `next`
  public Lens<O, A> then(Lens<O, A> next) {
    return category.compose(this, next);
  }

  /// The tensor: this lens above, the other below.
  public Lens<O, A> tensor(Lens<O, A> below) {
    return category.tensor(this, below);
  }

  /// The same lens as a block with a name, for drawings: equal to this one, at no cost.
  public Lens<O, A> named(String name) {
    return new Lens<>(category, source, target, Rope.of(new LensStage.Named<>(name, this)));
  }

  /// The picture of this lens: what goes forwards from left to right, what comes back from right to
  /// left.
  ///
  /// @param base how the arrows of the base category are drawn
  public StringDiagram picture(Notation<O, A> base) {
    return new LensNotation<>(base).diagram(source, this);
  }

  Rope<LensStage<O, A>> stages() {
    return stages;
  }

  /// The lenses this one consists of side by side: itself, unless it is a tensor.
  Rope<Lens<O, A>> sideBySide() {
    return stages.size() == 1
            && stages.toList().getFirst() instanceof LensStage.Beside<O, A>(var lenses)
        ? lenses
        : Rope.of(this);
  }

  Passage<O, A> passage() {
    return passage.get();
  }

  private A buildGet() {
    CartesianCategory<O, A> base = category.base();
    ImmutableList<LensStage<O, A>> list = stages.toList();
    return list.isEmpty()
        ? base.identity(source.forward())
        : Rope.halving(list, stage -> stage.get(base), base::compose);
  }

  private Passage<O, A> buildPassage() {
    CartesianCategory<O, A> base = category.base();
    ImmutableList<LensStage<O, A>> list = stages.toList();
    return list.isEmpty()
        ? new LensStage.Optical<>(OpticStage.Given.identity(new Wiring<>(base), source))
            .passage(base)
        : Rope.halving(list, stage -> stage.passage(base), Passage::then);
  }

  private A buildPut() {
    if (stages.isEmpty()) {
      return category.base().second(source.forward(), source.backward());
    }
    LensStage<O, A> first = stages.toList().getFirst();
    if (stages.size() == 1 && first instanceof LensStage.Given<O, A> given) {
      return given.put();
    }
    return stages.size() == 1 && first instanceof LensStage.Named<O, A>(_, Lens<O, A> lens)
        ? lens.put()
        : passage().put();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Lens<?, ?> lens
            && source.equals(lens.source)
            && target.equals(lens.target)
            && Objects.equals(get(), lens.get())
            && Objects.equals(put(), lens.put()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, target, get(), put());
  }

  @Override
  public String toString() {
    return "%s → %s with get %s, put %s".formatted(source, target, get(), put());
  }
}
