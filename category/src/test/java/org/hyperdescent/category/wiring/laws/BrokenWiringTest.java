package org.hyperdescent.category.wiring.laws;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.collections.api.bag.ImmutableBag;
import org.eclipse.collections.api.factory.Bags;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.wiring.DecoratedCospans;
import org.hyperdescent.category.wiring.Decoration;
import org.hyperdescent.category.wiring.DecorationMorphism;
import org.hyperdescent.category.wiring.Hyperedge;
import org.hyperdescent.category.wiring.Hyperedges;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.category.wiring.WiringDiagramAlgebra;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each law of decorations, algebras and their morphisms refuses what is broken in the way it is
/// meant to notice.
public class BrokenWiringTest {

  private static final HyperedgesInstance LAWFUL = new HyperedgesInstance();
  private static final Hyperedges<String, String> EDGES = LAWFUL.decoration();

  private static <S> LawClaim<?> caught(String damage, Law<S> law, S broken) {
    return LawClaim.fails(law, damage, broken);
  }

  /// Hyperedges, open to be broken.
  private static class Tampered implements Decoration<String, ImmutableBag<Hyperedge<String>>> {

    @Override
    public ImmutableBag<Hyperedge<String>> push(
        ImmutableList<String> from,
        FiniteFunction f,
        ImmutableList<String> to,
        ImmutableBag<Hyperedge<String>> edges) {
      return EDGES.push(from, f, to, edges);
    }

    @Override
    public ImmutableBag<Hyperedge<String>> combine(
        ImmutableList<ImmutableList<String>> variables,
        ImmutableList<ImmutableBag<Hyperedge<String>>> parts) {
      return EDGES.combine(variables, parts);
    }
  }

  private record TamperedInstance(Tampered decoration)
      implements DecoratedCospanInstance<String, ImmutableBag<Hyperedge<String>>> {

    @Override
    public String type(Sample sample) {
      return LAWFUL.type(sample);
    }

    @Override
    public ImmutableBag<Hyperedge<String>> decoration(
        ImmutableList<String> variables, Sample sample) {
      return LAWFUL.decoration(variables, sample);
    }
  }

  private static ImmutableBag<Hyperedge<String>> mark(
      ImmutableBag<Hyperedge<String>> edges, String with) {
    return edges.collect(edge -> new Hyperedge<>(edge.label() + with, edge.ends()));
  }

  private static ImmutableBag<Hyperedge<String>> withoutLoops(
      ImmutableBag<Hyperedge<String>> edges) {
    return edges.reject(
        edge -> edge.ends().source() == 2 && edge.ends().apply(0) == edge.ends().apply(1));
  }

  private static Stream<LawClaim<?>> decorations() {
    TamperedInstance losingLoops =
        new TamperedInstance(
            new Tampered() {
              @Override
              public ImmutableBag<Hyperedge<String>> push(
                  ImmutableList<String> from,
                  FiniteFunction f,
                  ImmutableList<String> to,
                  ImmutableBag<Hyperedge<String>> edges) {
                return withoutLoops(super.push(from, f, to, edges));
              }
            });
    TamperedInstance counting =
        new TamperedInstance(
            new Tampered() {
              @Override
              public ImmutableBag<Hyperedge<String>> push(
                  ImmutableList<String> from,
                  FiniteFunction f,
                  ImmutableList<String> to,
                  ImmutableBag<Hyperedge<String>> edges) {
                ImmutableBag<Hyperedge<String>> pushed = super.push(from, f, to, edges);
                return f.isIdentity() ? pushed : mark(pushed, "'");
              }
            });
    TamperedInstance swapped =
        new TamperedInstance(
            new Tampered() {
              @Override
              public ImmutableBag<Hyperedge<String>> combine(
                  ImmutableList<ImmutableList<String>> variables,
                  ImmutableList<ImmutableBag<Hyperedge<String>>> parts) {
                return super.combine(variables.toReversed(), parts.toReversed());
              }
            });
    TamperedInstance marking =
        new TamperedInstance(
            new Tampered() {
              @Override
              public ImmutableBag<Hyperedge<String>> combine(
                  ImmutableList<ImmutableList<String>> variables,
                  ImmutableList<ImmutableBag<Hyperedge<String>>> parts) {
                return mark(super.combine(variables, parts), "'");
              }
            });
    TamperedInstance firstMarked =
        new TamperedInstance(
            new Tampered() {
              @Override
              public ImmutableBag<Hyperedge<String>> combine(
                  ImmutableList<ImmutableList<String>> variables,
                  ImmutableList<ImmutableBag<Hyperedge<String>>> parts) {
                return super.combine(
                    variables, parts.collectWithIndex((p, i) -> i == 0 ? mark(p, "'") : p));
              }
            });
    return Stream.of(
        caught("pushing loses loops", DecorationLaws.functoriality(), losingLoops),
        caught("pushing counts", DecorationLaws.functoriality(), counting),
        caught("the laxator is swapped", DecorationLaws.laxNaturality(), swapped),
        caught("the laxator is swapped", DecorationLaws.laxSymmetry(), swapped),
        caught("the laxator marks edges", DecorationLaws.laxAssociativity(), marking),
        caught("the laxator marks edges", DecorationLaws.laxUnit(), marking),
        caught("the laxator marks the first part", DecorationLaws.laxSymmetry(), firstMarked),
        caught("the laxator marks edges", WiringLaws.identity(), marking),
        caught("the laxator marks edges", WiringLaws.associativity(), marking),
        caught("the laxator marks the first part", WiringLaws.symmetry(), firstMarked),
        caught("the laxator is swapped", WiringLaws.symmetry(), swapped),
        caught("pushing counts", WiringLaws.associativity(), counting));
  }

