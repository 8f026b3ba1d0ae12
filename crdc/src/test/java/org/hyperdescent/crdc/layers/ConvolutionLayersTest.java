package org.hyperdescent.crdc.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.AxisOperation;
import org.hyperdescent.crdc.smooth.Convolutions;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Window;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.hyperdescent.lenses.Parametrised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Convolutions and pooling against loops over the definition.
class ConvolutionLayersTest {

  /// An image, a kernel and how it walks.
  record Case(Shape image, int outputs, int groups, Window vertical, Window horizontal) {

    SmoothMap correlation() {
      return Convolutions.correlation(image, outputs, groups, vertical, horizontal);
    }

    Shape result() {
      return correlation().target().shapes().get(0);
    }

    /// Row `i stride + k dilation - padding` of an image; 0 where there is none.
    double pixel(double[] x, int row, int column, int channel) {
      return row < 0 || row >= image.dimension(0) || column < 0 || column >= image.dimension(1)
          ? 0
          : x[(row * image.dimension(1) + column) * image.dimension(2) + channel];
    }

    double pixel(double[] x, int i, int j, int k, int l, int channel) {
      return pixel(x, place(vertical, i, k), place(horizontal, j, l), channel);
    }

    private static int place(Window window, int i, int k) {
      return i * window.stride() + k * window.dilation() - window.before();
    }

