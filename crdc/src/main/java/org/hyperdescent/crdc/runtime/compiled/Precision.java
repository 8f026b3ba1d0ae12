package org.hyperdescent.crdc.runtime.compiled;

/// The machine numbers a program runs on; the arrow itself knows nothing of them.
///
/// Single precision halves the memory and doubles what a vector instruction does, at a relative
/// error of `6e-8` per operation instead of `1e-16`.
public enum Precision {
  /// IEEE 754 binary32, arrays of `float`.
  FLOAT32(4),
  /// IEEE 754 binary64, arrays of `double`.
  FLOAT64(8);

  private final int bytes;

  Precision(int bytes) {
    this.bytes = bytes;
  }

  /// The size of a number.
  public int bytes() {
    return bytes;
  }

  /// A fresh array of zeros.
  Object array(int length) {
    return this == FLOAT32 ? new float[length] : new double[length];
  }

  /// The numbers, rounded to this precision, in a fresh array.
  Object array(double[] numbers) {
    Object array = array(numbers.length);
    narrow(numbers, array, numbers.length);
    return array;
  }

  /// The length of an array of this precision.
  int length(Object array) {
    return this == FLOAT32 ? ((float[]) array).length : ((double[]) array).length;
  }

  /// Copies the first numbers of an array of this precision to doubles.
  void widen(Object from, double[] to, int count) {
    if (from instanceof float[] floats) {
      for (int i = 0; i < count; i++) {
        to[i] = floats[i];
      }
    } else {
      System.arraycopy(from, 0, to, 0, count);
    }
  }

  /// Rounds the first numbers to an array of this precision.
  void narrow(double[] from, Object to, int count) {
    if (to instanceof float[] floats) {
      for (int i = 0; i < count; i++) {
        floats[i] = (float) from[i];
      }
    } else {
      System.arraycopy(from, 0, to, 0, count);
    }
  }
}