  private static final DecoratedCospans<String, ImmutableBag<Hyperedge<String>>> ALGEBRA =
      new DecoratedCospans<>(EDGES);

  private interface Composition {
    Open<String, ImmutableBag<Hyperedge<String>>> apply(
        WiringDiagram<String> diagram,
        ImmutableList<Open<String, ImmutableBag<Hyperedge<String>>>> boxes);
  }

  /// The lawful instance, but with another composition.
  private record WithComposition(Composition composition)
      implements DecoratedCospanInstance<String, ImmutableBag<Hyperedge<String>>> {

    @Override
    public Decoration<String, ImmutableBag<Hyperedge<String>>> decoration() {
      return EDGES;
    }

    @Override
    public WiringDiagramAlgebra<String, Open<String, ImmutableBag<Hyperedge<String>>>> algebra() {
      return new WiringDiagramAlgebra<>() {
        @Override
        public ImmutableList<String> ports(Open<String, ImmutableBag<Hyperedge<String>>> thing) {
          return thing.portTypes();
        }

        @Override
        public Open<String, ImmutableBag<Hyperedge<String>>> apply(
            WiringDiagram<String> diagram,
            ImmutableList<Open<String, ImmutableBag<Hyperedge<String>>>> boxes) {
          return composition.apply(diagram, boxes);
        }
      };
    }

    @Override
    public String type(Sample sample) {
      return LAWFUL.type(sample);
    }

    @Override
    public ImmutableBag<Hyperedge<String>> decoration(
        ImmutableList<String> variables, Sample sample) {
      return LAWFUL.decoration(variables, sample);
    }
  }

  private static WithComposition afterwards(
      UnaryOperator<Open<String, ImmutableBag<Hyperedge<String>>>> damage) {
    return new WithComposition((diagram, boxes) -> damage.apply(ALGEBRA.apply(diagram, boxes)));
  }

  private static Stream<LawClaim<?>> algebras() {
    // The pushout numbered backwards: the right thing up to isomorphism, the wrong representative.
    WithComposition backwards =
        afterwards(
            open -> {
              int size = open.variables().size();
              return ALGEBRA.reorder(open, FiniteFunction.tabulate(size, size, i -> size - 1 - i));
            });
    WithComposition turned =
        afterwards(
            open -> {
              int ports = open.ports().source();
              FiniteFunction turn = FiniteFunction.tabulate(ports, ports, i -> ports - 1 - i);
              return new Open<>(open.variables(), open.decoration(), turn.then(open.ports()));
            });
    WithComposition naming =
        new WithComposition(
            (diagram, boxes) -> {
              var open = ALGEBRA.apply(diagram, boxes);
              return new Open<>(
                  open.variables(), mark(open.decoration(), diagram.toString()), open.ports());
            });
    WithComposition firstBox =
        new WithComposition(
            (diagram, boxes) ->
                ALGEBRA.apply(
                    diagram,
                    boxes.collectWithIndex(
                        (open, i) ->
                            i > 0
                                ? open
                                : new Open<>(
                                    open.variables(),
                                    mark(open.decoration(), "'"),
                                    open.ports()))));
    return Stream.of(
        caught("variables numbered backwards", WiringLaws.identity(), backwards),
        caught("variables numbered backwards", WiringLaws.associativity(), backwards),
        caught("outer ports turned around", WiringLaws.typing(), turned),
        caught("outer ports turned around", WiringLaws.identity(), turned),
        caught("names leak", WiringLaws.names(), naming),
        caught("the first box is special", WiringLaws.symmetry(), firstBox));
  }

