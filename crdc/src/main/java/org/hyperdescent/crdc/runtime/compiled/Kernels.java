package org.hyperdescent.crdc.runtime.compiled;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.program.ProgramBuilder;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.runtime.product.MatrixProduct;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;

/// The kernel of each kind of task.
final class Kernels {

  /// Below this many operations a product is done by plain loops: vectors allocate until they are
  /// compiled, and a library gains less than a microsecond.
  private static final long SMALL_PRODUCT = 2_000;

  private final Settings settings;
  private final Precision precision;
  private boolean best;

  private Kernels(Settings settings) {
    this.settings = settings;
    precision = settings.precision();
  }

  /// The kernels of tasks, in their order. If they need the best product, another thread then
  /// begins to look for it; not before, because a machine may have just two processors, and the
  /// compilers of the virtual machine work too.
  static Kernel[] of(ImmutableList<Task> tasks, Settings settings) {
    Kernels makers = new Kernels(settings);
    Kernel[] kernels = new Kernel[tasks.size()];
    for (int k = 0; k < kernels.length; k++) {
      kernels[k] = makers.of(tasks.get(k));
    }
    if (makers.best) {
      MatrixProducts.prepare(settings.precision() == Precision.FLOAT32);
    }
    return kernels;
  }

  private Kernel of(Task task) {
    return switch (task) {
      case Task.Loop loop -> KernelLibrary.shared().of(loop, precision);
      case UnrolledTask unrolled -> KernelLibrary.shared().of(unrolled, precision);
      case RowPass pass -> RowPassKernel.of(pass, settings, this);
      case Task.Product product -> new ProductKernel(product, chosen(product), 1, false);
      case Accumulation sum -> sum.kernel(chosen(sum.product()));
      case Task.Total total ->
          precision == Precision.FLOAT32
              ? (operands, from, to) ->
                  FloatRows.sum((float[]) operands[0], (float[]) operands[1], total, from, to)
              : (operands, from, to) ->
                  DoubleRows.sum((double[]) operands[0], (double[]) operands[1], total, from, to);
      case Task.Softmax softmax -> SoftmaxKernel.of(softmax, settings);
      case Move move -> move(move, precision);
      case TableTask table -> table.kernel(precision);
      case Task.Reference reference -> reference(reference, precision);
    };
  }

  private static boolean isLarge(Task.Product task) {
    return task.operations() / task.batch() >= SMALL_PRODUCT;
  }

  /// For a small product the call of a library would be dearer than the product.
  private MatrixProduct chosen(Task.Product task) {
    return isLarge(task) || settings.product().isPresent() ? product() : MatrixProducts.plain();
  }

  /// The product for large matrices.
  MatrixProduct product() {
    if (settings.product().isPresent()) {
      return settings.product().get();
    }
    best = true;
    return MatrixProducts.bestInTime();
  }

  private static Kernel move(Move move, Precision precision) {
    Kernel[] kernels =
        move.code()
            .collect(code -> KernelLibrary.shared().of(code, precision))
            .toArray(new Kernel[0]);
    return kernels.length == 1
        ? kernels[0]
        : (operands, from, to) -> {
          for (Kernel kernel : kernels) {
            kernel.run(operands, from, to);
          }
        };
  }

  /// Widens to double precision, runs the reference kernel, and rounds.
  private static Kernel reference(Task.Reference task, Precision precision) {
    ProgramBuilder builder = new ProgramBuilder(Lists.immutable.empty());
    var operands = task.node().operands().collect(operand -> builder.input(operand.shape()));
    Value result = builder.apply(task.node().operation(), operands);
    Executable executable = Executable.of(builder.build(Lists.immutable.of(result)));
    double[][] inputs = new double[operands.size()][];
    for (int k = 0; k < inputs.length; k++) {
      inputs[k] = new double[operands.get(k).shape().size()];
    }
    double[][] outputs = {new double[result.shape().size()]};
    return (arrays, _, _) -> {
      for (int k = 0; k < inputs.length; k++) {
        precision.widen(arrays[k], inputs[k], inputs[k].length);
      }
      executable.run(inputs, outputs);
      precision.narrow(outputs[0], arrays[inputs.length], outputs[0].length);
    };
  }
}
