package org.hyperdescent.lenses.laws;

import java.util.Arrays;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.finite.CospansInstance;
import org.hyperdescent.category.finite.FiniteFunctionsInstance;
import org.hyperdescent.category.finite.FiniteSetsInstance;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.finite.RelationsInstance;
import org.hyperdescent.category.finite.SpansInstance;
import org.hyperdescent.category.function.FiniteType;
import org.hyperdescent.category.function.JavaFunctionsInstance;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.CartesianLaws;
import org.hyperdescent.category.laws.CategoryLaws;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.FunctorLaws;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.MonoidalFunctorInstance;
import org.hyperdescent.category.laws.MonoidalLaws;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.category.laws.SymmetricMonoidalLaws;
import org.hyperdescent.category.laws.WithCopies;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerBimonoid;
import org.hyperdescent.lenses.LearnerCategory;
import org.hyperdescent.lenses.LearnerToParaLens;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.LensToOptic;
import org.hyperdescent.lenses.Optic;
import org.hyperdescent.lenses.OpticToLens;
import org.hyperdescent.lenses.ParaLensToLearner;
import org.hyperdescent.lenses.Parametrised;
import org.hyperdescent.lenses.SymmetricLens;

/// Every claim this module makes about its constructions, as rows of the law table: over every
/// category of the module below, where equality is decided exhaustively, and by
/// [#overCartesian(String, CartesianInstance)] and [#overMonoidal(String,
/// SymmetricMonoidalInstance)] over those of the modules above.
public final class LensesLawSuite {

  private static final ModularMapsInstance BITS = ModularMapsInstance.of(2, 1);
  private static final ModularMapsInstance TRITS = ModularMapsInstance.of(3, 1);
  private static final ImmutableList<FiniteType> BOOLEANS =
      Lists.immutable.of(FiniteType.of("Boolean", false, true));

  private LensesLawSuite() {}

  /// The claims, positive and negative.
  public static ImmutableList<LawClaim<?>> claims() {
    MutableList<LawClaim<?>> claims = Lists.mutable.empty();
    claims.addAllIterable(overCartesian("Z_2", BITS));
    claims.addAllIterable(overCartesian("Z_3", TRITS));
    claims.addAllIterable(overCartesian("finite sets", new FiniteSetsInstance(2)));
    claims.addAllIterable(overCartesian("Java functions", new JavaFunctionsInstance(BOOLEANS)));
    // The tensor of these is no product: under the sum nothing is discarded (there is no n → 0).
    claims.addAllIterable(overMonoidal("finite functions", new FiniteFunctionsInstance(2)));
    // Nor of these, whose copies are not natural (CART.nat).
    claims.addAllIterable(overMonoidal("cospans", new CospansInstance(1)));
    claims.addAllIterable(overMonoidal("spans", new SpansInstance(new FiniteSetsInstance(2))));
    claims.addAllIterable(
        overMonoidal("relations", new RelationsInstance(new FiniteSetsInstance(2))));
    strictness(claims);
    wellBehaved(claims);
    parametrisedLenses(claims);
    learners(claims);
    return claims.toImmutable();
  }

  /// The claims about the constructions over a Cartesian category: lenses, optics, parametrised
  /// arrows and learners.
  ///
  /// @param base the name of the base, for the table
  public static <O, A> ImmutableList<LawClaim<?>> overCartesian(
      String base, CartesianInstance<O, A> instance) {
    MutableList<LawClaim<?>> claims = Lists.mutable.empty();
    String lens = "Lens(%s)".formatted(base);
    var lenses = new LensesOver<>(instance);
    symmetricMonoidal(claims, lens, lenses);
    hold(claims, LensLaws.<O, A>category(), lens, lenses);
    String optic = "Optic(%s) up to sliding".formatted(base);
    var optics = OpticsOver.upToSliding(instance);
    symmetricMonoidal(claims, optic, optics);
    claims.add(LawClaim.holds(OpticLaws.slide(), optic, optics));
    hold(claims, OpticLaws.<O, A>category(), optic, optics);
    hold(claims, OpticLaws.<O, A>lenses(), base, instance);
    parametrised(claims, base, instance);
    String para = "Para(%s)".formatted(base);
    claims.add(LawClaim.holds(ParaLaws.tying(), para, instance));
    claims.add(LawClaim.holds(ReparametrisationLaws.tying(), para, instance));
    String learn = "Learn(%s)".formatted(base);
    var learners = new LearnersOver<>(instance);
    symmetricMonoidal(claims, learn + " up to parameters' order", learners);
    hold(claims, LearnerLaws.<O, A>all(), learn, learners);
    return claims.toImmutable();
  }

