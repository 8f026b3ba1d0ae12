package org.hyperdescent.crdc.runtime.compiled;

import java.util.Arrays;
import java.util.function.Supplier;
import org.hyperdescent.crdc.runtime.compiled.RowPass.RowOperand;

/// Runs a [RowPass] block by block: the dot products of the rows of a block, the loops on the
/// numbers of its rows, then the rows, still in the nearest cache, are added to the gradients.
final class RowPassKernel implements Kernel {

  /// What one thread works with: the `w` and the `g`, the numbers of the rows of a block, slot by
  /// slot, and the operands of the kernels.
  static final class Scratch {

    private final Object[] vectors;
    private final Object[] gradients;
    private final Object[] slots;
    private final Object[][] dots;
    private final Object[][] adds;
    private final Object[][] loopOperands;

    Scratch(RowPass pass, Precision precision) {
      vectors = arrays(pass.vectors(), pass.columns(), precision);
      gradients = arrays(pass.residuals().size(), pass.columns(), precision);
      slots = arrays(pass.slots(), RowPass.LARGEST_BLOCK, precision);
      dots = new Object[vectors.length][];
      for (int k = 0; k < dots.length; k++) {
        slots[k] = precision.array(RowPass.LARGEST_BLOCK * RowPass.PARTIAL_SUMS);
        dots[k] = new Object[] {vectors[k], vectors[k], slots[k]};
      }
      adds = new Object[gradients.length][];
      for (int k = 0; k < adds.length; k++) {
        Object residual = slots[pass.residuals().get(k)];
        adds[k] = new Object[] {residual, residual, gradients[k]};
      }
      loopOperands = new Object[pass.loops().size()][];
      for (int k = 0; k < loopOperands.length; k++) {
        int[] operands = pass.loops().get(k).operands().toArray();
        loopOperands[k] = new Object[operands.length];
        for (int i = 0; i < operands.length; i++) {
          loopOperands[k][i] = slots[operands[i]];
        }
      }
    }

    private static Object[] arrays(int count, int length, Precision precision) {
      Object[] arrays = new Object[count];
      for (int k = 0; k < count; k++) {
        arrays[k] = precision.array(length);
      }
      return arrays;
    }
  }

  private final RowPass pass;
  private final RowProducts products;
  private final Kernel[] loops;
  private final Scratches<Scratch> scratches;
  private final int block;
  private final boolean single;
  private final int firstOperand;
  private final int firstGradient;
  private final int firstTotal;
  private final int firstResult;

  /// @param loops the kernel of each loop of the pass
  /// @param scratches one for each thread
  RowPassKernel(
      RowPass pass,
      Precision precision,
      RowProducts products,
      Kernel[] loops,
      Scratches<Scratch> scratches) {
    this.pass = pass;
    this.products = products;
    this.loops = loops;
    this.scratches = scratches;
    block = pass.block(precision);
    single = precision == Precision.FLOAT32;
    firstOperand = 1 + pass.vectors();
    firstGradient = pass.reads().size();
    firstTotal = firstGradient + pass.residuals().size();
    firstResult = firstTotal + pass.totals().size();
  }

  /// The kernel of a pass: by the library that the settings name; else by vectors, where they are
  /// long enough, as long as that is the faster form; else by the best library at hand.
  static Kernel of(RowPass pass, Kernels kernels) {
    Settings settings = kernels.settings();
    Precision precision = settings.precision();
    Scratch[] made = new Scratch[settings.threads()];
    for (int thread = 0; thread < made.length; thread++) {
      made[thread] = new Scratch(pass, precision);
    }
    Scratches<Scratch> scratches = new Scratches<>(made);
    int columns = pass.columns();
    boolean vectors = VectorUnit.isPresent();
    boolean ours = settings.product().isEmpty() && vectors && isWide(precision);
    RowProducts first =
        ours ? RowProducts.loops(columns) : RowProducts.library(kernels.product(), columns);
    Kernel[] loops = loops(pass, precision, false);
    Kernel scalar = new RowPassKernel(pass, precision, first, loops, scratches);
    if (!vectors) {
      return scalar;
    }
    Supplier<Kernel> form = new OnVectors(pass, precision, ours, first, scratches);
    return new AdaptiveKernel(scalar, form, pass.chunk() * columns);
  }

  /// Makes the form of a pass on vectors; a class of its own rather than a lambda, which the first
  /// program that is compiled would wait for.
  ///
  /// @param ours whether the products are on vectors too
  /// @param first the products of the other form
  private record OnVectors(
      RowPass pass,
      Precision precision,
      boolean ours,
      RowProducts first,
      Scratches<Scratch> scratches)
      implements Supplier<Kernel> {

    @Override
    public Kernel get() {
      RowProducts products = ours ? RowProducts.vectors(pass.columns(), precision) : first;
      return new RowPassKernel(pass, precision, products, loops(pass, precision, true), scratches);
    }
  }

