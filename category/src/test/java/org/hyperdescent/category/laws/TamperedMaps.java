package org.hyperdescent.category.laws;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.LeftAdditiveCategory;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.finite.ModularMapsInstance;

/// The maps between powers of `Z_3`, with every operation open to be broken.
class TamperedMaps
    implements LeftAdditiveCategory<Integer, ModularMap>,
        LeftAdditiveInstance<Integer, ModularMap> {

  private final ModularMapsInstance lawful = ModularMapsInstance.of(3, 2);
  private final ModularMaps maps = lawful.category();

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
  public Integer source(ModularMap arrow) {
    return maps.source(arrow);
  }

  @Override
  public Integer target(ModularMap arrow) {
    return maps.target(arrow);
  }

  @Override
  public ModularMap identity(Integer object) {
    return maps.identity(object);
  }

  @Override
  public ModularMap compose(ModularMap first, ModularMap second) {
    return maps.compose(first, second);
  }

  @Override
  public Integer unit() {
    return maps.unit();
  }

  @Override
  public Integer tensorObjects(Integer left, Integer right) {
    return maps.tensorObjects(left, right);
  }

  @Override
  public ModularMap tensor(ModularMap left, ModularMap right) {
    return maps.tensor(left, right);
  }

  @Override
  public ImmutableList<Integer> factors(Integer object) {
    return maps.factors(object);
  }

  @Override
  public ModularMap symmetry(Integer left, Integer right) {
    return maps.symmetry(left, right);
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
