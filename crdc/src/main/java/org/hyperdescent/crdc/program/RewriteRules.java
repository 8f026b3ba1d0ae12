package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;

/// The simplification rules, in the order in which they are tried.
///
/// Each makes the expression smaller, or replaces it by one on which fewer rules apply, so building
/// terminates. `cancel difference` is the one that turns the requests of Fong, Spivak and Tuyéras
/// (arXiv 1711.10455) into plain backpropagation without cancellation error.
public final class RewriteRules {

  private static final ImmutableList<RewriteRule> ALL = Lists.immutable.of(StandardRule.values());

  private RewriteRules() {}

  /// All rules.
  public static ImmutableList<RewriteRule> all() {
    return ALL;
  }
}
