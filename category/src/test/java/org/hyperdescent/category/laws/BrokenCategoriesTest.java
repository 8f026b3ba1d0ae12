package org.hyperdescent.category.laws;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.Functor;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.NaturalTransformation;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.finite.RandomLinearMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each law refuses a structure that is broken in the way it is meant to notice.
class BrokenCategoriesTest {

  private static final ModularMapsInstance LAWFUL = ModularMapsInstance.of(3, 2);
  private static final ModularMaps MAPS = LAWFUL.category();

  private static <S> LawClaim<?> caught(String damage, Law<S> law, S broken) {
    return LawClaim.fails(law, damage, broken);
  }

  private static Stream<LawClaim<?>> categories() {
    TamperedMaps identity =
        new TamperedMaps() {
          @Override
          public ModularMap identity(Integer object) {
            return increment(object);
          }
        };
    TamperedMaps composition =
        new TamperedMaps() {
          @Override
          public ModularMap compose(ModularMap first, ModularMap second) {
            return first.then(second).then(increment(second.target()));
          }
        };
    TamperedMaps swapped =
        new TamperedMaps() {
          @Override
          public ModularMap compose(ModularMap first, ModularMap second) {
            return isEndomap(first) && isEndomap(second)
                ? super.compose(second, first)
                : super.compose(first, second);
          }
        };
    TamperedMaps constantAssociator =
        new TamperedMaps() {
          @Override
          public ModularMap compose(ModularMap first, ModularMap second) {
            return first.then(
                first.target() == second.target() ? MAPS.identity(first.target()) : second);
          }
        };
    return Stream.of(
        caught("the identity adds one", CategoryLaws.unit(), identity),
        caught("composing adds one", CategoryLaws.unit(), composition),
        caught("endomaps compose in the wrong order", CategoryLaws.associativity(), swapped),
        caught("composing forgets endomaps", CategoryLaws.associativity(), constantAssociator));
  }

  private static Stream<LawClaim<?>> monoidalCategories() {
    TamperedMaps tensor =
        new TamperedMaps() {
          @Override
          public ModularMap tensor(ModularMap left, ModularMap right) {
            ModularMap product = left.tensor(right);
            return product.then(increment(product.target()));
          }
        };
    TamperedMaps flipped =
        new TamperedMaps() {
          @Override
          public ModularMap tensor(ModularMap left, ModularMap right) {
            return MAPS.symmetry(left.source(), right.source())
                .then(right.tensor(left))
                .then(MAPS.identity(left.target() + right.target()));
          }
        };
    TamperedMaps factors =
        new TamperedMaps() {
          @Override
          public ImmutableList<Integer> factors(Integer object) {
            return Lists.immutable.of(object);
          }
        };
    TamperedMaps lossy =
        new TamperedMaps() {
          @Override
          public ImmutableList<Integer> factors(Integer object) {
            return super.factors(object).drop(1);
          }
        };
    return Stream.of(
        caught("the tensor adds one", MonoidalLaws.functoriality(), tensor),
        caught("the tensor adds one", MonoidalLaws.strictness(), tensor),
        caught("the outputs of the tensor are swapped", MonoidalLaws.functoriality(), flipped),
        caught("the unit has a factor", MonoidalLaws.factors(), factors),
        caught("a factor is lost", MonoidalLaws.factors(), lossy));
  }

  private static Stream<LawClaim<?>> symmetricCategories() {
    TamperedMaps identity =
        new TamperedMaps() {
          @Override
          public ModularMap symmetry(Integer left, Integer right) {
            return identity(left + right);
          }
        };
    TamperedMaps twisted =
        new TamperedMaps() {
          @Override
          public ModularMap symmetry(Integer left, Integer right) {
            return super.symmetry(left, right).then(increment(left + right));
          }
        };
    TamperedMaps inverse =
        new TamperedMaps() {
          @Override
          public ModularMap permutation(ImmutableList<Integer> wires, FiniteFunction order) {
            return super.permutation(wires, order.inverse());
          }
        };
    return Stream.of(
        caught("nothing crosses", SymmetricMonoidalLaws.naturality(), identity),
        caught("crossing adds one", SymmetricMonoidalLaws.involution(), twisted),
        caught("crossing adds one", SymmetricMonoidalLaws.hexagon(), twisted),
        caught("crossing adds one", SymmetricMonoidalLaws.unit(), twisted),
        caught("nothing crosses", SymmetricMonoidalLaws.permutation(), identity),
        caught("permuting backwards", SymmetricMonoidalLaws.permutation(), inverse));
  }

