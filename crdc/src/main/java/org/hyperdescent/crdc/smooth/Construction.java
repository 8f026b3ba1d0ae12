package org.hyperdescent.crdc.smooth;

/// A term made of one map as a whole: its derivatives, its power, and the map under a name.
///
/// What it denotes is worked out from what the map denotes, not part by part of the term; built by
/// [SmoothMap#reverse], [SmoothMap#forward], [SmoothMap#batch] and [SmoothMap#named].
public sealed interface Construction extends SmoothMap {

  /// The map it is made of.
  SmoothMap map();

  /// The reverse derivative of a map.
  ///
  /// @param map the map
  record ReverseDerivative(SmoothMap map) implements Construction {
    @Override
    public Space source() {
      return map.source().tensor(map.target());
    }

    @Override
    public Space target() {
      return map.source();
    }

    @Override
    public String toString() {
      return TermPrinter.print(this);
    }
  }

  /// The forward derivative of a map.
  ///
  /// @param map the map
  record ForwardDerivative(SmoothMap map) implements Construction {
    @Override
    public Space source() {
      return map.source().tensor(map.source());
    }

    @Override
    public Space target() {
      return map.target();
    }

    @Override
    public String toString() {
      return TermPrinter.print(this);
    }
  }

  /// The power of a map: every sample of a batch at once.
  ///
  /// @param map the map on one sample
  /// @param count the number of samples, at least 1
  record Batch(SmoothMap map, int count) implements Construction {

    /// Checks the count.
    public Batch {
      if (count < 1) {
        throw new IllegalArgumentException("a batch has at least 1 sample, not " + count);
      }
    }

    @Override
    public Space source() {
      return map.source().batch(count);
    }

    @Override
    public Space target() {
      return map.target().batch(count);
    }

    @Override
    public String toString() {
      return TermPrinter.print(this);
    }
  }

  /// A block with a name.
  ///
  /// @param name the name, for messages and drawings
  /// @param map what it is
  record Named(String name, SmoothMap map) implements Construction {
    @Override
    public Space source() {
      return map.source();
    }

    @Override
    public Space target() {
      return map.target();
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
