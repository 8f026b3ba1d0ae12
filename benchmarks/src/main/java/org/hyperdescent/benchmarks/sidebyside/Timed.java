package org.hyperdescent.benchmarks.sidebyside;

/// Something whose steps can be timed.
public interface Timed {

  /// Who it is and how it works, in a few words.
  String name();

  /// The seconds that some steps take, after a few that are not counted; infinite if it no longer
  /// answers.
  ///
  /// @param steps how many, at least 1
  double time(int steps);
}
