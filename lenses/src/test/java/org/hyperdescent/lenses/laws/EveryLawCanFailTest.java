package org.hyperdescent.lenses.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.WriterFunctor;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.LaxMonoidalFunctorInstance;
import org.hyperdescent.category.testing.DeclaredLaws;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerBimonoid;
import org.hyperdescent.lenses.LearnerCategory;
import org.hyperdescent.lenses.LensCategory;
import org.hyperdescent.lenses.Parametrised;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A law that no instance breaks tests nothing: a table of broken instances, each with the law that
/// is meant for it, in which every law of this module occurs.
class EveryLawCanFailTest {

  private static final ModularMapsInstance BITS = ModularMapsInstance.of(2, 1);
  private static final ModularMaps MAPS = BITS.category();

  private static <S> LawClaim<?> caught(String damage, Law<S> law, S broken) {
    return LawClaim.fails(law, damage, broken);
  }

  private static Stream<LawClaim<?>> lenses() {
    return Stream.of(
        caught("the put forgets the rest", LensLaws.getPut(), lens(x -> new int[] {x[2], 0})),
        caught("the put ignores what it is given", LensLaws.putGet(), lens(x -> x)),
        caught(
            "the put remembers that something changed",
            LensLaws.putPut(),
            lens(x -> new int[] {x[2], x[1] | (x[0] ^ x[2])})),
        caught("copies are zero", OpticLaws.lensOfOptic(), TamperedBits.copyingOnce()),
        caught(
            "projections are exchanged",
            OpticLaws.roundTrip(),
            TamperedBits.exchangedProjections()));
  }

  /// A simple lens on pairs of bits that gets the first one.
  private static SimpleLensInstance<Integer, ModularMap> lens(UnaryOperator<int[]> put) {
    return sample ->
        sample.only(
            new LensCategory<>(MAPS)
                .simple(
                    2,
                    1,
                    MAPS.first(1, 1),
                    ModularMap.tabulate(2, 3, 2, x -> Arrays.copyOf(put.apply(x), 2))));
  }

  private static Stream<LawClaim<?>> parametrised() {
    var uncrossed = new ParametrisedOver<>(TamperedBits.notCrossing());
    var swapping =
        new BrokenInstances.Paras(altered -> altered.withComposition(EveryLawCanFailTest::swapped));
    return Stream.of(
        caught(
            "CGGWZ, definition 2.1: the first arrow where the second is meant",
            ParaLaws.composition(),
            new BrokenInstances.Paras(
                altered -> altered.withComposition(EveryLawCanFailTest::firstTwice))),
        caught("the order Q (x) P of CGGWZ", ParaLaws.composition(), swapping),
        caught(
            "single parameters are swapped, more are not",
            ParaLaws.associativity(),
            new BrokenInstances.Paras(
                altered -> altered.withComposition(EveryLawCanFailTest::swappedAtTheEnd))),
        caught(
            "composites are negated",
            ParaLaws.reparametrisation(),
            new ParametrisedOver<>(TamperedBits.negatingComposites())),
        caught("parameters of composites are swapped", ParaLaws.interchange(), swapping),
        caught("parameters of composites are swapped", ParaLaws.exchange(), swapping),
        caught("wires do not cross", ParaLaws.exchange(), uncrossed),
        caught("wires do not cross", ParaLaws.symmetry(), uncrossed),
        caught("the second copy is zero", ParaLaws.tying(), TamperedBits.copyingOnce()),
        caught("squaring is not strict", ParaLaws.baseChange(), squaring()),
        caught("squaring is not strict", ParaLaws.baseChangeOfTheWhole(), squaring()));
  }

  private static Stream<LawClaim<?>> cells() {
    return Stream.of(
        caught(
            "a cell that is recorded along another arrow",
            ReparametrisationLaws.validity(),
            new BrokenInstances.Cells(BITS, true, false)),
        caught(
            "the tensor of cells has its arrows exchanged",
            ReparametrisationLaws.validity(),
            new BrokenInstances.Cells(BITS, false, true)),
        caught(
            "tensors are negated",
            ReparametrisationLaws.tensor(),
            new BrokenInstances.Cells(TamperedBits.negatingTensor(), false, false)),
        caught(
            "wires do not cross",
            ReparametrisationLaws.exchange(),
            new BrokenInstances.Cells(TamperedBits.notCrossing(), false, false)),
        caught(
            "the tensor of cells has its arrows exchanged",
            ReparametrisationLaws.exchange(),
            new BrokenInstances.Cells(BITS, false, true)),
        caught(
            "wires do not cross",
            ReparametrisationLaws.symmetry(),
            new BrokenInstances.Cells(TamperedBits.notCrossing(), false, false)),
        caught(
            "the second copy is zero", ReparametrisationLaws.tying(), TamperedBits.copyingOnce()),
        caught("squaring is not strict", ChangeOfBaseLaws.strict(), squaring()),
        caught("totals are lost", ChangeOfBaseLaws.lax(), carrying(MAPS.zero(2, 1))),
        caught("the second total is lost", ChangeOfBaseLaws.lax(), carrying(MAPS.first(1, 1))));
  }

