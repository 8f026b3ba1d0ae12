package org.hyperdescent.crdc.program;

import java.util.Locale;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.AxisOperation;
import org.hyperdescent.crdc.smooth.MatrixOperation;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Operation.Constant;
import org.hyperdescent.crdc.smooth.Operation.Matmul;
import org.hyperdescent.crdc.smooth.Operation.Power;
import org.hyperdescent.crdc.smooth.Operation.Reshape;
import org.hyperdescent.crdc.smooth.Operation.Scale;
import org.hyperdescent.crdc.smooth.Operation.Sum;
import org.hyperdescent.crdc.smooth.Operation.Transpose;
import org.hyperdescent.crdc.smooth.SelectionOperation;
import org.jspecify.annotations.Nullable;

/// The rules of [RewriteRules], in the order in which they are tried: entrywise arithmetic, layout,
/// axes, choices and tables, products, linear algebra.
///
/// Their names are those of the constants, in small letters. An enumeration, because a lambda for
/// each of them would be linked before the first program is built; and the classes with what the
/// rules do are loaded when an operation of theirs comes.
enum StandardRule implements RewriteRule {
  UNIFORM_CONSTANT(Constant.class, "constant c..c → fill c"),
  FOLD_FILL(Operation.class, "f(fill c) → fill f(c)"),
  ZERO_AND_ONE(Operation.class, "x + 0, x 1 → x; x 0 → 0"),
  ORDER_OPERANDS(Operation.class, "y + x → x + y; y x → x y"),
  SCALE_OF_SCALE(Scale.class, "a (b x) → (a b) x; 1 x → x"),
  TRIVIAL_POWER(Power.class, "x^0 → 1; x^1 → x"),
  SIGN_OF_A_SUM(Operation.class, "x + (-y) → x - y; x - (-y) → x + y"),
  CANCEL_DIFFERENCE(
      Operation.class, "z - (z - w) → w; (z - w) + w → z; (z + w) - z → w; z - z → 0"),
  CANCEL_QUOTIENT(Operation.class, "a (b / a) → b; (a b) / a → b"),
  RESHAPE_OF_RESHAPE(Reshape.class, "reshape (reshape x) → reshape x"),
  UNIT_AXIS(Operation.class, "sum, expand, transpose along extent 1 → reshape"),
  DOUBLE_TRANSPOSE(Transpose.class, "transpose (transpose x) → x"),
  SUM_OF_COPIES(Sum.class, "sum (expand n x) → n x"),
  SUM_OF_SCALED(Sum.class, "sum (c x) → c (sum x)"),
  SUM_OF_SHARED_PRODUCT(Sum.class, "sum (x expand(y)) → (sum x) y"),
  FUNCTION_OF_COPIES(Operation.class, "f(expand x) → expand f(x)"),
  LAYOUT_OF_COPIES(
      Operation.class, "reshape, transpose (expand x) → expand (reshape, transpose x)"),
  MOVED_ZERO(AxisOperation.class, "slice, pad, permute, ... of 0 → 0"),
  PERMUTATION(
      AxisOperation.class,
      "permute of permute → permute; in order → x; of the last two → transpose;"
          + " of unit axes → reshape"),
  WHOLE_AXIS(AxisOperation.class, "slice, pad, concatenate of all of x → x"),
  PART_OF_A_CONCATENATION(
      AxisOperation.class, "slice (concatenate x, y) → slice x, if it lies in x"),
  SLICE_OF_PADDING(AxisOperation.class, "slice (pad x) → x, where x was put"),
  SAME_CHOICE(SelectionOperation.class, "select(c, x, x) → x"),
  SHARED_TABLE(
      SelectionOperation.class,
      "lookup in a table that is the same for each sample → lookup of all"),
  SUM_OF_TABLES(Sum.class, "sum_b accumulate(x_b) → accumulate of all"),
  PRODUCT_WITH_ZERO(Matmul.class, "matmul(x, 0) → 0"),
  TRANSPOSED_OPERAND(Matmul.class, "matmul(transpose x, y) → matmul'(x, y)"),
  TRANSPOSED_PRODUCT(Transpose.class, "transpose matmul(x, y) → matmul(y', x')"),
  SCALED_OPERAND(Matmul.class, "matmul(c x, y) → c matmul(x, y)"),
  SINGLE_PRODUCT(Matmul.class, "matmul of a batch of 1 → matmul"),
  SHARED_RIGHT_MATRIX(Matmul.class, "matmul(x_b, y) for each b → matmul(x, y) on all rows"),
  SHARED_LEFT_MATRIX(Matmul.class, "matmul(x, y_b) for each b → matmul(y, x') on all columns"),
  SUM_OF_PRODUCTS(Sum.class, "sum_b matmul(x_b, y_b) → matmul(x, y)"),
  PART_OF_ZERO(MatrixOperation.class, "diagonal, triangle of 0 → 0"),
  DIAGONAL_OF_DIAGONAL(MatrixOperation.class, "diagonal (diagonal-matrix x) → x"),
  SOLUTION_FOR_ZERO(MatrixOperation.class, "solve(A, 0) → 0"),
  TRANSPOSED_SYSTEM(MatrixOperation.class, "solve(transpose A, B) → solve'(A, B)"),
  SCALED_RIGHT_SIDE(MatrixOperation.class, "solve(A, c B) → c solve(A, B)"),
  SHARED_SYSTEM(MatrixOperation.class, "solve(A, x_b) for each b → solve(A, x) for all columns"),
  MATRIX_OF_COPIES(MatrixOperation.class, "f(expand A) → expand f(A)");

