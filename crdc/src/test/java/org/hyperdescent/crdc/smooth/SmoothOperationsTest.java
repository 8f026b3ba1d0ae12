package org.hyperdescent.crdc.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values of the maps on axes, of choices, of broadcasting and of the functions of one number.
class SmoothOperationsTest {

  private static final Shape R23 = Shape.of(2, 3);
  private static final double[] X = {1, 2, 3, 4, 5, 6};

  @Test
  void axesMoveNumbersAsDefined() {
    assertThat(value(Axes.permute(R23, 1, 0), X)).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(value(Axes.permute(Shape.of(1, 2, 3), 2, 0, 1), X))
        .containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(value(Axes.slice(R23, 1, 1, 2), X)).containsExactly(2, 3, 5, 6);
    assertThat(value(Axes.slice(R23, 1, 0, 2, 2), X)).containsExactly(1, 3, 4, 6);
    assertThat(value(Axes.flip(R23, 1), X)).containsExactly(3, 2, 1, 6, 5, 4);
    assertThat(value(Axes.pad(R23, 0, 1, 0), X)).containsExactly(0, 0, 0, 1, 2, 3, 4, 5, 6);
    assertThat(value(Axes.gather(R23, 1, 2, 2), X)).containsExactly(3, 3, 6, 6);
    assertThat(value(Axes.scatterAdd(R23, 1, 2, 1, 0, 1), X)).containsExactly(2, 4, 5, 10);
    assertThat(value(Axes.cumulativeSum(R23, 1), X)).containsExactly(1, 3, 6, 4, 9, 15);
    assertThat(value(Axes.cumulativeSum(R23, 0), X)).containsExactly(1, 2, 3, 5, 7, 9);
    assertThat(
            Executable.of(Axes.concatenate(1, R23, Shape.of(2, 1)))
                .apply(X, new double[] {7, 8})[0])
        .containsExactly(1, 2, 3, 7, 4, 5, 6, 8);
    assertThat(value(Axes.windows(Shape.of(6), 0, 1, Window.of(2).stride(2)), X))
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(value(Axes.windows(Shape.of(6), 0, 1, Window.of(2).dilation(3).padding(1)), X))
        .containsExactly(0, 3, 1, 4, 2, 5, 3, 6, 4, 0);
  }

  @Test
  void stackingUndoesUnstacking() {
    SmoothMap rows = Axes.unstack(R23);
    assertThat(rows.target()).isEqualTo(Space.of(Shape.of(3), Shape.of(3)));
    assertThat(Executable.of(rows).apply(X)).isDeepEqualTo(new double[][] {{1, 2, 3}, {4, 5, 6}});
    assertThat(value(rows.then(Axes.stack(Shape.of(3), 2)), X)).containsExactly(X);
  }

  @Test
  void reductionsOfAxes() {
    double[] y = {1, -5, 3, 3, 2, 0};
    assertThat(value(Axes.mean(R23, 1), X)).containsExactly(new double[] {2, 5}, within(1e-15));
    assertThat(value(Axes.maximum(R23, 1), y)).containsExactly(3, 3);
    assertThat(value(Axes.maximum(R23, 0), y)).containsExactly(3, 2, 3);
    assertThat(value(Axes.minimum(R23, 0), y)).containsExactly(1, -5, 0);
    assertThat(value(Axes.product(R23, 1), X)).containsExactly(6, 120);
    assertThat(value(Axes.product(Shape.of(5), 0), 1, 2, 3, 4, 5)).containsExactly(120);
    assertThat(value(Axes.maximum(Shape.of(2, 2, 2), 1), 1, 8, 2, 7, 3, 6, 4, 5))
        .containsExactly(2, 8, 4, 6);
  }

  @Test
  void derivativeOfAProductNeedsNoDivision() {
    assertThat(
            Executable.of(Axes.product(Shape.of(3), 0).reverse())
                .apply(new double[] {0, 2, 3}, new double[] {1})[0])
        .containsExactly(6, 0, 0);
  }

