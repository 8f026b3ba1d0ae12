package org.hyperdescent.lenses.laws;

import net.jqwik.api.Group;
import net.jqwik.api.Label;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.finite.FiniteMap;
import org.hyperdescent.category.finite.FiniteSet;
import org.hyperdescent.category.finite.FiniteSetsInstance;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;
import org.hyperdescent.lenses.LensObject;

@Label("Lens(C) is a symmetric monoidal category with the formulas of the papers")
class LensCategoryProperties {

  private final ModularMapsInstance bits = ModularMapsInstance.of(2, 1);
  private final ModularMapsInstance trits = ModularMapsInstance.of(3, 1);
  private final FiniteSetsInstance finiteSets = new FiniteSetsInstance();

  /// Everything tested about lenses over one base.
  interface Lenses<O, A> extends LensCategoryContract<O, A> {

    CartesianInstance<O, A> over();

    private LensesOver<O, A> lenses() {
      return new LensesOver<>(over());
    }

    @Override
    default LensCategory<O, A> category() {
      return lenses().category();
    }

    @Override
    default CartesianCategory<O, A> base() {
      return over().category();
    }

    @Override
    default LensObject<O> object(Sample sample) {
      return lenses().object(sample);
    }

    @Override
    default Lens<O, A> arrow(LensObject<O> source, LensObject<O> target, Sample sample) {
      return lenses().arrow(source, target, sample);
    }

    @Override
    default Equality<A> baseEquality() {
      return over().equality();
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class OverBits implements Lenses<Integer, ModularMap> {
    @Override
    public ModularMapsInstance over() {
      return bits;
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class OverTrits implements Lenses<Integer, ModularMap> {
    @Override
    public ModularMapsInstance over() {
      return trits;
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class OverFiniteSets implements Lenses<FiniteSet, FiniteMap> {
    @Override
    public FiniteSetsInstance over() {
      return finiteSets;
    }
  }
}
