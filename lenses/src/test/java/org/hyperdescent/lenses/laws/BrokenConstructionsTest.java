package org.hyperdescent.lenses.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.CategoryLaws;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.LawReport;
import org.hyperdescent.category.laws.MonoidalLaws;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerCategory;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.Optic;
import org.hyperdescent.lenses.OpticToLens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Plausible mistakes, each caught by the law that is meant for it.
class BrokenConstructionsTest {

  private static final ModularMapsInstance BITS = ModularMapsInstance.of(2, 1);
  private static final LensesOver<Integer, ModularMap> LENSES = new LensesOver<>(BITS);

  /// Lenses on one type, where a forgotten exchange is well typed.
  private static final LensInstance<Integer, ModularMap> SINGLE_TYPE =
      new OnSimpleObjects<>(new OneObject(BITS));

  /// Optics on one type, with one bit of residual for each stage.
  private static final OpticsOver<Integer, ModularMap> OPTICS =
      OpticsOver.upToSliding(new OneObject(BITS));

  private static final LearnersOver<Integer, ModularMap> LEARNERS = new LearnersOver<>(BITS);

  @Test
  @DisplayName(
      "LENS.tensor, MON.functor: a tensor of lenses without the middle exchange, as in two libraries")
  void tensorWithoutExchange() {
    UnaryOperator<AlteredCategory<LensObject<Integer>, Lens<Integer, ModularMap>>> broken =
        altered -> altered.withTensor(BrokenConstructionsTest::tensorWithoutExchange);

    refuted(LensLaws.tensor(), new BrokenLenses(SINGLE_TYPE, broken));
    refuted(MonoidalLaws.functoriality(), new AlteredCategory.Instance<>(SINGLE_TYPE, broken));
    holds(LensLaws.composition(), new BrokenLenses(SINGLE_TYPE, broken));
  }

  @Test
  @DisplayName("LENS.comp: a composite put that asks the second lens at the wrong point")
  void compositeAtTheWrongPoint() {
    UnaryOperator<AlteredCategory<LensObject<Integer>, Lens<Integer, ModularMap>>> broken =
        altered -> altered.withComposition(BrokenConstructionsTest::composeForgettingForward);

    refuted(LensLaws.composition(), new BrokenLenses(SINGLE_TYPE, broken));
    // where all points have one type the mistake is a category too: only the formula notices
    holds(CategoryLaws.unit(), new AlteredCategory.Instance<>(SINGLE_TYPE, broken));
    holds(CategoryLaws.associativity(), new AlteredCategory.Instance<>(SINGLE_TYPE, broken));
  }

  @Test
  @DisplayName("LEARN.id, CAT.unit: the identity learner requests its own input, as in one library")
  void identityLearnerThatEchoes() {
    UnaryOperator<AlteredCategory<Integer, Learner<Integer, ModularMap>>> broken =
        altered ->
            altered.withIdentity(
                object ->
                    LEARNERS
                        .category()
                        .parameterless(
                            BITS.category().identity(object),
                            BITS.category().first(object, object)));

    refuted(LearnerLaws.identity(), new BrokenLearners(broken));
    refuted(CategoryLaws.unit(), new AlteredCategory.Instance<>(LEARNERS, broken));
    // it is a functorial choice of an arrow, so nothing but the unit law can notice
    holds(CategoryLaws.associativity(), new AlteredCategory.Instance<>(LEARNERS, broken));
  }

  @Test
  @DisplayName("LEARN.comp: the first learner is trained on the final wish")
  void compositeTrainedOnTheWrongWish() {
    refuted(
        LearnerLaws.composition(),
        new BrokenLearners(
            altered -> altered.withComposition(BrokenConstructionsTest::trainOnFinalWish)));
  }

  @Test
  @DisplayName("LEARN.tensor: parameters in the wrong order")
  void tensorWithParametersSwapped() {
    refuted(
        LearnerLaws.tensor(),
        new BrokenLearners(
            altered ->
                altered.withTensor(
                    (f, g) -> {
                      int p = f.parameters();
                      int q = g.parameters();
                      return f.tensor(g)
                          .transportedAlong(
                              BITS.category().symmetry(p, q), BITS.category().symmetry(q, p));
                    })));
  }

  @Test
  @DisplayName("OPTIC.comp: a composite optic that hands each way back the other's residual")
  void opticWithResidualsSwapped() {
    UnaryOperator<AlteredCategory<LensObject<Integer>, Optic<Integer, ModularMap>>> broken =
        altered -> altered.withComposition(BrokenConstructionsTest::composeSwappingResiduals);

    refuted(OpticLaws.composition(), new BrokenOptics(broken));
    refuted(CategoryLaws.associativity(), new AlteredCategory.Instance<>(OPTICS, broken));
    holds(OpticLaws.tensor(), new BrokenOptics(broken));
  }

