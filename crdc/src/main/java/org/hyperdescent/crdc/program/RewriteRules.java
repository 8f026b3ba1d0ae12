package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.list.ImmutableList;

/// The simplification rules, in the order in which they are tried.
///
/// Each makes the expression smaller, or replaces it by one on which fewer rules apply, so building
/// terminates. `cancel difference` is the one that turns the requests of Fong, Spivak and Tuyéras
/// (arXiv 1711.10455) into plain backpropagation without cancellation error.
public final class RewriteRules {

  private static final ImmutableList<RewriteRule> ALL =
      AlgebraRules.all()
          .newWithAll(LayoutRules.all())
          .newWithAll(AxisRules.all())
          .newWithAll(SelectionRules.all())
          .newWithAll(MatmulRules.all())
          .newWithAll(MatrixRules.all());

  private RewriteRules() {}

  /// All rules.
  public static ImmutableList<RewriteRule> all() {
    return ALL;
  }
}
