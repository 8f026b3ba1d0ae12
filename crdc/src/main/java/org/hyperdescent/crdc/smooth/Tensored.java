package org.hyperdescent.crdc.smooth;

import io.vavr.collection.Vector;
import java.util.function.Function;

/// A product `f_1 x f_2 x ... x f_n`, flat: no part is a product. Built by [SmoothMap#tensor].
public final class Tensored extends Composite {

  private Tensored(Space source, Space target, Vector<SmoothMap> parts) {
    super(source, target, parts);
  }

  static Tensored of(SmoothMap first, SmoothMap second) {
    return new Tensored(
        first.source().tensor(second.source()),
        first.target().tensor(second.target()),
        join(factors(first), factors(second)));
  }

  /// The product of a list of maps, in time linear in its wires.
  static SmoothMap ofAll(Iterable<? extends SmoothMap> maps) {
    Vector<SmoothMap> factors = Vector.empty();
    for (SmoothMap map : maps) {
      factors = factors.appendAll(factors(map));
    }
    return of(factors);
  }

  /// The product of one map for each wire of a space.
  static SmoothMap onEachWire(Space space, Function<Shape, SmoothMap> map) {
    Vector<SmoothMap> factors = Vector.empty();
    for (Shape shape : space.shapes()) {
      factors = factors.appendAll(factors(map.apply(shape)));
    }
    return of(factors);
  }

  private static SmoothMap of(Vector<SmoothMap> factors) {
    return switch (factors.size()) {
      case 0 -> new SmoothMap.Identity(Space.unit());
      case 1 -> factors.head();
      default ->
          new Tensored(
              Space.tensorAll(factors.map(SmoothMap::source)),
              Space.tensorAll(factors.map(SmoothMap::target)),
              factors);
    };
  }

  private static Vector<SmoothMap> factors(SmoothMap map) {
    return map instanceof Tensored tensored ? tensored.parts() : Vector.of(map);
  }
}
