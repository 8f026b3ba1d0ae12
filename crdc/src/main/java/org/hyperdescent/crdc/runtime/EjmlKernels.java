package org.hyperdescent.crdc.runtime;

import java.util.Arrays;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.smooth.AxisOperation;
import org.hyperdescent.crdc.smooth.MatrixOperation;
import org.hyperdescent.crdc.smooth.Operation.Add;
import org.hyperdescent.crdc.smooth.Operation.Constant;
import org.hyperdescent.crdc.smooth.Operation.Divide;
import org.hyperdescent.crdc.smooth.Operation.Expand;
import org.hyperdescent.crdc.smooth.Operation.Fill;
import org.hyperdescent.crdc.smooth.Operation.LogSumExp;
import org.hyperdescent.crdc.smooth.Operation.Matmul;
import org.hyperdescent.crdc.smooth.Operation.Multiply;
import org.hyperdescent.crdc.smooth.Operation.Power;
import org.hyperdescent.crdc.smooth.Operation.Reshape;
import org.hyperdescent.crdc.smooth.Operation.Scale;
import org.hyperdescent.crdc.smooth.Operation.Softmax;
import org.hyperdescent.crdc.smooth.Operation.Subtract;
import org.hyperdescent.crdc.smooth.Operation.Sum;
import org.hyperdescent.crdc.smooth.Operation.Transpose;
import org.hyperdescent.crdc.smooth.Operation.Unary;
import org.hyperdescent.crdc.smooth.SelectionOperation;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// The reference kernel of every operation: plain loops, and EJML for matrix products.
///
/// These are the definition of what an operation computes; faster kernels are compared with them.
/// Arrays may be longer than their shape needs, so loops go by shape.
final class EjmlKernels {

  private EjmlKernels() {}

  /// Prepares the kernel of a node.
  static Kernel prepare(Node node) {
    int out = node.result().id();
    int size = node.result().shape().size();
    return switch (node.operation()) {
      case Constant(var tensor) -> {
        double[] numbers = tensor.toArray();
        yield slots -> slots[out] = numbers;
      }
      case Fill(_, double value) -> slots -> Arrays.fill(slots[out], 0, size, value);
      case Add _ -> add(operand(node, 0), operand(node, 1), out, size);
      case Subtract _ -> subtract(operand(node, 0), operand(node, 1), out, size);
      case Multiply _ -> multiply(operand(node, 0), operand(node, 1), out, size);
      case Divide _ -> divide(operand(node, 0), operand(node, 1), out, size);
      case Unary(UnaryFunction function) -> unary(function, operand(node, 0), out, size);
      case Power(double exponent) -> power(exponent, operand(node, 0), out, size);
      case Scale(double factor) -> scale(factor, operand(node, 0), out, size);
      case Sum(int axis) -> sum(shape(node), axis, operand(node, 0), out);
      case Expand(int axis, int count) -> expand(shape(node), axis, count, operand(node, 0), out);
      // The numbers stay where they are.
      case Reshape _ -> reshape(operand(node, 0), out);
      case Transpose _ -> transpose(shape(node), operand(node, 0), out);
      case Matmul matmul -> MatmulKernels.prepare(matmul, node);
      case MatrixOperation matrix -> MatrixKernels.prepare(matrix, node);
      case Softmax _ -> softmax(shape(node).dimension(-1), operand(node, 0), out, size);
      case LogSumExp _ -> logSumExp(shape(node).dimension(-1), operand(node, 0), out, size);
      case AxisOperation axes -> AxisKernels.prepare(axes, node);
      case SelectionOperation selection -> SelectionKernels.prepare(selection, node);
    };
  }

  private static int operand(Node node, int index) {
    return node.operands().get(index).id();
  }

  private static Shape shape(Node node) {
    return node.operands().get(0).shape();
  }

  private static Kernel add(int left, int right, int out, int size) {
    return slots -> {
      double[] a = slots[left];
      double[] b = slots[right];
      double[] c = slots[out];
      for (int i = 0; i < size; i++) {
        c[i] = a[i] + b[i];
      }
    };
  }

  private static Kernel subtract(int left, int right, int out, int size) {
    return slots -> {
      double[] a = slots[left];
      double[] b = slots[right];
      double[] c = slots[out];
      for (int i = 0; i < size; i++) {
        c[i] = a[i] - b[i];
      }
    };
  }

  private static Kernel multiply(int left, int right, int out, int size) {
    return slots -> {
      double[] a = slots[left];
      double[] b = slots[right];
      double[] c = slots[out];
      for (int i = 0; i < size; i++) {
        c[i] = a[i] * b[i];
      }
    };
  }