  /// The claims about the constructions over a symmetric monoidal category that need not be
  /// Cartesian: optics and parametrised arrows. A lens needs the copy that its put is read with,
  /// and so does a learner, so there are none.
  ///
  /// @param base the name of the base, for the table
  public static <O, A> ImmutableList<LawClaim<?>> overMonoidal(
      String base, SymmetricMonoidalInstance<O, A> instance) {
    MutableList<LawClaim<?>> claims = Lists.mutable.empty();
    String optic = "Optic(%s) up to the residual's order".formatted(base);
    var optics = OpticsOver.of(instance);
    symmetricMonoidal(claims, optic, optics);
    hold(claims, OpticLaws.<O, A>category(), optic, optics);
    // sliding along something that is no permutation is not found by permuting
    claims.add(LawClaim.fails(OpticLaws.slide(), optic, optics));
    parametrised(claims, base, instance);
    return claims.toImmutable();
  }

  private static <O, A> void parametrised(
      MutableList<LawClaim<?>> claims, String base, SymmetricMonoidalInstance<O, A> instance) {
    String para = "Para(%s)".formatted(base);
    var arrows = new ParametrisedOver<>(instance);
    symmetricMonoidal(claims, para + " up to parameters' order", arrows);
    hold(claims, ParaLaws.<O, A>all(), para, arrows);
  }

  /// Whether copying is natural, and equality on the nose, over bits.
  private static void strictness(MutableList<LawClaim<?>> claims) {
    claims.add(
        LawClaim.fails(
            CartesianLaws.naturality(),
            "Lens(Z_2), copying back by adding",
            new WithCopies.Instance<>(
                new LensesOver<>(BITS), LensesLawSuite::addingCopy, LensesLawSuite::forgetting)));
    var strict = OpticsOver.upToSliding(BITS).onTheNose();
    String onTheNose = "Optic(Z_2) on the nose";
    hold(
        claims,
        CategoryLaws.<LensObject<Integer>, Optic<Integer, ModularMap>>all(),
        onTheNose,
        strict);
    claims.add(LawClaim.fails(MonoidalLaws.functoriality(), onTheNose, strict));
    claims.add(LawClaim.fails(SymmetricMonoidalLaws.naturality(), onTheNose, strict));
    claims.add(LawClaim.fails(OpticLaws.slide(), onTheNose, strict));
    functor(
        claims,
        "Lens(Z_2) → Optic(Z_2) on the nose",
        new FunctorOver<>(
            new LensToOptic<>(BITS.category()), new LensesOver<>(BITS), strict.equality()));
    functor(
        claims,
        "Optic(Z_2) → Lens(Z_2)",
        new FunctorOver<>(
            new OpticToLens<>(BITS.category()),
            strict,
            LensEquality.componentwise(BITS.equality())));
    var arrows = new OnTheNose<>(new ParametrisedOver<>(BITS));
    claims.add(LawClaim.fails(MonoidalLaws.functoriality(), "Para(Z_2) on the nose", arrows));
    claims.add(LawClaim.fails(SymmetricMonoidalLaws.naturality(), "Para(Z_2) on the nose", arrows));
  }

