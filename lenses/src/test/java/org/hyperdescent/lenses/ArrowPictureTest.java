package org.hyperdescent.lenses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.diagram.End;
import org.hyperdescent.category.diagram.Node;
import org.hyperdescent.category.diagram.Notation;
import org.hyperdescent.category.diagram.Side;
import org.hyperdescent.category.diagram.StringDiagram;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.junit.jupiter.api.Test;

/// The pictures of lenses, parametrised arrows and learners: which boxes there are, and wire by
/// wire what is connected to what.
class ArrowPictureTest {

  private static final ModularMaps MAPS = new ModularMaps(3);
  private static final ModularMap INCREMENT =
      ModularMap.tabulate(3, 1, 1, x -> new int[] {x[0] + 1});
  private static final ModularMap NEGATE = ModularMap.tabulate(3, 1, 1, x -> new int[] {2 * x[0]});
  private static final ModularMap SUM = ModularMap.tabulate(3, 2, 1, x -> new int[] {x[0] + x[1]});
  private static final ModularMap PRODUCT =
      ModularMap.tabulate(3, 2, 1, x -> new int[] {x[0] * x[1]});
  private static final ModularMap UPDATE =
      ModularMap.tabulate(3, 3, 1, x -> new int[] {x[0] + x[1] * x[2]});

  private static final Map<ModularMap, String> NAMES =
      Map.of(
          INCREMENT, "increment", NEGATE, "negate", SUM, "sum", PRODUCT, "product", UPDATE, "step");

  /// What only moves wires.
  private static final Map<ModularMap, FiniteFunction> REWIRINGS =
      Map.of(
          MAPS.identity(1), FiniteFunction.identity(1),
          MAPS.identity(2), FiniteFunction.identity(2),
          MAPS.symmetry(1, 1), FiniteFunction.of(2, 1, 0),
          MAPS.copy(1), FiniteFunction.of(1, 0, 0),
          MAPS.discard(1), FiniteFunction.of(1));

  private static final Notation<Integer, ModularMap> RESIDUES =
      new ResidueNotation(MAPS, map -> NAMES.getOrDefault(map, "map"), REWIRINGS);

  private final LensCategory<Integer, ModularMap> lenses = new LensCategory<>(MAPS);
  private final ParaCategory<Integer, ModularMap> para = new ParaCategory<>(MAPS);
  private final LearnerCategory<Integer, ModularMap> learners = new LearnerCategory<>(MAPS);

  @Test
  void chainOfLensesRunsBothWays() {
    var chain = lenses.simple(1, 1, INCREMENT, SUM).then(lenses.simple(1, 1, NEGATE, PRODUCT));

    assertThat(wires(chain.picture(RESIDUES)))
        .containsExactlyInAnyOrder(
            "left 0 → increment",
            "increment → left 1",
            "increment → negate",
            "negate → increment",
            "negate → right 2",
            "right 3 → negate");
  }

  @Test
  void lensesSideBySideStayApart() {
    var increment = lenses.simple(1, 1, INCREMENT, SUM);
    var negate = lenses.simple(1, 1, NEGATE, PRODUCT);
    var picture = increment.tensor(negate).tensor(increment).picture(RESIDUES);

    assertThat(picture.boxCount()).isEqualTo(3);
    assertThat(wires(picture))
        .containsExactlyInAnyOrder(
            "left 0 → increment",
            "increment → left 1",
            "left 2 → negate",
            "negate → left 3",
            "left 4 → increment",
            "increment → left 5",
            "increment → right 6",
            "right 7 → increment",
            "negate → right 8",
            "right 9 → negate",
            "increment → right 10",
            "right 11 → increment");
  }

  @Test
  void symmetryOfLensesIsDrawnAsWires() {
    var swap = lenses.symmetry(LensObject.simple(1), LensObject.simple(1));

    assertThat(swap.picture(RESIDUES).nodes()).isEmpty();
    assertThat(wires(swap.picture(RESIDUES)))
        .containsExactlyInAnyOrder(
            "left 0 → right 6", "left 2 → right 4", "right 5 → left 3", "right 7 → left 1");
  }

  @Test
  void answersAreNeitherAddedNorDroppedWithoutABox() {
    assertThat(lenses.adapter(MAPS.copy(1), SUM).picture(RESIDUES).boxCount()).isEqualTo(1);
    assertThat(lenses.adapter(INCREMENT, MAPS.identity(1)).picture(RESIDUES).boxCount())
        .isEqualTo(1);
    assertThat(lenses.adapter(MAPS.identity(1), INCREMENT).picture(RESIDUES).boxCount())
        .isEqualTo(1);
    assertThat(lenses.adapter(MAPS.identity(1), MAPS.copy(1)).picture(RESIDUES).boxCount())
        .isEqualTo(1);
  }

