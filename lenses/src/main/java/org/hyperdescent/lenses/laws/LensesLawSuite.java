package org.hyperdescent.lenses.laws;

import java.util.Arrays;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.finite.Cospan;
import org.hyperdescent.category.finite.Cospans;
import org.hyperdescent.category.finite.CospansInstance;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.CartesianLaws;
import org.hyperdescent.category.laws.CategoryLaws;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.FunctorLaws;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.MonoidalFunctorInstance;
import org.hyperdescent.category.laws.MonoidalLaws;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.category.laws.SymmetricMonoidalLaws;
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

/// Every claim this module makes about its constructions, as rows of the law table; over all
/// functions between powers of `Z_n`, where equality is decided exhaustively.
public final class LensesLawSuite {

  private static final ModularMapsInstance BITS = ModularMapsInstance.of(2, 1);
  private static final ModularMapsInstance TRITS = ModularMapsInstance.of(3, 1);

  private LensesLawSuite() {}

  /// The claims, positive and negative.
  public static ImmutableList<LawClaim<?>> claims() {
    MutableList<LawClaim<?>> claims = Lists.mutable.empty();
    lenses(claims);
    optics(claims);
    wellBehaved(claims);
    parametrised(claims);
    learners(claims);
    return claims.toImmutable();
  }

  private static void lenses(MutableList<LawClaim<?>> claims) {
    for (var base : Lists.immutable.of(BITS, TRITS)) {
      String name = "Lens(Z_%d)".formatted(base.category().modulus());
      var instance = new LensesOver<>(base);
      symmetricMonoidal(claims, name, instance);
      LensLaws.<Integer, ModularMap>category()
          .forEach(law -> claims.add(LawClaim.holds(law, name, instance)));
    }
    claims.add(
        LawClaim.fails(
            CartesianLaws.naturality(),
            "Lens(Z_2), copying back by adding",
            new WithCopies.Instance<>(
                new LensesOver<>(BITS), LensesLawSuite::addingCopy, LensesLawSuite::forgetting)));
  }

