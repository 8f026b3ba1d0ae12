package org.hyperdescent.lenses.laws;

import net.jqwik.api.Group;
import net.jqwik.api.Label;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.LaxMonoidalFunctor;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.TwoCategory;
import org.hyperdescent.category.WriterFunctor;
import org.hyperdescent.category.finite.FiniteMap;
import org.hyperdescent.category.finite.FiniteSet;
import org.hyperdescent.category.finite.FiniteSetsInstance;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.Parametrised;
import org.hyperdescent.lenses.Reparametrisation;

@Label("Para(C) is a 2-category with a tensor, and changes its base")
class ReparametrisationProperties {

  private static final ModularMapsInstance BITS = ModularMapsInstance.of(2, 1);
  private static final FiniteSetsInstance SETS = new FiniteSetsInstance();

  /// Everything tested about 2-cells over one base.
  interface Cells<O, A> extends ReparametrisationContract<O, A> {

    @Override
    default TwoCategory<O, Parametrised<O, A>, Reparametrisation<O, A>> category() {
      return new ReparametrisationsOver<>(base()).category();
    }

    @Override
    default O object(Sample sample) {
      return base().object(sample);
    }

    @Override
    default Parametrised<O, A> arrow(O source, O target, Sample sample) {
      return new ParametrisedOver<>(base()).arrow(source, target, sample);
    }
  }

  @Group
  @PropertyDefaults(tries = 150)
  class OverBits implements Cells<Integer, ModularMap> {
    @Override
    public ModularMapsInstance base() {
      return BITS;
    }
  }

  @Group
  @PropertyDefaults(tries = 150)
  class OverFiniteSets implements Cells<FiniteSet, FiniteMap> {
    @Override
    public FiniteSetsInstance base() {
      return SETS;
    }
  }

  @Group
  @PropertyDefaults(tries = 50)
  @Label("parametric lenses")
  class OverLenses implements Cells<LensObject<Integer>, Lens<Integer, ModularMap>> {
    @Override
    public LensInstance<Integer, ModularMap> base() {
      return new OnSimpleObjects<>(BITS);
    }
  }

  @Group
  @PropertyDefaults(tries = 100)
  @Label("networks seen as lenses through which nothing comes back")
  class AlongTheInclusion
      implements ChangeOfBaseContract<
          Integer, ModularMap, LensObject<Integer>, Lens<Integer, ModularMap>> {

    private final OneWay.Instance<Integer, ModularMap> inclusion = new OneWay.Instance<>(BITS);

    @Override
    public MonoidalFunctor<Integer, ModularMap, LensObject<Integer>, Lens<Integer, ModularMap>>
        functor() {
      return inclusion.functor();
    }

    @Override
    public ModularMapsInstance domain() {
      return BITS;
    }

    @Override
    public Equality<Lens<Integer, ModularMap>> equality() {
      return inclusion.equality();
    }
  }

  @Group
  @PropertyDefaults(tries = 100)
  @Label("networks that carry a total")
  class AlongTheWriter
      implements LaxChangeOfBaseContract<Integer, ModularMap, Integer, ModularMap> {

    @Override
    public LaxMonoidalFunctor<Integer, ModularMap, Integer, ModularMap> functor() {
      return new WriterFunctor<>(BITS.category(), 1);
    }

    @Override
    public ModularMapsInstance domain() {
      return BITS;
    }
  }

  @Group
  @PropertyDefaults(tries = 100)
  @Label("a strict functor is lax")
  class AlongAStrictFunctor
      implements LaxChangeOfBaseContract<Integer, ModularMap, Integer, ModularMap> {

    @Override
    public LaxMonoidalFunctor<Integer, ModularMap, Integer, ModularMap> functor() {
      return LaxMonoidalFunctor.of(MonoidalFunctor.identity(BITS.category()));
    }

    @Override
    public ModularMapsInstance domain() {
      return BITS;
    }
  }
}
