package org.hyperdescent.lenses.laws;

import net.jqwik.api.Group;
import net.jqwik.api.Label;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.Lens;

@Label("Well-behaved lenses stay well-behaved when composed and tensored")
class WellBehavedLensProperties {

  private final ConstantComplementLenses bits = new ConstantComplementLenses(new ModularMaps(2), 2);
  private final ConstantComplementLenses trits =
      new ConstantComplementLenses(new ModularMaps(3), 1);
  private final ModularDescent descent = new ModularDescent(5);

  @Group
  @PropertyDefaults(tries = 200)
  class OverBits implements LensContract<Integer, ModularMap> {
    @Override
    public Lens<Integer, ModularMap> lens(Sample sample) {
      return bits.lens(sample);
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class OverTrits implements LensContract<Integer, ModularMap> {
    @Override
    public Lens<Integer, ModularMap> lens(Sample sample) {
      return trits.lens(sample);
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  @Label("a learner that projects")
  class Projection implements LensContract<Integer, ModularMap> {
    @Override
    public Lens<Integer, ModularMap> lens(Sample sample) {
      return sample.only(descent.linear(new int[] {1}, new int[] {0}).toLens());
    }
  }
}
