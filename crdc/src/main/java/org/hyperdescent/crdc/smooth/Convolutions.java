package org.hyperdescent.crdc.smooth;

import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;

/// Correlation, convolution and pooling of images.
///
/// An image has shape `R^(height x width x channels)`, a kernel `R^(rows x columns x
/// channels/groups x outputs)`. The result has one row and column for each place of the window. All
/// are composites: the windows of the image ("im2col") and one matrix product, or one reduction. So
/// a batch of images with one kernel is one matrix product, and so are both its derivatives.
///
/// Source: the lowering of Chellapilla, Puri and Simard, "High performance convolutional neural
/// networks for document processing" (2006).
public final class Convolutions {

  private Convolutions() {}

  /// The correlation `y[i,j,o] = sum_(k,l,c) w[k,l,c,o] x[i + k, j + l, c]` (with the steps and the
  /// padding of the windows), `R^kernel x R^image → R^result`: what networks call a convolution.
  ///
  /// With `g` groups, output channels fall into `g` blocks, each of which reads one block of the
  /// input channels.
  ///
  /// @param image `R^(height x width x channels)`
  /// @param outputs how many output channels
  /// @param groups how many groups, a divisor of the channels and of the outputs
  /// @param vertical the rows of the kernel
  /// @param horizontal the columns of the kernel
  /// @throws TypeMismatchException if these do not fit
  public static SmoothMap correlation(
      Shape image, int outputs, int groups, Window vertical, Window horizontal) {
    Shape kernel = kernel(image, outputs, groups, vertical, horizontal);
    SmoothMap windows = windows(image, 2, vertical, horizontal);
    Shape all = windows.target().shapes().get(0);
    int places = all.dimension(0) * all.dimension(1);
    int entries = vertical.extent() * horizontal.extent();
    int depth = kernel.dimension(2);
    Shape byGroup = Shape.of(places, entries, groups, depth);
    Shape rows = Shape.of(groups, places, entries * depth);
    Shape columns = Shape.of(groups, entries * depth, outputs / groups);
    SmoothMap left =
        windows
            .then(SmoothOperations.reshape(all, byGroup))
            .then(Axes.permute(byGroup, 2, 0, 1, 3))
            .then(SmoothOperations.reshape(Shape.of(groups, places, entries, depth), rows));
    Shape kernelByGroup = Shape.of(entries * depth, groups, outputs / groups);
    SmoothMap right =
        SmoothOperations.reshape(kernel, kernelByGroup).then(Axes.permute(kernelByGroup, 1, 0, 2));
    Shape product = Shape.of(groups, places, outputs / groups);
    return new SmoothMap.Symmetry(Space.of(kernel), Space.of(image))
        .then(left.tensor(right))
        .then(SmoothOperations.matmul(rows, columns))
        .then(Axes.permute(product, 1, 0, 2))
        .then(
            SmoothOperations.reshape(
                Shape.of(places, groups, outputs / groups),
                Shape.of(all.dimension(0), all.dimension(1), outputs)));
  }

  /// The convolution proper: the correlation with the kernel turned by half a turn.
  ///
  /// @throws TypeMismatchException if the arguments do not fit; see [#correlation]
  public static SmoothMap convolution(
      Shape image, int outputs, int groups, Window vertical, Window horizontal) {
    Shape kernel = kernel(image, outputs, groups, vertical, horizontal);
    return Axes.flip(kernel, 0)
        .then(Axes.flip(kernel, 1))
        .tensor(new SmoothMap.Identity(Space.of(image)))
        .then(correlation(image, outputs, groups, vertical, horizontal));
  }

  /// The transpose of [#correlation] in the image, `R^kernel x R^result → R^image` ("transposed
  /// convolution"): where a correlation with a stride makes images smaller, this makes them larger.
  ///
  /// @param image the shape of the result of this map
  /// @throws TypeMismatchException if the arguments do not fit; see [#correlation]
  public static SmoothMap transposed(
      Shape image, int outputs, int groups, Window vertical, Window horizontal) {
    SmoothMap correlation = correlation(image, outputs, groups, vertical, horizontal);
    Space kernel = Space.of(kernel(image, outputs, groups, vertical, horizontal));
    return new SmoothMap.Identity(kernel)
        .tensor(new SmoothMap.Zero(Space.unit(), Space.of(image)))
        .tensor(new SmoothMap.Identity(correlation.target()))
        .then(correlation.reverse())
        .then(new SmoothMap.Pullback(correlation.source(), FiniteFunction.of(2, 1)));
  }

  /// The largest entry of each window, channel by channel; the derivative goes to the first of
  /// several. Padding counts as zeros.
  public static SmoothMap maximumPooling(Shape image, Window vertical, Window horizontal) {
    return pooled(image, vertical, horizontal, Axes::maximum);
  }

  /// The mean of each window, channel by channel. Padding counts as zeros.
  public static SmoothMap meanPooling(Shape image, Window vertical, Window horizontal) {
    return pooled(image, vertical, horizontal, Axes::mean);
  }

  /// The shape of a kernel, `R^(rows x columns x channels/groups x outputs)`.
  ///
  /// @throws TypeMismatchException if the image has no three axes, or the groups do not divide
  public static Shape kernel(
      Shape image, int outputs, int groups, Window vertical, Window horizontal) {
    requireImage(image);
    if (groups < 1 || outputs < 1 || image.dimension(2) % groups != 0 || outputs % groups != 0) {
      throw new TypeMismatchException(
          "%d groups do not divide the %d channels of %s and %d outputs"
              .formatted(groups, image.dimension(2), image, outputs));
    }
    return Shape.of(vertical.extent(), horizontal.extent(), image.dimension(2) / groups, outputs);
  }

  /// A reduction over one axis, which disappears.
  private interface Reduction {
    SmoothMap over(Shape shape, int axis);
  }

  private static SmoothMap pooled(
      Shape image, Window vertical, Window horizontal, Reduction reduction) {
    requireImage(image);
    SmoothMap windows = windows(image, 3, vertical, horizontal);
    Shape all = windows.target().shapes().get(0);
    Shape flat =
        Shape.of(
            all.dimension(0),
            all.dimension(1),
            all.dimension(2),
            vertical.extent() * horizontal.extent());
    return windows.then(SmoothOperations.reshape(all, flat)).then(reduction.over(flat, 3));
  }

  /// The windows of both axes, whose two new axes stand at `at`. Both are padded before, so that
  /// the windows of both can be taken at once.
  private static SmoothMap windows(Shape image, int at, Window vertical, Window horizontal) {
    SmoothMap rows = Axes.padded(image, 0, vertical);
    SmoothMap padded = rows.then(Axes.padded(shape(rows), 1, horizontal));
    SmoothMap columns = padded.then(Axes.windows(shape(padded), 1, at, horizontal.padding(0)));
    return columns.then(Axes.windows(shape(columns), 0, at, vertical.padding(0)));
  }

  private static Shape shape(SmoothMap map) {
    return map.target().shapes().get(0);
  }

  private static void requireImage(Shape image) {
    if (image.rank() != 3) {
      throw new TypeMismatchException(
          "%s is not an image: it takes height, width and channels".formatted(image));
    }
  }
}
