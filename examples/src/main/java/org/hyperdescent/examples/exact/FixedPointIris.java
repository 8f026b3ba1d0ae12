package org.hyperdescent.examples.exact;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.primitive.ImmutableLongList;
import org.eclipse.collections.impl.factory.primitive.LongLists;
import org.hyperdescent.crdc.algebra.Integers;
import org.hyperdescent.crdc.circuit.Circuit;
import org.hyperdescent.crdc.circuit.CircuitCategory;
import org.hyperdescent.crdc.circuit.IntegerGate.Clip;
import org.hyperdescent.crdc.circuit.IntegerGate.ShiftRight;
import org.hyperdescent.crdc.circuit.LongCircuit;
import org.hyperdescent.examples.data.UciIris;
import org.hyperdescent.functors.descent.CircuitErrors;
import org.hyperdescent.functors.descent.GradientDescent;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.ParaCategory;
import org.hyperdescent.lenses.Parametrised;

/// A linear classifier of irises in integers, with 10 bits after the binary point: twelve weights,
/// trained by 9,000 exact steps.
///
/// The model is a product of a matrix and a vector followed by an activation, `(clip(o >> 10, -1,
/// 1) + 1) >> 1` in fixed point; shifts and clips have straight-through derivatives. Each becomes a
/// learner under gradient descent on circuits, and the composite of the two learners trains. Its
/// update adds `-(((p' >> 10) · 8) >> 10)`: gradients are brought back to 10 bits, and the step is
/// 8/1024.
///
/// The run reproduces the published one of the `yarrow-polycirc` demonstration weight by weight
/// ([#PUBLISHED_WEIGHTS]), with the same data, [UciIris], in the same order: sixty times
/// through the samples, one of each kind in turn.
///
/// Source: P. Wilson, *yarrow-polycirc*, the "Iris demo" of its
/// [README](https://github.com/yarrow-id/polycirc), read at commit 173751a. Nothing of its program
/// is used.
public final class FixedPointIris {

  /// The number of bits after the binary point.
  public static final int BITS = 10;

  /// The number 1 in fixed point.
  public static final long ONE = 1L << BITS;

  /// How often the published run goes through the data.
  public static final int EPOCHS = 60;

  /// The weights of the published run, the four of each kind in turn.
  public static final ImmutableLongList PUBLISHED_WEIGHTS =
      LongLists.immutable.of(-118, 912, -884, 408, -20, -189, 68, 28, -1407, -641, 1407, 2336);

  /// The accuracy of the published run on the data it was trained on.
  public static final double PUBLISHED_ACCURACY = 0.96;

  private static final int FEATURES = 4;
  private static final int KINDS = 3;
  private static final int WEIGHTS = KINDS * FEATURES;
  private static final long RATE = 8;

  private static final CircuitCategory<BigInteger> CIRCUITS =
      new CircuitCategory<>(Integers.INTEGERS);
  private static final ParaCategory<Integer, Circuit<BigInteger>> PARAMETRISED =
      new ParaCategory<>(CIRCUITS);

  private FixedPointIris() {}

  /// The linear layer, twelve weights and four features to three sums with 20 bits.
  public static Parametrised<Integer, Circuit<BigInteger>> linear() {
    return PARAMETRISED.parametrised(WEIGHTS, FEATURES, CIRCUITS.matrixProduct(KINDS, FEATURES));
  }

  /// The activation, three sums to three numbers between 0 and 1 with 10 bits.
  public static Parametrised<Integer, Circuit<BigInteger>> activation() {
    Circuit<BigInteger> clipped =
        CIRCUITS.compose(
            CIRCUITS.onEach(new ShiftRight(BITS), KINDS),
            CIRCUITS.onEach(new Clip(-ONE, ONE), KINDS));
    BigInteger one = big(ONE);
    Circuit<BigInteger> ones =
        CIRCUITS.compose(
            CIRCUITS.discard(KINDS), CIRCUITS.point(Lists.immutable.of(one, one, one)));
    return PARAMETRISED.embed(
        CIRCUITS.compose(CIRCUITS.add(clipped, ones), CIRCUITS.onEach(new ShiftRight(1), KINDS)));
  }

  /// Gradient descent in fixed point.
  public static GradientDescent<Integer, Circuit<BigInteger>> descent() {
    return CircuitErrors.descentBy(
        Integers.INTEGERS,
        wires -> {
          Circuit<BigInteger> toFixedPoint = CIRCUITS.onEach(new ShiftRight(BITS), wires);
          Circuit<BigInteger> step = CIRCUITS.scaling(wires, big(RATE));
          return CIRCUITS.negate(
              CIRCUITS.compose(CIRCUITS.compose(toFixedPoint, step), toFixedPoint));
        });
  }

  /// The learner that trains: those of the linear layer and of the activation, composed.
  public static Learner<Integer, Circuit<BigInteger>> learner() {
    var descent = descent();
    return descent.onArrow(linear()).then(descent.onArrow(activation()));
  }

  /// Trains from weights that are all zero.
  ///
  /// @param epochs how often to go through the data
  /// @param observer told the number of epochs done
  /// @return the weights, the four of each kind in turn
  public static long[] train(UciIris data, int epochs, IntConsumer observer) {
    LongCircuit update = LongCircuit.of(learner().update());
    long[][] features = features(data);
    int[] order = data.kindsInTurn();
    long[] weights = new long[WEIGHTS];
    long[] inputs = new long[WEIGHTS + FEATURES + KINDS];
    for (int epoch = 1; epoch <= epochs; epoch++) {
      for (int row : order) {
        System.arraycopy(weights, 0, inputs, 0, WEIGHTS);
        System.arraycopy(features[row], 0, inputs, WEIGHTS, FEATURES);
        for (int kind = 0; kind < KINDS; kind++) {
          inputs[WEIGHTS + FEATURES + kind] = kind == data.kind(row) ? ONE : 0;
        }
        update.run(inputs, weights);
      }
      observer.accept(epoch);
    }
    return weights;
  }

  /// The share of samples whose largest output is that of their kind.
  ///
  /// @param weights not modified
  public static double accuracy(UciIris data, long[] weights) {
    LongCircuit predict = LongCircuit.of(learner().implement());
    long[][] features = features(data);
    long[] inputs = Arrays.copyOf(weights, WEIGHTS + FEATURES);
    long[] outputs = new long[KINDS];
    int right = 0;
    for (int row = 0; row < data.size(); row++) {
      System.arraycopy(features[row], 0, inputs, WEIGHTS, FEATURES);
      predict.run(inputs, outputs);
      if (largest(outputs) == data.kind(row)) {
        right++;
      }
    }
    return (double) right / data.size();
  }

  /// The measurements in fixed point, rounded down.
  private static long[][] features(UciIris data) {
    return data.measurements().stream()
        .map(row -> row.primitiveStream().mapToLong(v -> (long) Math.floor(ONE * v)).toArray())
        .toArray(long[][]::new);
  }

  private static int largest(long[] outputs) {
    int best = 0;
    for (int k = 1; k < outputs.length; k++) {
      if (outputs[k] > outputs[best]) {
        best = k;
      }
    }
    return best;
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
