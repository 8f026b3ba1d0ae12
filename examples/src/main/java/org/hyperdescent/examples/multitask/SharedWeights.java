package org.hyperdescent.examples.multitask;

import java.util.stream.IntStream;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.hyperdescent.examples.data.Multitask;

/// The weights of linear models that share: a task predicts with the shared weights plus its own.
///
/// @param shared the shared weights, a column; not to be modified
/// @param own the own weights of each task, columns; not to be modified
public record SharedWeights(DMatrixRMaj shared, ImmutableList<DMatrixRMaj> own)
    implements TestErrors.Model {

  /// The minimizer, in closed form, of `1/(2n) Σᵢ ‖Xᵢ(w₀ + wᵢ) - yᵢ‖² + ½ λ₀ ‖w₀‖² + ½ λ₁ Σᵢ
  /// ‖wᵢ‖²`, where `n` counts the training rows of all tasks.
  ///
  /// The normal equations are block-arrow shaped, as tasks meet in the shared weights only: with
  /// `Aᵢ = XᵢᵀXᵢ/n`, `bᵢ = Xᵢᵀyᵢ/n` and `Cᵢ = Aᵢ + λ₁`, eliminating the own weights leaves `(λ₀ + Σ
  /// (Aᵢ - Aᵢ Cᵢ⁻¹ Aᵢ)) w₀ = Σ (bᵢ - Aᵢ Cᵢ⁻¹ bᵢ)`, then `wᵢ = Cᵢ⁻¹ (bᵢ - Aᵢ w₀)`. Cost: one
  /// Cholesky factorization of the size of the features for each task and one more. A task without
  /// training rows gets own weights 0.
  public static SharedWeights closedForm(Multitask problem, Penalty penalty) {
    int rows = problem.trainRows();
    int size = problem.features().size();
    ImmutableList<Moments> moments =
        problem.tasks().collect(task -> Moments.of(task.trainFeatures(), task.trainTargets()));
    DMatrixRMaj matrix = new DMatrixRMaj(size, size);
    DMatrixRMaj right = new DMatrixRMaj(size, 1);
    Moments.addToDiagonal(matrix, penalty.shared());
    for (Moments task : moments) {
      DMatrixRMaj a = task.featuresPer(rows);
      DMatrixRMaj b = task.targetsPer(rows);
      DMatrixRMaj c = new DMatrixRMaj(a);
      Moments.addToDiagonal(c, penalty.own());
      CommonOps_DDRM.addEquals(matrix, a);
      CommonOps_DDRM.multAdd(-1, a, Moments.solve(c, a), matrix);
      CommonOps_DDRM.addEquals(right, b);
      CommonOps_DDRM.multAdd(-1, a, Moments.solve(c, b), right);
    }
    DMatrixRMaj shared = Moments.solve(matrix, right);
    return new SharedWeights(
        shared,
        moments.collect(
            task -> {
              DMatrixRMaj a = task.featuresPer(rows);
              DMatrixRMaj rest = task.targetsPer(rows);
              CommonOps_DDRM.multAdd(-1, a, shared, rest);
              Moments.addToDiagonal(a, penalty.own());
              return Moments.solve(a, rest);
            }));
  }

  /// The value of the objective of [#closedForm].
  public double objective(Multitask problem, Penalty penalty) {
    double loss = 0;
    double ownSquares = 0;
    for (int i = 0; i < own.size(); i++) {
      var task = problem.tasks().get(i);
      loss += Moments.of(task.trainFeatures(), task.trainTargets()).squaredError(weights(i));
      ownSquares += CommonOps_DDRM.dot(own.get(i), own.get(i));
    }
    return loss / (2 * problem.trainRows())
        + penalty.shared() / 2 * CommonOps_DDRM.dot(shared, shared)
        + penalty.own() / 2 * ownSquares;
  }

  /// The relative distance to other weights, `‖this - other‖ / ‖other‖`, over all weights; the
  /// absolute one where the other weights are all 0.
  public double relativeDistanceTo(SharedWeights other) {
    double difference = squaredDistance(shared, other.shared);
    double size = CommonOps_DDRM.dot(other.shared, other.shared);
    for (int i = 0; i < own.size(); i++) {
      difference += squaredDistance(own.get(i), other.own.get(i));
      size += CommonOps_DDRM.dot(other.own.get(i), other.own.get(i));
    }
    return Math.sqrt(size == 0 ? difference : difference / size);
  }

  /// The Euclidean norm of all weights.
  public double norm() {
    double squares = CommonOps_DDRM.dot(shared, shared);
    for (DMatrixRMaj weights : own) {
      squares += CommonOps_DDRM.dot(weights, weights);
    }
    return Math.sqrt(squares);
  }

  @Override
  public DMatrixRMaj predict(int task, DMatrixRMaj features) {
    return PerTaskWeights.product(features, weights(task));
  }

  /// The weights that a task predicts with.
  private DMatrixRMaj weights(int task) {
    DMatrixRMaj sum = new DMatrixRMaj(shared);
    CommonOps_DDRM.addEquals(sum, own.get(task));
    return sum;
  }

  private static double squaredDistance(DMatrixRMaj a, DMatrixRMaj b) {
    DMatrixRMaj difference = new DMatrixRMaj(a);
    CommonOps_DDRM.subtractEquals(difference, b);
    return CommonOps_DDRM.dot(difference, difference);
  }

  /// The weights whose entries, in order the shared ones and those of each task, are given.
  ///
  /// @param flat not modified
  public static SharedWeights ofFlat(double[] flat, int size) {
    if (flat.length % size != 0 || flat.length < size) {
      throw new IllegalArgumentException(
          "%d numbers are not weights of size %d".formatted(flat.length, size));
    }
    var columns =
        Lists.immutable.fromStream(
            IntStream.range(0, flat.length / size)
                .mapToObj(
                    i -> {
                      DMatrixRMaj column = new DMatrixRMaj(size, 1);
                      System.arraycopy(flat, i * size, column.data, 0, size);
                      return column;
                    }));
    return new SharedWeights(columns.getFirst(), columns.drop(1));
  }
}