  @Test
  @DisplayName("OPTIC.tensor, MON.functor: a tensor of optics without the exchange on the way back")
  void opticTensorWithoutExchange() {
    UnaryOperator<AlteredCategory<LensObject<Integer>, Optic<Integer, ModularMap>>> broken =
        altered -> altered.withTensor(BrokenConstructionsTest::opticTensorWithoutExchange);

    refuted(OpticLaws.tensor(), new BrokenOptics(broken));
    refuted(MonoidalLaws.functoriality(), new AlteredCategory.Instance<>(OPTICS, broken));
    holds(OpticLaws.composition(), new BrokenOptics(broken));
  }

  @Test
  @DisplayName("OPTIC.slide: a lens of an optic that forgets the residual depends on how one slid")
  void lensOfAnOpticThatForgetsTheResidual() {
    var base = BITS.category();
    var correct = new OpticToLens<>(base);
    // the residual is taken to be zero on the way back
    Function<Optic<Integer, ModularMap>, Lens<Integer, ModularMap>> broken =
        optic ->
            correct
                .codomain()
                .lens(
                    optic.source(),
                    optic.target(),
                    correct.onArrow(optic).get(),
                    base.compose(
                        base.tensor(
                            base.zero(optic.source().forward(), optic.residual()),
                            base.identity(optic.target().backward())),
                        optic.backward()));
    var equality = LensEquality.<Integer, ModularMap>componentwise(BITS.equality());

    refuted(
        OpticLaws.slide(),
        new OpticsOver<>(
            BITS,
            (left, right, sample) ->
                equality.compare(broken.apply(left), broken.apply(right), sample)));
  }

  /// The mistakes that are laws' own, for the table of all laws.
  static Stream<LawClaim<?>> claims() {
    UnaryOperator<AlteredCategory<LensObject<Integer>, Lens<Integer, ModularMap>>> flat =
        altered -> altered.withTensor(BrokenConstructionsTest::tensorWithoutExchange);
    UnaryOperator<AlteredCategory<LensObject<Integer>, Lens<Integer, ModularMap>>> astray =
        altered -> altered.withComposition(BrokenConstructionsTest::composeForgettingForward);
    UnaryOperator<AlteredCategory<LensObject<Integer>, Optic<Integer, ModularMap>>> swapped =
        altered -> altered.withComposition(BrokenConstructionsTest::composeSwappingResiduals);
    UnaryOperator<AlteredCategory<LensObject<Integer>, Optic<Integer, ModularMap>>> uncrossed =
        altered -> altered.withTensor(BrokenConstructionsTest::opticTensorWithoutExchange);
    return Stream.of(
        LawClaim.fails(LensLaws.tensor(), "no exchange", new BrokenLenses(SINGLE_TYPE, flat)),
        LawClaim.fails(
            LensLaws.composition(), "the wrong point", new BrokenLenses(SINGLE_TYPE, astray)),
        LawClaim.fails(OpticLaws.composition(), "residuals swapped", new BrokenOptics(swapped)),
        LawClaim.fails(OpticLaws.tensor(), "no exchange", new BrokenOptics(uncrossed)),
        LawClaim.fails(OpticLaws.slide(), "compared on the nose", OpticsOver.of(BITS).onTheNose()));
  }

  private static Optic<Integer, ModularMap> composeSwappingResiduals(
      Optic<Integer, ModularMap> f, Optic<Integer, ModularMap> g) {
    Optic<Integer, ModularMap> right = f.then(g);
    var base = BITS.category();
    int m = f.residual();
    int n = g.residual();
    return OPTICS
        .category()
        .optic(
            right.source(),
            right.target(),
            m + n,
            right.forward(),
            m == n
                ? base.compose(
                    base.tensor(base.symmetry(m, n), base.identity(right.target().backward())),
                    right.backward())
                : right.backward());
  }

  private static Optic<Integer, ModularMap> opticTensorWithoutExchange(
      Optic<Integer, ModularMap> f, Optic<Integer, ModularMap> g) {
    var category = OPTICS.category();
    return category.optic(
        category.tensorObjects(f.source(), g.source()),
        category.tensorObjects(f.target(), g.target()),
        f.residual() + g.residual(),
        f.tensor(g).forward(),
        BITS.category().tensor(f.backward(), g.backward()));
  }

  private static Lens<Integer, ModularMap> tensorWithoutExchange(
      Lens<Integer, ModularMap> f, Lens<Integer, ModularMap> g) {
    LensCategory<Integer, ModularMap> category = LENSES.category();
    return category.lens(
        category.tensorObjects(f.source(), g.source()),
        category.tensorObjects(f.target(), g.target()),
        BITS.category().tensor(f.get(), g.get()),
        BITS.category().tensor(f.put(), g.put()));
  }

