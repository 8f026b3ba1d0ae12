package org.hyperdescent.crdc.smooth;

import io.vavr.collection.Vector;

/// A term made of a flat list of parts; whoever walks it meets no part of the same kind.
///
/// The lists are persistent, and joining two costs the smaller one, so that building a chain of n
/// parts is near-linear whatever the bracketing. Composites are compared by identity.
public abstract sealed class Composite implements SmoothMap permits Sequence, Tensored, Plus {

  private final Space source;
  private final Space target;
  private final Vector<SmoothMap> parts;

  Composite(Space source, Space target, Vector<SmoothMap> parts) {
    this.source = source;
    this.target = target;
    this.parts = parts;
  }

  /// The parts, in order; at least two.
  public final Vector<SmoothMap> parts() {
    return parts;
  }

  @Override
  public final Space source() {
    return source;
  }

  @Override
  public final Space target() {
    return target;
  }

  @Override
  public final String toString() {
    return TermPrinter.print(this);
  }

  static Vector<SmoothMap> join(Vector<SmoothMap> left, Vector<SmoothMap> right) {
    return left.size() >= right.size() ? left.appendAll(right) : right.prependAll(left);
  }
}
