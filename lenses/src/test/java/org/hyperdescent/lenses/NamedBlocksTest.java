package org.hyperdescent.lenses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.diagram.Node;
import org.hyperdescent.category.diagram.Notation;
import org.hyperdescent.category.diagram.StringDiagram;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.junit.jupiter.api.Test;

/// A name is for drawings: it changes neither what an arrow is nor what it costs.
class NamedBlocksTest {

  private static final ModularMaps MAPS = new ModularMaps(3);
  private static final Notation<Integer, ModularMap> BOXES =
      Notation.boxes(MAPS, _ -> "Z_3", _ -> "map");
  private static final ModularMap PRODUCT =
      ModularMap.tabulate(3, 2, 1, x -> new int[] {x[0] * x[1]});
  private static final ModularMap SUM = ModularMap.tabulate(3, 2, 1, x -> new int[] {x[0] + x[1]});
  private static final ModularMap SQUARE =
      ModularMap.tabulate(3, 1, 1, x -> new int[] {x[0] * x[0]});

  private final NumericFunctions numbers = new NumericFunctions();
  private final List<String> calls = new ArrayList<>();

  @Test
  void namedLensesAreEqual() {
    var square = new LensCategory<>(MAPS).simple(1, 1, SQUARE, PRODUCT);
    var named = square.named("square");

    assertThat(named).isEqualTo(square).hasSameHashCodeAs(square);
    assertThat(named.then(square).named("both")).isEqualTo(square.then(square));
    assertThat(named.tensor(square).named("both")).isEqualTo(square.tensor(square));
    assertThat(blocks(named.then(square).picture(BOXES))).containsExactly("square");
    assertThat(blocks(square.then(square).picture(BOXES))).isEmpty();
  }

  @Test
  void namedParametrisedArrowsAreEqual() {
    var scaling = new ParaCategory<>(MAPS).parametrised(1, 1, PRODUCT);
    var named = scaling.named("scaling");

    assertThat(named).isEqualTo(scaling).hasSameHashCodeAs(scaling);
    assertThat(scaling.then(named).named("both")).isEqualTo(scaling.then(scaling));
    assertThat(scaling.tensor(named).named("both")).isEqualTo(scaling.tensor(scaling));
    assertThat(named.reparametrise(SQUARE)).isEqualTo(scaling.reparametrise(SQUARE));
    assertThat(blocks(scaling.then(named).picture(BOXES))).containsExactly("scaling");
  }

  @Test
  void namedLearnersAreEqual() {
    var category = new LearnerCategory<>(MAPS);
    var learner =
        category.learner(
            1, 1, 1, PRODUCT, MAPS.first(1, 2), SUM.tensor(MAPS.identity(1)).then(PRODUCT));
    var named = learner.named("learner");

    assertThat(named).isEqualTo(learner).hasSameHashCodeAs(learner);
    assertThat(named.update()).isEqualTo(learner.update());
    assertThat(named.request()).isEqualTo(learner.request());
    assertThat(named.then(learner).named("both")).isEqualTo(learner.then(learner));
    assertThat(named.tensor(learner)).isEqualTo(learner.tensor(learner));
    assertThat(blocks(named.then(learner).named("both").picture(BOXES)))
        .containsExactly("both", "learner");
  }

  @Test
  void blocksWithinBlocksRunEachStageOnce() {
    var lens = counted();
    Lens<Integer, NumericFunctions.Function> plain = lens;
    Lens<Integer, NumericFunctions.Function> nested = lens.named("block 1");
    for (int i = 2; i <= 20; i++) {
      plain = plain.then(lens);
      nested = nested.then(lens).named("block " + i);
    }

    int before = numbers.arrowsBuilt();
    var expected = plain.put();
    int built = numbers.arrowsBuilt() - before;
    var put = nested.put();

    assertThat(numbers.arrowsBuilt() - before - built).as("arrows built").isLessThan(2 * built);
    assertThat(put.apply("2", "3")).isEqualTo(expected.apply("2", "3"));
    assertThat(calls.stream().filter("forward"::equals)).hasSize(2 * 19);
    assertThat(calls.stream().filter("backward"::equals)).hasSize(2 * 20);
  }

  private Lens<Integer, NumericFunctions.Function> counted() {
    return new LensCategory<>(numbers)
        .simple(
            1,
            1,
            numbers.function(
                1,
                1,
                x -> {
                  calls.add("forward");
                  return x;
                }),
            numbers.function(
                2,
                1,
                x -> {
                  calls.add("backward");
                  return Lists.immutable.of(x.get(0).add(x.get(1)));
                }));
  }

  /// The names of all blocks, outer ones first.
  private static List<String> blocks(StringDiagram diagram) {
    List<String> names = new ArrayList<>();
    for (Node node : diagram.nodes()) {
      if (node instanceof Node.Block(String name, StringDiagram inside)) {
        names.add(name);
        names.addAll(blocks(inside));
      }
    }
    return names;
  }
}
