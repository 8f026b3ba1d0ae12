package org.hyperdescent.category.laws;

import org.eclipse.collections.api.bag.ImmutableBag;
import org.eclipse.collections.api.factory.Bags;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.HypergraphFunctor;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.PowerFunctor;
import org.hyperdescent.category.WriterFunctor;
import org.hyperdescent.category.finite.CospansInstance;
import org.hyperdescent.category.finite.FiniteFunctionsInstance;
import org.hyperdescent.category.finite.FiniteMap;
import org.hyperdescent.category.finite.FiniteSet;
import org.hyperdescent.category.finite.FiniteSetsInstance;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.finite.Relation;
import org.hyperdescent.category.finite.Relations;
import org.hyperdescent.category.finite.RelationsInstance;
import org.hyperdescent.category.finite.SpansInstance;
import org.hyperdescent.category.free.laws.FreeHypergraphInstance;
import org.hyperdescent.category.free.laws.FreeLaws;
import org.hyperdescent.category.free.laws.FreeSymmetricMonoidalInstance;
import org.hyperdescent.category.free.laws.InterpretationInstance;
import org.hyperdescent.category.function.JavaFunctionsInstance;
import org.hyperdescent.category.span.Span;
import org.hyperdescent.category.wiring.DecorationMorphism;
import org.hyperdescent.category.wiring.Hyperedge;
import org.hyperdescent.category.wiring.Hyperedges;
import org.hyperdescent.category.wiring.laws.AlgebraMorphismInstance;
import org.hyperdescent.category.wiring.laws.DecoratedCospanLaws;
import org.hyperdescent.category.wiring.laws.DecorationLaws;
import org.hyperdescent.category.wiring.laws.DecorationMorphismInstance;
import org.hyperdescent.category.wiring.laws.HyperedgesInstance;
import org.hyperdescent.category.wiring.laws.WiringLaws;

/// The claims of this module: which laws hold where, and which must fail.
public final class CategoryLawSuite {

  private CategoryLawSuite() {}

  /// All claims, positive and negative.
  public static ImmutableList<LawClaim<?>> claims() {
    MutableList<LawClaim<?>> claims = Lists.mutable.empty();
    claims.addAllIterable(modularMaps(2, 2));
    claims.addAllIterable(modularMaps(3, 1));
    claims.addAllIterable(finiteFunctions());
    claims.addAllIterable(cospans());
    claims.addAllIterable(finiteSets());
    claims.addAllIterable(javaFunctions());
    claims.addAllIterable(spans());
    claims.addAllIterable(relations());
    claims.addAllIterable(hypergraphs());
    claims.addAllIterable(freeCategories());
    claims.addAllIterable(interpretations());
    claims.addAllIterable(laxFunctors());
    return claims.toImmutable();
  }

  private static ImmutableList<LawClaim<?>> modularMaps(int modulus, int maxPower) {
    String name = "maps between powers of Z_" + modulus;
    ModularMapsInstance instance = ModularMapsInstance.of(modulus, maxPower);
    return symmetricMonoidal(name, instance)
        .newWithAll(LawClaim.allHold(CartesianLaws.all(), name, instance))
        .newWithAll(LawClaim.allHold(LeftAdditiveLaws.all(), name, instance))
        .newWith(LawClaim.fails(LeftAdditiveLaws.additivity(), name, instance));
  }

  private static ImmutableList<LawClaim<?>> laxFunctors() {
    ModularMapsInstance bits = ModularMapsInstance.of(2, 1);
    String writer = "carrying a total in Z_2";
    String power = "batches of two, maps between powers of Z_2";
    var carried = LaxMonoidalFunctorInstance.of(new WriterFunctor<>(bits.category(), 1), bits);
    var batched = LaxMonoidalFunctorInstance.of(new PowerFunctor<>(bits.category(), 2), bits);
    return LawClaim.allHold(FunctorLaws.all(), writer, carried)
        .newWithAll(LawClaim.allHold(LaxMonoidalFunctorLaws.all(), writer, carried))
        .newWithAll(LawClaim.allHold(FunctorLaws.all(), power, batched))
        .newWithAll(LawClaim.allHold(LaxMonoidalFunctorLaws.all(), power, batched));
  }

  private static ImmutableList<LawClaim<?>> finiteFunctions() {
    String name = "finite functions";
    FiniteFunctionsInstance instance = new FiniteFunctionsInstance();
    return symmetricMonoidal(name, instance)
        .newWithAll(LawClaim.allHold(ColimitLaws.pushouts(), name, instance))
        .newWithAll(LawClaim.allHold(ColimitLaws.coproducts(), name, instance))
        .newWithAll(LawClaim.allHold(LimitLaws.pullbacks(), name, instance));
  }

  private static ImmutableList<LawClaim<?>> cospans() {
    String name = "cospans";
    CospansInstance instance = new CospansInstance();
    return symmetricMonoidal(name, instance)
        .newWithAll(LawClaim.allHold(HypergraphLaws.all(), name, instance))
        .newWithAll(
            functor(
                "functions as cospans",
                new FunctorOver<>(instance.category().inclusion(), new FiniteFunctionsInstance())));
  }

  private static ImmutableList<LawClaim<?>> finiteSets() {
    String name = "finite sets";
    FiniteSetsInstance instance = new FiniteSetsInstance();
    return symmetricMonoidal(name, instance)
        .newWithAll(LawClaim.allHold(CartesianLaws.all(), name, instance))
        .newWithAll(LawClaim.allHold(LimitLaws.pullbacks(), name, instance))
        .newWith(LawClaim.holds(LimitLaws.normalForm(), name, instance));
  }