    /// The definition of the correlation, or of the convolution, as a loop.
    double[] expected(double[] kernel, double[] x, boolean turned) {
      Shape result = result();
      int depth = image.dimension(2) / groups;
      double[] y = new double[result.size()];
      for (int i = 0; i < result.dimension(0); i++) {
        for (int j = 0; j < result.dimension(1); j++) {
          for (int o = 0; o < outputs; o++) {
            int group = o / (outputs / groups);
            double total = 0;
            for (int k = 0; k < vertical.extent(); k++) {
              for (int l = 0; l < horizontal.extent(); l++) {
                int row = turned ? vertical.extent() - 1 - k : k;
                int column = turned ? horizontal.extent() - 1 - l : l;
                for (int c = 0; c < depth; c++) {
                  int w = ((row * horizontal.extent() + column) * depth + c) * outputs + o;
                  total += kernel[w] * pixel(x, i, j, k, l, group * depth + c);
                }
              }
            }
            y[(i * result.dimension(1) + j) * outputs + o] = total;
          }
        }
      }
      return y;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(Shape.of(5, 4, 1), 1, 1, Window.of(3), Window.of(2)),
        new Case(Shape.of(5, 6, 2), 3, 1, Window.of(3).padding(1), Window.of(3).padding(1)),
        new Case(Shape.of(7, 5, 2), 2, 1, Window.of(3).stride(2), Window.of(2).stride(2)),
        new Case(
            Shape.of(6, 7, 4),
            6,
            2,
            Window.of(2).dilation(2),
            Window.of(3).dilation(2).stride(2).padding(2)),
        new Case(Shape.of(4, 4, 3), 3, 3, Window.of(2), Window.of(2)),
        new Case(Shape.of(3, 2, 5), 2, 1, Window.of(1), Window.of(1)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void correlationAndConvolutionAreTheirDefinitions(Case c) {
    double[][] at = SmoothEquality.point(c.correlation().source(), new SplittableRandom(1));
    assertThat(Executable.of(c.correlation()).apply(at)[0])
        .containsExactly(c.expected(at[0], at[1], false), within(1e-12));
    SmoothMap convolution =
        Convolutions.convolution(c.image(), c.outputs(), c.groups(), c.vertical(), c.horizontal());
    assertThat(Executable.of(convolution).apply(at)[0])
        .containsExactly(c.expected(at[0], at[1], true), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void transposedConvolutionIsTheTranspose(Case c) {
    SplittableRandom random = new SplittableRandom(2);
    double[][] at = SmoothEquality.point(c.correlation().source(), random);
    double[][] change = SmoothEquality.point(Space.of(c.result()), random);
    SmoothMap transposed =
        Convolutions.transposed(c.image(), c.outputs(), c.groups(), c.vertical(), c.horizontal());
    double[][] back = Executable.of(transposed).apply(at[0], change[0]);
    assertThat(Differences.dot(back, new double[][] {at[1]}))
        .isCloseTo(
            Differences.dot(Executable.of(c.correlation()).apply(at), change), within(1e-11));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void poolingIsItsDefinition(Case c) {
    double[] x = SmoothEquality.point(Space.of(c.image()), new SplittableRandom(3))[0];
    SmoothMap largest = Convolutions.maximumPooling(c.image(), c.vertical(), c.horizontal());
    SmoothMap mean = Convolutions.meanPooling(c.image(), c.vertical(), c.horizontal());
    Shape result = largest.target().shapes().get(0);
    double[] largests = Executable.of(largest).apply(x)[0];
    double[] means = Executable.of(mean).apply(x)[0];
    int channels = c.image().dimension(2);
    for (int place = 0; place < result.size(); place++) {
      int i = place / channels / result.dimension(1);
      int j = place / channels % result.dimension(1);
      double best = Double.NEGATIVE_INFINITY;
      double total = 0;
      for (int k = 0; k < c.vertical().extent(); k++) {
        for (int l = 0; l < c.horizontal().extent(); l++) {
          double pixel = c.pixel(x, i, j, k, l, place % channels);
          best = Math.max(best, pixel);
          total += pixel;
        }
      }
      assertThat(largests[place]).isEqualTo(best);
      assertThat(means[place])
          .isCloseTo(total / (c.vertical().extent() * c.horizontal().extent()), within(1e-14));
    }
  }

  @Test
  void largestOfEqualPixelsPassesItsChangeToTheFirst() {
    SmoothMap pooling = Convolutions.maximumPooling(Shape.of(2, 2, 1), Window.of(2), Window.of(2));
    assertThat(
            Executable.of(pooling.reverse()).apply(new double[] {1, 3, 3, 0}, new double[] {5})[0])
        .containsExactly(0, 5, 0, 0);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void derivativesAgreeWithCentralDifferencesAndBatchesWithLoops(Case c) {
    Parametrised<Space, SmoothMap> layer =
        Layers.convolution(
            c.image(),
            c.outputs(),
            c.groups(),
            c.vertical(),
            c.horizontal(),
            SmoothOperations::logistic);
    SplittableRandom random = new SplittableRandom(4);
    double[][] parameters = SmoothEquality.point(layer.parameters(), random);
    double[][] sample = SmoothEquality.point(layer.source(), random);
    double[][] at = Differences.concatenate(parameters, sample);
    Differences.assertAgree(layer.map(), at, at.length);
    Differences.assertBatches(
        layer, parameters, sample, SmoothEquality.point(layer.source(), random));
  }

  @Test
  void batchOfImagesIsOneProductForwardAndTwoBackward() {
    Parametrised<Space, SmoothMap> layer =
        Layers.convolution(Shape.of(8, 8, 2), 4, 1, Window.of(3), Window.of(3), Activation.none());
    SmoothMap batch = Layers.batch(layer, 5).map();
    Program forward = Normalizer.normalize(batch);
    assertThat(forward.nodes().collect(node -> node.operation().label()).makeString(", "))
        .isEqualTo(
            "windows axis=2 at=3 extent=3 stride=1 dilation=1,"
                + " windows axis=1 at=3 extent=3 stride=1 dilation=1,"
                + " reshape, reshape, matmul, reshape, expand 0 6, expand 1 6, expand 0 5, add");
    Program backward = Normalizer.normalize(batch.reverse());
    assertThat(backward.count(Operation.Matmul.class)).isEqualTo(2);
    assertThat(backward.count(AxisOperation.OverlapAdd.class)).isEqualTo(2);
    assertThat(backward.count(AxisOperation.Permute.class)).isZero();
  }

  @Test
  void convolutionalNetworkHasTheGradientOfItsLoss() {
    Shape image = Shape.of(6, 6, 1);
    Parametrised<Space, SmoothMap> convolution =
        Layers.convolution(image, 2, 1, Window.of(3), Window.of(3), SmoothOperations::softplus);
    Shape maps = Shape.of(4, 4, 2);
    Window half = Window.of(2).stride(2);
    Parametrised<Space, SmoothMap> network =
        convolution
            .then(Layers.layer(Convolutions.maximumPooling(maps, half, half)))
            .then(Layers.layer(SmoothOperations.reshape(Shape.of(2, 2, 2), Shape.of(8))))
            .then(Layers.dense(8, 3, Activation.none()));
    SmoothMap loss =
        network
            .map()
            .tensor(new SmoothMap.Identity(Space.reals(3)))
            .then(Losses.softmaxCrossEntropy(3));
    double[][] at = SmoothEquality.point(loss.source(), new SplittableRandom(6));
    Differences.assertAgree(loss, at, at.length);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Window three = Window.of(3);
    assertThatThrownBy(() -> Convolutions.correlation(Shape.of(5, 5), 1, 1, three, three))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("R^5x5 is not an image: it takes height, width and channels");
    assertThatThrownBy(() -> Convolutions.correlation(Shape.of(5, 5, 3), 4, 2, three, three))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("2 groups do not divide the 3 channels of R^5x5x3 and 4 outputs");
    assertThatThrownBy(() -> Convolutions.correlation(Shape.of(5, 2, 1), 1, 1, three, three))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage(
            "cannot apply windows axis=1 at=2 extent=3 stride=1 dilation=1 to R^5x2x1:"
                + " a window spans 3 entries, there are 2");
    assertThatThrownBy(() -> Window.of(3).stride(0)).hasMessageContaining("stride 0");
  }
}
