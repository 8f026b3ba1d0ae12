package org.hyperdescent.lenses.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
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
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.Optic;
import org.hyperdescent.lenses.OpticCategory;

@Label("Optic(C) is a symmetric monoidal category up to sliding")
class OpticCategoryProperties {

  private final ModularMapsInstance bits = ModularMapsInstance.of(2, 1);
  private final FiniteSetsInstance finiteSets = new FiniteSetsInstance();

  /// Everything tested about optics over one Cartesian base.
  interface Optics<O, A> extends SymmetricMonoidalContract<LensObject<O>, Optic<O, A>> {

    CartesianInstance<O, A> base();

    private OpticsOver<O, A> over() {
      return OpticsOver.upToSliding(base());
    }

    @Override
    default OpticCategory<O, A> category() {
      return over().category();
    }

    @Override
    default LensObject<O> object(Sample sample) {
      return over().object(sample);
    }

    @Override
    default Optic<O, A> arrow(LensObject<O> source, LensObject<O> target, Sample sample) {
      return over().arrow(source, target, sample);
    }

    @Override
    default Equality<Optic<O, A>> equality() {
      return over().equality();
    }

    @Property(tries = 200)
    @Label("OPTIC.comp")
    default void composition(@ForAll("choices") Choices choices) {
      LawAssertions.assertHolds(OpticLaws.<O, A>composition(), over(), choices);
    }

    @Property(tries = 200)
    @Label("OPTIC.tensor")
    default void tensor(@ForAll("choices") Choices choices) {
      LawAssertions.assertHolds(OpticLaws.<O, A>tensor(), over(), choices);
    }

    @Property(tries = 200)
    @Label("OPTIC.slide")
    default void slide(@ForAll("choices") Choices choices) {
      LawAssertions.assertHolds(OpticLaws.<O, A>slide(), over(), choices);
    }

    @Property(tries = 200)
    @Label("OPTIC.get")
    default void lensOfOptic(@ForAll("choices") Choices choices) {
      LawAssertions.assertHolds(OpticLaws.<O, A>lensOfOptic(), base(), choices);
    }

    @Property(tries = 200)
    @Label("OPTIC.lens")
    default void roundTrip(@ForAll("choices") Choices choices) {
      LawAssertions.assertHolds(OpticLaws.<O, A>roundTrip(), base(), choices);
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class OverBits implements Optics<Integer, ModularMap> {
    @Override
    public ModularMapsInstance base() {
      return bits;
    }
  }

  @Group
  @PropertyDefaults(tries = 200)
  class OverFiniteSets implements Optics<FiniteSet, FiniteMap> {
    @Override
    public FiniteSetsInstance base() {
      return finiteSets;
    }
  }
}
