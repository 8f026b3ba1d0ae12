package org.hyperdescent.lenses.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.finite.FiniteMap;
import org.hyperdescent.category.finite.FiniteSet;
import org.hyperdescent.category.finite.FiniteSetsInstance;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalContract;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensObject;

@Label("Lens(C) is a symmetric monoidal category with the formulas of the papers")
class LensCategoryProperties {

  private final ModularMapsInstance bits = ModularMapsInstance.of(2, 1);
  private final ModularMapsInstance trits = ModularMapsInstance.of(3, 1);
  private final FiniteSetsInstance finiteSets = new FiniteSetsInstance();

  /// Everything tested about lenses over one base.
  interface Lenses<O, A> extends SymmetricMonoidalContract<LensObject<O>, Lens<O, A>> {

    CartesianInstance<O, A> base();

    private LensesOver<O, A> over() {
      return new LensesOver<>(base());
    }

    @Override
    default SymmetricMonoidalCategory<LensObject<O>, Lens<O, A>> category() {
      return over().category();
    }

    @Override
    default LensObject<O> object(Sample sample) {
      return over().object(sample);
    }

    @Override
    default Lens<O, A> arrow(LensObject<O> source, LensObject<O> target, Sample sample) {
      return over().arrow(source, target, sample);
    }

    @Override
    default Equality<Lens<O, A>> equality() {
      return over().equality();
    }

    @Property(tries = 200)
    @Label("LENS.comp")
    default void composition(@ForAll("choices") Choices choices) {
      LawAssertions.assertHolds(LensLaws.<O, A>composition(), over(), choices);
    }

    @Property(tries = 200)
    @Label("LENS.tensor")
    default void tensor(@ForAll("choices") Choices choices) {
      LawAssertions.assertHolds(LensLaws.<O, A>tensor(), over(), choices);
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class OverBits implements Lenses<Integer, ModularMap> {
    @Override
    public ModularMapsInstance base() {
      return bits;
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class OverTrits implements Lenses<Integer, ModularMap> {
    @Override
    public ModularMapsInstance base() {
      return trits;
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class OverFiniteSets implements Lenses<FiniteSet, FiniteMap> {
    @Override
    public FiniteSetsInstance base() {
      return finiteSets;
    }
  }
}
