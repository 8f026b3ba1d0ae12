package org.hyperdescent.crdc.runtime.vector;

import org.hyperdescent.crdc.smooth.UnaryFunction;

/// Real functions of one number, applied to every entry of a range of an array.
///
/// The runtime calls it for each function that it has not fused into a kernel. The result is within
/// 2 units in the last place of the exact value in double precision, within 4 in single precision,
/// for every number; infinities, overflow and underflow give what the limit is, and what is not a
/// number stays so.
///
/// A range may be written over itself, but otherwise must not overlap. A range that does not lie in
/// its array is refused with an [IndexOutOfBoundsException]. Nothing is allocated.
public interface ArrayFunctions {

  /// A short name: `vector` or `scalar`.
  String name();

  /// Sets `y[yStart + i] := function(x[xStart + i])` for each `i` below the length.
  ///
  /// @param x not modified, unless it is `y`
  /// @param y modified
  void apply(UnaryFunction function, float[] x, int xStart, float[] y, int yStart, int length);

  /// The same in double precision.
  ///
  /// @param x not modified, unless it is `y`
  /// @param y modified
  void apply(UnaryFunction function, double[] x, int xStart, double[] y, int yStart, int length);

  /// Loops over [Math]: always there.
  static ArrayFunctions scalar() {
    return ScalarFunctions.INSTANCE;
  }

  /// The vectors of the processor if the module `jdk.incubator.vector` is there, or else loops.
  static ArrayFunctions best() {
    return hasVectors() ? VectorFunctions.INSTANCE : ScalarFunctions.INSTANCE;
  }

  /// Whether the module `jdk.incubator.vector` is there, so that kernels may use vectors. It is
  /// where Java was started with `--add-modules jdk.incubator.vector`.
  static boolean hasVectors() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }
}
