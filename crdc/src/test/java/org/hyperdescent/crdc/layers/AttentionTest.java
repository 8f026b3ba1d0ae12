package org.hyperdescent.crdc.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.hyperdescent.lenses.Parametrised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttentionTest {

  private static final int LENGTH = 4;
  private static final int WIDTH = 6;
  private static final int HEADS = 2;

  @Test
  void oneQueryReadsTheMeanOfKeysThatAreAlike() {
    SmoothMap attention =
        Attention.scaledDotProduct(Shape.of(1, 2), Shape.of(3, 2), Shape.of(3, 1), false);
    double[] same = {1, 2, 1, 2, 1, 2};
    assertThat(Executable.of(attention).apply(new double[] {5, 7}, same, new double[] {3, 6, 9})[0])
        .containsExactly(new double[] {6}, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void selfAttentionIsItsFormula(boolean causal) {
    Parametrised<Space, SmoothMap> layer = Attention.selfAttention(LENGTH, WIDTH, HEADS, causal);
    double[][] p = SmoothEquality.point(layer.map().source(), new SplittableRandom(2));
    double[] q = product(p[4], p[0]);
    double[] k = product(p[4], p[1]);
    double[] v = product(p[4], p[2]);
    double[] heard = new double[LENGTH * WIDTH];
    int depth = WIDTH / HEADS;
    for (int head = 0; head < HEADS; head++) {
      for (int i = 0; i < LENGTH; i++) {
        double[] weights = new double[causal ? i + 1 : LENGTH];
        for (int j = 0; j < weights.length; j++) {
          double score = 0;
          for (int c = head * depth; c < (head + 1) * depth; c++) {
            score += q[i * WIDTH + c] * k[j * WIDTH + c];
          }
          weights[j] = Math.exp(score / Math.sqrt(depth));
        }
        double total = Arrays.stream(weights).sum();
        for (int c = head * depth; c < (head + 1) * depth; c++) {
          for (int j = 0; j < weights.length; j++) {
            heard[i * WIDTH + c] += weights[j] / total * v[j * WIDTH + c];
          }
        }
      }
    }
    assertThat(Executable.of(layer.map()).apply(p)[0])
        .containsExactly(product(heard, p[3]), within(1e-11));
  }

  private static double[] product(double[] rows, double[] matrix) {
    double[] result = new double[rows.length];
    for (int i = 0; i < rows.length / WIDTH; i++) {
      for (int j = 0; j < WIDTH; j++) {
        for (int k = 0; k < WIDTH; k++) {
          result[i * WIDTH + j] += rows[i * WIDTH + k] * matrix[k * WIDTH + j];
        }
      }
    }
    return result;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void derivativesAgreeWithCentralDifferencesAndBatchesWithLoops(boolean causal) {
    Parametrised<Space, SmoothMap> block =
        Layers.residual(
            Layers.normalization(Shape.of(LENGTH, WIDTH), 0.1)
                .then(Attention.selfAttention(LENGTH, WIDTH, HEADS, causal)));
    SplittableRandom random = new SplittableRandom(4);
    double[][] parameters = small(block.parameters(), random);
    double[][] sample = SmoothEquality.point(block.source(), random);
    double[][] at = Differences.concatenate(parameters, sample);
    Differences.assertAgree(block.map(), at, at.length);
    Differences.assertBatches(
        block, parameters, sample, SmoothEquality.point(block.source(), random));
  }

  private static double[][] small(Space space, SplittableRandom random) {
    double[][] point = SmoothEquality.point(space, random);
    for (double[] wire : point) {
      for (int i = 0; i < wire.length; i++) {
        wire[i] /= 4;
      }
    }
    return point;
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> Attention.selfAttention(4, 6, 4, false))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("4 heads do not divide the width 6");
    assertThatThrownBy(
            () -> Attention.scaledDotProduct(Shape.of(2, 3), Shape.of(4, 3), Shape.of(4, 1), true))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("not 4 keys for 2 queries");
  }
}