  private static Stream<LawClaim<?>> decoratedCospans() {
    WithComposition littering =
        afterwards(
            open ->
                new Open<>(
                    open.variables(),
                    open.decoration()
                        .newWith(
                            new Hyperedge<>("litter", FiniteFunction.of(open.variables().size()))),
                    open.ports()));
    WithComposition remembering =
        new WithComposition(
            (diagram, boxes) -> {
              var open = ALGEBRA.apply(diagram, boxes);
              String ports = boxes.collect(Open::ports).toString();
              return new Open<>(open.variables(), mark(open.decoration(), ports), open.ports());
            });
    return Stream.of(
        caught("every composition adds an edge", DecoratedCospanLaws.alone(), littering),
        caught("composition remembers the ports", DecoratedCospanLaws.ports(), remembering));
  }

  /// A clipped translation: every edge at most once. It is not natural, because gluing makes edges
  /// equal.
  private static Stream<LawClaim<?>> morphisms() {
    DecorationMorphism<String, ImmutableBag<Hyperedge<String>>, ImmutableBag<Hyperedge<String>>>
        clipped = morphism((_, edges) -> Bags.immutable.withAll(edges.toSet()));
    DecorationMorphism<String, ImmutableBag<Hyperedge<String>>, ImmutableBag<Hyperedge<String>>>
        counted = morphism((_, edges) -> mark(edges, Integer.toString(edges.size())));
    return Stream.of(
        caught(
            "edges are clipped",
            DecorationLaws.naturality(),
            DecorationMorphismInstance.of(clipped, LAWFUL, LAWFUL)),
        caught(
            "edges know how many there are",
            DecorationLaws.monoidality(),
            DecorationMorphismInstance.of(counted, LAWFUL, LAWFUL)),
        caught(
            "edges are clipped",
            WiringLaws.naturality(),
            AlgebraMorphismInstance.of(clipped.onOpen(), LAWFUL, LAWFUL)),
        caught(
            "edges know how many there are",
            WiringLaws.naturality(),
            AlgebraMorphismInstance.of(counted.onOpen(), LAWFUL, LAWFUL)));
  }

  private interface Translation {
    ImmutableBag<Hyperedge<String>> apply(
        ImmutableList<String> variables, ImmutableBag<Hyperedge<String>> edges);
  }

  private static DecorationMorphism<
          String, ImmutableBag<Hyperedge<String>>, ImmutableBag<Hyperedge<String>>>
      morphism(Translation translation) {
    return new DecorationMorphism<>() {
      @Override
      public Decoration<String, ImmutableBag<Hyperedge<String>>> source() {
        return EDGES;
      }

      @Override
      public Decoration<String, ImmutableBag<Hyperedge<String>>> target() {
        return EDGES;
      }

      @Override
      public ImmutableBag<Hyperedge<String>> onDecoration(
          ImmutableList<String> variables, ImmutableBag<Hyperedge<String>> edges) {
        return translation.apply(variables, edges);
      }
    };
  }

  /// Broken instances, each with the law that is meant for it.
  public static Stream<LawClaim<?>> claims() {
    return Stream.of(decorations(), algebras(), decoratedCospans(), morphisms())
        .flatMap(rows -> rows);
  }

  @TestFactory
  Stream<DynamicTest> areCaught() {
    return claims()
        .map(
            claim ->
                DynamicTest.dynamicTest(
                    claim.law().id() + " notices: " + claim.instanceName(),
                    () -> LawAssertions.assertAsClaimed(claim, 500, 1)));
  }
}
