package org.hyperdescent.examples.data;

import org.ejml.data.DMatrixRMaj;

/// One regression task among several: training and test rows over the same features.
///
/// Features and targets are what a model sees: standardized, the first feature constantly 1. Either
/// half may be empty.
///
/// @param name the name of the task
/// @param trainFeatures training rows times features; not to be modified
/// @param trainTargets training rows times 1; not to be modified
/// @param testFeatures test rows times features; not to be modified
/// @param testTargets test rows times 1; not to be modified
/// @param unit what a difference of 1 between model and target is in the unit of the report
public record Task(
    String name,
    DMatrixRMaj trainFeatures,
    DMatrixRMaj trainTargets,
    DMatrixRMaj testFeatures,
    DMatrixRMaj testTargets,
    double unit) {

  /// Checks that features and targets have the same numbers of rows.
  ///
  /// @throws IllegalArgumentException if they do not
  public Task {
    if (trainFeatures.getNumRows() != trainTargets.getNumRows()
        || testFeatures.getNumRows() != testTargets.getNumRows()
        || trainFeatures.getNumCols() != testFeatures.getNumCols()) {
      throw new IllegalArgumentException(
          "%s: %dx%d and %dx%d features for %d and %d targets"
              .formatted(
                  name,
                  trainFeatures.getNumRows(),
                  trainFeatures.getNumCols(),
                  testFeatures.getNumRows(),
                  testFeatures.getNumCols(),
                  trainTargets.getNumRows(),
                  testTargets.getNumRows()));
    }
  }

  /// The number of training rows.
  public int trainRows() {
    return trainTargets.getNumRows();
  }

  /// The number of test rows.
  public int testRows() {
    return testTargets.getNumRows();
  }
}
