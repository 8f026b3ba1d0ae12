package org.hyperdescent.crdc.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The property of each rule by itself, on random expressions: it fires on what has the form of its
/// equation, and changes the value neither of that nor of what only looks like it.
///
/// The rules that only drop work, or do the same work once, on other shapes or in another place,
/// keep every number; those that round otherwise (because they factor a number out, add in another
/// order, or cancel) keep it up to a relative error.
class EveryRuleTest {

  private static final int DRAWS = 100;

  /// A few hundred roundings: sums have at most 64 terms, and systems a dominant diagonal.
  private static final SmoothEquality ROUNDED = SmoothEquality.sampled(1, 1e-12);

  private static final SmoothEquality EXACT = SmoothEquality.sampled(1, 0);

  /// Without a default, as in [RandomRedexes].
  private static SmoothEquality equality(StandardRule rule) {
    return switch (rule) {
      case UNIFORM_CONSTANT, ZERO_AND_ONE, ORDER_OPERANDS, TRIVIAL_POWER, SIGN_OF_A_SUM -> EXACT;
      case RESHAPE_OF_RESHAPE, UNIT_AXIS, DOUBLE_TRANSPOSE -> EXACT;
      case FUNCTION_OF_COPIES, LAYOUT_OF_COPIES, MATRIX_OF_COPIES -> EXACT;
      case MOVED_ZERO, PERMUTATION, WHOLE_AXIS, PART_OF_A_CONCATENATION, SLICE_OF_PADDING -> EXACT;
      case SAME_CHOICE, SHARED_TABLE, DIAGONAL_OF_DIAGONAL -> EXACT;
      case PRODUCT_WITH_ZERO, PART_OF_ZERO, SOLUTION_FOR_ZERO -> EXACT;
      case FOLD_FILL, SCALE_OF_SCALE, CANCEL_DIFFERENCE, CANCEL_QUOTIENT -> ROUNDED;
      case SUM_OF_COPIES, SUM_OF_SCALED, SUM_OF_SHARED_PRODUCT, SUM_OF_TABLES -> ROUNDED;
      case TRANSPOSED_OPERAND, TRANSPOSED_PRODUCT, SCALED_OPERAND, SINGLE_PRODUCT -> ROUNDED;
      case SHARED_RIGHT_MATRIX, SHARED_LEFT_MATRIX, SUM_OF_PRODUCTS -> ROUNDED;
      case TRANSPOSED_SYSTEM, SCALED_RIGHT_SIDE, SHARED_SYSTEM -> ROUNDED;
    };
  }

  @Test
  void everyRuleIsAmongThem() {
    assertThat(RewriteRules.all().castToList()).containsExactly(StandardRule.values());
  }

  @ParameterizedTest
  @EnumSource(StandardRule.class)
  void firesAndKeepsTheValue(StandardRule rule) {
    for (long seed = 0; seed < DRAWS; seed++) {
      Program plain = RandomRedexes.redex(rule, seed, Lists.immutable.empty());
      Program simplified = RandomRedexes.redex(rule, seed, Lists.immutable.of(rule));
      assertThat(simplified).as("%s fires on draw %d", rule, seed).isNotEqualTo(plain);
      assertKept(plain, simplified, equality(rule), rule, seed);
      Program byAll = RandomRedexes.redex(rule, seed, RewriteRules.all());
      assertKept(plain, byAll, ROUNDED, rule, seed);
    }
  }

  @ParameterizedTest
  @EnumSource(StandardRule.class)
  void keepsTheValueOfWhatOnlyLooksLikeIt(StandardRule rule) {
    for (long seed = 0; seed < DRAWS; seed++) {
      ImmutableList<RewriteRule> only = Lists.immutable.of(rule);
      Program plain = RandomRedexes.nearRedex(rule, seed, Lists.immutable.empty());
      Program simplified = RandomRedexes.nearRedex(rule, seed, only);
      assertKept(plain, simplified, equality(rule), rule, seed);
    }
  }

  private static void assertKept(
      Program plain, Program simplified, SmoothEquality equality, StandardRule rule, long seed) {
    double[][] point = SmoothEquality.point(plain.source(), new SplittableRandom(seed));
    double[] expected = Executable.of(plain).apply(point)[0];
    double[] actual = Executable.of(simplified).apply(point)[0];
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(equality.agree(expected[i], actual[i]))
          .as(
              "%s keeps number %d of draw %d: %s, not %s%n%s%n%s",
              rule, i, seed, expected[i], actual[i], plain, simplified)
          .isTrue();
    }
  }
}