  private static Stream<LawClaim<?>> cartesianCategories() {
    TamperedMaps dropping =
        new TamperedMaps() {
          @Override
          public ModularMap copy(Integer object) {
            return super.copy(object).then(identity(object).tensor(zero(object, object)));
          }
        };
    TamperedMaps uneven =
        new TamperedMaps() {
          @Override
          public ModularMap copy(Integer object) {
            return super.copy(object).then(identity(object).tensor(increment(object)));
          }
        };
    TamperedMaps reversing =
        new TamperedMaps() {
          @Override
          public ModularMap copy(Integer object) {
            return object == 2
                ? super.copy(2).then(identity(2).tensor(symmetry(1, 1)))
                : super.copy(object);
          }
        };
    TamperedMaps pulling =
        new TamperedMaps() {
          @Override
          public ModularMap pullback(ImmutableList<Integer> wires, FiniteFunction f) {
            ModularMap pulled = super.pullback(wires, f);
            return f.isIdentity() ? pulled : pulled.then(increment(pulled.target()));
          }
        };
    return Stream.of(
        caught("the second copy is zero", CartesianLaws.cocommutativity(), dropping),
        caught("the second copy is zero", CartesianLaws.counit(), dropping),
        caught("the second copy is zero", CartesianLaws.naturality(), dropping),
        caught("the second copy is zero", CartesianLaws.pairing(), dropping),
        caught("the second copy is one more", CartesianLaws.coassociativity(), uneven),
        caught("the second copy is reversed", CartesianLaws.coherence(), reversing),
        caught("pulling back adds one", CartesianLaws.wires(), pulling));
  }

  private static Stream<LawClaim<?>> leftAdditiveCategories() {
    TamperedMaps noncommutative =
        new TamperedMaps() {
          @Override
          public ModularMap add(ModularMap left, ModularMap right) {
            return left.plus(right).plus(right);
          }
        };
    TamperedMaps wrongZero =
        new TamperedMaps() {
          @Override
          public ModularMap zero(Integer source, Integer target) {
            return super.zero(source, target).then(increment(target));
          }
        };
    TamperedMaps wrongZeroOfLinearMaps =
        new TamperedMaps() {
          @Override
          public ModularMap arrow(Integer source, Integer target, Sample sample) {
            return RandomLinearMap.draw(3, source, target, sample);
          }

          @Override
          public ModularMap zero(Integer source, Integer target) {
            return super.zero(source, target).then(increment(target));
          }
        };
    TamperedMaps dependent =
        new TamperedMaps() {
          @Override
          public ModularMap add(ModularMap left, ModularMap right) {
            ModularMap sum = left.plus(right);
            return sum.source() == sum.target() ? sum.plus(identity(sum.source())) : sum;
          }
        };
    TamperedMaps swappedSums =
        new TamperedMaps() {
          @Override
          public ModularMap add(ModularMap left, ModularMap right) {
            ModularMap sum = left.plus(right);
            return sum.target() == 2 ? sum.then(symmetry(1, 1)) : sum;
          }
        };
    TamperedMaps addition =
        new TamperedMaps() {
          @Override
          public ModularMap addition(Integer object) {
            return first(object, object);
          }
        };
    TamperedMaps pushing =
        new TamperedMaps() {
          @Override
          public ModularMap pushforward(ImmutableList<Integer> wires, FiniteFunction f) {
            ModularMap pushed = super.pushforward(wires, f);
            return pushed.plus(pushed);
          }
        };
    TamperedMaps uneven =
        new TamperedMaps() {
          @Override
          public ModularMap copy(Integer object) {
            return super.copy(object).then(identity(object).tensor(increment(object)));
          }
        };
    TamperedMaps spoiltSums =
        new TamperedMaps() {
          @Override
          public ModularMap addition(Integer object) {
            return super.addition(object).then(increment(object));
          }
        };
    return Stream.of(
        caught("f+g counts g twice", LeftAdditiveLaws.monoid(), noncommutative),
        caught("zero is one", LeftAdditiveLaws.monoid(), wrongZero),
        caught("sums of endomaps add the input", LeftAdditiveLaws.precomposition(), dependent),
        caught("sums are swapped", LeftAdditiveLaws.projections(), swappedSums),
        caught("sums are swapped", LeftAdditiveLaws.pairing(), swappedSums),
        caught("addition is projection", LeftAdditiveLaws.generators(), addition),
        caught("the second copy is one more", LeftAdditiveLaws.bialgebra(), uneven),
        caught("addition adds one", LeftAdditiveLaws.generators(), spoiltSums),
        caught("what is collected is doubled", LeftAdditiveLaws.wires(), pushing),
        caught("maps are not additive", LeftAdditiveLaws.additivity(), LAWFUL),
        caught(
            "zero is one, to linear maps", LeftAdditiveLaws.additivity(), wrongZeroOfLinearMaps));
  }

