package org.hyperdescent.functors.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.wiring.AlgebraMorphism;
import org.hyperdescent.category.wiring.DecoratedCospans;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.category.wiring.WiringDiagramAlgebra;
import org.hyperdescent.category.wiring.laws.AlgebraMorphismInstance;
import org.hyperdescent.category.wiring.laws.WiringLaws;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.laws.PolynomialInstance;
import org.hyperdescent.crdc.laws.SemiringInstance;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.PolynomialOptimization;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.functors.learning.AdditiveOptimizers;
import org.hyperdescent.functors.learning.Optimizer;
import org.hyperdescent.functors.problems.NegativeGradient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Published mistakes about learning and about shared variables, and what catches each of them.
///
/// | where | mistake | caught by |
/// |---|---|---|
/// | CGGWZ, example 3.15 (and 4.3) | momentum `s = -γ s + p'` | `OPT.momentum` |
/// | CGGWZ, example 3.16 | the same sign in Nesterov's momentum | `OPT.momentum`; `OPT.nesterov` |
/// | CGGWZ, example 3.18 | Adam keeps the corrected moments; no clock | `OPT.constant` |
/// | HKF, algorithm 1 | `L` without the index of the task | `UWD.nat` |
/// | FST, theorem III.2 | a functor on classes modulo bijections | `GDF.iso` |
/// | HKF, corollaries 2.2.1 and 2.4.1 | classes of isomorphic problems have no trajectories | `RepresentativesTest` |
/// | a discussion of backprop in another library | a step size in the request | `GDF.comp` |
///
/// `GDF.iso` and `GDF.comp` are broken in [EveryLawCanFailTest]. Mistakes in derivatives (CGGWZ,
/// examples 3.4 and 3.6, section 4.1; Biggin and Lemay, definition 2.1) are in the test of this
/// name of the crdc module; `g` for `f'` in CGGWZ, definition 2.1, and its order of parameters are
/// in the `EveryLawCanFailTest` of the lenses module (`PARA.comp`). Examples 3.10 and 4.4 write
/// other rings where `Z_2` is meant, which changes no formula.
///
/// CGGWZ is Cruttwell, Gavranović, Ghani, Wilson, Zanasi, arXiv 2103.01931v2; HKF is Hanks,
/// Klawonn, Fairbanks, arXiv 2403.19845; FST is Fong, Spivak, Tuyéras, arXiv 1711.10455.
class PublishedMistakesTest {

  private static final PolynomialOptimization<Rational> DOMAIN =
      new PolynomialOptimization<>(Rationals.RATIONALS);
  private static final Polynomials<Rational> Q = DOMAIN.category();
  private static final PolynomialInstance<Rational> EXACT =
      new PolynomialInstance<>(SemiringInstance.rationals());
  private static final Rational GAMMA = Rational.of(9, 10);

  private static Stream<LawClaim<?>> claims() {
    var decay = OptimizerLawSuite.decay(GAMMA);
    return Stream.of(
        LawClaim.fails(
            Momentum.heavyBall(),
            "CGGWZ, example 3.15: s = -gamma s + p'",
            new Momentum<>(EXACT, momentumAsPrinted(), decay)),
        LawClaim.fails(
            Momentum.heavyBall(),
            "CGGWZ, example 3.16: s = -gamma s + p'",
            new Momentum<>(EXACT, nesterovAsPrinted(), decay)),
        LawClaim.fails(
            Momentum.lookAhead(),
            "momentum of example 3.15 for Nesterov's",
            new Momentum<>(EXACT, momentumAsPrinted(), decay)),
        LawClaim.fails(
            ConstantChange.law(),
            "CGGWZ, example 3.18: corrected moments in the state",
            new ConstantChange(adamAsPrinted(true), PublishedMistakesTest::adam)),
        LawClaim.fails(
            ConstantChange.law(),
            "CGGWZ, example 3.18: no clock",
            new ConstantChange(adamAsPrinted(false), PublishedMistakesTest::adam)),
        LawClaim.fails(
            WiringLaws.naturality(), "HKF, algorithm 1: one L for all tasks", withoutTheIndex()));
  }

