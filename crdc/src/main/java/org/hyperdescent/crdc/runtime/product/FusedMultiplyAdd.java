package org.hyperdescent.crdc.runtime.product;

/// Whether [Math#fma(double, double, double)] is one instruction here.
///
/// Where it is not, it is exact arithmetic in software, a thousand times slower, so code that wants
/// it asks first. The answer is measured, once.
public final class FusedMultiplyAdd {

  private static final boolean FAST = measure();

  private FusedMultiplyAdd() {}

  /// Whether to use it.
  public static boolean isFast() {
    return FAST;
  }

  private static boolean measure() {
    double value = 1;
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 20; i++) {
        value = Math.fma(value, 1e-3, 0.3);
      }
      least = Math.min(least, System.nanoTime() - start);
    }
    // Interpreted, an instruction takes about 50 ns; in software it is above 500 ns.
    return least < 20 * 250 && value > 0;
  }
}
