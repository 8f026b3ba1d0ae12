package org.hyperdescent.lenses.laws;

import net.jqwik.api.Group;
import net.jqwik.api.Label;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.finite.FiniteMap;
import org.hyperdescent.category.finite.FiniteSet;
import org.hyperdescent.category.finite.FiniteSetsInstance;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerBimonoid;
import org.hyperdescent.lenses.LearnerCategory;

@Label("Learners: equivalences, duality, symmetric lenses, bimonoids")
class LearnerRelationsProperties {

  private static final ModularMapsInstance BITS = ModularMapsInstance.of(2, 1);
  private static final FiniteSetsInstance SETS = new FiniteSetsInstance();

  /// Everything tested about learners over one base.
  interface Learners<O, A> extends LearnerRelationsContract<O, A> {

    @Override
    default LearnerCategory<O, A> category() {
      return new LearnersOver<>(base()).category();
    }

    @Override
    default O object(Sample sample) {
      return base().object(sample);
    }

    @Override
    default Learner<O, A> arrow(O source, O target, Sample sample) {
      return new LearnersOver<>(base()).arrow(source, target, sample);
    }
  }

  @Group
  @PropertyDefaults(tries = 100)
  class OverBits implements Learners<Integer, ModularMap> {
    @Override
    public ModularMapsInstance base() {
      return BITS;
    }
  }

  @Group
  @PropertyDefaults(tries = 50)
  class OverFiniteSets implements Learners<FiniteSet, FiniteMap> {
    @Override
    public FiniteSetsInstance base() {
      return SETS;
    }
  }

  @Group
  @PropertyDefaults(tries = 20)
  class BimonoidOfTrits implements BimonoidContract<Integer, ModularMap> {
    @Override
    public LearnerBimonoid<Integer, ModularMap> bimonoid() {
      var maps = new ModularMaps(3);
      return new LearnerBimonoid<>(maps, object -> negation(maps, object));
    }

    @Override
    public Integer object(Sample sample) {
      return sample.below(2);
    }
  }

  @Group
  @PropertyDefaults(tries = 20)
  class BimonoidOfQuaternaryDigits implements BimonoidContract<Integer, ModularMap> {
    @Override
    public LearnerBimonoid<Integer, ModularMap> bimonoid() {
      var maps = new ModularMaps(4);
      return new LearnerBimonoid<>(maps, object -> negation(maps, object));
    }

    @Override
    public Integer object(Sample sample) {
      return sample.below(2);
    }
  }

  private static ModularMap negation(ModularMaps maps, int object) {
    return ModularMap.tabulate(
        maps.modulus(),
        object,
        object,
        x -> {
          int[] y = x.clone();
          for (int i = 0; i < y.length; i++) {
            y[i] = -y[i];
          }
          return y;
        });
  }
}
