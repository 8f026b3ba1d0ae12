package org.hyperdescent.benchmarks.sidebyside;

/// Something to be done again and again, by contestants who can be compared.
public sealed interface Task permits NetworkTask, MultitaskTask, ProductTask, FunctionTask {

  /// What it is, as text; unique.
  String title();

  /// What a step must do at least, in [#unit].
  double amount();

  /// What [#amount] counts: operations, bytes or numbers, in billions.
  String unit();
}
