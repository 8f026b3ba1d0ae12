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
///
/// Operations are keys where a program is built. Those declared here, which dense learners need,
/// therefore say by hand when they are equal: what a record does itself is linked at the first
/// call, which a program that is compiled once would wait for. The other families leave it to the
/// record.
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

    @Override
    public boolean equals(Object other) {
      return other instanceof Constant that && tensor.equals(that.tensor);
    }

    @Override
    public int hashCode() {
      return tensor.hashCode();
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

    @Override
    public boolean equals(Object other) {
      return other instanceof Fill that
          && shape.equals(that.shape)
          && Double.compare(value, that.value) == 0;
    }

    @Override
    public int hashCode() {
      return 31 * shape.hashCode() + Double.hashCode(value);
    }
  }

  /// The sum of two arrays of one shape.
  record Add() implements Linear {
    @Override
    public boolean equals(Object other) {
      return other instanceof Add;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  /// The difference of two arrays of one shape.
  record Subtract() implements Linear {
    @Override
    public boolean equals(Object other) {
      return other instanceof Subtract;
    }

    @Override
    public int hashCode() {
      return 2;
    }
  }

  /// Multiplication by a fixed number; `-1` is negation.
  ///
  /// @param factor the number
  record Scale(double factor) implements Linear {
    @Override
    public boolean equals(Object other) {
      return other instanceof Scale that && Double.compare(factor, that.factor) == 0;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(factor);
    }
  }

  /// The sum over one axis, which disappears; its dagger is [Expand].
  ///
  /// @param axis the axis
  record Sum(int axis) implements Linear {
    @Override
    public boolean equals(Object other) {
      return other instanceof Sum that && axis == that.axis;
    }

    @Override
    public int hashCode() {
      return axis;
    }
  }

  /// The insertion of an axis along which the array is repeated; its dagger is [Sum]. With axis 0
  /// it replicates a value over a batch.
  ///
  /// @param axis where the new axis stands in the result
  /// @param count its extent
  record Expand(int axis, int count) implements Linear {
    @Override
    public boolean equals(Object other) {
      return other instanceof Expand that && axis == that.axis && count == that.count;
    }

    @Override
    public int hashCode() {
      return 31 * axis + count;
    }
  }

  /// The same numbers in row-major order under another shape of the same size.
  ///
  /// @param shape the new shape
  record Reshape(Shape shape) implements Linear {
    @Override
    public boolean equals(Object other) {
      return other instanceof Reshape that && shape.equals(that.shape);
    }

    @Override
    public int hashCode() {
      return shape.hashCode();
    }
  }

  /// The exchange of the last two axes.
  record Transpose() implements Linear {
    @Override
    public boolean equals(Object other) {
      return other instanceof Transpose;
    }

    @Override
    public int hashCode() {
      return 3;
    }
  }

  /// The product of two arrays entry by entry.
  record Multiply() implements Nonlinear {
    @Override
    public Keeps keeps() {
      return Keeps.INPUTS;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Multiply;
    }

    @Override
    public int hashCode() {
      return 4;
    }
  }

  /// The quotient of two arrays entry by entry, where the second has no zero.
  record Divide() implements Nonlinear {
    @Override
    public Keeps keeps() {
      return Keeps.BOTH;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Divide;
    }

    @Override
    public int hashCode() {
      return 5;
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

    @Override
    public boolean equals(Object other) {
      return other instanceof Unary that && function == that.function;
    }

    @Override
    public int hashCode() {
      return function.hashCode();
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

    @Override
    public boolean equals(Object other) {
      return other instanceof Power that && Double.compare(exponent, that.exponent) == 0;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(exponent);
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

    @Override
    public boolean equals(Object other) {
      return other instanceof Matmul that
          && transposeLeft == that.transposeLeft
          && transposeRight == that.transposeRight;
    }

    @Override
    public int hashCode() {
      return (transposeLeft ? 2 : 0) + (transposeRight ? 1 : 0);
    }
  }

  /// `e^(x_i) / sum_j e^(x_j)` over the last axis.
  record Softmax() implements Nonlinear {
    @Override
    public Keeps keeps() {
      return Keeps.OUTPUT;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Softmax;
    }

    @Override
    public int hashCode() {
      return 6;
    }
  }

  /// `ln sum_j e^(x_j)` over the last axis, which disappears; its derivative is the softmax.
  record LogSumExp() implements Nonlinear {
    @Override
    public Keeps keeps() {
      return Keeps.INPUTS;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof LogSumExp;
    }

    @Override
    public int hashCode() {
      return 7;
    }
  }
}