  private static Stream<LawClaim<?>> learners() {
    var echoing =
        new BrokenInstances.Learners(
            BITS, altered -> altered.withIdentity(EveryLawCanFailTest::echo));
    var untrained =
        new BrokenInstances.Learners(
            BITS, altered -> altered.withComposition(EveryLawCanFailTest::withoutUpdate));
    var uncrossed = new LearnersOver<>(TamperedBits.notCrossing());
    var exchanged = new LearnersOver<>(TamperedBits.exchangedProjections());
    var copyingOnce = new LearnersOver<>(TamperedBits.copyingOnce());
    var negating = new LearnersOver<>(TamperedBits.negatingComposites());
    return Stream.of(
        caught("composites learn nothing", LearnerLaws.composition(), untrained),
        caught("the identity requests its input", LearnerLaws.identity(), echoing),
        caught("wires do not cross", LearnerLaws.tensor(), uncrossed),
        caught("wires do not cross", LearnerLaws.symmetry(), uncrossed),
        caught("projections are exchanged", LearnerLaws.step(), exchanged),
        caught("wires do not cross", LearnerLaws.isomorphism(), uncrossed),
        caught(
            "projections are exchanged",
            LearnerLaws.lens(),
            new BrokenInstances.InTwoStages(exchanged)),
        caught("the second copy is zero", DualLaws.definition(), copyingOnce),
        caught("the identity requests its input", DualLaws.identity(), echoing),
        caught("composites learn nothing", DualLaws.composition(), untrained),
        caught("the second copy is zero", DualLaws.doubleDual(), copyingOnce),
        caught("there is none: it is false of learners", DualLaws.involution(), learnersOverBits()),
        caught("the second copy is zero", EquivalenceLaws.bijection(), copyingOnce),
        caught("composites are negated", EquivalenceLaws.slide(), negating),
        caught("composites learn nothing", EquivalenceLaws.composition(), untrained),
        caught("projections are exchanged", SymmetricLensLaws.legs(), exchanged),
        caught("composites learn nothing", SymmetricLensLaws.composition(), untrained));
  }

  private static Stream<LawClaim<?>> bimonoids() {
    var trits = new ModularMaps(3);
    BimonoidInstance<Integer, ModularMap> positive =
        new BrokenInstances.Bimonoid(new LearnerBimonoid<>(trits, trits::identity));
    BimonoidInstance<Integer, ModularMap> offByOne =
        new BrokenInstances.Bimonoid(
            new LearnerBimonoid<>(
                trits,
                object ->
                    ModularMap.tabulate(
                        3, object, object, x -> Arrays.stream(x).map(i -> 1 - i).toArray())));
    return Stream.of(
        caught("nothing is negated", BimonoidLaws.comonoid(), positive),
        caught("negation is off by one", BimonoidLaws.monoid(), offByOne),
        caught("nothing is negated", BimonoidLaws.bialgebra(), positive));
  }

  private static Stream<LawClaim<?>> claims() {
    return Stream.of(
            lenses(),
            parametrised(),
            cells(),
            learners(),
            bimonoids(),
            BrokenConstructionsTest.claims())
        .flatMap(rows -> rows);
  }

  @TestFactory
  Stream<DynamicTest> areCaught() {
    return claims()
        .map(
            claim ->
                DynamicTest.dynamicTest(
                    claim.law().id() + " notices: " + claim.instanceName(),
                    () -> LawAssertions.assertAsClaimed(claim, 200, 7)));
  }

  @Test
  void everyLawOfTheModuleIsBrokenBySomeInstance() {
    assertThat(claims().map(claim -> claim.law().id()))
        .containsAll(DeclaredLaws.in(Path.of("src/main/java")));
  }

  private static Parametrised<Integer, ModularMap> firstTwice(
      Parametrised<Integer, ModularMap> f, Parametrised<Integer, ModularMap> g) {
    return f.parameters().equals(g.parameters())
            && f.source().equals(f.target())
            && f.target().equals(g.target())
        ? f.then(f)
        : f.then(g);
  }

  private static Parametrised<Integer, ModularMap> swapped(
      Parametrised<Integer, ModularMap> f, Parametrised<Integer, ModularMap> g) {
    return f.then(g).reparametrise(MAPS.symmetry(g.parameters(), f.parameters()));
  }

  private static Parametrised<Integer, ModularMap> swappedAtTheEnd(
      Parametrised<Integer, ModularMap> f, Parametrised<Integer, ModularMap> g) {
    return f.parameters() == 1 && g.parameters() == 1 ? swapped(f, g) : f.then(g);
  }

  private static Learner<Integer, ModularMap> echo(Integer object) {
    return new LearnerCategory<>(MAPS)
        .parameterless(MAPS.identity(object), MAPS.first(object, object));
  }

  private static Learner<Integer, ModularMap> withoutUpdate(
      Learner<Integer, ModularMap> f, Learner<Integer, ModularMap> g) {
    Learner<Integer, ModularMap> composite = f.then(g);
    int p = composite.parameters();
    int rest = composite.source() + composite.target();
    return new LearnerCategory<>(MAPS)
        .learner(
            p,
            composite.source(),
            composite.target(),
            composite.implement(),
            MAPS.first(p, rest),
            composite.request());
  }

  private static LearnersOver<Integer, ModularMap> learnersOverBits() {
    return new LearnersOver<>(BITS);
  }

  /// `f ↦ f x f`, which is a functor and takes tensors for squares of tensors.
  private static FunctorOver<Integer, ModularMap, Integer, ModularMap> squaring() {
    return new FunctorOver<>(
        MonoidalFunctor.of(MAPS, MAPS, object -> 2 * object, arrow -> arrow.tensor(arrow)),
        BITS,
        BITS.equality());
  }

  private static LaxMonoidalFunctorInstance<Integer, ModularMap, Integer, ModularMap> carrying(
      ModularMap join) {
    return LaxMonoidalFunctorInstance.of(
        new BrokenInstances.Carrying(new WriterFunctor<>(MAPS, 1), join), BITS);
  }
}
