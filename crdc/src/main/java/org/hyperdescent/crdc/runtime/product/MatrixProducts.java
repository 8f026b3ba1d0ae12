package org.hyperdescent.crdc.runtime.product;

import java.util.List;

/// The products of this machine.
public final class MatrixProducts {

  private MatrixProducts() {}

  /// Plain loops: always there, the measure of the others.
  public static MatrixProduct plain() {
    return PlainProduct.INSTANCE;
  }

  /// EJML in double precision, plain loops in single precision: always there.
  public static MatrixProduct ejml() {
    return EjmlProduct.INSTANCE;
  }

  /// The products that work here, the preferred one first.
  public static List<MatrixProduct> available() {
    return List.of(ejml(), plain());
  }

  /// The product that the runtime should use.
  public static MatrixProduct best() {
    return available().getFirst();
  }
}