  /// Whether vectors hold the partial sums of a dot product.
  private static boolean isWide(Precision precision) {
    return VectorUnit.lanes(precision)
        >= (precision == Precision.FLOAT32 ? FloatRowLoops.LANES : DoubleRowLoops.LANES);
  }

  private static Kernel[] loops(RowPass pass, Precision precision, boolean vector) {
    Kernel[] loops = new Kernel[pass.loops().size()];
    for (int k = 0; k < loops.length; k++) {
      loops[k] = KernelLibrary.shared().form(pass.loops().get(k), precision, vector);
    }
    return loops;
  }

  @Override
  public void run(Object[] operands, int from, int to) {
    Scratch scratch = scratches.take();
    try {
      for (int chunk = from; chunk < to; chunk++) {
        chunk(operands, scratch, chunk);
      }
    } finally {
      scratches.giveBack(scratch);
    }
  }

  private void chunk(Object[] operands, Scratch scratch, int chunk) {
    int columns = pass.columns();
    int sample = chunk / pass.chunks();
    int start = chunk % pass.chunks() * pass.chunk();
    int count = Math.min(pass.chunk(), pass.rows() - start);
    for (int k = 0; k < scratch.vectors.length; k++) {
      copy(operands[1 + k], sample * columns, scratch.vectors[k], 0, columns);
    }
    for (Object gradient : scratch.gradients) {
      clear(gradient, 0, columns);
    }
    for (int k = firstTotal; k < firstResult; k++) {
      clear(operands[k], chunk, 1);
    }
    int first = sample * pass.rows() + start;
    for (int row = first; row < first + count; row += block) {
      int end = Math.min(row + block, first + count);
      // First, so that the memory is at it while the dot products begin.
      gather(operands, scratch, sample, row - sample * pass.rows(), end - row);
      for (Object[] dot : scratch.dots) {
        dot[0] = operands[0];
        products.dot().run(dot, row, end);
      }
      for (int k = 0; k < loops.length; k++) {
        loops[k].run(scratch.loopOperands[k], 0, end - row);
      }
      sum(operands, scratch, chunk, row, end - row);
      for (Object[] add : scratch.adds) {
        add[0] = operands[0];
        products.add().run(add, row, end);
      }
    }
    for (int k = 0; k < scratch.gradients.length; k++) {
      copy(scratch.gradients[k], 0, operands[firstGradient + k], chunk * columns, columns);
    }
  }

  /// Copies the operands of the rows of a block to their slots.
  private void gather(Object[] operands, Scratch scratch, int sample, int row, int count) {
    for (int k = 0; k < pass.rowOperands().size(); k++) {
      RowOperand operand = pass.rowOperands().get(k);
      Object from = operands[firstOperand + k];
      Object to = scratch.slots[pass.vectors() + k];
      int stride = operand.rowStride();
      int start = operand.offset() + sample * operand.passStride() + row * stride;
      if (stride == 1) {
        copy(from, start, to, 0, count);
      } else if (single) {
        FloatRowLoops.gather((float[]) from, start, stride, (float[]) to, count);
      } else {
        DoubleRowLoops.gather((double[]) from, start, stride, (double[]) to, count);
      }
    }
  }

  /// What is made of the numbers of a block once they are all there.
  private void sum(Object[] operands, Scratch scratch, int chunk, int row, int count) {
    for (int k = 0; k < pass.totals().size(); k++) {
      Object slot = scratch.slots[pass.totals().get(k)];
      if (single) {
        ((float[]) operands[firstTotal + k])[chunk] += FloatRows.sum((float[]) slot, 0, count);
      } else {
        ((double[]) operands[firstTotal + k])[chunk] += DoubleRows.sum((double[]) slot, 0, count);
      }
    }
    for (int k = 0; k < pass.results().size(); k++) {
      copy(scratch.slots[pass.results().get(k)], 0, operands[firstResult + k], row, count);
    }
  }

  @SuppressWarnings("SuspiciousSystemArraycopy") // arrays of one precision
  private static void copy(Object from, int start, Object to, int at, int count) {
    System.arraycopy(from, start, to, at, count);
  }

  private void clear(Object array, int start, int count) {
    if (single) {
      Arrays.fill((float[]) array, start, start + count, 0);
    } else {
      Arrays.fill((double[]) array, start, start + count, 0);
    }
  }
}
