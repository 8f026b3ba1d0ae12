package org.hyperdescent.benchmarks;

import java.util.Locale;
import java.util.stream.IntStream;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.crdc.layers.Activation;
import org.hyperdescent.crdc.layers.Attention;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.layers.Recurrence;
import org.hyperdescent.crdc.smooth.Convolutions;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Window;
import org.hyperdescent.lenses.Parametrised;

/// Small networks of each kind of layer beyond dense ones, with a step of gradient descent on a
/// batch: what [LayerSteps] measures.
public enum LayerNetwork {
  /// Two convolutions 3x3 with relu and maximum pooling 2x2, 1 to 8 to 16 channels, on 28x28, then
  /// a dense layer to 10 classes; 16 samples.
  CONVOLUTIONAL(16) {
    @Override
    SmoothMap loss() {
      return Losses.softmaxCrossEntropy(10);
    }

    @Override
    Parametrised<Space, SmoothMap> model() {
      Window window = Window.of(3).padding(1);
      Window pool = Window.of(2).stride(2);
      Shape image = Shape.of(28, 28, 1);
      Shape half = Shape.of(14, 14, 8);
      Shape last = Shape.of(7, 7, 16);
      return Layers.convolution(image, 8, 1, window, window, SmoothOperations::relu)
          .then(Layers.layer(Convolutions.maximumPooling(Shape.of(28, 28, 8), pool, pool)))
          .then(Layers.convolution(half, 16, 1, window, window, SmoothOperations::relu))
          .then(Layers.layer(Convolutions.maximumPooling(Shape.of(14, 14, 16), pool, pool)))
          .then(Layers.layer(SmoothOperations.reshape(last, Shape.of(last.size()))))
          .then(Layers.dense(last.size(), 10, Activation.none()));
    }
  },

  /// Causal self-attention with 4 heads around which its input is led, then layer normalization; 8
  /// sequences of 32 places and width 64.
  ATTENTION(8) {
    @Override
    SmoothMap loss() {
      return Losses.squaredError(Shape.of(32, 64));
    }

    @Override
    Parametrised<Space, SmoothMap> model() {
      return Layers.residual(Attention.selfAttention(32, 64, 4, true))
          .then(Layers.normalization(Shape.of(32, 64), 1e-5));
    }
  },

  /// A long short-term memory with 16 inputs and 32 cells over 20 steps; 16 sequences.
  RECURRENT(16) {
    @Override
    SmoothMap loss() {
      return Losses.squaredError(Shape.of(20, 32));
    }

    @Override
    Parametrised<Space, SmoothMap> model() {
      Parametrised<Space, SmoothMap> states =
          Recurrence.unroll(Recurrence.longShortTermMemory(16, 32), 20);
      SmoothMap start =
          SmoothOperations.fill(Shape.of(32), 0)
              .tensor(SmoothOperations.fill(Shape.of(32), 0))
              .tensor(new SmoothMap.Identity(Space.of(Shape.of(20, 16))));
      SmoothMap visible = new SmoothMap.Pullback(states.target(), FiniteFunction.of(2, 0));
      return Layers.layer(start).then(states).then(Layers.layer(visible));
    }
  },

  /// Two dense layers of 128 with layer normalization and relu, from 64 features to 10 classes; 64
  /// samples.
  NORMALIZED(64) {
    @Override
    SmoothMap loss() {
      return Losses.softmaxCrossEntropy(10);
    }

    @Override
    Parametrised<Space, SmoothMap> model() {
      Parametrised<Space, SmoothMap> normalized =
          Layers.normalization(Shape.of(128), 1e-5)
              .then(Layers.layer(SmoothOperations.relu(Shape.of(128))));
      return Layers.dense(64, 128, Activation.none())
          .then(normalized)
          .then(Layers.dense(128, 128, Activation.none()))
          .then(normalized)
          .then(Layers.dense(128, 10, Activation.none()));
    }
  };

  private static final double RATE = 0.01;

  private final int batch;

  LayerNetwork(int batch) {
    this.batch = batch;
  }

  /// The network on one sample.
  abstract Parametrised<Space, SmoothMap> model();

  /// The loss of one sample, of the prediction and the label.
  abstract SmoothMap loss();

  /// One step of gradient descent, `P x A^batch x B^batch → P`: parameters, inputs and labels to
  /// the new parameters.
  public SmoothMap step() {
    Parametrised<Space, SmoothMap> model = Layers.batch(model(), batch);
    Space parameters = model.parameters();
    SmoothMap objective =
        model
            .map()
            .tensor(new SmoothMap.Identity(model.target()))
            .then(loss().batch(batch))
            .then(SmoothOperations.sum(Shape.of(batch), 0))
            .then(SmoothOperations.scale(-RATE / batch, Space.scalar()));
    int[] wires = IntStream.range(0, parameters.width()).toArray();
    SmoothMap first =
        new SmoothMap.Pullback(
            objective.source(), FiniteFunction.of(objective.source().width(), wires));
    return objective.gradient().then(first).plus(first);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
