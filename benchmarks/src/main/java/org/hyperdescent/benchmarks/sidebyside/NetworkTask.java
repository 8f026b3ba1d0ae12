package org.hyperdescent.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Training a network of dense layers on one batch: rectified linear units between the layers, the
/// mean softmax cross-entropy at the end, plain gradient descent, 32-bit.
///
/// All arrays are shared by the contestants, which must not modify them.
///
/// @param widths the sizes of the layers, the input first
/// @param batch the number of samples
/// @param step the step on the mean error
/// @param features samples times inputs, row-major
/// @param labels samples times classes, row-major, one 1 in each row
/// @param weights per layer outputs times inputs, row-major
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NetworkTask(
    List<Integer> widths,
    int batch,
    float step,
    float[] features,
    float[] labels,
    List<float[]> weights) {

  /// A task with Gaussian features, random labels and Gaussian weights of variance `1/inputs`;
  /// biases start at 0.
  public static NetworkTask random(int batch, float step, long seed, Integer... widths) {
    Random random = new Random(seed);
    List<Integer> sizes = List.of(widths);
    float[] features = gaussian(random, batch * sizes.getFirst(), 1);
    int classes = sizes.getLast();
    float[] labels = new float[batch * classes];
    for (int sample = 0; sample < batch; sample++) {
      labels[sample * classes + random.nextInt(classes)] = 1;
    }
    List<float[]> weights = new ArrayList<>();
    for (int layer = 0; layer + 1 < sizes.size(); layer++) {
      int inputs = sizes.get(layer);
      weights.add(gaussian(random, inputs * sizes.get(layer + 1), 1 / Math.sqrt(inputs)));
    }
    return new NetworkTask(sizes, batch, step, features, labels, List.copyOf(weights));
  }

  /// The number of layers.
  public int layers() {
    return widths.size() - 1;
  }

  /// The sizes and the batch, as text.
  public String title() {
    return widths.stream().map(String::valueOf).reduce((a, b) -> a + "-" + b).orElseThrow()
        + ", batch "
        + batch;
  }

  /// The floating-point operations of one step that no contestant can avoid: the matrix products,
  /// three per layer but two in the first.
  public long flops() {
    long flops = 0;
    for (int layer = 0; layer < layers(); layer++) {
      flops += (layer == 0 ? 4L : 6L) * batch * widths.get(layer) * widths.get(layer + 1);
    }
    return flops;
  }

  private static float[] gaussian(Random random, int count, double deviation) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }
}