  private static Lens<Integer, ModularMap> composeForgettingForward(
      Lens<Integer, ModularMap> f, Lens<Integer, ModularMap> g) {
    var base = BITS.category();
    var x = new Elements<>(base, Lists.immutable.of(f.source().forward(), g.target().backward()));
    return LENSES
        .category()
        .lens(
            f.source(),
            g.target(),
            base.compose(f.get(), g.get()),
            x.apply(f.put(), x.variable(0), x.apply(g.put(), x.variable(0), x.variable(1))));
  }

  private static Learner<Integer, ModularMap> trainOnFinalWish(
      Learner<Integer, ModularMap> f, Learner<Integer, ModularMap> g) {
    Learner<Integer, ModularMap> right = f.then(g);
    if (!f.target().equals(g.target())) {
      return right;
    }
    int p = f.parameters();
    int q = g.parameters();
    int a = f.source();
    int c = g.target();
    var base = BITS.category();
    var x = new Elements<>(base, Lists.immutable.of(p, q, a, c));
    ModularMap second = base.compose(right.update(), base.second(p, q));
    return new LearnerCategory<>(base)
        .learner(
            p + q,
            a,
            c,
            right.implement(),
            base.pair(x.apply(f.update(), x.variable(0), x.variable(2), x.variable(3)), second),
            right.request());
  }

  /// All functions `Z_2 → Z_2`.
  private record OneObject(ModularMapsInstance over)
      implements CartesianInstance<Integer, ModularMap> {

    @Override
    public CartesianCategory<Integer, ModularMap> category() {
      return over.category();
    }

    @Override
    public Integer object(Sample sample) {
      return 1;
    }

    @Override
    public ModularMap arrow(Integer source, Integer target, Sample sample) {
      return over.arrow(source, target, sample);
    }
  }

  private record BrokenLenses(
      LensInstance<Integer, ModularMap> over,
      UnaryOperator<AlteredCategory<LensObject<Integer>, Lens<Integer, ModularMap>>> alteration)
      implements LensInstance<Integer, ModularMap> {

    @Override
    public SymmetricMonoidalCategory<LensObject<Integer>, Lens<Integer, ModularMap>> category() {
      return alteration.apply(AlteredCategory.of(over.category()));
    }

    @Override
    public CartesianCategory<Integer, ModularMap> base() {
      return over.base();
    }

    @Override
    public LensObject<Integer> object(Sample sample) {
      return over.object(sample);
    }

    @Override
    public Lens<Integer, ModularMap> arrow(
        LensObject<Integer> source, LensObject<Integer> target, Sample sample) {
      return over.arrow(source, target, sample);
    }
  }

  private record BrokenOptics(
      UnaryOperator<AlteredCategory<LensObject<Integer>, Optic<Integer, ModularMap>>> alteration)
      implements OpticInstance<Integer, ModularMap> {

    @Override
    public SymmetricMonoidalCategory<LensObject<Integer>, Optic<Integer, ModularMap>> category() {
      return alteration.apply(AlteredCategory.of(OPTICS.category()));
    }

    @Override
    public SymmetricMonoidalInstance<Integer, ModularMap> base() {
      return OPTICS.base();
    }

    @Override
    public LensObject<Integer> object(Sample sample) {
      return OPTICS.object(sample);
    }

    @Override
    public Optic<Integer, ModularMap> arrow(
        LensObject<Integer> source, LensObject<Integer> target, Sample sample) {
      return OPTICS.arrow(source, target, sample);
    }
  }

  private record BrokenLearners(
      UnaryOperator<AlteredCategory<Integer, Learner<Integer, ModularMap>>> alteration)
      implements LearnerInstance<Integer, ModularMap> {

    @Override
    public SymmetricMonoidalCategory<Integer, Learner<Integer, ModularMap>> category() {
      return alteration.apply(AlteredCategory.of(LEARNERS.category()));
    }

    @Override
    public ModularMapsInstance base() {
      return BITS;
    }

    @Override
    public Integer object(Sample sample) {
      return LEARNERS.object(sample);
    }

    @Override
    public Learner<Integer, ModularMap> arrow(Integer source, Integer target, Sample sample) {
      return LEARNERS.arrow(source, target, sample);
    }
  }

  private static <S> void refuted(Law<S> law, S instance) {
    LawReport report = check(law, instance);
    assertThat(report.counterexample()).as("%s", report).isPresent();
    assertThat(report.counterexample().orElseThrow().where()).doesNotContain("threw");
  }

  private static <S> void holds(Law<S> law, S instance) {
    assertThat(check(law, instance).counterexample()).isEmpty();
  }

  private static <S> LawReport check(Law<S> law, S instance) {
    return LawClaim.holds(law, "broken", instance).check(200, 7);
  }
}