  private static ImmutableList<LawClaim<?>> javaFunctions() {
    String name = "Java functions";
    JavaFunctionsInstance instance = new JavaFunctionsInstance();
    return symmetricMonoidal(name, instance)
        .newWithAll(LawClaim.allHold(CartesianLaws.all(), name, instance));
  }

  private static ImmutableList<LawClaim<?>> spans() {
    String name = "spans";
    SpansInstance instance = new SpansInstance(new FiniteSetsInstance());
    return symmetricMonoidal(name, instance)
        .newWithAll(LawClaim.allHold(HypergraphLaws.all(), name, instance))
        .newWithAll(
            functor(
                "functions as spans",
                new FunctorOver<>(instance.category().inclusion(), instance.sets())));
  }

  private static ImmutableList<LawClaim<?>> relations() {
    String name = "relations";
    RelationsInstance instance = new RelationsInstance(new FiniteSetsInstance());
    Relations relations = instance.category();
    var images = new Images(new SpansInstance(instance.sets()));
    return symmetricMonoidal(name, instance)
        .newWithAll(LawClaim.allHold(HypergraphLaws.all(), name, instance))
        .newWith(
            LawClaim.fails(
                CartesianLaws.naturality(),
                "relations, copying by the diagonal",
                new WithCopies.Instance<>(instance, relations::split, relations::delete)))
        .newWithAll(
            functor(
                "functions as relations", new FunctorOver<>(Relations.graphs(), instance.sets())))
        .newWithAll(functor("images of spans", images))
        .newWith(LawClaim.holds(FunctorLaws.wires(), "images of spans", images));
  }

  private static ImmutableList<LawClaim<?>> hypergraphs() {
    String name = "open hypergraphs";
    HyperedgesInstance instance = new HyperedgesInstance();
    String translation = "doubling edges";
    Hyperedges<String, String> hyperedges = instance.decoration();
    // Each edge becomes two: one that remembers label and types, one that forgets them.
    DecorationMorphism<String, ImmutableBag<Hyperedge<String>>, ImmutableBag<Hyperedge<String>>>
        doubled =
            hyperedges.interpret(
                hyperedges,
                (label, types) -> {
                  FiniteFunction ends = FiniteFunction.identity(types.size());
                  return Bags.immutable
                      .<Hyperedge<String>>empty()
                      .newWith(new Hyperedge<>(label + types, ends))
                      .newWith(new Hyperedge<>("edge", ends));
                });
    return LawClaim.allHold(DecorationLaws.all(), name, instance)
        .newWithAll(LawClaim.allHold(WiringLaws.all(), name, instance))
        .newWithAll(LawClaim.allHold(DecoratedCospanLaws.all(), name, instance))
        .newWithAll(
            LawClaim.allHold(
                DecorationLaws.morphism(),
                translation,
                DecorationMorphismInstance.of(doubled, instance, instance)))
        .newWith(
            LawClaim.holds(
                WiringLaws.naturality(),
                translation,
                AlgebraMorphismInstance.of(doubled.onOpen(), instance, instance)));
  }

  private static ImmutableList<LawClaim<?>> freeCategories() {
    String monoidal = "free symmetric monoidal category";
    String hypergraph = "free hypergraph category";
    FreeSymmetricMonoidalInstance terms = new FreeSymmetricMonoidalInstance();
    FreeHypergraphInstance graphs = new FreeHypergraphInstance();
    return symmetricMonoidal(monoidal, terms)
        .newWithAll(symmetricMonoidal(hypergraph, graphs))
        .newWithAll(LawClaim.allHold(HypergraphLaws.all(), hypergraph, graphs));
  }

  private static ImmutableList<LawClaim<?>> interpretations() {
    String monoidal = "monoidal syntax as itself";
    String hypergraph = "hypergraph syntax as itself";
    var terms = InterpretationInstance.monoidalSyntax();
    var graphs = InterpretationInstance.hypergraphSyntax();
    return functor("gates as tables", InterpretationInstance.tables())
        .newWithAll(functor("gates as cospans", InterpretationInstance.connections()))
        .newWithAll(functor(monoidal, terms))
        .newWithAll(functor(hypergraph, graphs))
        .newWith(LawClaim.holds(FreeLaws.rebuilding(), monoidal, terms))
        .newWith(LawClaim.holds(FreeLaws.rebuilding(), hypergraph, graphs));
  }

  private static <O, A> ImmutableList<LawClaim<?>> symmetricMonoidal(
      String name, SymmetricMonoidalInstance<O, A> instance) {
    return LawClaim.allHold(CategoryLaws.<O, A>all(), name, instance)
        .newWithAll(LawClaim.allHold(MonoidalLaws.<O, A>all(), name, instance))
        .newWithAll(LawClaim.allHold(SymmetricMonoidalLaws.<O, A>all(), name, instance));
  }

  private static <O, A, P, B> ImmutableList<LawClaim<?>> functor(
      String name, MonoidalFunctorInstance<O, A, P, B> instance) {
    return LawClaim.allHold(FunctorLaws.<O, A, P, B>all(), name, instance)
        .newWithAll(LawClaim.allHold(FunctorLaws.<O, A, P, B>monoidal(), name, instance));
  }

  private record FunctorOver<O, A, P, B>(
      MonoidalFunctor<O, A, P, B> functor, SymmetricMonoidalInstance<O, A> domain)
      implements MonoidalFunctorInstance<O, A, P, B> {}

  private record Images(SpansInstance domain)
      implements HypergraphFunctorInstance<
          FiniteSet, Span<FiniteSet, FiniteMap>, FiniteSet, Relation> {

    @Override
    public HypergraphFunctor<FiniteSet, Span<FiniteSet, FiniteMap>, FiniteSet, Relation> functor() {
      return Relations.images();
    }
  }
}
