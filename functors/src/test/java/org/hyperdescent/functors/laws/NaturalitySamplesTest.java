package org.hyperdescent.functors.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.eclipse.collections.api.bag.MutableBag;
import org.eclipse.collections.api.factory.Bags;
import org.eclipse.collections.api.factory.primitive.IntSets;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.set.primitive.MutableIntSet;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.wiring.AlgebraMorphism;
import org.hyperdescent.category.wiring.DecorationMorphism;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.category.wiring.WiringDiagramAlgebra;
import org.hyperdescent.category.wiring.laws.AlgebraMorphismInstance;
import org.hyperdescent.category.wiring.laws.WiringLaws;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.hyperdescent.crdc.smooth.laws.SmoothInstance;
import org.hyperdescent.functors.problems.DiscreteSteps;
import org.hyperdescent.functors.problems.Euler;
import org.hyperdescent.functors.problems.NegativeGradient;
import org.junit.jupiter.api.Test;

/// `UWD.nat` would say little if its samples were all alike: what the law draws is counted while it
/// is checked.
class NaturalitySamplesTest {

  private static final int SAMPLES = 300;

  private static final ArrowDecorations<Space, SmoothMap> OBJECTIVES =
      ArrowDecorations.objectives(
          Smooth.domain(), SmoothInstance.smooth(), FunctorsLawSuite::smoothType);
  private static final ArrowDecorations<Space, SmoothMap> DISPLACEMENTS =
      ArrowDecorations.displacements(
          Smooth.domain(), SmoothInstance.smooth(), FunctorsLawSuite::smoothType);
  private static final ArrowDecorations<Space, SmoothMap> STEPS =
      ArrowDecorations.discreteSteps(
          Smooth.domain(), SmoothInstance.smooth(), FunctorsLawSuite::smoothType);

  @Test
  void gradientDescentIsTestedOnDiagramsAndObjectivesOfEveryKind() {
    assertKinds(count(new NegativeGradient<>(Smooth.domain()), OBJECTIVES, DISPLACEMENTS));
  }

  @Test
  void eulerIsTestedOnDiagramsAndFlowsOfEveryKind() {
    assertKinds(
        count(
            new Euler<>(Smooth.domain(), space -> SmoothOperations.scale(0.1, space)),
            DISPLACEMENTS,
            STEPS));
  }

  private static void assertKinds(MutableBag<String> kinds) {
    for (String kind :
        new String[] {
          "shared by boxes",
          "private variable",
          "two ports of a box on one junction",
          "two ports on one variable",
          "two outer ports on one junction",
          "junction without a box",
          "box without ports",
          "no box",
          "moves",
          "moves differently elsewhere"
        }) {
      assertThat(kinds.occurrencesOf(kind)).as(kind).isGreaterThan(SAMPLES / 10);
    }
  }

  private static MutableBag<String> count(
      DecorationMorphism<Space, SmoothMap, SmoothMap> morphism,
      ArrowDecorations<Space, SmoothMap> source,
      ArrowDecorations<Space, SmoothMap> target) {
    MutableBag<String> kinds = Bags.mutable.empty();
    var translation = morphism.onOpen();
    WiringDiagramAlgebra<Space, Open<Space, SmoothMap>> counting =
        new WiringDiagramAlgebra<>() {
          @Override
          public ImmutableList<Space> ports(Open<Space, SmoothMap> thing) {
            return translation.source().ports(thing);
          }

          @Override
          public Open<Space, SmoothMap> apply(
              WiringDiagram<Space> diagram, ImmutableList<Open<Space, SmoothMap>> things) {
            kinds.addAll(kinds(diagram, things));
            Open<Space, SmoothMap> composite = translation.source().apply(diagram, things);
            kinds.addAll(
                motion(translation.apply(composite), target.decoration() instanceof DiscreteSteps));
            return composite;
          }
        };
    var instance =
        AlgebraMorphismInstance.of(
            AlgebraMorphism.of(counting, translation.target(), translation::apply), source, target);
    Law<AlgebraMorphismInstance<Space, Open<Space, SmoothMap>, Open<Space, SmoothMap>>> law =
        WiringLaws.naturality();
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < SAMPLES; i++) {
      assertThat(law.check(instance, Choices.random(random))).isInstanceOf(Law.Outcome.Held.class);
    }
    return kinds;
  }

  private static MutableBag<String> kinds(
      WiringDiagram<Space> diagram, ImmutableList<Open<Space, SmoothMap>> things) {
    MutableBag<String> kinds = Bags.mutable.empty();
    MutableIntSet seen = IntSets.mutable.empty();
    boolean shared = false;
    for (FiniteFunction on : diagram.portsByBox()) {
      shared |= on.values().anySatisfy(seen::contains);
      seen.addAll(on.values());
    }
    addIf(kinds, shared, "shared by boxes");
    addIf(
        kinds,
        things.anySatisfy(t -> t.ports().values().toSet().size() < t.variables().size()),
        "private variable");
    addIf(
        kinds,
        diagram.portsByBox().anySatisfy(NaturalitySamplesTest::repeats),
        "two ports of a box on one junction");
    addIf(kinds, things.anySatisfy(t -> repeats(t.ports())), "two ports on one variable");
    addIf(kinds, repeats(diagram.outer()), "two outer ports on one junction");
    addIf(kinds, seen.size() < diagram.junctions().size(), "junction without a box");
    addIf(kinds, diagram.boxes().anySatisfy(box -> box.size() == 0), "box without ports");
    addIf(kinds, diagram.boxes().isEmpty(), "no box");
    return kinds;
  }

  /// Whether a system moves some point, and moves two points differently.
  private static MutableBag<String> motion(Open<Space, SmoothMap> system, boolean nextStates) {
    MutableBag<String> kinds = Bags.mutable.empty();
    Executable run = Executable.of(system.decoration());
    Space space = system.decoration().source();
    SplittableRandom random = new SplittableRandom(6);
    double[] first = displacement(run, SmoothEquality.point(space, random), nextStates);
    double[] second = displacement(run, SmoothEquality.point(space, random), nextStates);
    addIf(kinds, Arrays.stream(first).anyMatch(x -> Math.abs(x) > 1e-6), "moves");
    boolean differs = false;
    for (int i = 0; i < first.length; i++) {
      differs |= Math.abs(first[i] - second[i]) > 1e-6;
    }
    addIf(kinds, differs, "moves differently elsewhere");
    return kinds;
  }

  private static double[] displacement(Executable run, double[][] point, boolean nextStates) {
    double[] image = Arrays.stream(run.apply(point)).flatMapToDouble(Arrays::stream).toArray();
    double[] from = Arrays.stream(point).flatMapToDouble(Arrays::stream).toArray();
    for (int i = 0; nextStates && i < image.length; i++) {
      image[i] -= from[i];
    }
    return image;
  }

  private static boolean repeats(FiniteFunction f) {
    return f.values().distinct().size() < f.source();
  }

  private static void addIf(MutableBag<String> kinds, boolean condition, String kind) {
    if (condition) {
      kinds.add(kind);
    }
  }
}
