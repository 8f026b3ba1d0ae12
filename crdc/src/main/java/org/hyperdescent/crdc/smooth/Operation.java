package org.hyperdescent.crdc.smooth;

import org.eclipse.collections.api.list.ImmutableList;

/// The signature of the smooth category: the primitive operations on arrays, each with one result.
///
/// There are two families. A *linear* operation is determined by its dagger (transpose): its
/// reverse derivative needs nothing of the forward pass. A *non-linear* one says what its reverse
/// rule keeps. Operations along axes are in [AxisOperation], operations in which data decides which
/// number goes where in [SelectionOperation].
///
/// An operation is pure syntax. What it does is said in one file per concern, by a switch that the
/// compiler keeps exhaustive: its shape in [ShapeInference], its power in `program.BatchingRules`,
/// its derivatives in `program.ReverseRules` and `program.ForwardRules`, its cost in
/// `program.OperationCount`, its reference kernel in `runtime.EjmlKernels`. Linear algebra has its
/// own family, [MatrixOperation].
public sealed interface Operation permits Operation.Linear, Operation.Nonlinear, MatrixOperation {

  /// Its name and attributes in programs and messages; see [OperationText].
  default String label() {
    return OperationText.label(this);
  }

  /// The shape of the result on operands of the given shapes.
  ///
  /// @throws org.hyperdescent.category.TypeMismatchException in one line that names the operation
  ///   and the shapes
  default Shape infer(ImmutableList<Shape> operands) {
    return ShapeInference.infer(this, operands);
  }

  /// An operation that is linear in all its operands together; its reverse derivative is its
  /// dagger.
  sealed interface Linear extends Operation
      permits Add,
          Subtract,
          Scale,
          Sum,
          Expand,
          Reshape,
          Transpose,
          AxisOperation,
          MatrixOperation.LinearMatrixOperation {}

  /// An operation that is not linear; its reverse rule reads operands or result, as it declares.
  sealed interface Nonlinear extends Operation
      permits Constant,
          Fill,
          Multiply,
          Divide,
          Unary,
          Power,
          Matmul,
          Softmax,
          LogSumExp,
          SelectionOperation,
          MatrixOperation.NonlinearMatrixOperation {

    /// What the reverse rule reads.
    Keeps keeps();
  }

  /// A constant array, `1 → R^shape`.
  ///
  /// @param tensor the numbers
  record Constant(Tensor tensor) implements Nonlinear {
    @Override
    public Keeps keeps() {
      return Keeps.NOTHING;
    }
  }

  /// The constant array whose entries are all the same; zero and one are recognized by
  /// simplification.
  ///
  /// @param shape its shape
  /// @param value the number
  record Fill(Shape shape, double value) implements Nonlinear {
    @Override
    public Keeps keeps() {
      return Keeps.NOTHING;
    }
  }

  /// The sum of two arrays of one shape.
  record Add() implements Linear {}

  /// The difference of two arrays of one shape.
  record Subtract() implements Linear {}

  /// Multiplication by a fixed number; `-1` is negation.
  ///
  /// @param factor the number
  record Scale(double factor) implements Linear {}

  /// The sum over one axis, which disappears; its dagger is [Expand].
  ///
  /// @param axis the axis
  record Sum(int axis) implements Linear {}

  /// The insertion of an axis along which the array is repeated; its dagger is [Sum]. With axis 0
  /// it replicates a value over a batch.
  ///
  /// @param axis where the new axis stands in the result
  /// @param count its extent
  record Expand(int axis, int count) implements Linear {}

  /// The same numbers in row-major order under another shape of the same size.
  ///
  /// @param shape the new shape
  record Reshape(Shape shape) implements Linear {}

  /// The exchange of the last two axes.
  record Transpose() implements Linear {}

  /// The product of two arrays entry by entry.
  record Multiply() implements Nonlinear {
    @Override
    public Keeps keeps() {
      return Keeps.INPUTS;
    }
  }

  /// The quotient of two arrays entry by entry, where the second has no zero.
  record Divide() implements Nonlinear {
    @Override
    public Keeps keeps() {
      return Keeps.BOTH;
    }
  }

  /// A function of one number applied to every entry.
  ///
  /// @param function the function
  record Unary(UnaryFunction function) implements Nonlinear {
    @Override
    public Keeps keeps() {
      return function.keeps();
    }
  }

  /// Every entry raised to a fixed power: positive numbers to any power, other numbers to integer
  /// powers (zero to powers above zero); derivative `exponent x^(exponent - 1)`.
  ///
  /// @param exponent the power
  record Power(double exponent) implements Nonlinear {
    @Override
    public Keeps keeps() {
      return Keeps.INPUTS;
    }
  }

  /// The matrix product over the last two axes; leading axes must agree and are walked in parallel.
  ///
  /// @param transposeLeft whether the left matrices are stored transposed
  /// @param transposeRight whether the right matrices are stored transposed
  record Matmul(boolean transposeLeft, boolean transposeRight) implements Nonlinear {
    @Override
    public Keeps keeps() {
      return Keeps.INPUTS;
    }
  }

  /// `e^(x_i) / sum_j e^(x_j)` over the last axis.
  record Softmax() implements Nonlinear {
    @Override
    public Keeps keeps() {
      return Keeps.OUTPUT;
    }
  }

  /// `ln sum_j e^(x_j)` over the last axis, which disappears; its derivative is the softmax.
  record LogSumExp() implements Nonlinear {
    @Override
    public Keeps keeps() {
      return Keeps.INPUTS;
    }
  }
}
