package org.hyperdescent.category.drawing;

import java.util.Optional;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.map.primitive.MutableIntObjectMap;
import org.eclipse.collections.impl.factory.Lists;
import org.eclipse.collections.impl.factory.primitive.IntObjectMaps;
import org.hyperdescent.category.drawing.Drawing.Point;
import org.hyperdescent.category.drawing.Drawing.Rectangle;

/// Wires from the outer ports at the top straight down to what takes them. The layered layout would
/// lead them there in curves; this is possible where nothing stands in between.
///
/// A port lies above the first thing it leads to. A port that leads to several is a bus: it runs
/// along the upper border, each bus on a track of its own, and a branch drops from it to each.
final class Overhead {

  private static final double TRACK = 8;

  /// How far apart ports must be, so that the types beside them do not overlap.
  private static final double APART = 12;

  private static final double CLEARANCE = 3;

  /// A wire from an outer port to a place.
  ///
  /// @param port the number of the outer port
  /// @param wire the number of the wire
  /// @param to the place
  record Drop(int port, int wire, Point to) {}

  private final MutableList<Point> ports = Lists.mutable.empty();
  private final MutableIntObjectMap<ImmutableList<Point>> lines = IntObjectMaps.mutable.empty();
  private final MutableList<Point> branches = Lists.mutable.empty();

  /// The room that is needed above everything else.
  ///
  /// @param buses the number of ports that lead to several places
  static double room(int buses) {
    return TRACK * buses;
  }

  /// Leads all wires down, if nothing is in their way.
  ///
  /// @param drops for each port its wires, at least one
  /// @param obstacles what must not be crossed
  static Optional<Overhead> of(
      ImmutableList<ImmutableList<Drop>> drops, ImmutableList<Rectangle> obstacles) {
    Overhead overhead = new Overhead();
    double right = 0;
    int buses = 0;
    for (ImmutableList<Drop> ofPort : drops) {
      if (ofPort.isEmpty() || ofPort.anySatisfy(drop -> isBlocked(drop.to(), obstacles))) {
        return Optional.empty();
      }
      double x = ofPort.collectDouble(drop -> drop.to().x()).min();
      if (x < right + APART) {
        return Optional.empty();
      }
      right = x;
      overhead.lead(x, ofPort, ofPort.size() > 1 ? TRACK * ++buses : 0);
    }
    return Optional.of(overhead);
  }

  /// Where the ports lie, in their order.
  ImmutableList<Point> ports() {
    return ports.toImmutable();
  }

  /// The line of a wire, from its port on.
  ImmutableList<Point> line(int wire) {
    return lines.get(wire);
  }

  /// Where buses branch.
  ImmutableList<Point> branches() {
    return branches.toImmutable();
  }

  private void lead(double x, ImmutableList<Drop> drops, double track) {
    Point start = new Point(x, 0);
    ports.add(start);
    double last = drops.collectDouble(drop -> drop.to().x()).max();
    for (Drop drop : drops) {
      double end = drop.to().x();
      if (drops.size() > 1 && end < last) {
        branches.add(new Point(end, track));
      }
      lines.put(
          drop.wire(),
          end == x
              ? Lists.immutable.of(start, drop.to())
              : Lists.immutable.of(start, new Point(x, track), new Point(end, track), drop.to()));
    }
  }

  private static boolean isBlocked(Point to, ImmutableList<Rectangle> obstacles) {
    return obstacles.anySatisfy(
        r ->
            to.x() > r.x() - CLEARANCE
                && to.x() < r.right() + CLEARANCE
                && r.y() < to.y() - CLEARANCE);
  }
}
