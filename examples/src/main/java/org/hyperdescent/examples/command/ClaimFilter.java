package org.hyperdescent.examples.command;

import java.util.Locale;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.LawClaim;
import org.jspecify.annotations.Nullable;

/// Which claims to check.
///
/// @param category a part of the name of the instance, in any case; null for all
/// @param law the id of a law, or the beginning of ids; null for all
record ClaimFilter(@Nullable String category, @Nullable String law) {

  /// The claims asked for.
  ///
  /// @throws NothingFoundException if there are none
  ImmutableList<LawClaim<?>> select(ImmutableList<LawClaim<?>> claims) {
    ImmutableList<LawClaim<?>> there = claims.select(this::inCategory);
    if (there.isEmpty()) {
      throw new NothingFoundException(
          "no instance is called '%s'".formatted(category),
          Similar.to(String.valueOf(category), claims.collect(LawClaim::instanceName)));
    }
    String asked = law;
    if (asked == null) {
      return there;
    }
    ImmutableList<LawClaim<?>> exact = there.select(claim -> id(claim).equals(lower(asked)));
    ImmutableList<LawClaim<?>> found =
        exact.isEmpty() ? there.select(claim -> id(claim).startsWith(lower(asked))) : exact;
    if (found.isEmpty()) {
      throw new NothingFoundException(
          category == null
              ? "no law is called '%s'".formatted(asked)
              : "no law checked in '%s' is called '%s'".formatted(category, asked),
          Similar.to(asked, there.collect(claim -> claim.law().id())));
    }
    return found;
  }

  private boolean inCategory(LawClaim<?> claim) {
    return category == null || lower(claim.instanceName()).contains(lower(category));
  }

  private static String id(LawClaim<?> claim) {
    return lower(claim.law().id());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
