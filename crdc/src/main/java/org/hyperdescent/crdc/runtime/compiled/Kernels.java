package org.hyperdescent.crdc.runtime.compiled;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.runtime.product.MatrixProduct;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;

/// What the kernels of one program have in common: its settings, and which product of matrices they
/// use.
final class Kernels {

  private final Settings settings;
  private boolean best;

  Kernels(Settings settings) {
    this.settings = settings;
  }

  /// The kernels of tasks, in their order.
  Kernel[] of(ImmutableList<Task> tasks) {
    Kernel[] kernels = new Kernel[tasks.size()];
    for (int k = 0; k < kernels.length; k++) {
      kernels[k] = tasks.get(k).kernel(this);
    }
    return kernels;
  }

  /// Lets another thread look for the best product, if a kernel needs it. That is the last thing to
  /// do for a program, because a machine may have just two processors, and the compilers of the
  /// virtual machine work too.
  void prepareProduct() {
    if (best) {
      MatrixProducts.prepare(settings.precision() == Precision.FLOAT32);
    }
  }

  Settings settings() {
    return settings;
  }

  Precision precision() {
    return settings.precision();
  }

  /// By what a product is computed.
  MatrixProduct productFor(Task.Product task) {
    return task.isSmall() && settings.product().isEmpty() ? MatrixProducts.plain() : product();
  }

  /// The product for large matrices.
  MatrixProduct product() {
    if (settings.product().isPresent()) {
      return settings.product().get();
    }
    best = true;
    return MatrixProducts.bestInTime();
  }
}
