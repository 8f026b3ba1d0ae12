package org.hyperdescent.category.laws;

import org.hyperdescent.category.LeftAdditiveCategory;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.finite.ModularMapsInstance;

/// The maps between powers of `Z_3`, with every operation open to be broken.
class TamperedMaps
    implements LeftAdditiveCategory<Integer, ModularMap>,
        ForwardingCategory<Integer, ModularMap>,
        LeftAdditiveInstance<Integer, ModularMap> {

  private final ModularMapsInstance lawful = ModularMapsInstance.of(3, 2);
  private final ModularMaps maps = lawful.category();

  @Override
  public ModularMaps original() {
    return maps;
  }

  @Override
  public LeftAdditiveCategory<Integer, ModularMap> category() {
    return this;
  }

  @Override
  public Integer object(Sample sample) {
    return lawful.object(sample);
  }

  @Override
  public ModularMap arrow(Integer source, Integer target, Sample sample) {
    return lawful.arrow(source, target, sample);
  }

  /// Adds one to every component.
  static ModularMap increment(int power) {
    return ModularMap.tabulate(
        3,
        power,
        power,
        x -> {
          int[] y = x.clone();
          for (int i = 0; i < y.length; i++) {
            y[i]++;
          }
          return y;
        });
  }

  @Override
  public ModularMap copy(Integer object) {
    return maps.copy(object);
  }

  @Override
  public ModularMap discard(Integer object) {
    return maps.discard(object);
  }

  @Override
  public ModularMap add(ModularMap left, ModularMap right) {
    return maps.add(left, right);
  }

  @Override
  public ModularMap zero(Integer source, Integer target) {
    return maps.zero(source, target);
  }
}