  @Test
  void largestOfEqualEntriesIsTheFirst() {
    double[] ties = {2, 7, 7, 1};
    assertThat(value(Selections.argmax(Shape.of(4)), ties)).containsExactly(1);
    assertThat(value(Selections.argmax(Shape.of(4)), 2, 7, Double.NaN, 9)).containsExactly(2);
    assertThat(
            Executable.of(Axes.maximum(Shape.of(4), 0).reverse()).apply(ties, new double[] {5})[0])
        .containsExactly(0, 5, 0, 0);
    double[] left = {1, 4, 2};
    double[] right = {3, 0, 2};
    SmoothMap maximum = Selections.maximum(Shape.of(3));
    assertThat(Executable.of(maximum).apply(left, right)[0]).containsExactly(3, 4, 2);
    assertThat(Executable.of(Selections.minimum(Shape.of(3))).apply(left, right)[0])
        .containsExactly(1, 0, 2);
    assertThat(Executable.of(maximum.reverse()).apply(left, right, new double[] {1, 1, 1}))
        .isDeepEqualTo(new double[][] {{0, 1, 1}, {1, 0, 0}});
    assertThat(value(Selections.clip(-1, 2, Shape.of(4)), -3, -1, 1, 5))
        .containsExactly(-1, -1, 1, 2);
    assertThatThrownBy(() -> Selections.clip(2, 1, R23))
        .hasMessage("no number is between 2.0 and 1.0");
  }

  @Test
  void indicesAreRounded() {
    assertThat(value(Selections.oneHot(Shape.of(2), 3), 2.2, -0.3))
        .containsExactly(0, 0, 1, 1, 0, 0);
    Executable lookup = Executable.of(Selections.lookup(Shape.of(3), Shape.scalar()));
    assertThat(lookup.apply(new double[] {5, 6, 7}, new double[] {1.4})[0]).containsExactly(6);
    assertThatThrownBy(() -> lookup.apply(new double[] {5, 6, 7}, new double[] {Double.NaN}))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("index NaN at position 0 is not in 0..2: the table has 3 entries");
    assertThatThrownBy(() -> lookup.apply(new double[] {5, 6, 7}, new double[] {-1}))
        .hasMessageContaining("index -1.0");
  }

  @Test
  void broadcastingRepeatsWhatIsMissing() {
    assertThat(Broadcasting.common(Shape.of(4, 1, 3), Shape.of(2, 1))).isEqualTo(Shape.of(4, 2, 3));
    assertThat(value(Broadcasting.broadcast(Shape.of(2, 1), R23), 7, 8))
        .containsExactly(7, 7, 7, 8, 8, 8);
    assertThat(value(Broadcasting.broadcast(Shape.of(3), R23), 7, 8, 9))
        .containsExactly(7, 8, 9, 7, 8, 9);
    assertThat(value(Broadcasting.broadcast(Shape.scalar(), R23), 7))
        .containsExactly(7, 7, 7, 7, 7, 7);
    SmoothMap sum = Broadcasting.lift(SmoothOperations::add, Shape.of(2, 1), Shape.of(3));
    double[] column = {10, 20};
    double[] row = {1, 2, 3};
    assertThat(Executable.of(sum).apply(column, row)[0]).containsExactly(11, 12, 13, 21, 22, 23);
    assertThat(Executable.of(sum.reverse()).apply(column, row, X))
        .isDeepEqualTo(new double[][] {{6, 15}, {5, 7, 9}});
    assertThatThrownBy(() -> Broadcasting.common(R23, Shape.of(2)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("cannot broadcast R^2x3 and R^2: extent 3 meets extent 2");
    assertThatThrownBy(() -> Broadcasting.broadcast(R23, Shape.of(3)))
        .hasMessage("cannot broadcast R^2x3 to R^3");
  }

  @Test
  void outerProduct() {
    assertThat(
            Executable.of(SmoothOperations.outer(2, 3))
                .apply(new double[] {1, 2}, new double[] {3, 4, 5})[0])
        .containsExactly(3, 4, 5, 6, 8, 10);
  }

  /// Values from Abramowitz and Stegun, table 7.1, with more digits from series of high precision.
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1e-9, 1.1283791670955126e-9",
    "0.5, 0.5204998778130465",
    "1, 0.8427007929497149",
    "2, 0.9953222650189527",
    "3, 0.9999779095030014",
    "7, 1",
    "-1, -0.8427007929497149"
  })
  void errorFunction(double x, double expected) {
    assertThat(UnaryFunction.ERF.apply(x)).isCloseTo(expected, within(1e-15 * Math.abs(expected)));
  }