  @Test
  void parametersComeInFromAbove() {
    var chain = para.parametrised(1, 1, PRODUCT).then(para.parametrised(1, 1, SUM));
    var picture = chain.picture(RESIDUES);

    assertThat(wires(picture))
        .containsExactlyInAnyOrder(
            "top 1 → product", "left 0 → product", "top 2 → sum", "product → sum", "sum → right 3");
    assertThat(picture.ports().get(1).label()).isEqualTo("Z");
    assertThat(sides(picture, "product")).containsExactly(Side.TOP, Side.LEFT, Side.RIGHT);
  }

  @Test
  void reparametrisationIsDrawnAboveWhatItFeeds() {
    var picture =
        para.parametrised(1, 1, PRODUCT).reparametrise(NEGATE).named("block").picture(RESIDUES);

    assertThat(picture.nodes()).hasSize(1);
    var block = (Node.Block) picture.nodes().get(0);
    assertThat(block.name()).isEqualTo("block");
    assertThat(wires(block.inside()))
        .containsExactlyInAnyOrder(
            "top 0 → negate", "negate → product", "left 1 → product", "product → right 2");
    assertThat(sides(block.inside(), "product")).containsExactly(Side.TOP, Side.LEFT, Side.RIGHT);
  }

  @Test
  void parametersOfATensorGoToTheirArrows() {
    var both = para.parametrised(1, 1, PRODUCT).tensor(para.parametrised(1, 1, SUM));

    assertThat(wires(both.picture(RESIDUES)))
        .containsExactlyInAnyOrder(
            "top 2 → product",
            "left 0 → product",
            "product → right 4",
            "top 3 → sum",
            "left 1 → sum",
            "sum → right 5");
    assertThat(wires(both.reparametrise(MAPS.tensor(NEGATE, INCREMENT)).picture(RESIDUES)))
        .contains("map → product", "map → sum", "left 0 → product", "left 1 → sum");
    // Four parameters come in on one wire, which branches.
    var chains = both.then(both).named("twice").picture(RESIDUES);
    assertThat(wires(((Node.Block) chains.nodes().get(0)).inside()))
        .containsExactlyInAnyOrder(
            "top 0 → product",
            "left 1 → product",
            "top 0 → sum",
            "left 2 → sum",
            "top 0 → product",
            "product → product",
            "top 0 → sum",
            "sum → sum",
            "product → right 3",
            "sum → right 4");
  }

  @Test
  void learnersSendUpdatesBackUp() {
    var learner = learners.learner(1, 1, 1, PRODUCT, UPDATE, UPDATE);

    assertThat(wires(learner.picture(RESIDUES)))
        .containsExactlyInAnyOrder(
            "left 0 → product",
            "product → left 1",
            "top 2 → product",
            "product → top 3",
            "product → right 4",
            "right 5 → product");
  }

  @Test
  void arrowsAreCalledByTheirNameOrTheirMap() {
    var lensNotation = new LensNotation<>(RESIDUES);
    var lens = lenses.simple(1, 1, INCREMENT, SUM);
    assertThat(lensNotation.name(lens)).isEqualTo("increment");
    assertThat(lensNotation.name(lens.named("block"))).isEqualTo("block");
    assertThat(lensNotation.name(lens.named("block").then(lens.named("block")))).isEqualTo("map");

    var paraNotation = new ParaNotation<>(RESIDUES);
    var scaling = para.parametrised(1, 1, PRODUCT);
    assertThat(paraNotation.name(scaling)).isEqualTo("product");
    assertThat(paraNotation.name(scaling.named("block"))).isEqualTo("block");
    assertThat(paraNotation.name(scaling.named("block").then(scaling))).isEqualTo("map");
  }

  /// The wires as text: outer ports by side and number, nodes by name.
  private static List<String> wires(StringDiagram diagram) {
    return diagram
        .wires()
        .collect(wire -> end(diagram, wire.from()) + " → " + end(diagram, wire.to()))
        .castToList();
  }

  private static String end(StringDiagram diagram, End end) {
    return end.isOutside()
        ? diagram.ports().get(end.port()).side().name().toLowerCase(Locale.ROOT) + " " + end.port()
        : diagram.nodes().get(end.node()).name();
  }

  private static List<Side> sides(StringDiagram diagram, String node) {
    return diagram
        .nodes()
        .detect(each -> each.name().equals(node))
        .ports()
        .collect(port -> port.side())
        .castToList();
  }
}
