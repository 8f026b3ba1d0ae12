package org.hyperdescent.crdc.smooth;

/// What the reverse rule of a non-linear operation keeps from the forward pass: the residual of the
/// optic that the operation is.
public enum Keeps {
  /// Neither operands nor result.
  NOTHING,
  /// The operands.
  INPUTS,
  /// The result.
  OUTPUT,
  /// Both.
  BOTH;

  /// Whether the rule reads the operands.
  public boolean inputs() {
    return this == INPUTS || this == BOTH;
  }

  /// Whether the rule reads the result.
  public boolean output() {
    return this == OUTPUT || this == BOTH;
  }
}
