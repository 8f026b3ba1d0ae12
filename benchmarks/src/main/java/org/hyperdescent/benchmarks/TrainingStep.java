package org.hyperdescent.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hyperdescent.crdc.layers.Activation;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.runtime.compiled.CompiledProgram;
import org.hyperdescent.crdc.runtime.compiled.Precision;
import org.hyperdescent.crdc.runtime.compiled.Settings;
import org.hyperdescent.crdc.runtime.product.MatrixProduct;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.functors.descent.GradientDescent;
import org.hyperdescent.functors.descent.SmoothErrors;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.Parametrised;

/// One step of gradient descent of a dense network with relu and softmax cross-entropy in single
/// precision: the update of the composite of the learners of its layers, compiled, and the same
/// step written by hand on the same matrix product.
final class TrainingStep {

  private static final double STEP = 0.1;

  private final int batch;
  private final int[] sizes;
  private final Program program;
  private final double[][] start;

  private TrainingStep(int batch, int... sizes) {
    this.batch = batch;
    this.sizes = sizes;
    program = Normalizer.normalize(learner().update());
    SplittableRandom random = new SplittableRandom(1);
    start =
        program
            .inputs()
            .collect(
                input -> {
                  double spread = 1 / Math.sqrt(input.shape().dimension(-1));
                  return random.doubles(input.shape().size(), -spread, spread).toArray();
                })
            .toArray(new double[0][]);
    // Each label is one of the classes.
    int classes = sizes[sizes.length - 1];
    double[] labels = start[start.length - 1];
    Arrays.setAll(labels, i -> i % classes == i / classes % classes ? 1 : 0);
  }

  /// A network by its batch and the sizes of its layers: `64x784-128-64-10`.
  static TrainingStep of(String name) {
    int cut = name.indexOf('x');
    int[] sizes =
        Arrays.stream(name.substring(cut + 1).split("-", -1)).mapToInt(Integer::parseInt).toArray();
    return new TrainingStep(Integer.parseInt(name.substring(0, cut)), sizes);
  }

  private Learner<Space, SmoothMap> learner() {
    Shape output = Shape.of(batch, sizes[sizes.length - 1]);
    GradientDescent<Space, SmoothMap> descent =
        SmoothErrors.descent(
            STEP / batch,
            SmoothErrors.onShape(output, SmoothErrors.softmax(), SmoothErrors.squared()));
    Learner<Space, SmoothMap> learner = descent.onArrow(layer(0));
    for (int k = 1; k < sizes.length - 1; k++) {
      learner = learner.then(descent.onArrow(layer(k)));
    }
    return learner;
  }

  private Parametrised<Space, SmoothMap> layer(int k) {
    Activation activation = k == sizes.length - 2 ? Activation.none() : SmoothOperations::relu;
    return Layers.batch(Layers.dense(sizes[k], sizes[k + 1], activation), batch);
  }

  /// Fresh parameters, then the features and the labels.
  float[][] arrays() {
    float[][] arrays = new float[start.length][];
    for (int k = 0; k < arrays.length; k++) {
      arrays[k] = new float[start[k].length];
      for (int i = 0; i < arrays[k].length; i++) {
        arrays[k][i] = (float) start[k][i];
      }
    }
    return arrays;
  }

  /// The compiled step, which updates the parameters among the arrays in place.
  Runnable compiled(float[][] arrays, int threads) {
    Settings settings = Settings.standard().with(Precision.FLOAT32).withThreads(threads);
    CompiledProgram compiled = CompiledProgram.of(program, settings);
    return compiled.bind(arrays, Arrays.copyOf(arrays, arrays.length - 2))::run;
  }

  /// The step written by hand, which updates the parameters among the arrays in place.
  Runnable byHand(float[][] arrays) {
    boolean tiny = sizes[0] * sizes[1] < 1_000;
    MatrixProduct product = tiny ? MatrixProducts.plain() : MatrixProducts.best();
    return new ByHand(product, arrays, batch, sizes, (float) (STEP / batch))::run;
  }

