package org.hyperdescent.crdc.smooth;

/// What the reverse rule of a non-linear operation keeps from the forward pass: the residual of the optic
/// that the operation is.
///
/// @param inputs whether the rule reads the operands
/// @param output whether the rule reads the result
public record Keeps(boolean inputs, boolean output) {

  /// Neither.
  public static final Keeps NOTHING = new Keeps(false, false);

  /// The operands.
  public static final Keeps INPUTS = new Keeps(true, false);

  /// The result.
  public static final Keeps OUTPUT = new Keeps(false, true);

  /// Both.
  public static final Keeps BOTH = new Keeps(true, true);
}
