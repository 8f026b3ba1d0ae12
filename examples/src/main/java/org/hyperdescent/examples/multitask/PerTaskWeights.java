package org.hyperdescent.examples.multitask;

import org.eclipse.collections.api.list.ImmutableList;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// Linear models that share nothing, or everything: the weights of each task.
///
/// @param weights the weights of each task, columns; not to be modified
public record PerTaskWeights(ImmutableList<DMatrixRMaj> weights) implements TestErrors.Model {

  @Override
  public DMatrixRMaj predict(int task, DMatrixRMaj features) {
    return product(features, weights.get(task));
  }

  static DMatrixRMaj product(DMatrixRMaj features, DMatrixRMaj weights) {
    DMatrixRMaj result = new DMatrixRMaj(features.getNumRows(), 1);
    CommonOps_DDRM.mult(features, weights, result);
    return result;
  }
}