  private static Kernel divide(int left, int right, int out, int size) {
    return slots -> {
      double[] a = slots[left];
      double[] b = slots[right];
      double[] c = slots[out];
      for (int i = 0; i < size; i++) {
        c[i] = a[i] / b[i];
      }
    };
  }

  private static Kernel unary(UnaryFunction function, int in, int out, int size) {
    return slots -> {
      double[] a = slots[in];
      double[] c = slots[out];
      for (int i = 0; i < size; i++) {
        c[i] = function.apply(a[i]);
      }
    };
  }

  private static Kernel power(double exponent, int in, int out, int size) {
    return slots -> {
      double[] a = slots[in];
      double[] c = slots[out];
      for (int i = 0; i < size; i++) {
        c[i] = Math.pow(a[i], exponent);
      }
    };
  }

  private static Kernel scale(double factor, int in, int out, int size) {
    return slots -> {
      double[] a = slots[in];
      double[] c = slots[out];
      for (int i = 0; i < size; i++) {
        c[i] = factor * a[i];
      }
    };
  }

  private static Kernel sum(Shape shape, int axis, int in, int out) {
    int outer = shape.sizeBetween(0, axis);
    int count = shape.dimension(axis);
    int inner = shape.sizeBetween(axis + 1, shape.rank());
    if (inner == 1) {
      return slots -> {
        double[] a = slots[in];
        double[] c = slots[out];
        for (int i = 0; i < outer; i++) {
          double total = 0;
          for (int j = 0; j < count; j++) {
            total += a[i * count + j];
          }
          c[i] = total;
        }
      };
    }
    return slots -> {
      double[] a = slots[in];
      double[] c = slots[out];
      Arrays.fill(c, 0, outer * inner, 0);
      for (int i = 0; i < outer; i++) {
        for (int j = 0; j < count; j++) {
          int from = (i * count + j) * inner;
          for (int k = 0; k < inner; k++) {
            c[i * inner + k] += a[from + k];
          }
        }
      }
    };
  }

  private static Kernel expand(Shape shape, int axis, int count, int in, int out) {
    int outer = shape.sizeBetween(0, axis);
    int inner = shape.sizeBetween(axis, shape.rank());
    if (inner == 1) {
      return slots -> {
        double[] a = slots[in];
        double[] c = slots[out];
        for (int i = 0; i < outer; i++) {
          Arrays.fill(c, i * count, (i + 1) * count, a[i]);
        }
      };
    }
    return slots -> {
      double[] a = slots[in];
      double[] c = slots[out];
      for (int i = 0; i < outer; i++) {
        for (int j = 0; j < count; j++) {
          System.arraycopy(a, i * inner, c, (i * count + j) * inner, inner);
        }
      }
    };
  }

  private static Kernel reshape(int in, int out) {
    return slots -> slots[out] = slots[in];
  }

  private static Kernel transpose(Shape shape, int in, int out) {
    int rows = shape.dimension(-2);
    int columns = shape.dimension(-1);
    int size = shape.size();
    return slots -> {
      double[] a = slots[in];
      double[] c = slots[out];
      for (int start = 0; start < size; start += rows * columns) {
        for (int i = 0; i < rows; i++) {
          for (int j = 0; j < columns; j++) {
            c[start + j * rows + i] = a[start + i * columns + j];
          }
        }
      }
    };
  }

  private static Kernel softmax(int length, int in, int out, int size) {
    return slots -> {
      double[] a = slots[in];
      double[] c = slots[out];
      for (int start = 0; start < size; start += length) {
        double largest = largest(a, start, length);
        double total = 0;
        for (int i = start; i < start + length; i++) {
          c[i] = Math.exp(a[i] - largest);
          total += c[i];
        }
        for (int i = start; i < start + length; i++) {
          c[i] /= total;
        }
      }
    };
  }

  private static Kernel logSumExp(int length, int in, int out, int size) {
    return slots -> {
      double[] a = slots[in];
      double[] c = slots[out];
      for (int row = 0; row < size; row++) {
        int start = row * length;
        double largest = largest(a, start, length);
        double total = 0;
        for (int i = start; i < start + length; i++) {
          total += Math.exp(a[i] - largest);
        }
        c[row] = largest + Math.log(total);
      }
    };
  }

  /// The largest of some entries: subtracted before taking exponentials, it keeps them from
  /// overflowing.
  private static double largest(double[] numbers, int start, int length) {
    double largest = numbers[start];
    for (int i = start + 1; i < start + length; i++) {
      largest = Math.max(largest, numbers[i]);
    }
    return largest;
  }
}
