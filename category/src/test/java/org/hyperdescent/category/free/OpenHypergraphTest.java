package org.hyperdescent.category.free;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.junit.jupiter.api.Test;

class OpenHypergraphTest {

  private static final ImmutableList<String> R = Lists.immutable.of("R");
  private static final ImmutableList<String> S = Lists.immutable.of("S");
  private static final Signature<String, Generator<String>> SIGNATURE = Signature.ofGenerators();
  private static final FreeHypergraphCategory<String, Generator<String>> GRAPHS =
      new FreeHypergraphCategory<>(SIGNATURE);
  private static final FreeSymmetricMonoidalCategory<String, Generator<String>> TERMS =
      new FreeSymmetricMonoidalCategory<>(SIGNATURE);
  private static final Generator<String> F = Generator.of("f", "R", "S");
  private static final Generator<String> G = Generator.of("g", "S", "R");
  private static final OpenHypergraph<String, Generator<String>> FG =
      TERMS.generator(F).then(TERMS.generator(G));

  @Test
  void compositionGluesWiresInTheOrderOfTheTerm() {
    assertThat(FG)
        .hasToString("R → R {0:R 1:S 2:R} [0 → 2] f(0 → 1) g(1 → 2)")
        .isEqualTo(
            OpenHypergraph.of(
                SIGNATURE,
                R.newWithAll(S).newWithAll(R),
                Lists.immutable.of(
                    Operation.of(F, new int[] {0}, new int[] {1}),
                    Operation.of(G, new int[] {1}, new int[] {2})),
                FiniteFunction.of(3, 0),
                FiniteFunction.of(3, 2)));
  }

  @Test
  void thePresentationDoesNotDependOnBracketingOrOnWhenItIsWrittenOut() {
    var left = FG.then(FG).then(FG);
    var inner = FG.then(FG);
    assertThat(inner.operations()).hasSize(4);
    var right = FG.then(inner);
    assertThat(left).isEqualTo(right).hasSameHashCodeAs(right);
    assertThat(FG.tensor(FG).tensor(FG)).isEqualTo(FG.tensor(FG.tensor(FG)));
    assertThat(FG).isNotEqualTo(TERMS.identity(R)).isNotEqualTo(FG.tensor(FG));
  }

  @Test
  void equalPresentationsAreMoreThanEqualArrows() {
    var late = TERMS.identity(R).then(FG).then(TERMS.symmetry(R, TERMS.unit()));
    assertThat(late.isomorphicTo(FG)).isTrue();
    var sideBySide = TERMS.generator(F).tensor(TERMS.generator(G));
    var oneByOne =
        TERMS
            .identity(R)
            .tensor(TERMS.generator(G))
            .then(TERMS.generator(F).tensor(TERMS.identity(R)));
    assertThat(oneByOne).isNotEqualTo(sideBySide);
    assertThat(oneByOne.isomorphicTo(sideBySide)).isTrue();
  }

  @Test
  void illTypedCompositionFailsAtOnceWithBothTypes() {
    assertThatThrownBy(() -> FG.then(TERMS.generator(G)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("cannot compose R → R with S → R: R is not S");
    assertThatThrownBy(() -> TERMS.identity(TERMS.unit()).then(FG))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("cannot compose I → I with R → R: I is not R");
  }

  @Test
  void portsAndLegsMustFit() {
    assertThatThrownBy(() -> oneWire(Operation.of(F, new int[] {0}, new int[] {0})))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("output 0 of f is on wire 0: S is not R");
    assertThatThrownBy(() -> oneWire(Operation.of(F, new int[] {1}, new int[] {0})))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("input 0 of f is on wire 1, but there are 1 wires");
    assertThatThrownBy(() -> oneWire(Operation.of(F, new int[0], new int[] {0})))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("f has 1 inputs, not 0");
    assertThatThrownBy(() -> OpenHypergraph.discrete(R, FiniteFunction.of(2), FiniteFunction.of(1)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("do not end at 1 wires");
    assertThatThrownBy(() -> OpenHypergraph.spider(R, -1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no spider has -1 inputs and 0 outputs");
  }

  private static OpenHypergraph<String, Generator<String>> oneWire(
      Operation<Generator<String>> operation) {
    FiniteFunction none = FiniteFunction.of(1);
    return OpenHypergraph.of(SIGNATURE, R, Lists.immutable.of(operation), none, none);
  }

  @Test
  void spidersAndCyclesAreNoArrowsOfTheMonoidalCategory() {
    assertThatThrownBy(() -> TERMS.compose(FG, GRAPHS.split(R)))
        .isInstanceOf(NotMonogamousAcyclicException.class)
        .hasMessage(
            "R → R R is not an arrow of the free symmetric monoidal category:"
                + " wire 0 of type R begins 1 times and ends 2 times");
    assertThatThrownBy(() -> TERMS.tensor(FG, GRAPHS.create(R)))
        .isInstanceOf(NotMonogamousAcyclicException.class)
        .hasMessageContaining("wire 0 of type R begins 0 times and ends 1 times");
    var trace = GRAPHS.cup(R).then(GRAPHS.identity(R).tensor(FG)).then(GRAPHS.cap(R));
    assertThat(trace.isMonogamousAcyclic()).isFalse();
    assertThatThrownBy(() -> TERMS.source(trace))
        .isInstanceOf(NotMonogamousAcyclicException.class)
        .hasMessage(
            "I → I is not an arrow of the free symmetric monoidal category:"
                + " operation 0, f, waits for its own outputs or for operations that do");
  }

  @Test
  void aStraightenedSnakeIsAnArrowOfTheMonoidalCategoryAgain() {
    var snake =
        GRAPHS
            .cup(R)
            .tensor(GRAPHS.identity(R))
            .then(GRAPHS.identity(R).tensor(GRAPHS.cap(R)))
            .then(FG);
    assertThat(snake.isMonogamousAcyclic()).isTrue();
    assertThat(TERMS.compose(snake, FG).isomorphicTo(FG.then(FG))).isTrue();
    assertThat(TERMS.inclusion().onArrow(snake).isomorphicTo(FG)).isTrue();
  }

  @Test
  void interpretationsOfTheWrongTypeAreRefused() {
    var swapped = new Interpretation<>(TERMS, TERMS, Lists.immutable::of, _ -> TERMS.generator(F));
    assertThat(swapped.onArrow(TERMS.generator(F)).isomorphicTo(TERMS.generator(F))).isTrue();
    assertThatThrownBy(() -> swapped.onArrow(FG))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("g is interpreted by R → S, which is not [S] → [R]");
  }

  @Test
  void permutationsMustBePermutations() {
    assertThatThrownBy(
            () -> TERMS.permutation(Lists.immutable.of(R, S), FiniteFunction.of(2, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a permutation of 2 wires");
  }
}
