package org.hyperdescent.lenses;

import org.hyperdescent.category.TypeMismatchException;

/// A 2-cell of `Para(C)`: a reparametrisation `(P, f) ⇒ (Q, f')`, given by an arrow `alpha : Q → P`
/// with `f' = (alpha (x) id) ; f`.
///
/// It records *how* one network is another with its parameters drawn from elsewhere: tied, frozen,
/// permuted, produced by an optimizer. Cells compose vertically (one after another), horizontally
/// (along composites of networks) and by tensor. The arrow points backwards: it makes old
/// parameters from new ones.
///
/// Made by [#of] a cell satisfies the equation; made by the constructor it is only known to be well
/// typed, and law `PARA.cell` checks the equation under a stated equality of the base category.
///
/// Source: Cruttwell et al., arXiv 2103.01931, section 2.1; Capucci et al., arXiv 2105.06332.
///
/// @param source the 1-cell `(P, f)`
/// @param target the 1-cell `(Q, f')`
/// @param arrow `alpha : Q → P`, in the base category
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record Reparametrisation<O, A>(
    Parametrised<O, A> source, Parametrised<O, A> target, A arrow) {

  /// Checks the types.
  ///
  /// @throws TypeMismatchException if source and target are not parallel, or the arrow does not go
  ///   from the target's parameters to the source's
  public Reparametrisation {
    source.category().requireParallel(source, target);
    new Wiring<>(source.category().base())
        .require(
            arrow,
            target.parameters(),
            source.parameters(),
            "the arrow of a 2-cell between arrows %s → %s",
            source.source(),
            source.target());
  }

  /// The 2-cell along `alpha`, whose target is the reparametrised arrow.
  ///
  /// @param alpha `Q → P`
  /// @throws TypeMismatchException if `alpha` does not end at the parameters of the source
  public static <O, A> Reparametrisation<O, A> of(Parametrised<O, A> source, A alpha) {
    return new Reparametrisation<>(source, source.reparametrise(alpha), alpha);
  }

  /// The vertical composite `f ⇒ f' ⇒ f''`, along `beta ; alpha`.
  ///
  /// @throws TypeMismatchException if the types of `f'` differ on the two sides
  public Reparametrisation<O, A> thenVertically(Reparametrisation<O, A> next) {
    return source.category().vertical(this, next);
  }

  /// The horizontal composite `f;g ⇒ f';g'`, along `alpha (x) beta`.
  ///
  /// @throws TypeMismatchException if `f` and `g` do not compose
  public Reparametrisation<O, A> thenHorizontally(Reparametrisation<O, A> next) {
    return source.category().horizontal(this, next);
  }

  /// The tensor `f (x) g ⇒ f' (x) g'`, along `alpha (x) beta`.
  public Reparametrisation<O, A> tensor(Reparametrisation<O, A> below) {
    return source.category().tensorCells(this, below);
  }

  /// The 2-cell the other way, for an invertible `alpha`.
  ///
  /// @param inverse the inverse of `alpha`; only its type is checked
  /// @throws TypeMismatchException if it is not an arrow `P → Q`
  public Reparametrisation<O, A> reversed(A inverse) {
    return new Reparametrisation<>(target, source, inverse);
  }
}
