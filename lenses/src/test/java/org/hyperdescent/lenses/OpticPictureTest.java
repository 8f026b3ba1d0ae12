package org.hyperdescent.lenses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.diagram.Flow;
import org.hyperdescent.category.diagram.Node;
import org.hyperdescent.category.diagram.Notation;
import org.hyperdescent.category.diagram.StringDiagram;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.junit.jupiter.api.Test;

/// Pictures of optics show the parts they were made of, each as its two ways and the residual.
class OpticPictureTest {

  private static final ModularMaps MAPS = new ModularMaps(3);
  private static final OpticCategory<Integer, ModularMap> OPTICS = new OpticCategory<>(MAPS);
  private static final ModularMap KEEP =
      ModularMap.tabulate(3, 1, 2, x -> new int[] {x[0], x[0] * x[0]});
  private static final ModularMap USE = ModularMap.tabulate(3, 2, 1, x -> new int[] {x[0] * x[1]});

  /// Arrows by their types, and the crossing of two wires as what it is.
  private static final Notation<Integer, ModularMap> BOXES =
      new ResidueNotation(
          MAPS,
          arrow -> arrow.source() + "→" + arrow.target(),
          Map.of(MAPS.symmetry(1, 1), FiniteFunction.of(2, 1, 0)));

  private static Optic<Integer, ModularMap> keeping() {
    return OPTICS.optic(LensObject.simple(1), LensObject.simple(1), 1, KEEP, USE);
  }

  private static ImmutableList<String> names(StringDiagram diagram) {
    return diagram
        .nodes()
        .collect(
            node ->
                switch (node) {
                  case Node.Box box -> box.name();
                  case Node.Block(String name, StringDiagram inside) ->
                      name + names(inside).makeString("[", " ", "]");
                  case Node.Spider _ -> "spider";
                });
  }

  @Test
  void anOpticIsTwoBoxesWithTheResidualBetweenThem() {
    StringDiagram picture = keeping().picture(BOXES);
    assertThat(names(picture)).containsExactly("1→2", "2→1");
    assertThat(picture.wires().select(wire -> wire.from().node() == 0 && wire.to().node() == 1))
        .as("the residual")
        .hasSize(1)
        .allMatch(wire -> wire.flow() == Flow.FORWARD);
    assertThat(picture.wires().select(wire -> wire.flow() == Flow.BACKWARD)).hasSize(2);
    assertThat(picture.ports()).hasSize(4);
  }

  @Test
  void compositesAndTensorsKeepTheirParts() {
    var optic = keeping();
    assertThat(names(optic.then(optic).picture(BOXES))).containsExactly("1→2", "2→1", "1→2", "2→1");
    assertThat(names(optic.tensor(optic).tensor(optic.then(optic)).picture(BOXES))).hasSize(8);
    assertThat(names(optic.tensor(OPTICS.identity(LensObject.simple(1))).picture(BOXES)))
        .containsExactly("1→2", "2→1");
  }

  @Test
  void symmetriesAreWires() {
    var crossing = OPTICS.symmetry(LensObject.simple(1), LensObject.simple(1));
    StringDiagram picture = crossing.picture(BOXES);
    assertThat(names(picture)).isEmpty();
    assertThat(picture.wires()).hasSize(4);
  }

  @Test
  void namedOpticsAreEqualAndDrawnAsBlocks() {
    var optic = keeping();
    var named = optic.named("keeping");
    assertThat(named).isEqualTo(optic).hasSameHashCodeAs(optic);
    assertThat(named.then(optic).named("both")).isEqualTo(optic.then(optic));
    assertThat(named.tensor(optic)).isEqualTo(optic.tensor(optic));
    assertThat(names(named.then(optic).picture(BOXES)))
        .containsExactly("keeping[1→2 2→1]", "1→2", "2→1");
    assertThat(new OpticNotation<>(BOXES).name(named)).isEqualTo("keeping");
    assertThat(new OpticNotation<>(BOXES).name(optic)).isEqualTo("1→2");
  }

  @Test
  void thePartsSurviveTheWayToLensesAndBack() {
    var toLens = new OpticToLens<>(MAPS);
    var toOptic = new LensToOptic<>(MAPS);
    var optic = keeping().named("keeping").tensor(keeping());
    var lens = toLens.onArrow(optic);
    assertThat(names(lens.picture(BOXES))).containsExactly("keeping[1→2]", "1→2");
    assertThat(toOptic.onArrow(lens)).isEqualTo(optic);
    assertThat(names(toOptic.onArrow(lens).picture(BOXES)))
        .containsExactly("keeping[1→2 2→1]", "1→2", "2→1");
  }
}
