package org.hyperdescent.examples.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import org.hyperdescent.category.diagram.Flow;
import org.hyperdescent.category.drawing.Drawing;
import org.hyperdescent.category.drawing.Drawing.Kind;
import org.hyperdescent.category.drawing.Readability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureTest {

  @ParameterizedTest
  @EnumSource(Picture.class)
  void everyPictureIsReadable(Picture picture) {
    assertThat(Readability.defects(Drawing.of(picture.diagram()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Picture.class,
      names = {"REGIONS", "ENSEMBLE", "CIRCUIT"})
  void thirtyBoxesInBlocks(Picture picture) {
    Drawing drawing = Drawing.of(picture.diagram());
    assertThat(drawing.nodes().count(node -> node.kind() == Kind.BOX)).isEqualTo(30);
    assertThat(drawing.nodes().count(node -> node.kind() == Kind.BLOCK)).isGreaterThanOrEqualTo(4);
    // As large as a screen or two, not as a wall.
    assertThat(drawing.width()).isLessThan(3000);
    assertThat(drawing.height()).isLessThan(1200);
  }

  @Test
  void theSamePictureGivesTheSameBytes() {
    assertThat(Drawing.of(Picture.ENSEMBLE.diagram()).toSvg())
        .isEqualTo(Drawing.of(Picture.ENSEMBLE.diagram()).toSvg());
  }

  @Test
  void parametersOfALearnerComeFromAboveAndUpdatesGoBackUp() {
    Drawing drawing = Drawing.of(Picture.IRIS.diagram());
    var above = drawing.wires().select(Drawing.Wire::parameter);
    var down = above.select(wire -> wire.flow() == Flow.FORWARD);
    var up = above.select(wire -> wire.flow() == Flow.BACKWARD);
    assertThat(down).isNotEmpty().hasSameSizeAs(up);
    assertThat(down).allSatisfy(w -> assertThat(rise(w)).isNegative());
    assertThat(up).allSatisfy(w -> assertThat(rise(w)).isPositive());
  }

  private static double rise(Drawing.Wire wire) {
    return wire.points().getFirst().y() - wire.points().getLast().y();
  }
}
