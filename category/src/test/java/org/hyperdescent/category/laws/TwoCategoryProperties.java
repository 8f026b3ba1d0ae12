package org.hyperdescent.category.laws;

import net.jqwik.api.Group;
import net.jqwik.api.Label;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.LaxMonoidalFunctor;
import org.hyperdescent.category.PowerFunctor;
import org.hyperdescent.category.WriterFunctor;
import org.hyperdescent.category.finite.CospansInstance;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.span.Cospan;

@Label("2-categories and lax monoidal functors")
class TwoCategoryProperties {

  /// The contract, with the providers of [Graded].
  interface GradedContract extends TwoCategoryContract<Integer, ModularMap, Graded.Cell> {

    @Override
    Graded category();

    @Override
    default Integer object(Sample sample) {
      return category().object(sample);
    }

    @Override
    default ModularMap arrow(Integer source, Integer target, Sample sample) {
      return category().arrow(source, target, sample);
    }

    @Override
    default Graded.Cell cell(ModularMap from, Sample sample) {
      return category().cell(from, sample);
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class GradedBits implements GradedContract {
    @Override
    public Graded category() {
      return Graded.over(ModularMapsInstance.of(2, 2), 5);
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class GradedTrits implements GradedContract {
    @Override
    public Graded category() {
      return Graded.over(ModularMapsInstance.of(3, 1), 2);
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class Writer implements LaxMonoidalFunctorContract<Integer, ModularMap, Integer, ModularMap> {
    @Override
    public LaxMonoidalFunctor<Integer, ModularMap, Integer, ModularMap> functor() {
      return new WriterFunctor<>(domain().category(), 1);
    }

    @Override
    public ModularMapsInstance domain() {
      return ModularMapsInstance.of(3, 1);
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class Batches
      implements LaxMonoidalFunctorContract<
          Integer, Cospan<Integer, FiniteFunction>, Integer, Cospan<Integer, FiniteFunction>> {
    @Override
    public LaxMonoidalFunctor<
            Integer, Cospan<Integer, FiniteFunction>, Integer, Cospan<Integer, FiniteFunction>>
        functor() {
      return new PowerFunctor<>(domain().category(), 3);
    }

    @Override
    public CospansInstance domain() {
      return new CospansInstance();
    }
  }
}