  private static Stream<LawClaim<?>> functors() {
    return Stream.of(
        caught(
            "adds one",
            FunctorLaws.composition(),
            functor(k -> k, f -> f.then(TamperedMaps.increment(f.target())))),
        caught(
            "adds one",
            FunctorLaws.identity(),
            functor(k -> k, f -> f.then(TamperedMaps.increment(f.target())))),
        caught("objects grow", FunctorLaws.typing(), functor(k -> k + 1, f -> f)),
        // Squaring is a functor, but not a strict monoidal one.
        caught("squares", FunctorLaws.tensor(), functor(k -> 2 * k, f -> f.tensor(f))),
        caught("squares", FunctorLaws.symmetry(), functor(k -> 2 * k, f -> f.tensor(f))),
        caught("objects grow", FunctorLaws.tensor(), functor(k -> k + 1, f -> f)));
  }

  private static MonoidalFunctorInstance<Integer, ModularMap, Integer, ModularMap> functor(
      UnaryOperator<Integer> onObject, UnaryOperator<ModularMap> onArrow) {
    return new MonoidalFunctorInstance<>() {
      @Override
      public MonoidalFunctor<Integer, ModularMap, Integer, ModularMap> functor() {
        return MonoidalFunctor.of(MAPS, MAPS, onObject, onArrow);
      }

      @Override
      public ModularMapsInstance domain() {
        return LAWFUL;
      }
    };
  }

  private static Stream<LawClaim<?>> transformations() {
    return Stream.of(
        caught("adds one", NaturalityLaws.naturality(), transformation(TamperedMaps::increment)),
        caught("objects grow", NaturalityLaws.typing(), transformation(k -> MAPS.identity(k + 1))));
  }

  private static NaturalTransformationInstance<Integer, ModularMap, Integer, ModularMap>
      transformation(Function<Integer, ModularMap> components) {
    return new NaturalTransformationInstance<>() {
      @Override
      public NaturalTransformation<Integer, ModularMap, Integer, ModularMap> transformation() {
        Functor<Integer, ModularMap, Integer, ModularMap> identity = Functor.identity(MAPS);
        return NaturalTransformation.of(identity, identity, components);
      }

      @Override
      public CategoryInstance<Integer, ModularMap> domain() {
        return LAWFUL;
      }
    };
  }

  /// Broken instances, each with the law that is meant for it.
  static Stream<LawClaim<?>> claims() {
    return Stream.of(
            categories(),
            monoidalCategories(),
            symmetricCategories(),
            cartesianCategories(),
            leftAdditiveCategories(),
            functors(),
            transformations())
        .flatMap(rows -> rows);
  }

  private static boolean isEndomap(ModularMap map) {
    return map.source() == map.target();
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
