package org.hyperdescent.category.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.diagram.Boundary;
import org.hyperdescent.category.diagram.Sketch;
import org.hyperdescent.category.drawing.Drawing.Node;
import org.hyperdescent.category.drawing.Drawing.Point;
import org.hyperdescent.category.drawing.Drawing.Rectangle;
import org.hyperdescent.category.drawing.Drawing.Text;
import org.hyperdescent.category.drawing.Drawing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A readable drawing, and the same drawing made unreadable in one way at a time.
class ReadabilityTest {

  private static final Drawing GOOD = good();

  /// Node 0 is a block with box 1 in it, node 2 a box after it.
  private static Drawing good() {
    Boundary wire = Boundary.forward(Lists.immutable.of("R", "R"));
    Sketch sketch = new Sketch();
    var start = sketch.left(wire);
    var middle =
        sketch.block(
            "block", start, wire, wire, (inside, strands) -> inside.box("in", strands, wire));
    return Drawing.of(sketch.close(sketch.box("after", middle, wire)));
  }

  @Test
  void aGoodDrawingHasNoDefects() {
    assertThat(Readability.defects(GOOD)).isEmpty();
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of(
            "sticks out of what it lies in",
            node(1, node -> moved(node, new Rectangle(0, 0, 10, 10)))),
        Arguments.of("overlap", node(2, node -> moved(node, GOOD.nodes().getFirst().bounds()))),
        Arguments.of(
            "covers the name of its block",
            node(1, node -> moved(node, GOOD.nodes().getFirst().text().bounds()))),
        Arguments.of("the text 'after'", node(2, node -> text(node, new Rectangle(0, 0, 90, 9)))),
        Arguments.of(
            "are not in order",
            node(
                2,
                node ->
                    new Node(
                        node.kind(),
                        node.parent(),
                        node.text(),
                        node.detail(),
                        node.bounds(),
                        Lists.mutable.ofAll(node.ports()).reverseThis().toImmutable()))),
        Arguments.of("runs aslant", wire(points -> points.newWith(new Point(20, 20)))),
        Arguments.of("ends at no port", wire(points -> points.newWith(points.getFirst()))),
        Arguments.of("runs through node 2", wire(points -> straight(GOOD.nodes().get(2).bounds()))),
        Arguments.of(
            "runs through the name",
            wire(points -> straight(GOOD.nodes().getFirst().text().bounds()))),
        Arguments.of("leaves its block", wire(points -> points.newWith(new Point(-9, 20)))),
        Arguments.of("the type of", type(GOOD.nodes().get(2).bounds())),
        Arguments.of(
            "the frame sticks out",
            new Drawing(
                10, 10, GOOD.frame(), GOOD.nodes(), GOOD.ports(), GOOD.wires(), GOOD.branches())));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void aBadDrawingIsFoundOut(String defect, Drawing drawing) {
    assertThat(Readability.defects(drawing)).anySatisfy(text -> assertThat(text).contains(defect));
  }

  private static Drawing node(int number, UnaryOperator<Node> change) {
    return with(
        GOOD.nodes().collectWithIndex((node, i) -> i == number ? change.apply(node) : node),
        GOOD.wires());
  }

  /// The last wire with another line.
  private static Drawing wire(UnaryOperator<ImmutableList<Point>> change) {
    Wire wire = GOOD.wires().getLast();
    Wire changed =
        new Wire(
            wire.parent(),
            wire.from(),
            wire.to(),
            wire.flow(),
            wire.parameter(),
            change.apply(wire.points()),
            wire.type());
    return with(GOOD.nodes(), GOOD.wires().newWithout(wire).newWith(changed));
  }

  private static Drawing type(Rectangle place) {
    Wire wire = GOOD.wires().getLast();
    Wire changed =
        new Wire(
            wire.parent(),
            wire.from(),
            wire.to(),
            wire.flow(),
            wire.parameter(),
            wire.points(),
            new Text("R", place, false));
    return with(GOOD.nodes(), GOOD.wires().newWithout(wire).newWith(changed));
  }

  private static Drawing with(ImmutableList<Node> nodes, ImmutableList<Wire> wires) {
    return new Drawing(
        GOOD.width(), GOOD.height(), GOOD.frame(), nodes, GOOD.ports(), wires, GOOD.branches());
  }

  private static Node moved(Node node, Rectangle bounds) {
    return new Node(node.kind(), node.parent(), node.text(), node.detail(), bounds, node.ports());
  }

  private static Node text(Node node, Rectangle bounds) {
    return new Node(
        node.kind(),
        node.parent(),
        new Text(node.text().text(), bounds, false),
        node.detail(),
        node.bounds(),
        node.ports());
  }

  private static ImmutableList<Point> straight(Rectangle through) {
    double y = through.y() + through.height() / 2;
    return Lists.immutable.of(new Point(through.x() - 5, y), new Point(through.right() + 5, y));
  }
}
