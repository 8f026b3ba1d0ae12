package org.hyperdescent.category.finite;

import org.hyperdescent.category.laws.LeftAdditiveInstance;
import org.hyperdescent.category.laws.Sample;

/// [ModularMaps] with providers: powers up to a bound, and every table equally likely. Equality is
/// exhaustive.
///
/// Tests of constructions over an arbitrary Cartesian category take this as their exact base.
///
/// @param category the category
/// @param maxPower the largest power drawn as an object; laws form tensors of several objects, so
///   keep `modulus^(4 * maxPower)` small
public record ModularMapsInstance(ModularMaps category, int maxPower)
    implements LeftAdditiveInstance<Integer, ModularMap> {

  /// The instance over `Z_modulus`.
  public static ModularMapsInstance of(int modulus, int maxPower) {
    return new ModularMapsInstance(new ModularMaps(modulus), maxPower);
  }

  @Override
  public Integer object(Sample sample) {
    return sample.between(0, maxPower);
  }

  @Override
  public ModularMap arrow(Integer source, Integer target, Sample sample) {
    FiniteSet outputs = ModularMap.power(category.modulus(), target);
    return new ModularMap(
        category.modulus(),
        FiniteMap.tabulate(
            ModularMap.power(category.modulus(), source),
            outputs,
            _ -> sample.below(outputs.size())));
  }
}
