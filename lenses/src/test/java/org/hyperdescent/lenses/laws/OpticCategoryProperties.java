package org.hyperdescent.lenses.laws;

import net.jqwik.api.Group;
import net.jqwik.api.Label;
import net.jqwik.api.PropertyDefaults;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.finite.Cospan;
import org.hyperdescent.category.finite.CospansInstance;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.Optic;
import org.hyperdescent.lenses.OpticCategory;

@Label("Optic(C) is a symmetric monoidal category up to sliding")
class OpticCategoryProperties {

  private final ModularMapsInstance bits = ModularMapsInstance.of(2, 1);
  private final FiniteSets.Instance finiteSets = new FiniteSets.Instance();

  /// Everything tested about optics over one Cartesian base.
  interface Optics<O, A> extends CartesianOpticContract<O, A> {

    private OpticsOver<O, A> over() {
      return OpticsOver.upToSliding(base());
    }

    @Override
    default OpticCategory<O, A> category() {
      return over().category();
    }

    @Override
    default LensObject<O> object(Sample sample) {
      return over().object(sample);
    }

    @Override
    default Optic<O, A> arrow(LensObject<O> source, LensObject<O> target, Sample sample) {
      return over().arrow(source, target, sample);
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class OverBits implements Optics<Integer, ModularMap> {
    @Override
    public ModularMapsInstance base() {
      return bits;
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class OverFiniteSets implements Optics<ImmutableList<Integer>, FiniteSets.Map> {
    @Override
    public FiniteSets.Instance base() {
      return finiteSets;
    }
  }

  /// Over a base that is not Cartesian only a permutation of residuals is left to compare by.
  @Group
  @PropertyDefaults(tries = 200)
  class OverCospans implements OpticContract<Integer, Cospan> {

    @Override
    public CospansInstance base() {
      return new CospansInstance();
    }

    @Override
    public OpticCategory<Integer, Cospan> category() {
      return optics();
    }

    @Override
    public LensObject<Integer> object(Sample sample) {
      return new LensObject<>(sample.below(2), sample.below(2));
    }

    @Override
    public Optic<Integer, Cospan> arrow(
        LensObject<Integer> source, LensObject<Integer> target, Sample sample) {
      int residual = sample.below(2);
      return optics()
          .optic(
              source,
              target,
              residual,
              base().arrow(source.forward(), residual + target.forward(), sample),
              base().arrow(residual + target.backward(), source.backward(), sample));
    }
  }
}