  private static void optics(MutableList<LawClaim<?>> claims) {
    for (var base : Lists.immutable.of(BITS, TRITS)) {
      String over = "Z_%d".formatted(base.category().modulus());
      String name = "Optic(%s) up to sliding".formatted(over);
      var instance = OpticsOver.upToSliding(base);
      symmetricMonoidal(claims, name, instance);
      claims.add(LawClaim.holds(OpticLaws.slide(), name, instance));
      OpticLaws.<Integer, ModularMap>category()
          .forEach(law -> claims.add(LawClaim.holds(law, name, instance)));
      OpticLaws.<Integer, ModularMap>lenses()
          .forEach(law -> claims.add(LawClaim.holds(law, over, base)));
    }
    var strict = OpticsOver.upToSliding(BITS).onTheNose();
    String onTheNose = "Optic(Z_2) on the nose";
    CategoryLaws.<LensObject<Integer>, Optic<Integer, ModularMap>>all()
        .forEach(law -> claims.add(LawClaim.holds(law, onTheNose, strict)));
    claims.add(LawClaim.fails(MonoidalLaws.functoriality(), onTheNose, strict));
    claims.add(LawClaim.fails(SymmetricMonoidalLaws.naturality(), onTheNose, strict));
    claims.add(LawClaim.fails(OpticLaws.slide(), onTheNose, strict));
    var cospans = OpticsOver.of(new SmallCospans(new CospansInstance()));
    String name = "Optic(cospans) up to the residual's order";
    symmetricMonoidal(claims, name, cospans);
    OpticLaws.<Integer, Cospan>category()
        .forEach(law -> claims.add(LawClaim.holds(law, name, cospans)));
    // sliding along something that is no permutation is not found by permuting
    claims.add(LawClaim.fails(OpticLaws.slide(), name, cospans));
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

  private static void parametrised(MutableList<LawClaim<?>> claims) {
    for (var base : Lists.immutable.of(BITS, TRITS)) {
      String name = "Para(Z_%d)".formatted(base.category().modulus());
      var instance = new ParametrisedOver<>(base);
      symmetricMonoidal(claims, name + " up to parameters' order", instance);
      ParaLaws.<Integer, ModularMap>all()
          .forEach(law -> claims.add(LawClaim.holds(law, name, instance)));
      claims.add(LawClaim.holds(ParaLaws.tying(), name, base));
      claims.add(LawClaim.holds(ReparametrisationLaws.tying(), name, base));
      claims.addAllIterable(ChangeOfBaseLaws.claims(name, base));
    }
    var strict = new OnTheNose<>(new ParametrisedOver<>(BITS));
    claims.add(LawClaim.fails(MonoidalLaws.functoriality(), "Para(Z_2) on the nose", strict));
    claims.add(LawClaim.fails(SymmetricMonoidalLaws.naturality(), "Para(Z_2) on the nose", strict));
    String name = "Para(Lens(Z_2))";
    var lenses = new ParametrisedOver<>(new LensesOver<>(BITS));
    ParaLaws.<LensObject<Integer>, Lens<Integer, ModularMap>>all()
        .forEach(law -> claims.add(LawClaim.holds(law, name, lenses)));
    String change = "Para(Z_2) → Para(Lens(Z_2))";
    var oneWay = new OneWay.Instance<>(BITS);
    var changed = new ParaFunctorOver<>(oneWay);
    claims.add(LawClaim.holds(ParaLaws.baseChange(), change, oneWay));
    claims.add(LawClaim.holds(ChangeOfBaseLaws.strict(), change, oneWay));
    claims.addAllIterable(ReparametrisationLaws.claims("Para(Z_2)", BITS));
    claims.addAllIterable(
        ReparametrisationLaws.claims("Para(Lens(Z_2))", new OnSimpleObjects<>(BITS)));
    functor(claims, change, changed);
  }

  private static void learners(MutableList<LawClaim<?>> claims) {
    String name = "Learn(Z_2)";
    var instance = new LearnersOver<>(BITS);
    symmetricMonoidal(claims, name + " up to parameters' order", instance);
    LearnerLaws.<Integer, ModularMap>all()
        .forEach(law -> claims.add(LawClaim.holds(law, name, instance)));
    EquivalenceLaws.<Integer, ModularMap>all()
        .forEach(law -> claims.add(LawClaim.holds(law, name, instance)));
    DualLaws.<Integer, ModularMap>all()
        .forEach(law -> claims.add(LawClaim.holds(law, name, instance)));
    claims.add(LawClaim.fails(DualLaws.involution(), name, instance));
    SymmetricLensLaws.<Integer, ModularMap>all()
        .forEach(law -> claims.add(LawClaim.holds(law, name, instance)));
    SimpleLensInstance<Integer, ModularMap> leftLegs =
        sample ->
            SymmetricLens.constantComplement(
                BITS.category(), BITS.object(sample), BITS.object(sample));
    LensLaws.<Integer, ModularMap>wellBehaved()
        .forEach(law -> claims.add(LawClaim.holds(law, "left legs of learners, Z_2", leftLegs)));
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
      BimonoidLaws.<Integer, ModularMap>all()
          .forEach(law -> claims.add(LawClaim.holds(law, over, bimonoids)));
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
    CategoryLaws.<O, A>all().forEach(law -> claims.add(LawClaim.holds(law, name, instance)));
    MonoidalLaws.<O, A>all().forEach(law -> claims.add(LawClaim.holds(law, name, instance)));
    SymmetricMonoidalLaws.<O, A>all()
        .forEach(law -> claims.add(LawClaim.holds(law, name, instance)));
  }

  private static <O, A, P, B> void functor(
      MutableList<LawClaim<?>> claims, String name, MonoidalFunctorInstance<O, A, P, B> instance) {
    FunctorLaws.<O, A, P, B>all().forEach(law -> claims.add(LawClaim.holds(law, name, instance)));
    FunctorLaws.<O, A, P, B>monoidal()
        .forEach(law -> claims.add(LawClaim.holds(law, name, instance)));
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

  /// Cospans between at most one wire each way, so that tensors of several optics over them stay
  /// small.
  private record SmallCospans(CospansInstance over)
      implements SymmetricMonoidalInstance<Integer, Cospan> {

    @Override
    public Cospans category() {
      return over.category();
    }

    @Override
    public Integer object(Sample sample) {
      return sample.below(2);
    }

    @Override
    public Cospan arrow(Integer source, Integer target, Sample sample) {
      return over.arrow(source, target, sample);
    }
  }
}
