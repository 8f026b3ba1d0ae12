package org.hyperdescent.benchmarks.sidebyside;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

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
    List<float[]> weights)
    implements Task {

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
  @Override
  public String title() {
    return "training step of %s, batch %d"
        .formatted(widths.stream().map(String::valueOf).collect(Collectors.joining("-")), batch);
  }

  /// Billions of operations.
  @Override
  public double amount() {
    return 1e-9 * flops();
  }

  @Override
  public String unit() {
    return "GFLOP";
  }

  /// Writes it for a program in another language: the number of widths, the widths and the batch as
  /// 32-bit integers, then the step, the features, the labels and the weights of each layer as
  /// 32-bit numbers, all with the lowest byte first.
  public void write(Path file) throws IOException {
    int numbers = features.length + labels.length + 1;
    for (float[] weight : weights) {
      numbers += weight.length;
    }
    ByteBuffer bytes =
        ByteBuffer.allocate(4 * (2 + widths.size() + numbers)).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(widths.size());
    widths.forEach(bytes::putInt);
    bytes.putInt(batch).putFloat(step);
    put(bytes, features);
    put(bytes, labels);
    weights.forEach(weight -> put(bytes, weight));
    Files.write(file, bytes.array());
  }

  private static void put(ByteBuffer bytes, float[] numbers) {
    for (float number : numbers) {
      bytes.putFloat(number);
    }
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

  /// Gaussian numbers.
  static float[] gaussian(Random random, int count, double deviation) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }
}