  @Test
  void functionsOfOneNumber() {
    assertThat(UnaryFunction.ERF.apply(Double.NaN)).isNaN();
    assertThat(UnaryFunction.ERF.apply(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(UnaryFunction.FLOOR.apply(-0.5)).isEqualTo(-1);
    assertThat(UnaryFunction.LOG1P.apply(1e-20)).isEqualTo(1e-20);
    assertThat(value(SmoothOperations.power(-2, Shape.of(2)), 2, -4))
        .containsExactly(0.25, 1 / 16.0);
    // x times the normal distribution function, at 1: 0.8413447460685429.
    assertThat(value(SmoothOperations.gelu(Shape.of(3)), 1, 0, -1))
        .containsExactly(
            new double[] {0.8413447460685429, 0, 0.8413447460685429 - 1}, within(1e-15));
  }

  @Test
  void operationsOnAxesNameWhatTheyRefuse() {
    assertMessage(
        new AxisOperation.Permute(IntLists.immutable.of(0, 0)),
        "cannot apply permute order=0,0 to R^2x3: R^2x3 has 2 axes to put in order",
        R23);
    assertMessage(
        new AxisOperation.Slice(1, 1, 2, 2),
        "cannot apply slice axis=1 start=1 stride=2 count=2 to R^2x3: entry 3 is not in 0..2",
        R23);
    assertMessage(
        new AxisOperation.Slice(1, 1, 0, 2),
        "cannot apply slice axis=1 start=1 stride=0 count=2 to R^2x3:"
            + " a slice has at least 1 entry and a stride other than 0",
        R23);
    assertMessage(
        new AxisOperation.Pad(0, -1, 1, 4),
        "cannot apply pad axis=0 start=-1 stride=1 size=4 to R^2x3: entry -1 is not in 0..3",
        R23);
    assertMessage(
        new AxisOperation.Concatenate(0),
        "cannot apply concatenate axis=0 to R^2x3 and R^2x2: R^2x2 is not R^2x3 away from axis 0",
        R23,
        Shape.of(2, 2));
    assertMessage(
        new AxisOperation.Concatenate(0),
        "cannot apply concatenate axis=0 to : it takes 1 operands");
    assertMessage(
        new AxisOperation.Gather(0, IntLists.immutable.of(0, 2)),
        "cannot apply gather axis=0 indices=0,2 to R^2x3: entry 2 is not in 0..1",
        R23);
    assertMessage(
        new AxisOperation.ScatterAdd(0, IntLists.immutable.of(0), 3),
        "cannot apply scatteradd axis=0 indices=0 size=3 to R^2x3: 2 entries meet 1 indices",
        R23);
    assertMessage(
        new AxisOperation.CumulativeSum(2, false),
        "cannot apply cumulativesum axis=2 reversed=false to R^2x3: axis 2 is not in 0..1",
        R23);
    assertMessage(
        new AxisOperation.Windows(1, 1, 2, 1, 1),
        "cannot apply windows axis=1 at=1 extent=2 stride=1 dilation=1 to R^2x3:"
            + " axis 1 of the windows is not in 2..2",
        R23);
    assertMessage(
        new AxisOperation.OverlapAdd(0, 1, 1, 1, 5),
        "cannot apply overlapadd axis=0 at=1 stride=1 dilation=1 size=5 to R^2x3:"
            + " 5 entries have 3 windows, not 2",
        R23);
  }

  @Test
  void selectionsNameWhatTheyRefuse() {
    assertMessage(
        new SelectionOperation.Select(),
        "cannot apply select to R^2x3 and R^2x3 and R^2: R^2x3 is not R^2",
        R23,
        R23,
        Shape.of(2));
    assertMessage(
        new SelectionOperation.Argmax(),
        "cannot apply argmax to R: R has fewer than 1 axes",
        Shape.scalar());
    assertMessage(
        new SelectionOperation.Lookup(1),
        "cannot apply lookup axes=1 to R^2x3 and R^3: the leading axes differ",
        R23,
        Shape.of(3));
    assertMessage(
        new SelectionOperation.Lookup(2),
        "cannot apply lookup axes=2 to R^2x3 and R^2x3: R^2x3 has fewer than 3 axes",
        R23,
        R23);
    assertMessage(
        new SelectionOperation.Accumulate(0, 4),
        "cannot apply accumulate axes=0 size=4 to R^2x3 and R^3:"
            + " the values are not arrays at each of the indices",
        R23,
        Shape.of(3));
  }

  @Test
  void conventionsAreStated() {
    assertThat(Smooth.convention(new Operation.Unary(UnaryFunction.RELU)))
        .contains("derivative 0 at 0");
    assertThat(Smooth.convention(new SelectionOperation.Argmax()))
        .contains("derivative 0; of several largest, the first is taken");
    assertThat(Smooth.convention(new SelectionOperation.Lookup(0))).isPresent();
    assertThat(Smooth.convention(new SelectionOperation.Select())).isPresent();
    assertThat(Smooth.convention(new Operation.Unary(UnaryFunction.ERF))).isEmpty();
    assertThat(Smooth.convention(new AxisOperation.Concatenate(0))).isEmpty();
  }

  private static void assertMessage(Operation operation, String message, Shape... operands) {
    assertThatThrownBy(() -> Primitive.of(operation, operands))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage(message);
  }

  private static double[] value(SmoothMap map, double... input) {
    return Executable.of(map).apply(input)[0];
  }
}
