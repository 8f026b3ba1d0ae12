package org.hyperdescent.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.hyperdescent.crdc.circuit.BitSlicedCircuit;
import org.hyperdescent.crdc.circuit.LongCircuit;
import org.junit.jupiter.api.Test;

/// The contestants add.
class BitSlicedBenchmarkTest {

  @Test
  void contestantsComputeTheSameSums() {
    var adder = BitSlicedBenchmark.adder();
    int samples = 200;
    int words = BitSlicedCircuit.words(samples);
    int[] left = new Random(1).ints(samples, 0, 1 << 16).toArray();
    int[] right = new Random(2).ints(samples, 0, 1 << 16).toArray();
    long[] slices = new long[32 * words];
    for (int sample = 0; sample < samples; sample++) {
      long[] point = bits(left[sample], right[sample]);
      for (int wire = 0; wire < 32; wire++) {
        if (point[wire] == 1) {
          BitSlicedCircuit.set(slices, words, wire, sample);
        }
      }
    }
    long[] sums = new long[16 * words];
    BitSlicedCircuit.of(adder).run(words, slices, sums);
    LongCircuit longs = LongCircuit.of(adder);
    for (int sample = 0; sample < samples; sample++) {
      int expected = (left[sample] + right[sample]) & 0xffff;
      long[] point = bits(left[sample], right[sample]);
      long[] sum = longs.apply(point);
      var reference =
          adder.apply(Arrays.stream(point).mapToObj(bit -> Math.toIntExact(bit)).toList());
      for (int bit = 0; bit < 16; bit++) {
        int wanted = (expected >> bit) & 1;
        assertThat(BitSlicedCircuit.bit(sums, words, bit, sample)).isEqualTo(wanted);
        assertThat(sum[bit]).isEqualTo(wanted);
        assertThat(reference.get(bit)).isEqualTo(wanted);
      }
    }
  }

  private static long[] bits(int left, int right) {
    long[] bits = new long[32];
    for (int i = 0; i < 16; i++) {
      bits[i] = (left >> i) & 1;
      bits[16 + i] = (right >> i) & 1;
    }
    return bits;
  }
}
