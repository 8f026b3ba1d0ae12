package org.hyperdescent.crdc.smooth;

import io.vavr.collection.Vector;

/// A composite `f_1 ; f_2 ; ... ; f_n`, flat: no part is a sequence. Built by [SmoothMap#then].
public final class Sequence extends Composite {

  private Sequence(Space source, Space target, Vector<SmoothMap> parts) {
    super(source, target, parts);
  }

  static Sequence of(SmoothMap first, SmoothMap second) {
    return new Sequence(first.source(), second.target(), join(chain(first), chain(second)));
  }

  private static Vector<SmoothMap> chain(SmoothMap map) {
    return map instanceof Sequence sequence ? sequence.parts() : Vector.of(map);
  }
}