  private static void wellBehaved(MutableList<LawClaim<?>> claims) {
    SimpleLensInstance<Integer, ModularMap> lawful =
        new ConstantComplementLenses(new ModularMaps(2), 1);
    var any = new LensesOver<>(BITS);
    SimpleLensInstance<Integer, ModularMap> arbitrary =
        sample ->
            any.arrow(
                LensObject.simple(BITS.object(sample)),
                LensObject.simple(BITS.object(sample)),
                sample);
    for (var law : LensLaws.<Integer, ModularMap>wellBehaved()) {
      claims.add(LawClaim.holds(law, "constant-complement lenses, composed, Z_2", lawful));
      claims.add(LawClaim.fails(law, "arbitrary simple lenses, Z_2", arbitrary));
    }
    learnerAsLens(claims, "learner p a, Z_5", new ModularDescent(5).scaling(), true, false, false);
    var descent = new ModularDescent(7);
    learnerAsLens(
        claims,
        "linear learner, projection, Z_7",
        descent.linear(new int[] {1}, new int[] {0}),
        true,
        true,
        true);
    // 5 is 1/√2 modulo 7
    learnerAsLens(
        claims,
        "linear learner (1;1)/√2, Z_7",
        descent.linear(new int[] {5, 5}),
        true,
        false,
        true);
    learnerAsLens(
        claims, "linear learner 2, Z_7", descent.linear(new int[] {2}), true, false, false);
  }

  private static void learnerAsLens(
      MutableList<LawClaim<?>> claims,
      String name,
      Learner<Integer, ModularMap> learner,
      boolean getPut,
      boolean putGet,
      boolean putPut) {
    SimpleLensInstance<Integer, ModularMap> instance = sample -> sample.only(learner.toLens());
    claims.add(new LawClaim<>(LensLaws.getPut(), name, instance, getPut));
    claims.add(new LawClaim<>(LensLaws.putGet(), name, instance, putGet));
    claims.add(new LawClaim<>(LensLaws.putPut(), name, instance, putPut));
  }

  private static void parametrisedLenses(MutableList<LawClaim<?>> claims) {
    String name = "Para(Lens(Z_2))";
    var lenses = new ParametrisedOver<>(new LensesOver<>(BITS));
    hold(claims, ParaLaws.<LensObject<Integer>, Lens<Integer, ModularMap>>all(), name, lenses);
    String change = "Para(Z_2) → Para(Lens(Z_2))";
    var oneWay = new OneWay.Instance<>(BITS);
    var changed = new ParaFunctorOver<>(oneWay);
    claims.add(LawClaim.holds(ParaLaws.baseChange(), change, oneWay));
    claims.add(LawClaim.holds(ParaLaws.baseChangeOfTheWhole(), change, oneWay));
    claims.add(LawClaim.holds(ChangeOfBaseLaws.strict(), change, oneWay));
    claims.addAllIterable(ReparametrisationLaws.claims("Para(Z_2)", BITS));
    claims.addAllIterable(
        ReparametrisationLaws.claims("Para(Lens(Z_2))", new OnSimpleObjects<>(BITS)));
    functor(claims, change, changed);
    for (var base : Lists.immutable.of(BITS, TRITS)) {
      claims.addAllIterable(
          ChangeOfBaseLaws.claims("Para(Z_%d)".formatted(base.category().modulus()), base));
    }
  }

  private static void learners(MutableList<LawClaim<?>> claims) {
    String name = "Learn(Z_2)";
    var instance = new LearnersOver<>(BITS);
    hold(claims, EquivalenceLaws.<Integer, ModularMap>all(), name, instance);
    hold(claims, DualLaws.<Integer, ModularMap>all(), name, instance);
    claims.add(LawClaim.fails(DualLaws.involution(), name, instance));
    hold(claims, SymmetricLensLaws.<Integer, ModularMap>all(), name, instance);
    SimpleLensInstance<Integer, ModularMap> leftLegs =
        sample ->
            SymmetricLens.constantComplement(
                BITS.category(), BITS.object(sample), BITS.object(sample));
    hold(
        claims,
        LensLaws.<Integer, ModularMap>wellBehaved(),
        "left legs of learners, Z_2",
        leftLegs);
    learnersAsLenses(claims, instance);
    claims.add(
        LawClaim.fails(
            CategoryLaws.unit(),
            name + ", identity requests its input",
            new AlteredCategory.Instance<>(
                instance, altered -> altered.withIdentity(LensesLawSuite::echo))));
    for (var base : Lists.immutable.of(BITS, TRITS)) {
      var bimonoids = new Bimonoids(bimonoid(base.category()), base.equals(BITS) ? 2 : 1);
      String over = "Learn(Z_%d)".formatted(base.category().modulus());
      hold(claims, BimonoidLaws.<Integer, ModularMap>all(), over, bimonoids);
    }
    var bimonoid = bimonoid(BITS.category());
    claims.add(
        LawClaim.fails(
            CartesianLaws.naturality(),
            name + " with its bimonoid",
            new WithCopies.Instance<>(instance, bimonoid::copy, bimonoid::discard)));
  }

