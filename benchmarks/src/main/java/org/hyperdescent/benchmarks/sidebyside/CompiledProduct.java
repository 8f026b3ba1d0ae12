package org.hyperdescent.benchmarks.sidebyside;

import org.hyperdescent.crdc.runtime.compiled.CompiledProgram;
import org.hyperdescent.crdc.runtime.compiled.Precision;
import org.hyperdescent.crdc.runtime.compiled.Settings;
import org.hyperdescent.crdc.runtime.compiled.Step;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;

/// The product of two matrices as a smooth map, compiled: a call of the product, or straight-line
/// code if it is tiny.
final class CompiledProduct implements Contestant {

  private final String name;
  private final float[] result;
  private final Step step;

  CompiledProduct(ProductTask task, Settings settings, String name) {
    this.name = name;
    result = new float[task.rows() * task.columns()];
    step =
        CompiledProgram.of(map(task), settings.with(Precision.FLOAT32))
            .bind(new float[][] {task.left(), task.right()}, new float[][] {result});
  }

  private static SmoothMap map(ProductTask task) {
    Shape left = Shape.of(task.rows(), task.inner());
    Shape right = Shape.of(task.inner(), task.columns());
    SmoothMap product = SmoothOperations.matmul(left, right);
    return task.transposeLeft()
        ? SmoothOperations.transpose(Shape.of(task.inner(), task.rows()))
            .tensor(new SmoothMap.Identity(Space.of(right)))
            .then(product)
        : product;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void steps(int count) {
    for (int i = 0; i < count; i++) {
      step.run();
    }
  }

  @Override
  public double objective() {
    return ProductTask.checksum(result);
  }
}
