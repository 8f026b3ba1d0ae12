package org.hyperdescent.benchmarks.sidebyside;

import org.hyperdescent.crdc.runtime.compiled.CompiledProgram;
import org.hyperdescent.crdc.runtime.compiled.Precision;
import org.hyperdescent.crdc.runtime.compiled.Settings;
import org.hyperdescent.crdc.runtime.compiled.Step;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;

/// A function of many numbers as a smooth map, compiled: one generated loop.
final class CompiledFunction implements Contestant {

  private final float[] singles;
  private final double[] doubles;
  private final Step step;

  CompiledFunction(FunctionTask task) {
    int count = task.numbers().length;
    Shape shape = Shape.of(count);
    SmoothMap map =
        switch (task.function()) {
          case EXP -> SmoothOperations.exp(shape);
          case LOGISTIC -> SmoothOperations.logistic(shape);
          case TANH -> SmoothOperations.tanh(shape);
        };
    Settings settings = Settings.standard().withThreads(1);
    if (task.single()) {
      singles = new float[count];
      doubles = new double[0];
      step =
          CompiledProgram.of(map, settings.with(Precision.FLOAT32))
              .bind(new float[][] {task.singles()}, new float[][] {singles});
    } else {
      singles = new float[0];
      doubles = new double[count];
      step =
          CompiledProgram.of(map, settings)
              .bind(new double[][] {task.numbers()}, new double[][] {doubles});
    }
  }

  @Override
  public String name() {
    return Ours.COMPOSED;
  }

  @Override
  public void steps(int count) {
    for (int i = 0; i < count; i++) {
      step.run();
    }
  }

  @Override
  public double objective() {
    return FunctionTask.checksum(singles) + FunctionTask.checksum(doubles);
  }
}
