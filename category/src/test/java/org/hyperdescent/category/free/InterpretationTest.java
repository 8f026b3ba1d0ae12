package org.hyperdescent.category.free;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.finite.FiniteFunctions;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.junit.jupiter.api.Test;

class InterpretationTest {

  private static final ImmutableList<String> BIT = Lists.immutable.of("bit");
  private static final Signature<String, Generator<String>> SIGNATURE = Signature.ofGenerators();
  private static final Generator<String> COPY = new Generator<>("copy", BIT, BIT.newWithAll(BIT));
  private static final Generator<String> AND = new Generator<>("and", BIT.newWithAll(BIT), BIT);
  private static final Generator<String> XOR = new Generator<>("xor", BIT.newWithAll(BIT), BIT);

  /// The half adder: copy both bits, cross the middle ones, add and carry.
  @Test
  void aHalfAdderAddsBits() {
    var terms = new FreeSymmetricMonoidalCategory<>(SIGNATURE);
    var id = terms.identity(BIT);
    var adder =
        terms
            .generator(COPY)
            .tensor(terms.generator(COPY))
            .then(id.tensor(terms.symmetry(BIT, BIT)).tensor(id))
            .then(terms.generator(AND).tensor(terms.generator(XOR)));
    var maps = new ModularMaps(2);
    var meaning =
        new Interpretation<>(
            terms,
            maps,
            _ -> 1,
            gate ->
                switch (gate.name()) {
                  case "copy" -> maps.copy(1);
                  case "and" -> ModularMap.of(2, 2, 1, 0, 0, 0, 1);
                  default -> ModularMap.of(2, 2, 1, 0, 1, 1, 0);
                });
    assertThat(meaning.onObject(adder.source())).isEqualTo(2);
    assertThat(meaning.onArrow(adder)).isEqualTo(ModularMap.of(2, 2, 2, 0b00, 0b01, 0b01, 0b10));
  }

  /// A trace is a cycle: its operation runs last, on wires that join up behind it.
  @Test
  void aCycleIsInterpretedBySpiders() {
    var graphs = new FreeHypergraphCategory<>(SIGNATURE);
    var id = graphs.identity(BIT);
    // and, with its output fed back into its first input, traced out: one input is left over.
    var trace =
        graphs.cup(BIT).tensor(id).then(id.tensor(graphs.generator(AND))).then(graphs.cap(BIT));
    assertThat(trace.operations())
        .containsExactly(Operation.of(AND, new int[] {0, 1}, new int[] {0}));
    var meaning =
        new HypergraphInterpretation<>(
            graphs,
            FiniteFunctions.cospans(),
            _ -> 1,
            _ ->
                FiniteFunctions.cospans()
                    .cospan(FiniteFunction.of(3, 0, 1), FiniteFunction.of(3, 2)));
    // Of the wires of the generator, the first and the last become one, which nothing reaches.
    assertThat(meaning.onArrow(trace))
        .isEqualTo(FiniteFunctions.cospans().cospan(FiniteFunction.of(2, 0), FiniteFunction.of(2)));
  }

  @Test
  void longChainsAreInterpreted() {
    var graphs = new FreeHypergraphCategory<>(SIGNATURE);
    var terms = new FreeSymmetricMonoidalCategory<>(SIGNATURE);
    Generator<String> not = Generator.of("not", "bit", "bit");
    var chain = terms.composeAll(Collections.nCopies(20_000, terms.generator(not)));
    assertThat(
            new Interpretation<>(
                    terms, new FiniteFunctions(), _ -> 2, _ -> FiniteFunction.of(2, 1, 0))
                .onArrow(chain))
        .isEqualTo(FiniteFunction.identity(2));
    assertThat(
            new HypergraphInterpretation<>(graphs, graphs, Lists.immutable::of, graphs::generator)
                .onArrow(chain)
                .isomorphicTo(chain))
        .isTrue();
  }
}
