package org.hyperdescent.lenses.laws;

import net.jqwik.api.Group;
import net.jqwik.api.Label;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.finite.FiniteMap;
import org.hyperdescent.category.finite.FiniteSet;
import org.hyperdescent.category.finite.FiniteSetsInstance;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerCategory;

@Label("Learn(C) is a symmetric monoidal category up to the order of parameters")
class LearnerCategoryProperties {

  private final ModularMapsInstance bits = ModularMapsInstance.of(2, 1);
  private final FiniteSetsInstance finiteSets = new FiniteSetsInstance();

  /// Everything tested about learners over one base.
  interface Learners<O, A> extends LearnerContract<O, A> {

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
  @PropertyDefaults(tries = 200)
  class OverBits implements Learners<Integer, ModularMap> {
    @Override
    public ModularMapsInstance base() {
      return bits;
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class OverFiniteSets implements Learners<FiniteSet, FiniteMap> {
    @Override
    public FiniteSetsInstance base() {
      return finiteSets;
    }
  }
}