  @TestFactory
  Stream<DynamicTest> areCaught() {
    return claims()
        .map(
            claim ->
                DynamicTest.dynamicTest(
                    claim.law().id() + " notices: " + claim.instanceName(),
                    () -> LawAssertions.assertAsClaimed(claim, 300, 11)));
  }

  private static Optimizer<Integer, PolynomialMap<Rational>> momentumAsPrinted() {
    return AdditiveOptimizers.momentum(Q, OptimizerLawSuite.decay(GAMMA.negated()));
  }

  /// The get is right: `p + gamma s`.
  private static Optimizer<Integer, PolynomialMap<Rational>> nesterovAsPrinted() {
    var right = AdditiveOptimizers.nesterov(Q, OptimizerLawSuite.decay(GAMMA));
    return new Optimizer<>(
        "Nesterov as printed",
        Q,
        right.tick(),
        right.moments(),
        right.onGet(),
        momentumAsPrinted().onPut());
  }

  @Test
  @DisplayName("CGGWZ, example 3.15: momentum as printed undoes the last step")
  void momentumAsPrintedUndoesTheLastStep() {
    PolynomialMap<Rational> put = momentumAsPrinted().on(1).put();
    Rational s = Rational.ZERO;
    Rational p = Rational.ONE;
    for (Rational[] expected :
        new Rational[][] {
          {Rational.of(-1, 10), Rational.of(9, 10)},
          {Rational.ZERO, Rational.of(9, 10)},
          {Rational.of(-9, 100), Rational.of(81, 100)}
        }) {
      var next = put.apply(Arrays.asList(s, p, p.times(Rational.of(-1, 10))));
      s = next.get(0);
      p = next.get(1);
      assertThat(new Rational[] {s, p}).isEqualTo(expected);
    }
  }

  /// The step of Adam under a constant change.
  private static double adam(int ignored, double change) {
    return 0.1 * change / (1e-8 + Math.abs(change));
  }

  /// Adam that keeps the moments it has corrected, with the clock that the text forgets to declare,
  /// or with none, when every step is the first.
  private static Optimizer<Space, SmoothMap> adamAsPrinted(boolean clock) {
    return new Optimizer<>(
        "Adam as printed",
        Smooth.category(),
        clock
            ? SmoothOperations.plus(1, Shape.scalar())
            : new SmoothMap.Identity(Space.scalar()).then(constant(1)),
        2,
        space -> Smooth.category().second(Space.scalar().tensor(space).tensor(space), space),
        PublishedMistakesTest::putAsPrinted);
  }

  private static SmoothMap constant(double value) {
    return new SmoothMap.Discard(Space.scalar()).then(SmoothOperations.fill(Shape.scalar(), value));
  }

  private static SmoothMap putAsPrinted(Space number) {
    var wires = Space.scalar().tensor(number).tensor(number).tensor(number).tensor(number);
    SmoothMap change = wire(wires, 4);
    SmoothMap mean = corrected(wires, 0.9, wire(wires, 1), change);
    SmoothMap square =
        corrected(
            wires, 0.999, wire(wires, 2), change.then(SmoothOperations.square(Shape.scalar())));
    SmoothMap deviation =
        square
            .then(SmoothOperations.sqrt(Shape.scalar()))
            .then(SmoothOperations.plus(1e-8, Shape.scalar()));
    SmoothMap step =
        mean.then(SmoothOperations.scale(0.1, Space.scalar()))
            .pair(deviation)
            .then(SmoothOperations.divide(Shape.scalar()));
    return mean.pair(square).pair(wire(wires, 3).plus(step));
  }

  /// `(beta x + (1 - beta) x') / (1 - beta^t)`.
  private static SmoothMap corrected(Space wires, double beta, SmoothMap old, SmoothMap add) {
    SmoothMap average =
        old.then(SmoothOperations.scale(beta, Space.scalar()))
            .plus(add.then(SmoothOperations.scale(1 - beta, Space.scalar())));
    SmoothMap correction =
        wire(wires, 0)
            .then(SmoothOperations.scale(Math.log(beta), Space.scalar()))
            .then(SmoothOperations.exp(Shape.scalar()))
            .then(SmoothOperations.negate(Space.scalar()))
            .then(SmoothOperations.plus(1, Shape.scalar()));
    return average.pair(correction).then(SmoothOperations.divide(Shape.scalar()));
  }

