package org.hyperdescent.category.drawing;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.diagram.Node;
import org.hyperdescent.category.diagram.Port;
import org.hyperdescent.category.diagram.Side;
import org.hyperdescent.category.drawing.Drawing.Point;
import org.hyperdescent.category.drawing.Drawing.Text;
import org.jspecify.annotations.Nullable;

/// A node by itself: how large it is, and where its texts and ports lie in it. The origin is its
/// upper left corner.
///
/// @param width its width
/// @param height its height
/// @param text its name
/// @param ports where its ports lie
/// @param portLabels their labels
/// @param inside the layout of the inside of a block; null for other nodes
record Outline(
    double width,
    double height,
    Text text,
    ImmutableList<Point> ports,
    ImmutableList<Text> portLabels,
    @Nullable Layer inside) {

  /// The distance of ports on one side.
  static final double PITCH = 18;

  private static final double BOX_HEIGHT = 26;
  private static final double SPIDER_HEIGHT = 20;
  private static final double DOT = 8;
  private static final double GAP = 4;

  static Outline of(Node node) {
    return switch (node) {
      case Node.Box box -> box(box);
      case Node.Block(String name, var diagram) ->
          block(LayeredLayout.of(diagram, Lettering.NAME.shown(name)), name);
      case Node.Spider(String name, _) -> spider(Lettering.NAME.shown(name));
    };
  }

  private static Outline box(Node.Box box) {
    String name = Lettering.NAME.shown(box.name());
    double left = labelWidth(box, Side.LEFT);
    double right = labelWidth(box, Side.RIGHT);
    // The name stays in the middle, so both margins are as wide as the wider one.
    double margin = Math.max(8, GAP + Math.max(left, right) + GAP);
    int above = count(box, Side.TOP);
    double width =
        even(Math.max(Math.max(32, Lettering.NAME.width(name) + 2 * margin), above * PITCH));
    double height =
        Math.max(BOX_HEIGHT, PITCH * Math.max(count(box, Side.LEFT), count(box, Side.RIGHT)));
    MutableList<Point> ports = Lists.mutable.empty();
    MutableList<Text> labels = Lists.mutable.empty();
    Map<Side, Integer> seen = new EnumMap<>(Side.class);
    for (Port port : box.ports()) {
      double share = (seen.merge(port.side(), 1, Integer::sum) - 0.5) / count(box, port.side());
      double x = Math.rint(width * share);
      double y = Math.rint(height * share);
      String label = Lettering.PORT.shown(port.label());
      double half = Lettering.PORT.height() / 2;
      switch (port.side()) {
        case LEFT -> {
          ports.add(new Point(0, y));
          labels.add(Lettering.PORT.at(label, GAP, y - half));
        }
        case RIGHT -> {
          ports.add(new Point(width, y));
          labels.add(Lettering.PORT.at(label, width - GAP - Lettering.PORT.width(label), y - half));
        }
        case TOP -> {
          ports.add(new Point(x, 0));
          labels.add(Lettering.PORT.centered(label, x, half));
        }
      }
    }
    return new Outline(
        width,
        height,
        Lettering.NAME.centered(name, width / 2, height / 2),
        ports.toImmutable(),
        labels.toImmutable(),
        null);
  }

  private static Outline block(Layer inside, String name) {
    String shown = Lettering.NAME.shown(name);
    return new Outline(
        inside.width(),
        inside.height(),
        Lettering.NAME.at(shown, 8, inside.height() - Lettering.NAME.height() - 2),
        inside.ports(),
        inside.ports().collect(at -> Lettering.PORT.at("", at.x(), at.y())),
        inside);
  }

  private static Outline spider(String name) {
    double width =
        name.isEmpty() ? DOT : even(Math.max(SPIDER_HEIGHT, Lettering.NAME.width(name) + 14));
    double height = name.isEmpty() ? DOT : SPIDER_HEIGHT;
    return new Outline(
        width,
        height,
        Lettering.NAME.centered(name, width / 2, height / 2),
        Lists.immutable.empty(),
        Lists.immutable.empty(),
        null);
  }

  /// The kernel rounds to whole numbers, and halves of sizes.
  private static double even(double length) {
    return 2 * Math.ceil(length / 2);
  }

  private static int count(Node.Box box, Side side) {
    return box.ports().count(port -> port.side() == side);
  }

  private static double labelWidth(Node.Box box, Side side) {
    return box.ports()
        .select(port -> port.side() == side)
        .collectDouble(port -> Lettering.PORT.width(Lettering.PORT.shown(port.label())))
        .maxIfEmpty(0);
  }
}
