package org.hyperdescent.category.finite;

import net.jqwik.api.Group;
import org.hyperdescent.category.laws.AdditiveContract;
import org.hyperdescent.category.laws.LeftAdditiveContract;
import org.hyperdescent.category.laws.Sample;

/// The contract of a Cartesian left-additive category on the maps between powers of `Z_2` and
/// `Z_3`.
class ModularMapsProperties {

  @Group
  class ModuloTwo implements LeftAdditiveContract<Integer, ModularMap> {

    private final ModularMapsInstance instance = ModularMapsInstance.of(2, 2);

    @Override
    public ModularMaps category() {
      return instance.category();
    }

    @Override
    public Integer object(Sample sample) {
      return instance.object(sample);
    }

    @Override
    public ModularMap arrow(Integer source, Integer target, Sample sample) {
      return instance.arrow(source, target, sample);
    }
  }

  @Group
  class ModuloThree implements LeftAdditiveContract<Integer, ModularMap> {

    private final ModularMapsInstance instance = ModularMapsInstance.of(3, 1);

    @Override
    public ModularMaps category() {
      return instance.category();
    }

    @Override
    public Integer object(Sample sample) {
      return instance.object(sample);
    }

    @Override
    public ModularMap arrow(Integer source, Integer target, Sample sample) {
      return instance.arrow(source, target, sample);
    }
  }

  /// The linear maps among them, where composing is additive on both sides.
  @Group
  class Linear implements AdditiveContract<Integer, ModularMap> {

    private final ModularMapsInstance instance = ModularMapsInstance.of(3, 2);

    @Override
    public ModularMaps category() {
      return instance.category();
    }

    @Override
    public Integer object(Sample sample) {
      return instance.object(sample);
    }

    @Override
    public ModularMap arrow(Integer source, Integer target, Sample sample) {
      return RandomLinearMap.draw(3, source, target, sample);
    }
  }
}