  /// The loops one would write without this library, everything preallocated.
  private static final class ByHand {

    private final MatrixProduct product;
    private final float[][] parameters;
    private final int batch;
    private final int[] sizes;
    private final float step;
    private final float[] labels;
    private final float[][] values;
    private final float[][] errors;
    private final float[][] gradients;

    ByHand(MatrixProduct product, float[][] arrays, int batch, int[] sizes, float step) {
      this.product = product;
      this.parameters = arrays;
      this.batch = batch;
      this.sizes = sizes;
      this.step = step;
      labels = arrays[arrays.length - 1];
      values = new float[sizes.length][];
      errors = new float[sizes.length][];
      gradients = new float[2 * sizes.length - 2][];
      values[0] = arrays[arrays.length - 2];
      for (int k = 1; k < sizes.length; k++) {
        values[k] = new float[batch * sizes[k]];
        errors[k] = new float[batch * sizes[k]];
        gradients[2 * k - 2] = new float[sizes[k] * sizes[k - 1]];
        gradients[2 * k - 1] = new float[sizes[k]];
      }
    }

    void run() {
      int last = sizes.length - 1;
      for (int k = 1; k <= last; k++) {
        forward(k, k < last);
      }
      softmaxMinusLabels(values[last], errors[last], sizes[last]);
      for (int k = last; k >= 1; k--) {
        backward(k);
      }
      for (int k = 0; k < gradients.length; k++) {
        descend(parameters[k], gradients[k]);
      }
    }

    private void forward(int k, boolean relu) {
      int in = sizes[k - 1];
      int out = sizes[k];
      float[] y = values[k];
      product.multiply(
          values[k - 1],
          0,
          in,
          false,
          parameters[2 * k - 2],
          0,
          in,
          true,
          y,
          0,
          out,
          batch,
          out,
          in,
          false);
      for (int row = 0; row < batch; row++) {
        addBias(y, row * out, parameters[2 * k - 1], relu);
      }
    }

    private static void addBias(float[] y, int start, float[] bias, boolean relu) {
      for (int j = 0; j < bias.length; j++) {
        float value = y[start + j] + bias[j];
        y[start + j] = relu ? Math.max(value, 0) : value;
      }
    }

    private void softmaxMinusLabels(float[] z, float[] error, int classes) {
      for (int start = 0; start < z.length; start += classes) {
        float largest = z[start];
        for (int j = 1; j < classes; j++) {
          largest = Math.max(largest, z[start + j]);
        }
        float sum = 0;
        for (int j = start; j < start + classes; j++) {
          error[j] = (float) Math.exp(z[j] - largest);
          sum += error[j];
        }
        for (int j = start; j < start + classes; j++) {
          error[j] = error[j] / sum - labels[j];
        }
      }
    }

    private void backward(int k) {
      int in = sizes[k - 1];
      int out = sizes[k];
      float[] error = errors[k];
      product.multiply(
          error,
          0,
          out,
          true,
          values[k - 1],
          0,
          in,
          false,
          gradients[2 * k - 2],
          0,
          in,
          out,
          in,
          batch,
          false);
      float[] bias = gradients[2 * k - 1];
      Arrays.fill(bias, 0);
      for (int row = 0; row < batch; row++) {
        addRow(bias, error, row * out);
      }
      if (k > 1) {
        float[] before = errors[k - 1];
        product.multiply(
            error,
            0,
            out,
            false,
            parameters[2 * k - 2],
            0,
            in,
            false,
            before,
            0,
            in,
            batch,
            in,
            out,
            false);
        float[] value = values[k - 1];
        for (int i = 0; i < before.length; i++) {
          before[i] = value[i] > 0 ? before[i] : 0;
        }
      }
    }

    private static void addRow(float[] sum, float[] error, int start) {
      for (int j = 0; j < sum.length; j++) {
        sum[j] += error[start + j];
      }
    }

    private void descend(float[] parameter, float[] gradient) {
      for (int i = 0; i < gradient.length; i++) {
        parameter[i] -= step * gradient[i];
      }
    }
  }
}
