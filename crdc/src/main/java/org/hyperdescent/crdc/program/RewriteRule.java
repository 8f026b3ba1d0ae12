package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.Operation;
import org.jspecify.annotations.Nullable;

/// A simplification: an equation between expressions, used from left to right as programs are
/// built.
///
/// A rule preserves the value wherever the left side has one, up to rounding; it may define what
/// was undefined (`a (b / a) → b` also at zero), and it counts `0 x → 0` as true for infinite `x`
/// too.
///
/// @param name its name
/// @param equation the equation, as one reads it
/// @param rewrite what it does
public record RewriteRule(String name, String equation, Rewrite rewrite) {

  /// The body of a rule.
  ///
  /// Those of [RewriteRules] are the constants of a few enumerations: a lambda for each would be
  /// linked, one after the other, before the first program is built.
  @FunctionalInterface
  public interface Rewrite {

    /// The simpler value of an operation on operands, or null if the rule does not apply.
    @Nullable Value apply(
        ProgramBuilder builder, Operation operation, ImmutableList<Value> operands);
  }

  @Override
  public String toString() {
    return name + ": " + equation;
  }
}
