package org.hyperdescent.benchmarks.sidebyside;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/// The product of two matrices by EJML in single precision.
final class EjmlProduct implements Contestant {

  private final boolean transposeLeft;
  private final FMatrixRMaj left;
  private final FMatrixRMaj right;
  private final FMatrixRMaj result;

  EjmlProduct(ProductTask task) {
    transposeLeft = task.transposeLeft();
    left =
        FMatrixRMaj.wrap(
            transposeLeft ? task.inner() : task.rows(),
            transposeLeft ? task.rows() : task.inner(),
            task.left());
    right = FMatrixRMaj.wrap(task.inner(), task.columns(), task.right());
    result = new FMatrixRMaj(task.rows(), task.columns());
  }

  @Override
  public String name() {
    return "EJML";
  }

  @Override
  public void steps(int count) {
    for (int i = 0; i < count; i++) {
      if (transposeLeft) {
        CommonOps_FDRM.multTransA(left, right, result);
      } else {
        CommonOps_FDRM.mult(left, right, result);
      }
    }
  }

  @Override
  public double objective() {
    return ProductTask.checksum(result.data);
  }
}