  private final Class<? extends Operation> operations;
  private final String equation;

  StandardRule(Class<? extends Operation> operations, String equation) {
    this.operations = operations;
    this.equation = equation;
  }

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public String equation() {
    return equation;
  }

  @Override
  public Class<? extends Operation> operations() {
    return operations;
  }

  @Override
  public @Nullable Value apply(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return switch (this) {
      case UNIFORM_CONSTANT -> AlgebraRules.uniform(b, operation);
      case FOLD_FILL -> AlgebraRules.foldFill(b, operation, operands);
      case ZERO_AND_ONE -> AlgebraRules.neutral(b, operation, operands);
      case ORDER_OPERANDS -> AlgebraRules.order(b, operation, operands);
      case SCALE_OF_SCALE -> AlgebraRules.scale(b, operation, operands);
      case TRIVIAL_POWER -> AlgebraRules.power(b, operation, operands);
      case SIGN_OF_A_SUM -> AlgebraRules.sign(b, operation, operands);
      case CANCEL_DIFFERENCE -> AlgebraRules.cancelDifference(b, operation, operands);
      case CANCEL_QUOTIENT -> AlgebraRules.cancelQuotient(b, operation, operands);
      case RESHAPE_OF_RESHAPE -> LayoutRules.reshape(b, operation, operands);
      case UNIT_AXIS -> LayoutRules.unitAxis(b, operation, operands);
      case DOUBLE_TRANSPOSE -> LayoutRules.doubleTranspose(b, operation, operands);
      case SUM_OF_COPIES -> LayoutRules.sumOfCopies(b, operation, operands);
      case SUM_OF_SCALED -> LayoutRules.sumOfScaled(b, operation, operands);
      case SUM_OF_SHARED_PRODUCT -> LayoutRules.sumOfSharedProduct(b, operation, operands);
      case FUNCTION_OF_COPIES -> LayoutRules.functionOfCopies(b, operation, operands);
      case LAYOUT_OF_COPIES -> LayoutRules.layoutOfCopies(b, operation, operands);
      case MOVED_ZERO -> AxisRules.zero(b, operation, operands);
      case PERMUTATION -> AxisRules.permutation(b, operation, operands);
      case WHOLE_AXIS -> AxisRules.wholeAxis(operation, operands);
      case PART_OF_A_CONCATENATION -> AxisRules.partOfConcatenation(b, operation, operands);
      case SLICE_OF_PADDING -> AxisRules.sliceOfPadding(b, operation, operands);
      case SAME_CHOICE -> SelectionRules.sameChoice(operation, operands);
      case SHARED_TABLE -> SelectionRules.sharedTable(b, operation, operands);
      case SUM_OF_TABLES -> SelectionRules.sum(b, operation, operands);
      case PRODUCT_WITH_ZERO -> MatmulRules.zero(b, operation, operands);
      case TRANSPOSED_OPERAND -> MatmulRules.operand(b, operation, operands);
      case TRANSPOSED_PRODUCT -> MatmulRules.transposedProduct(b, operation, operands);
      case SCALED_OPERAND -> MatmulRules.scaledOperand(b, operation, operands);
      case SINGLE_PRODUCT -> MatmulRules.singleProduct(b, operation, operands);
      case SHARED_RIGHT_MATRIX -> MatmulRules.sharedRight(b, operation, operands);
      case SHARED_LEFT_MATRIX -> MatmulRules.sharedLeft(b, operation, operands);
      case SUM_OF_PRODUCTS -> MatmulRules.sumOfProducts(b, operation, operands);
      case PART_OF_ZERO -> MatrixRules.partOfZero(b, operation, operands);
      case DIAGONAL_OF_DIAGONAL -> MatrixRules.diagonalOfDiagonal(b, operation, operands);
      case SOLUTION_FOR_ZERO -> MatrixRules.solutionForZero(b, operation, operands);
      case TRANSPOSED_SYSTEM -> MatrixRules.transposed(b, operation, operands);
      case SCALED_RIGHT_SIDE -> MatrixRules.scaledRightSide(b, operation, operands);
      case SHARED_SYSTEM -> MatrixRules.sharedSystem(b, operation, operands);
      case MATRIX_OF_COPIES -> MatrixRules.matrixOfCopies(b, operation, operands);
    };
  }

  @Override
  public String toString() {
    return label() + ": " + equation;
  }
}
