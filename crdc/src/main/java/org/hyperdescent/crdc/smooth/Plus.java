package org.hyperdescent.crdc.smooth;

import org.hyperdescent.category.Rope;

/// A sum `f_1 + f_2 + ... + f_n` of parallel maps, flat, added from the left. Built by
/// [SmoothMap#plus].
public final class Plus extends Composite {

  private Plus(Space source, Space target, Rope<SmoothMap> parts) {
    super(source, target, parts);
  }

  static Plus of(SmoothMap first, SmoothMap second) {
    return new Plus(first.source(), first.target(), summands(first).then(summands(second)));
  }

  private static Rope<SmoothMap> summands(SmoothMap map) {
    return map instanceof Plus plus ? plus.rope() : Rope.of(map);
  }
}