  private static SmoothMap wire(Space wires, int index) {
    return Smooth.category().projection(wires.shapes().collect(shape -> Space.of(shape)), index);
  }

  @Test
  @DisplayName("CGGWZ, example 3.18: the second moment of Adam as printed explodes")
  void adamAsPrintedExplodes() {
    Executable put = Executable.of(adamAsPrinted(true).on(Space.scalar()).put());
    double[][] state = {{0}, {0}, {0}, {1}};
    for (double expected : new double[] {1, 500.155, 166_718.6}) {
      double[][] inputs = Arrays.copyOf(state, 5);
      inputs[4] = new double[] {-state[3][0]};
      state = put.apply(inputs);
      assertThat(state[2][0]).isCloseTo(expected, within(1e-3 * expected));
    }
  }

  /// Gradient descent on shared variables, where every task descends the first task's objective:
  /// what algorithm 1 of HKF computes, whose gradients are of `L` where `L_i` is meant.
  private static AlgebraMorphismInstance<
          Integer, Open<Integer, PolynomialMap<Rational>>, Open<Integer, PolynomialMap<Rational>>>
      withoutTheIndex() {
    var lawful = new NegativeGradient<>(DOMAIN).onOpen();
    return AlgebraMorphismInstance.of(
        AlgebraMorphism.of(
            lawful.source(),
            new FirstForAll(new DecoratedCospans<>(new NegativeGradient<>(DOMAIN).target())),
            lawful::apply),
        ArrowDecorations.objectives(DOMAIN, EXACT, _ -> 1),
        ArrowDecorations.displacements(DOMAIN, EXACT, _ -> 1));
  }

  /// Composes systems, and takes the first for each of those that look like it from outside.
  private record FirstForAll(
      WiringDiagramAlgebra<Integer, Open<Integer, PolynomialMap<Rational>>> lawful)
      implements WiringDiagramAlgebra<Integer, Open<Integer, PolynomialMap<Rational>>> {

    @Override
    public ImmutableList<Integer> ports(Open<Integer, PolynomialMap<Rational>> thing) {
      return lawful.ports(thing);
    }

    @Override
    public Open<Integer, PolynomialMap<Rational>> apply(
        WiringDiagram<Integer> diagram,
        ImmutableList<Open<Integer, PolynomialMap<Rational>>> boxes) {
      return lawful.apply(
          diagram, boxes.collect(box -> boxes.detect(other -> looksLike(box, other))));
    }

    private static boolean looksLike(
        Open<Integer, PolynomialMap<Rational>> box, Open<Integer, PolynomialMap<Rational>> other) {
      return box.variables().equals(other.variables()) && box.ports().equals(other.ports());
    }
  }

  @Test
  @DisplayName("HKF, algorithm 1: two tasks as printed, and as meant")
  void oneObjectiveForAllTasks() {
    WiringDiagram<Integer> diagram =
        WiringDiagram.parse("(w0, w1, w2) { first(w0, w1); second(w0, w2) }", _ -> 1);
    var morphism = withoutTheIndex().morphism();
    var problems = Lists.immutable.of(task(1), task(2));
    var meant = morphism.apply(morphism.source().apply(diagram, problems)).decoration();
    var printed = morphism.target().apply(diagram, problems.collect(morphism::apply)).decoration();
    var start = Arrays.asList(Rational.of(1), Rational.of(2), Rational.of(3));
    assertThat(meant.apply(start))
        .containsExactly(Rational.of(-5), Rational.of(-1), Rational.of(-1));
    assertThat(printed.apply(start))
        .containsExactly(Rational.of(-8), Rational.of(-1), Rational.of(-2));
  }

  /// `(w0 wi - c)^2 / 2`.
  private static Open<Integer, PolynomialMap<Rational>> task(long label) {
    var error = Q.variable(2, 0).times(Q.variable(2, 1)).minus(Q.constant(2, Rational.of(label)));
    return new Open<>(
        Lists.immutable.of(1, 1),
        Q.map(2, error.power(2).times(Rational.of(1, 2))),
        FiniteFunction.identity(2));
  }
}
