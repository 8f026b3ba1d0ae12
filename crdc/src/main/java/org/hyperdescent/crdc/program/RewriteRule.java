package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.Operation;
import org.jspecify.annotations.Nullable;

/// A simplification: an equation between expressions, used from left to right as programs are
/// built.
///
/// A rule preserves the value wherever the left side has one, up to rounding; it may define what
/// was undefined (`a (b / a) → b` also at zero), and it counts `0 x → 0` as true for infinite `x`
/// too. [RewriteRules] has those that programs are simplified by unless one says otherwise.
public interface RewriteRule {

  /// Its name.
  String label();

  /// The equation, as one reads it.
  String equation();

  /// The operations it may simplify, [Operation] itself if they are of several classes; it is not
  /// asked about others.
  Class<? extends Operation> operations();

  /// The simpler value of an operation on operands, or null if the rule does not apply.
  @Nullable Value apply(ProgramBuilder builder, Operation operation, ImmutableList<Value> operands);
}
