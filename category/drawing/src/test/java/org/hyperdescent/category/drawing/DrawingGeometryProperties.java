package org.hyperdescent.category.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.drawing.Drawing.Node;
import org.hyperdescent.category.drawing.Drawing.Point;
import org.hyperdescent.category.drawing.Drawing.Rectangle;
import org.hyperdescent.category.drawing.Drawing.Wire;
import org.hyperdescent.category.wiring.WiringDiagram;

class DrawingGeometryProperties {

  private static final double ROUNDING = 1e-6;

  @Property(tries = 100)
  @Label("boxes and junctions lie inside the frame and do not overlap")
  void nodesAreApart(@ForAll Random random) {
    Drawing drawing = Drawing.of(Diagrams.random(random));
    for (int i = 0; i < drawing.nodes().size(); i++) {
      Rectangle a = drawing.nodes().get(i).bounds();
      assertThat(isInside(a, drawing.frame())).isTrue();
      for (int j = 0; j < i; j++) {
        assertThat(overlap(a, drawing.nodes().get(j).bounds())).isFalse();
      }
    }
  }

  @Property(tries = 100)
  @Label(
      "wires run at right angles, join their port and junction, and cross no other box or junction")
  void wiresAreClear(@ForAll Random random) {
    WiringDiagram<String> diagram = Diagrams.random(random);
    Drawing drawing = Drawing.of(diagram);
    assertThat(drawing.wires()).hasSize(diagram.ports().source() + diagram.outer().source());
    for (Wire wire : drawing.wires()) {
      Point start = wire.points().getFirst();
      Point end = wire.points().getLast();
      assertThat(onBorder(end, drawing.nodes().get(wire.to()).bounds())).isTrue();
      assertThat(
              wire.isOuter()
                  ? onBorder(start, drawing.frame())
                  : onBorder(start, drawing.nodes().get(wire.from()).bounds()))
          .isTrue();
      for (int i = 1; i < wire.points().size(); i++) {
        Point a = wire.points().get(i - 1);
        Point b = wire.points().get(i);
        assertThat(Math.min(Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()))).isLessThan(ROUNDING);
        for (Node node : drawing.nodes()) {
          assertThat(crosses(a, b, node.bounds())).as("%s crosses %s", wire, node).isFalse();
        }
      }
    }
  }

  @Property(tries = 50)
  @Label("ports of one box are at different places")
  void portsAreApart(@ForAll Random random) {
    Drawing drawing = Drawing.of(Diagrams.random(random));
    drawing
        .wires()
        .groupBy(Wire::from)
        .forEachKeyMultiValues(
            (_, wires) -> {
              var ends = Lists.mutable.ofAll(wires);
              assertThat(ends.collect(wire -> wire.points().getFirst())).doesNotHaveDuplicates();
            });
  }

  private static boolean overlap(Rectangle a, Rectangle b) {
    return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
  }

  private static boolean isInside(Rectangle a, Rectangle frame) {
    return a.x() >= frame.x()
        && a.y() >= frame.y()
        && a.right() <= frame.right()
        && a.bottom() <= frame.bottom();
  }

  private static boolean onBorder(Point point, Rectangle r) {
    boolean vertical =
        Math.min(Math.abs(point.x() - r.x()), Math.abs(point.x() - r.right())) < ROUNDING;
    boolean horizontal =
        Math.min(Math.abs(point.y() - r.y()), Math.abs(point.y() - r.bottom())) < ROUNDING;
    return (vertical && point.y() >= r.y() - ROUNDING && point.y() <= r.bottom() + ROUNDING)
        || (horizontal && point.x() >= r.x() - ROUNDING && point.x() <= r.right() + ROUNDING);
  }

  /// Whether an axis-parallel segment enters the inside of a rectangle.
  private static boolean crosses(Point a, Point b, Rectangle r) {
    return Math.max(a.x(), b.x()) > r.x() + ROUNDING
        && Math.min(a.x(), b.x()) < r.right() - ROUNDING
        && Math.max(a.y(), b.y()) > r.y() + ROUNDING
        && Math.min(a.y(), b.y()) < r.bottom() - ROUNDING;
  }
}
