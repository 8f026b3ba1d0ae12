package org.hyperdescent.crdc.smooth;

import org.hyperdescent.category.Rope;

/// A composite `f_1 ; f_2 ; ... ; f_n`, flat: no part is a sequence. Built by [SmoothMap#then].
public final class Sequence extends Composite {

  private Sequence(Space source, Space target, Rope<SmoothMap> parts) {
    super(source, target, parts);
  }

  static Sequence of(SmoothMap first, SmoothMap second) {
    return new Sequence(first.source(), second.target(), chain(first).then(chain(second)));
  }

  private static Rope<SmoothMap> chain(SmoothMap map) {
    return map instanceof Sequence sequence ? sequence.rope() : Rope.of(map);
  }
}
