package org.hyperdescent.lenses.laws;

import net.jqwik.api.Group;
import net.jqwik.api.Label;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.Lens;

@Label("Well-behaved lenses stay well-behaved when composed and tensored")
class WellBehavedLensProperties {

  @Group
  class OverBits implements LensContract<Integer, ModularMap> {
    @Override
    public Lens<Integer, ModularMap> lens(Sample sample) {
      return new ConstantComplementLenses(new ModularMaps(2), 2).lens(sample);
    }
  }

  @Group
  class OverTrits implements LensContract<Integer, ModularMap> {
    @Override
    public Lens<Integer, ModularMap> lens(Sample sample) {
      return new ConstantComplementLenses(new ModularMaps(3), 1).lens(sample);
    }
  }

  @Group
  @Label("a learner that projects")
  class Projection implements LensContract<Integer, ModularMap> {
    @Override
    public Lens<Integer, ModularMap> lens(Sample sample) {
      return new ModularDescent(5).linear(new int[] {1}, new int[] {0}).toLens();
    }
  }
}
