package org.hyperdescent.lenses;

import io.vavr.Lazy;
import java.util.Objects;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.Rope;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.diagram.Notation;
import org.hyperdescent.category.diagram.StringDiagram;

/// A parametrised arrow `A → B`: an object `P` of parameters and an arrow `map : P (x) A → B`.
///
/// Made by [ParaCategory], composed with [#then] and [#tensor]. Parameters gather in the order of
/// the arrows: those of `f ; g` are `P (x) Q`, `f`'s first, as in Fong, Spivak, Tuyéras (arXiv
/// 1711.10455). Cruttwell et al. (arXiv 2103.01931, section 2.1) write `Q (x) P`; the two differ by
/// the symmetry.
///
/// Cost: composing is constant time; [#map] is built on the first call, linear in the number of
/// stages and logarithmically deep, however the composite was bracketed.
///
/// Two parametrised arrows are `equals` if their parameters, types and maps are equal as values of
/// the base category; see `ParaEquality` for the equality up to a permutation of parameters.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public final class Parametrised<O, A> {

  private final ParaCategory<O, A> category;
  private final O source;
  private final O target;
  private final Rope<ParaStage<O, A>> stages;
  private final Lazy<ParaStage.Given<O, A>> whole;

  Parametrised(ParaCategory<O, A> category, O source, O target, Rope<ParaStage<O, A>> stages) {
    this.category = category;
    this.source = source;
    this.target = target;
    this.stages = stages;
    this.whole = Lazy.of(this::buildWhole);
  }

  /// The category this parametrised arrow lives in.
  public ParaCategory<O, A> category() {
    return category;
  }

  /// The object `P` of parameters.
  public O parameters() {
    return whole.get().parameters();
  }

  /// The object `A` it starts from.
  public O source() {
    return source;
  }

  /// The object `B` it ends at.
  public O target() {
    return target;
  }

  /// The arrow `P (x) A → B`.
  public A map() {
    return whole.get().map().get();
  }

  /// The composite: first this, then the next; parameters `P (x) Q`.
  ///
  /// @throws TypeMismatchException if the target of this is not the source of `next`
  public Parametrised<O, A> then(Parametrised<O, A> next) {
    return category.compose(this, next);
  }

  /// The tensor: this above, the other below; parameters `P (x) Q`.
  public Parametrised<O, A> tensor(Parametrised<O, A> below) {
    return category.tensor(this, below);
  }

  /// This arrow with its parameters drawn from elsewhere, along the 2-cell `alpha : Q → P`.
  ///
  /// @throws TypeMismatchException if `alpha` does not end at the parameters
  public Parametrised<O, A> reparametrise(A alpha) {
    return category.reparametrise(this, alpha);
  }

  /// The same arrow as a block with a name, for drawings: equal to this one, at no cost.
  public Parametrised<O, A> named(String name) {
    return new Parametrised<>(category, source, target, Rope.of(new ParaStage.Named<>(name, this)));
  }

  /// The picture of this arrow, parameters coming in from above.
  ///
  /// @param base how the arrows of the base category are drawn
  public StringDiagram picture(Notation<O, A> base) {
    return new ParaNotation<>(base).diagram(source, this);
  }

  /// The arrows this one consists of side by side: itself, unless it is a tensor.
  Rope<Parametrised<O, A>> sideBySide() {
    return stages.size() == 1
            && stages.toList().getFirst() instanceof ParaStage.Beside<O, A>(var arrows)
        ? arrows
        : Rope.of(this);
  }

  Rope<ParaStage<O, A>> stages() {
    return stages;
  }

  ParaStage.Given<O, A> whole() {
    return whole.get();
  }

  private ParaStage.Given<O, A> buildWhole() {
    SymmetricMonoidalCategory<O, A> base = category.base();
    var wiring = new Wiring<>(base);
    ImmutableList<ParaStage<O, A>> list = stages.toList();
    return list.isEmpty()
        ? new ParaStage.Given<>(base.unit(), source, target, Lazy.of(() -> base.identity(source)))
        : Rope.halving(
            list, stage -> stage.given(wiring), (first, second) -> first.then(wiring, second));
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Parametrised<?, ?> arrow
            && source.equals(arrow.source)
            && target.equals(arrow.target)
            && Objects.equals(parameters(), arrow.parameters())
            && Objects.equals(map(), arrow.map()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, target, parameters(), map());
  }

  @Override
  public String toString() {
    return "%s → %s with parameters %s, map %s".formatted(source, target, parameters(), map());
  }
}
