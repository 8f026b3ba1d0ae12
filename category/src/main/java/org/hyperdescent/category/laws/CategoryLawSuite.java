package org.hyperdescent.category.laws;

import org.eclipse.collections.api.bag.ImmutableBag;
import org.eclipse.collections.api.factory.Bags;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.PowerFunctor;
import org.hyperdescent.category.WriterFunctor;
import org.hyperdescent.category.finite.Cospan;
import org.hyperdescent.category.finite.Cospans;
import org.hyperdescent.category.finite.CospansInstance;
import org.hyperdescent.category.finite.FiniteFunctionsInstance;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.free.laws.FreeHypergraphInstance;
import org.hyperdescent.category.free.laws.FreeLaws;
import org.hyperdescent.category.free.laws.FreeSymmetricMonoidalInstance;
import org.hyperdescent.category.free.laws.InterpretationInstance;
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
    claims.addAllIterable(hypergraphs());
    claims.addAllIterable(freeCategories());
    claims.addAllIterable(interpretations());
    claims.addAllIterable(laxFunctors());
    return claims.toImmutable();
  }

  private static ImmutableList<LawClaim<?>> modularMaps(int modulus, int maxPower) {
    String name = "maps between powers of Z_" + modulus;
    ModularMapsInstance instance = ModularMapsInstance.of(modulus, maxPower);
    return LawClaim.allHold(CategoryLaws.all(), name, instance)
        .newWithAll(LawClaim.allHold(MonoidalLaws.all(), name, instance))
        .newWithAll(LawClaim.allHold(SymmetricMonoidalLaws.all(), name, instance))
        .newWithAll(LawClaim.allHold(CartesianLaws.all(), name, instance))
        .newWithAll(LawClaim.allHold(LeftAdditiveLaws.all(), name, instance))
        .newWith(LawClaim.fails(LeftAdditiveLaws.postcomposition(), name, instance));
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
    return LawClaim.allHold(CategoryLaws.all(), name, instance)
        .newWithAll(LawClaim.allHold(MonoidalLaws.all(), name, instance))
        .newWithAll(LawClaim.allHold(SymmetricMonoidalLaws.all(), name, instance));
  }

  private static ImmutableList<LawClaim<?>> cospans() {
    String name = "cospans";
    CospansInstance instance = new CospansInstance();
    Inclusion inclusion = new Inclusion();
    String inclusionName = "functions as cospans";
    return LawClaim.allHold(CategoryLaws.all(), name, instance)
        .newWithAll(LawClaim.allHold(MonoidalLaws.all(), name, instance))
        .newWithAll(LawClaim.allHold(SymmetricMonoidalLaws.all(), name, instance))
        .newWithAll(LawClaim.allHold(HypergraphLaws.all(), name, instance))
        .newWithAll(LawClaim.allHold(FunctorLaws.all(), inclusionName, inclusion))
        .newWithAll(LawClaim.allHold(FunctorLaws.monoidal(), inclusionName, inclusion));
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
    return LawClaim.allHold(CategoryLaws.all(), monoidal, terms)
        .newWithAll(LawClaim.allHold(MonoidalLaws.all(), monoidal, terms))
        .newWithAll(LawClaim.allHold(SymmetricMonoidalLaws.all(), monoidal, terms))
        .newWithAll(LawClaim.allHold(CategoryLaws.all(), hypergraph, graphs))
        .newWithAll(LawClaim.allHold(MonoidalLaws.all(), hypergraph, graphs))
        .newWithAll(LawClaim.allHold(SymmetricMonoidalLaws.all(), hypergraph, graphs))
        .newWithAll(LawClaim.allHold(HypergraphLaws.all(), hypergraph, graphs));
  }

  private static ImmutableList<LawClaim<?>> interpretations() {
    String monoidal = "monoidal syntax as itself";
    String hypergraph = "hypergraph syntax as itself";
    var terms = InterpretationInstance.monoidalSyntax();
    var graphs = InterpretationInstance.hypergraphSyntax();
    return interpretation("gates as tables", InterpretationInstance.tables())
        .newWithAll(interpretation("gates as cospans", InterpretationInstance.connections()))
        .newWithAll(interpretation(monoidal, terms))
        .newWithAll(interpretation(hypergraph, graphs))
        .newWith(LawClaim.holds(FreeLaws.rebuilding(), monoidal, terms))
        .newWith(LawClaim.holds(FreeLaws.rebuilding(), hypergraph, graphs));
  }

  private static <P, B> ImmutableList<LawClaim<?>> interpretation(
      String name, InterpretationInstance<P, B> instance) {
    return LawClaim.allHold(FunctorLaws.all(), name, instance)
        .newWithAll(LawClaim.allHold(FunctorLaws.monoidal(), name, instance));
  }

  private record Inclusion()
      implements MonoidalFunctorInstance<Integer, FiniteFunction, Integer, Cospan> {

    @Override
    public MonoidalFunctor<Integer, FiniteFunction, Integer, Cospan> functor() {
      return Cospans.inclusion();
    }

    @Override
    public FiniteFunctionsInstance domain() {
      return new FiniteFunctionsInstance();
    }
  }
}
