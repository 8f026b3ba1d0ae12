package org.hyperdescent.crdc.program;

import java.util.List;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;

/// The simplification rules, in the order in which they are tried.
///
/// Each makes the expression smaller, or replaces it by one on which fewer rules apply, so building
/// terminates. `cancel difference` is the one that turns the requests of Fong, Spivak and Tuyéras
/// (arXiv 1711.10455) into plain backpropagation without cancellation error.
public final class RewriteRules {

  private static final ImmutableList<RewriteRule> ALL =
      concatenation(
          List.of(
              AlgebraRules.all(),
              LayoutRules.all(),
              AxisRules.all(),
              SelectionRules.all(),
              MatmulRules.all(),
              MatrixRules.all()));

  private RewriteRules() {}

  private static ImmutableList<RewriteRule> concatenation(List<List<RewriteRule>> groups) {
    MutableList<RewriteRule> rules = Lists.mutable.empty();
    for (List<RewriteRule> group : groups) {
      for (RewriteRule rule : group) {
        rules.add(rule);
      }
    }
    return rules.toImmutable();
  }

  /// All rules.
  public static ImmutableList<RewriteRule> all() {
    return ALL;
  }
}
