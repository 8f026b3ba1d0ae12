package org.hyperdescent.crdc.smooth;

/// How a window walks along an axis: `Window.of(3).stride(2).padding(1)`.
///
/// @param extent how many entries it has, at least 1
/// @param stride the step from one window to the next, at least 1
/// @param dilation the step inside the window, at least 1
/// @param before how many zeros are put before the axis
/// @param after how many zeros are put after it
public record Window(int extent, int stride, int dilation, int before, int after) {

  /// Checks the numbers.
  ///
  /// @throws IllegalArgumentException if one is too small
  public Window {
    if (extent < 1 || stride < 1 || dilation < 1 || before < 0 || after < 0) {
      throw new IllegalArgumentException(
          "a window of extent %d, stride %d, dilation %d and padding %d and %d: the first three"
                  .formatted(extent, stride, dilation, before, after)
              + " are at least 1, the padding at least 0");
    }
  }

  /// A window of neighboring entries, moving by one, without padding.
  public static Window of(int extent) {
    return new Window(extent, 1, 1, 0, 0);
  }

  /// This window moving by `stride`.
  public Window stride(int stride) {
    return new Window(extent, stride, dilation, before, after);
  }

  /// This window with its entries `dilation` apart.
  public Window dilation(int dilation) {
    return new Window(extent, stride, dilation, before, after);
  }

  /// This window with `padding` zeros on either side of the axis.
  public Window padding(int padding) {
    return new Window(extent, stride, dilation, padding, padding);
  }
}