  private static void learnersAsLenses(
      MutableList<LawClaim<?>> claims, LearnersOver<Integer, ModularMap> learners) {
    functor(
        claims,
        "Learn(Z_2) → Para(SimpleLens(Z_2)) on the nose",
        new FunctorOver<>(
            new LearnerToParaLens<>(BITS.category()),
            learners,
            ParaEquality.strict(LensEquality.componentwise(BITS.equality()))));
    functor(
        claims,
        "Para(SimpleLens(Z_2)) → Learn(Z_2) on the nose",
        new FunctorOver<>(
            new ParaLensToLearner<>(BITS.category()),
            new ParametrisedOver<>(new OnSimpleObjects<>(BITS)),
            learners.strictEquality()));
  }

  private static <O, A> void symmetricMonoidal(
      MutableList<LawClaim<?>> claims, String name, SymmetricMonoidalInstance<O, A> instance) {
    hold(claims, CategoryLaws.<O, A>all(), name, instance);
    hold(claims, MonoidalLaws.<O, A>all(), name, instance);
    hold(claims, SymmetricMonoidalLaws.<O, A>all(), name, instance);
  }

  private static <O, A, P, B> void functor(
      MutableList<LawClaim<?>> claims, String name, MonoidalFunctorInstance<O, A, P, B> instance) {
    hold(claims, FunctorLaws.<O, A, P, B>all(), name, instance);
    hold(claims, FunctorLaws.<O, A, P, B>monoidal(), name, instance);
  }

  private static <S> void hold(
      MutableList<LawClaim<?>> claims,
      ImmutableList<? extends Law<? super S>> laws,
      String name,
      S instance) {
    laws.forEach(law -> claims.add(claim(law, name, instance)));
  }

  private static <T> LawClaim<T> claim(Law<T> law, String name, T instance) {
    return LawClaim.holds(law, name, instance);
  }

  /// The copy of a derivative lens: the answers are added.
  private static Lens<Integer, ModularMap> addingCopy(LensObject<Integer> object) {
    ModularMaps base = BITS.category();
    return new LensCategory<>(base)
        .adapter(base.copy(object.forward()), base.addition(object.backward()));
  }

  private static Lens<Integer, ModularMap> forgetting(LensObject<Integer> object) {
    ModularMaps base = BITS.category();
    return new LensCategory<>(base)
        .adapter(base.discard(object.forward()), base.zero(base.unit(), object.backward()));
  }

  /// The identity learner as it is easily got wrong.
  private static Learner<Integer, ModularMap> echo(Integer object) {
    ModularMaps base = BITS.category();
    return new LearnerCategory<>(base)
        .parameterless(base.identity(object), base.first(object, object));
  }

  private static LearnerBimonoid<Integer, ModularMap> bimonoid(ModularMaps base) {
    return new LearnerBimonoid<>(
        base,
        object ->
            ModularMap.tabulate(
                base.modulus(), object, object, x -> Arrays.stream(x).map(i -> -i).toArray()));
  }

  private record Bimonoids(LearnerBimonoid<Integer, ModularMap> bimonoid, int maxPower)
      implements BimonoidInstance<Integer, ModularMap> {

    @Override
    public Integer object(Sample sample) {
      return sample.between(0, maxPower);
    }
  }

  /// Parametrised arrows compared without permuting parameters.
  private record OnTheNose<O, A>(ParaInstance<O, A> over)
      implements SymmetricMonoidalInstance<O, Parametrised<O, A>> {

    @Override
    public SymmetricMonoidalCategory<O, Parametrised<O, A>> category() {
      return over.category();
    }

    @Override
    public O object(Sample sample) {
      return over.object(sample);
    }

    @Override
    public Parametrised<O, A> arrow(O source, O target, Sample sample) {
      return over.arrow(source, target, sample);
    }

    @Override
    public Equality<Parametrised<O, A>> equality() {
      return over.strictEquality();
    }
  }
}
