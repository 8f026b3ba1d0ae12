package org.hyperdescent.lenses;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;

/// Weight tying: reparametrisation along a copy, so that several places of a network read the same
/// parameters (`PARA.tie`).
///
/// It needs a base category with copies. It is exact: a tied network is an ordinary parametrised
/// arrow, and its derivative sums what its places ask for, because the transpose of copying is
/// adding. Source: arXiv 2103.01931, section 2.3.
///
/// @param base the Cartesian category of the parameters
/// @param <O> the objects
/// @param <A> the arrows
public record WeightTying<O, A>(CartesianCategory<O, A> base) {

  /// Ties both halves of the parameters `P (x) P` into one `P`, along `copy : P → P x P`.
  ///
  /// @param arrow an arrow with parameters `shared (x) shared`
  /// @throws TypeMismatchException if its parameters are others
  public Parametrised<O, A> tie(Parametrised<O, A> arrow, O shared) {
    return tie(arrow, Lists.immutable.of(shared), FiniteFunction.of(1, 0, 0));
  }

  /// Draws the parameters of an arrow from a shorter (or reordered, or longer) list of blocks.
  ///
  /// @param arrow an arrow with parameters `shared(which(0)) (x) shared(which(1)) (x) ...`
  /// @param shared the blocks of parameters there will be
  /// @param which for each block the arrow reads, the shared block it is tied to; a shared block
  ///   nobody reads is discarded
  /// @throws TypeMismatchException if the parameters of the arrow are not the blocks tied to
  public Parametrised<O, A> tie(
      Parametrised<O, A> arrow, ImmutableList<O> shared, FiniteFunction which) {
    return cell(arrow, shared, which).target();
  }

  /// The 2-cell from an arrow to the tied one, along the copy of parameters (`PARA.cell.tie`).
  ///
  /// Tying in stages is tying at once: the cells compose vertically to the cell of the composite.
  ///
  /// @param arrow as in [#tie(Parametrised, ImmutableList, FiniteFunction)]
  /// @param shared the blocks of parameters there will be
  /// @param which for each block the arrow reads, the shared block it is tied to
  /// @throws TypeMismatchException if the parameters of the arrow are not the blocks tied to
  public Reparametrisation<O, A> cell(
      Parametrised<O, A> arrow, ImmutableList<O> shared, FiniteFunction which) {
    return Reparametrisation.of(arrow, base.pullback(shared, which));
  }
}
