package org.hyperdescent.crdc.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.lenses.Parametrised;

/// What every layer is tested by: central differences, and the loop over samples.
final class Differences {

  private Differences() {}

  /// Asserts that the reverse derivative of a map at a point agrees with central differences, in
  /// every number of the first `wires` inputs.
  static void assertAgree(SmoothMap map, double[][] point, int wires) {
    SplittableRandom random = new SplittableRandom(11);
    double[][] weights = new double[map.target().width()][];
    double[][] arguments = Arrays.copyOf(point, point.length + weights.length);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = random.doubles(map.target().shapes().get(i).size(), -1, 1).toArray();
      arguments[point.length + i] = weights[i];
    }
    double[][] gradient = Executable.of(map.reverse()).apply(arguments);
    Executable value = Executable.of(map);
    double h = 1e-5;
    for (int wire = 0; wire < wires; wire++) {
      for (int i = 0; i < point[wire].length; i++) {
        double x = point[wire][i];
        point[wire][i] = x + h;
        double above = dot(value.apply(point), weights);
        point[wire][i] = x - h;
        double below = dot(value.apply(point), weights);
        point[wire][i] = x;
        assertThat(gradient[wire][i])
            .as("number %d of input %d", i, wire)
            .isCloseTo((above - below) / (2 * h), within(1e-7));
      }
    }
  }

  /// Asserts that a layer on a batch is the layer on each sample, and its derivative at the
  /// parameters the sum over samples.
  static void assertBatches(
      Parametrised<Space, SmoothMap> layer, double[][] parameters, double[][]... samples) {
    int count = samples.length;
    Parametrised<Space, SmoothMap> batch = Layers.batch(layer, count);
    double[][] point = concatenate(parameters, interleave(samples));
    double[][] result = Executable.of(batch.map()).apply(point);
    double[][] ones = new double[result.length][];
    for (int i = 0; i < ones.length; i++) {
      ones[i] = new double[result[i].length];
      Arrays.fill(ones[i], 1);
    }
    double[][] gradient = Executable.of(batch.map().reverse()).apply(concatenate(point, ones));
    double[][] sums = new double[parameters.length][];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new double[parameters[i].length];
    }
    Executable single = Executable.of(layer.map());
    Executable slope = Executable.of(layer.map().reverse());
    for (int sample = 0; sample < count; sample++) {
      double[][] at = concatenate(parameters, samples[sample]);
      double[][] expected = single.apply(at);
      double[][] change = new double[expected.length][];
      for (int wire = 0; wire < expected.length; wire++) {
        int size = expected[wire].length;
        assertThat(Arrays.copyOfRange(result[wire], sample * size, (sample + 1) * size))
            .containsExactly(expected[wire], within(1e-12));
        change[wire] = new double[size];
        Arrays.fill(change[wire], 1);
      }
      double[][] parts = slope.apply(concatenate(at, change));
      for (int wire = 0; wire < sums.length; wire++) {
        for (int i = 0; i < sums[wire].length; i++) {
          sums[wire][i] += parts[wire][i];
        }
      }
    }
    for (int wire = 0; wire < sums.length; wire++) {
      assertThat(gradient[wire]).containsExactly(sums[wire], within(1e-11));
    }
  }

  /// The parts of each wire one after the other.
  private static double[][] interleave(double[][][] samples) {
    double[][] batch = new double[samples[0].length][];
    for (int wire = 0; wire < batch.length; wire++) {
      int size = samples[0][wire].length;
      batch[wire] = new double[samples.length * size];
      for (int sample = 0; sample < samples.length; sample++) {
        System.arraycopy(samples[sample][wire], 0, batch[wire], sample * size, size);
      }
    }
    return batch;
  }

  static double[][] concatenate(double[][] left, double[][] right) {
    double[][] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }

  static double dot(double[][] left, double[][] right) {
    double total = 0;
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < left[i].length; j++) {
        total += left[i][j] * right[i][j];
      }
    }
    return total;
  }
}
