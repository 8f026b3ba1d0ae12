package org.hyperdescent.category.free;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.junit.jupiter.api.Test;

/// Writing a term out takes a number of steps linear in its size, whatever its bracketing.
class AssemblyTest {

  private static final ImmutableList<String> R = Lists.immutable.of("R");
  private static final FreeSymmetricMonoidalCategory<String, Generator<String>> TERMS =
      new FreeSymmetricMonoidalCategory<>(Signature.ofGenerators());
  private static final Generator<String> F = Generator.of("f", "R", "R");

  private static MutableList<OpenHypergraph<String, Generator<String>>> generators(int count) {
    MutableList<OpenHypergraph<String, Generator<String>>> generators = Lists.mutable.empty();
    for (int i = 0; i < count; i++) {
      generators.add(TERMS.generator(F));
    }
    return generators;
  }

  private static OpenHypergraph<String, Generator<String>> toTheRight(int count) {
    var chain = TERMS.identity(R);
    for (var each : generators(count)) {
      chain = TERMS.compose(each, chain);
    }
    return chain;
  }

  private static OpenHypergraph<String, Generator<String>> balanced(
      List<OpenHypergraph<String, Generator<String>>> parts) {
    int half = parts.size() / 2;
    return parts.size() == 1
        ? parts.getFirst()
        : TERMS.composeAll(
            List.of(balanced(parts.subList(0, half)), balanced(parts.subList(half, parts.size()))));
  }

  private static void assertLinear(
      IntFunction<OpenHypergraph<String, Generator<String>>> term, int stepsPerGenerator) {
    for (int size : new int[] {1_000, 10_000, 100_000}) {
      var assembly = Assembly.of(term.apply(size));
      assertThat(assembly.diagram().generators()).hasSize(size);
      assertThat(assembly.steps()).isLessThan((long) stepsPerGenerator * size);
    }
  }

  @Test
  void chainsBracketedToTheLeft() {
    assertLinear(size -> TERMS.composeAll(generators(size)), 12);
  }

  @Test
  void chainsBracketedToTheRight() {
    assertLinear(AssemblyTest::toTheRight, 12);
  }

  @Test
  void chainsBracketedInTheMiddle() {
    assertLinear(size -> balanced(generators(size)), 12);
  }

  @Test
  void wideTensors() {
    assertLinear(
        size -> {
          var wide = TERMS.tensorAll(generators(size));
          assertThat(wide.source()).hasSize(size);
          return wide;
        },
        14);
  }

  @Test
  void allBracketingsOfAChainAreTheSamePresentation() {
    var left = TERMS.composeAll(generators(1000));
    assertThat(balanced(generators(1000))).isEqualTo(left);
    assertThat(left.isomorphicTo(toTheRight(1000))).isTrue();
  }

  /// A long chain is compared port by port, in linear time and without recursion.
  @Test
  void longChainsAreComparedInLinearTime() {
    var left = TERMS.composeAll(generators(100_000));
    var search = new IsomorphismSearch(left.diagram(), toTheRight(100_000).diagram());
    assertThat(search.run()).isPresent();
    assertThat(search.steps()).isLessThan(1_000_000);
  }
}
