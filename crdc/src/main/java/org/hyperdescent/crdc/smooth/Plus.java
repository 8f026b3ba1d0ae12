package org.hyperdescent.crdc.smooth;

import io.vavr.collection.Vector;

/// A sum `f_1 + f_2 + ... + f_n` of parallel maps, flat, added from the left. Built by
/// [SmoothMap#plus].
public final class Plus extends Composite {

  private Plus(Space source, Space target, Vector<SmoothMap> parts) {
    super(source, target, parts);
  }

  static Plus of(SmoothMap first, SmoothMap second) {
    return new Plus(first.source(), first.target(), join(summands(first), summands(second)));
  }

  private static Vector<SmoothMap> summands(SmoothMap map) {
    return map instanceof Plus plus ? plus.parts() : Vector.of(map);
  }
}
