package org.hyperdescent.category.laws;

import java.util.stream.Stream;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.HypergraphCategory;
import org.hyperdescent.category.finite.Cospan;
import org.hyperdescent.category.finite.Cospans;
import org.hyperdescent.category.finite.CospansInstance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each Frobenius law refuses wires that merge or split wrongly.
class BrokenHypergraphsTest {

  private static final Cospan LONELY = new Cospan(FiniteFunction.of(1), FiniteFunction.of(1));

  private static class Tampered
      implements HypergraphCategory<Integer, Cospan>, HypergraphInstance<Integer, Cospan> {

    private final Cospans cospans = new Cospans();

    @Override
    public HypergraphCategory<Integer, Cospan> category() {
      return this;
    }

    @Override
    public Integer object(Sample sample) {
      return new CospansInstance().object(sample);
    }

    @Override
    public Cospan arrow(Integer source, Integer target, Sample sample) {
      return new CospansInstance().arrow(source, target, sample);
    }

    @Override
    public Integer source(Cospan arrow) {
      return arrow.source();
    }

    @Override
    public Integer target(Cospan arrow) {
      return arrow.target();
    }

    @Override
    public Cospan identity(Integer object) {
      return cospans.identity(object);
    }

    @Override
    public Cospan compose(Cospan first, Cospan second) {
      return first.then(second);
    }

    @Override
    public Integer unit() {
      return 0;
    }

    @Override
    public Integer tensorObjects(Integer left, Integer right) {
      return left + right;
    }

    @Override
    public Cospan tensor(Cospan left, Cospan right) {
      return left.tensor(right);
    }

    @Override
    public ImmutableList<Integer> factors(Integer object) {
      return cospans.factors(object);
    }

    @Override
    public Cospan symmetry(Integer left, Integer right) {
      return cospans.symmetry(left, right);
    }

    @Override
    public Cospan merge(Integer object) {
      return cospans.merge(object);
    }

    @Override
    public Cospan create(Integer object) {
      return cospans.create(object);
    }

    @Override
    public Cospan split(Integer object) {
      return cospans.split(object);
    }

    @Override
    public Cospan delete(Integer object) {
      return cospans.delete(object);
    }
  }

  private static LawClaim<?> caught(
      String damage, Law<HypergraphInstance<Integer, Cospan>> law, Tampered broken) {
    return LawClaim.fails(law, damage, broken);
  }

  private static Stream<LawClaim<?>> hypergraphCategories() {
    Tampered cut =
        new Tampered() {
          @Override
          public Cospan merge(Integer object) {
            return identity(object).tensor(delete(object));
          }

          @Override
          public Cospan split(Integer object) {
            return identity(object).tensor(create(object));
          }
        };
    Tampered cutSplit =
        new Tampered() {
          @Override
          public Cospan split(Integer object) {
            return identity(object).tensor(create(object));
          }
        };
    Tampered littering =
        new Tampered() {
          @Override
          public Cospan merge(Integer object) {
            return super.merge(object).tensor(LONELY);
          }
        };
    Tampered crossed =
        new Tampered() {
          @Override
          public Cospan merge(Integer object) {
            return object == 2 ? super.merge(2).then(symmetry(1, 1)) : super.merge(object);
          }
        };
    Tampered tooManyLegs =
        new Tampered() {
          @Override
          public Cospan spider(Integer object, int inputs, int outputs) {
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
