package org.hyperdescent.lenses.laws;

import net.jqwik.api.Group;
import net.jqwik.api.Label;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.finite.FiniteMap;
import org.hyperdescent.category.finite.FiniteSet;
import org.hyperdescent.category.finite.FiniteSets;
import org.hyperdescent.category.finite.FiniteSetsInstance;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.ParaCategory;
import org.hyperdescent.lenses.Parametrised;

@Label("Para(C) is a symmetric monoidal category up to the order of parameters")
class ParaCategoryProperties {

  private final ModularMapsInstance bits = ModularMapsInstance.of(2, 1);
  private final ModularMapsInstance trits = ModularMapsInstance.of(3, 1);
  private final FiniteSetsInstance finiteSets = new FiniteSetsInstance();

  /// Everything tested about parametrised arrows over one base.
  interface Paras<O, A> extends ParaContract<O, A> {

    @Override
    default ParaCategory<O, A> category() {
      return new ParametrisedOver<>(base()).category();
    }

    @Override
    default O object(Sample sample) {
      return base().object(sample);
    }

    @Override
    default Parametrised<O, A> arrow(O source, O target, Sample sample) {
      return new ParametrisedOver<>(base()).arrow(source, target, sample);
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class OverTrits implements Paras<Integer, ModularMap> {
    @Override
    public ModularMapsInstance base() {
      return trits;
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class OverFiniteSets implements Paras<FiniteSet, FiniteMap> {
    @Override
    public FiniteSetsInstance base() {
      return finiteSets;
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  @Label("parametric lenses")
  class OverLenses implements Paras<LensObject<Integer>, Lens<Integer, ModularMap>> {
    @Override
    public SymmetricMonoidalInstance<LensObject<Integer>, Lens<Integer, ModularMap>> base() {
      return new OnSimpleObjects<>(bits);
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  @Label("tying bits")
  class TyingBits implements WeightTyingContract<Integer, ModularMap> {
    @Override
    public ModularMaps category() {
      return bits.category();
    }

    @Override
    public Integer object(Sample sample) {
      return bits.object(sample);
    }

    @Override
    public ModularMap arrow(Integer source, Integer target, Sample sample) {
      return bits.arrow(source, target, sample);
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  @Label("tying elements of finite sets")
  class TyingSets implements WeightTyingContract<FiniteSet, FiniteMap> {
    @Override
    public FiniteSets category() {
      return finiteSets.category();
    }

    @Override
    public FiniteSet object(Sample sample) {
      return finiteSets.object(sample);
    }

    @Override
    public FiniteMap arrow(FiniteSet source, FiniteSet target, Sample sample) {
      return finiteSets.arrow(source, target, sample);
    }
  }
}
