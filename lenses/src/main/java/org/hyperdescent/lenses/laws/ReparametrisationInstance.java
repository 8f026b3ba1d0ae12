package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.category.laws.TwoCategoryInstance;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.lenses.ParaCategory;
import org.hyperdescent.lenses.ParaCoherence;
import org.hyperdescent.lenses.Parametrised;
import org.hyperdescent.lenses.Reparametrisation;

/// An instance of the 2-category of parametrised arrows and reparametrisations, with the instance
/// of its base. Everything is compared on the nose.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface ReparametrisationInstance<O, A>
    extends TwoCategoryInstance<O, Parametrised<O, A>, Reparametrisation<O, A>> {

  /// The base category, with its providers.
  SymmetricMonoidalInstance<O, A> base();

  /// The tensor of 2-cells under test.
  default Reparametrisation<O, A> tensor(
      Reparametrisation<O, A> left, Reparametrisation<O, A> right) {
    return left.tensor(right);
  }

  /// The coherence 2-cells under test.
  default ParaCoherence<O, A> coherence() {
    return new ParaCoherence<>(new ParaCategory<>(base().category()));
  }

  /// A 2-cell along any arrow into the parameters; a supply of other cells is tested by overriding
  /// this.
  @Override
  default Reparametrisation<O, A> cell(Parametrised<O, A> from, Sample sample) {
    O parameters = base().object(sample);
    return Reparametrisation.of(from, base().arrow(parameters, from.parameters(), sample));
  }

  @Override
  default Equality<Parametrised<O, A>> equality() {
    return ParaEquality.strict(base().equality());
  }

  @Override
  default Equality<Reparametrisation<O, A>> cellEquality() {
    return (left, right, sample) -> base().compare(left.arrow(), right.arrow(), sample);
  }

  /// Whether a 2-cell is one: its target is its source reparametrised, `f' = (alpha (x) id) ; f`.
  default Verdict valid(Reparametrisation<O, A> cell, Sample sample) {
    var category = base().category();
    A renamed =
        category.compose(
            category.tensor(cell.arrow(), category.identity(cell.source().source())),
            cell.source().map());
    return Verdict.compare(cell.target().parameters(), category.source(cell.arrow()), "parameters")
        .and(() -> base().compare(cell.target().map(), renamed, sample).at("map"));
  }
}
