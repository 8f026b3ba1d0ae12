package org.hyperdescent.examples.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.crdc.circuit.Circuit;
import org.hyperdescent.crdc.circuit.LongCircuit;
import org.hyperdescent.examples.data.UciIris;
import org.junit.jupiter.api.Test;

/// The published run of integer learning, bit by bit.
class FixedPointIrisTest {

  private final UciIris data = UciIris.read();

  @Test
  void reproducesThePublishedWeightsAndAccuracy() {
    long[] weights = FixedPointIris.train(data, FixedPointIris.EPOCHS, _ -> {});
    assertThat(weights).containsExactly(FixedPointIris.PUBLISHED_WEIGHTS.toArray());
    assertThat(FixedPointIris.accuracy(data, weights)).isEqualTo(FixedPointIris.PUBLISHED_ACCURACY);
  }

  @Test
  void isTheHandWrittenLoop() {
    for (int epochs : new int[] {1, 2, 7}) {
      assertThat(FixedPointIris.train(data, epochs, _ -> {})).containsExactly(byHand(epochs));
    }
  }

  /// The same training without circuits, learners or derivatives.
  private long[] byHand(int epochs) {
    long[] w = new long[12];
    for (int step = 0; step < epochs * 150; step++) {
      int row = step % 150 % 3 * 50 + step % 150 / 3;
      for (int kind = 0; kind < 3; kind++) {
        long sum = 0;
        for (int j = 0; j < 4; j++) {
          sum += w[4 * kind + j] * fixed(row, j);
        }
        long output = (Math.max(-1024, Math.min(1024, sum >> 10)) + 1024) >> 1;
        long error = output - (row / 50 == kind ? 1024 : 0);
        for (int j = 0; j < 4; j++) {
          w[4 * kind + j] -= (((error * fixed(row, j)) >> 10) * 8) >> 10;
        }
      }
    }
    return w;
  }

  private long fixed(int row, int feature) {
    return (long) Math.floor(1024 * data.measurements().get(row).get(feature));
  }

  @Test
  void composingLearnersIsLearningTheComposite() {
    var descent = FixedPointIris.descent();
    LongCircuit parts = LongCircuit.of(FixedPointIris.learner().step());
    LongCircuit whole =
        LongCircuit.of(
            descent.onArrow(FixedPointIris.linear().then(FixedPointIris.activation())).step());
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      long[] point = random.longs(19, -3000, 3000).toArray();
      assertThat(parts.apply(point)).containsExactly(whole.apply(point));
    }
  }

  @Test
  void runsTheSameInIntegersOfAnySize() {
    Circuit<BigInteger> update = FixedPointIris.learner().update();
    long[] point = new Random(5).longs(19, -3000, 3000).toArray();
    assertThat(update.apply(Arrays.stream(point).mapToObj(BigInteger::valueOf).toList()))
        .isEqualTo(
            Lists.immutable.fromStream(
                Arrays.stream(LongCircuit.of(update).apply(point)).mapToObj(BigInteger::valueOf)));
  }

  @Test
  void theKindsTakeTurns() {
    assertThat(Arrays.stream(data.kindsInTurn()).limit(5)).containsExactly(0, 50, 100, 1, 51);
    assertThat(Arrays.stream(data.kindsInTurn()).sorted().toArray())
        .containsExactly(Stream.iterate(0, i -> i + 1).limit(150).mapToInt(i -> i).toArray());
  }
}
