package org.hyperdescent.crdc.smooth;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.Rope;

/// A term made of a flat list of parts; whoever walks it meets no part of the same kind.
///
/// The parts are in ropes, so that building a chain of n parts takes linear time whatever the
/// bracketing. Composites are compared by identity.
public abstract sealed class Composite implements SmoothMap permits Sequence, Tensored, Plus {

  private final Space source;
  private final Space target;
  private final Rope<SmoothMap> parts;

  Composite(Space source, Space target, Rope<SmoothMap> parts) {
    this.source = source;
    this.target = target;
    this.parts = parts;
  }

  /// The parts, in order; at least two.
  public final ImmutableList<SmoothMap> parts() {
    return parts.toList();
  }

  final Rope<SmoothMap> rope() {
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
}
