package org.hyperdescent.crdc.runtime.product;

/// A multiple of the product of two matrices of machine numbers, `C := f op(A) op(B)` or `C := C +
/// f op(A) op(B)`, where `op` is the identity or the transposition and `f` a number.
///
/// The runtime calls it for every product of a program, on whole arrays or on parts of them. An
/// implementation may be called by several threads at once, allocates nothing in the long run, and
/// may sum in any order and with fused multiply-adds, so that two implementations agree up to
/// rounding only.
///
/// Matrices are row-major. Row `i` of a stored matrix starts at `offset + i * stride` of its array;
/// the stride is at least the number of stored columns. A is stored as `rows x inner` (as `inner x
/// rows` if it is transposed), B as `inner x columns` (as `columns x inner` if it is transposed), C
/// as `rows x columns`. Only the entries of C are modified, nothing between its rows; C must not
/// overlap A or B. Without `accumulate` the former entries of C do not matter, not even if they are
/// not numbers. An extent may be zero; an empty sum is zero.
///
/// A matrix that does not fit in its array is refused with an [IndexOutOfBoundsException], a
/// negative extent or a stride that is too small with an [IllegalArgumentException]. The cost is `2
/// rows columns inner` operations.
public interface MatrixProduct {

  /// A short name, such as `ejml`, by which a user can ask for this product.
  String name();

  /// The product in single precision.
  ///
  /// @param a the array of A, not modified
  /// @param b the array of B, not modified
  /// @param c the array of C, modified
  void multiply(
      float[] a,
      int aOffset,
      int aStride,
      boolean transposeA,
      float[] b,
      int bOffset,
      int bStride,
      boolean transposeB,
      float[] c,
      int cOffset,
      int cStride,
      int rows,
      int columns,
      int inner,
      float factor,
      boolean accumulate);

  /// The product in double precision.
  ///
  /// @param a the array of A, not modified
  /// @param b the array of B, not modified
  /// @param c the array of C, modified
  void multiply(
      double[] a,
      int aOffset,
      int aStride,
      boolean transposeA,
      double[] b,
      int bOffset,
      int bStride,
      boolean transposeB,
      double[] c,
      int cOffset,
      int cStride,
      int rows,
      int columns,
      int inner,
      double factor,
      boolean accumulate);
}
