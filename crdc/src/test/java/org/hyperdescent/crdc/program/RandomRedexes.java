package org.hyperdescent.crdc.program;

import java.util.SplittableRandom;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;

/// Draws, for each rule, expressions that it is for ("redexes"): of random form among those of its
/// equation, on random shapes, axes, numbers and extents of a batch.
///
/// Shapes are drawn as the rule needs them and become inputs as they are, so equal seeds build
/// equal expressions, whatever the rules of the builder.
final class RandomRedexes {

  private RandomRedexes() {}

  /// The program of one expression for a rule.
  ///
  /// @param rules what it is simplified by
  static Program redex(StandardRule rule, long seed, ImmutableList<RewriteRule> rules) {
    return program(rule, seed, rules, false);
  }

  /// The program of one expression that looks much like one for a rule: axes, places and operands
  /// that have to be the same for the rule may be others.
  ///
  /// @param rules what it is simplified by
  static Program nearRedex(StandardRule rule, long seed, ImmutableList<RewriteRule> rules) {
    return program(rule, seed, rules, true);
  }

  private static Program program(
      StandardRule rule, long seed, ImmutableList<RewriteRule> rules, boolean near) {
    ProgramBuilder builder = new ProgramBuilder(rules);
    Draw draw = new Draw(new SplittableRandom(seed), near);
    return builder.build(Lists.immutable.of(redex(rule, builder, draw)));
  }

  /// A switch without a default, so that a rule without expressions does not compile.
  private static Value redex(StandardRule rule, ProgramBuilder builder, Draw draw) {
    AlgebraRedexes algebra = new AlgebraRedexes(builder, draw);
    LayoutRedexes layout = new LayoutRedexes(builder, draw);
    AxisRedexes axes = new AxisRedexes(builder, draw);
    SelectionRedexes selection = new SelectionRedexes(builder, draw);
    MatmulRedexes matmul = new MatmulRedexes(builder, draw);
    MatrixRedexes matrices = new MatrixRedexes(builder, draw);
    return switch (rule) {
      case UNIFORM_CONSTANT -> algebra.uniformConstant();
      case FOLD_FILL -> algebra.functionOfFill();
      case ZERO_AND_ONE -> algebra.zeroAndOne();
      case ORDER_OPERANDS -> algebra.order();
      case SCALE_OF_SCALE -> algebra.scaleOfScale();
      case TRIVIAL_POWER -> algebra.trivialPower();
      case SIGN_OF_A_SUM -> algebra.sign();
      case CANCEL_DIFFERENCE -> algebra.cancelDifference();
      case CANCEL_QUOTIENT -> algebra.cancelQuotient();
      case RESHAPE_OF_RESHAPE -> layout.reshape();
      case UNIT_AXIS -> layout.unitAxis();
      case DOUBLE_TRANSPOSE -> layout.doubleTranspose();
      case SUM_OF_COPIES -> layout.sumOfCopies();
      case SUM_OF_SCALED -> layout.sumOfScaled();
      case SUM_OF_SHARED_PRODUCT -> layout.sumOfSharedProduct();
      case FUNCTION_OF_COPIES -> layout.functionOfCopies();
      case LAYOUT_OF_COPIES -> layout.layoutOfCopies();
      case MOVED_ZERO -> axes.movedZero();
      case PERMUTATION -> axes.permutation();
      case WHOLE_AXIS -> axes.wholeAxis();
      case PART_OF_A_CONCATENATION -> axes.partOfConcatenation();
      case SLICE_OF_PADDING -> axes.sliceOfPadding();
      case SAME_CHOICE -> selection.sameChoice();
      case SHARED_TABLE -> selection.sharedTable();
      case SUM_OF_TABLES -> selection.sumOfTables();
      case PRODUCT_WITH_ZERO, TRANSPOSED_OPERAND, TRANSPOSED_PRODUCT, SCALED_OPERAND ->
          matmul.product(rule);
      case SINGLE_PRODUCT -> matmul.singleProduct();
      case SHARED_RIGHT_MATRIX -> matmul.sharedRightMatrix();
      case SHARED_LEFT_MATRIX -> matmul.sharedLeftMatrix();
      case SUM_OF_PRODUCTS -> matmul.sumOfProducts();
      case PART_OF_ZERO -> matrices.partOfZero();
      case DIAGONAL_OF_DIAGONAL -> matrices.diagonalOfDiagonal();
      case SOLUTION_FOR_ZERO -> matrices.solutionForZero();
      case TRANSPOSED_SYSTEM -> matrices.transposedSystem();
      case SCALED_RIGHT_SIDE -> matrices.scaledRightSide();
      case SHARED_SYSTEM -> matrices.sharedSystem();
      case MATRIX_OF_COPIES -> matrices.matrixOfCopies();
    };
  }
}
