package org.hyperdescent.category.laws;

import java.util.stream.Stream;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.HypergraphCategory;
import org.hyperdescent.category.finite.CospansInstance;
import org.hyperdescent.category.finite.FiniteFunctions;
import org.hyperdescent.category.span.Cospan;
import org.hyperdescent.category.span.CospanCategory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each Frobenius law refuses wires that merge or split wrongly.
class BrokenHypergraphsTest {

  private static final CospanCategory<Integer, FiniteFunction> COSPANS = FiniteFunctions.cospans();
  private static final Cospan<Integer, FiniteFunction> LONELY =
      COSPANS.cospan(FiniteFunction.of(1), FiniteFunction.of(1));

  private static class Tampered
      implements HypergraphCategory<Integer, Cospan<Integer, FiniteFunction>>,
          ForwardingCategory<Integer, Cospan<Integer, FiniteFunction>>,
          HypergraphInstance<Integer, Cospan<Integer, FiniteFunction>> {

    @Override
    public CospanCategory<Integer, FiniteFunction> original() {
      return COSPANS;
    }

    @Override
    public HypergraphCategory<Integer, Cospan<Integer, FiniteFunction>> category() {
      return this;
    }

    @Override
    public Integer object(Sample sample) {
      return new CospansInstance().object(sample);
    }

    @Override
    public Cospan<Integer, FiniteFunction> arrow(Integer source, Integer target, Sample sample) {
      return new CospansInstance().arrow(source, target, sample);
    }

    @Override
    public Cospan<Integer, FiniteFunction> merge(Integer object) {
      return COSPANS.merge(object);
    }

    @Override
    public Cospan<Integer, FiniteFunction> create(Integer object) {
      return COSPANS.create(object);
    }

    @Override
    public Cospan<Integer, FiniteFunction> split(Integer object) {
      return COSPANS.split(object);
    }

    @Override
    public Cospan<Integer, FiniteFunction> delete(Integer object) {
      return COSPANS.delete(object);
    }
  }

  private static LawClaim<?> caught(
      String damage,
      Law<HypergraphInstance<Integer, Cospan<Integer, FiniteFunction>>> law,
      Tampered broken) {
    return LawClaim.fails(law, damage, broken);
  }

  private static Stream<LawClaim<?>> hypergraphCategories() {
    Tampered cut =
        new Tampered() {
          @Override
          public Cospan<Integer, FiniteFunction> merge(Integer object) {
            return identity(object).tensor(delete(object));
          }

          @Override
          public Cospan<Integer, FiniteFunction> split(Integer object) {
            return identity(object).tensor(create(object));
          }
        };
    Tampered cutSplit =
        new Tampered() {
          @Override
          public Cospan<Integer, FiniteFunction> split(Integer object) {
            return identity(object).tensor(create(object));
          }
        };
    Tampered littering =
        new Tampered() {
          @Override
          public Cospan<Integer, FiniteFunction> merge(Integer object) {
            return super.merge(object).tensor(LONELY);
          }
        };
    Tampered crossed =
        new Tampered() {
          @Override
          public Cospan<Integer, FiniteFunction> merge(Integer object) {
            return object == 2 ? super.merge(2).then(symmetry(1, 1)) : super.merge(object);
          }
        };
    Tampered tooManyLegs =
        new Tampered() {
          @Override
          public Cospan<Integer, FiniteFunction> spider(Integer object, int inputs, int outputs) {
            return super.spider(object, inputs, outputs).tensor(LONELY);
          }
        };
    return Stream.of(
        caught("merging cuts the second wire", HypergraphLaws.monoid(), cut),
        caught("splitting does not connect", HypergraphLaws.comonoid(), cut),
        caught("splitting does not connect", HypergraphLaws.frobenius(), cutSplit),
        caught("splitting does not connect", HypergraphLaws.compactClosed(), cutSplit),
        caught("merging leaves a lonely variable", HypergraphLaws.special(), littering),
        caught("merging leaves a lonely variable", HypergraphLaws.coherence(), littering),
        caught("merging crosses pairs", HypergraphLaws.monoid(), crossed),
        caught("spiders leave lonely variables", HypergraphLaws.spiders(), tooManyLegs));
  }

  /// Broken instances, each with the law that is meant for it.
  static Stream<LawClaim<?>> claims() {
    return Stream.of(hypergraphCategories()).flatMap(rows -> rows);
  }

  @TestFactory
  Stream<DynamicTest> areCaught() {
    return claims()
        .map(
            claim ->
                DynamicTest.dynamicTest(
                    claim.law().id() + " notices: " + claim.instanceName(),
                    () -> LawAssertions.assertAsClaimed(claim, 300, 1)));
  }
}
