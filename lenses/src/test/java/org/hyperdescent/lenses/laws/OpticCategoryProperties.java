package org.hyperdescent.lenses.laws;

import net.jqwik.api.Group;
import net.jqwik.api.Label;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.finite.CospansInstance;
import org.hyperdescent.category.finite.FiniteMap;
import org.hyperdescent.category.finite.FiniteSet;
import org.hyperdescent.category.finite.FiniteSetsInstance;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.span.Cospan;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.Optic;
import org.hyperdescent.lenses.OpticCategory;

@Label("Optic(C) is a symmetric monoidal category up to sliding")
class OpticCategoryProperties {

  private final ModularMapsInstance bits = ModularMapsInstance.of(2, 1);
  private final FiniteSetsInstance finiteSets = new FiniteSetsInstance();

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
  class OverFiniteSets implements Optics<FiniteSet, FiniteMap> {
    @Override
    public FiniteSetsInstance base() {
      return finiteSets;
    }
  }

  /// Over a base that is not Cartesian only a permutation of residuals is left to compare by.
  @Group
  @PropertyDefaults(tries = 200)
  class OverCospans implements OpticContract<Integer, Cospan<Integer, FiniteFunction>> {

    @Override
    public CospansInstance base() {
      return new CospansInstance();
    }

    @Override
    public OpticCategory<Integer, Cospan<Integer, FiniteFunction>> category() {
      return optics();
    }

    @Override
    public LensObject<Integer> object(Sample sample) {
      return new LensObject<>(sample.below(2), sample.below(2));
    }

    @Override
    public Optic<Integer, Cospan<Integer, FiniteFunction>> arrow(
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
