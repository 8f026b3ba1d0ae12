package org.hyperdescent.crdc.smooth;

import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.Rope;

/// A product `f_1 x f_2 x ... x f_n`, flat: no part is a product. Built by [SmoothMap#tensor].
public final class Tensored extends Composite {

  private Tensored(Space source, Space target, Rope<SmoothMap> parts) {
    super(source, target, parts);
  }

  static Tensored of(SmoothMap first, SmoothMap second) {
    return new Tensored(
        first.source().tensor(second.source()),
        first.target().tensor(second.target()),
        factors(first).then(factors(second)));
  }

  /// The product of a list of maps, in time linear in its wires.
  static SmoothMap ofAll(Iterable<? extends SmoothMap> maps) {
    Rope<SmoothMap> factors = Rope.empty();
    for (SmoothMap map : maps) {
      factors = factors.then(factors(map));
    }
    return of(factors);
  }

  /// The product of one map for each wire of a space.
  static SmoothMap onEachWire(Space space, Function<Shape, SmoothMap> map) {
    Rope<SmoothMap> factors = Rope.empty();
    for (Shape shape : space.shapes()) {
      factors = factors.then(factors(map.apply(shape)));
    }
    return of(factors);
  }

  private static SmoothMap of(Rope<SmoothMap> factors) {
    return switch (factors.size()) {
      case 0 -> new SmoothMap.Identity(Space.unit());
      case 1 -> factors.toList().getFirst();
      default -> {
        MutableList<Space> sources = Lists.mutable.withInitialCapacity(factors.size());
        MutableList<Space> targets = Lists.mutable.withInitialCapacity(factors.size());
        for (SmoothMap factor : factors.toList()) {
          sources.add(factor.source());
          targets.add(factor.target());
        }
        yield new Tensored(Space.tensorAll(sources), Space.tensorAll(targets), factors);
      }
    };
  }

  private static Rope<SmoothMap> factors(SmoothMap map) {
    return map instanceof Tensored tensored ? tensored.rope() : Rope.of(map);
  }
}
