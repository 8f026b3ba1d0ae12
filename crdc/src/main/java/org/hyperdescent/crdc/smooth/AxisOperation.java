package org.hyperdescent.crdc.smooth;

import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.hyperdescent.crdc.smooth.Operation.Linear;

/// The linear operations that move numbers along axes, or add them up along one.
///
/// They come in pairs of daggers, so that the reverse derivative of each is in the set again:
///
/// | operation | dagger |
/// |---|---|
/// | [Permute] | `Permute` with the inverse order |
/// | [Slice] | [Pad] |
/// | [Concatenate] | one `Slice` for each part |
/// | [Gather] | [ScatterAdd] |
/// | [CumulativeSum] | `CumulativeSum` from the other end |
/// | [Windows] | [OverlapAdd] |
///
/// A convolution is `Windows` along two axes and one matrix product, in any dimension alike.
public sealed interface AxisOperation extends Linear {

  /// The same array with its axes in another order.
  ///
  /// @param order axis `i` of the result is axis `order[i]` of the operand
  record Permute(ImmutableIntList order) implements AxisOperation {}

  /// The entries `start, start + stride, ...` of one axis.
  ///
  /// @param axis the axis
  /// @param start the first entry
  /// @param stride the step from one to the next, not 0; a negative one walks backwards
  /// @param count how many entries, at least 1
  record Slice(int axis, int start, int stride, int count) implements AxisOperation {}

  /// The array put at the entries `start, start + stride, ...` of a longer axis of zeros.
  ///
  /// @param axis the axis
  /// @param start where the first entry goes
  /// @param stride the step from one to the next, not 0
  /// @param size the extent of the result
  record Pad(int axis, int start, int stride, int size) implements AxisOperation {}

  /// Any number of arrays, one after the other along an axis; their other extents agree.
  ///
  /// @param axis the axis
  record Concatenate(int axis) implements AxisOperation {}

  /// The entries of one axis at fixed indices, in their order; an index may repeat.
  ///
  /// @param axis the axis
  /// @param indices which entry stands at each place of the result
  record Gather(int axis, ImmutableIntList indices) implements AxisOperation {}

  /// The entries of one axis added up at fixed indices, in increasing order of their places; zero
  /// at an index that does not occur.
  ///
  /// @param axis the axis
  /// @param indices where each entry of the operand goes
  /// @param size the extent of the result
  record ScatterAdd(int axis, ImmutableIntList indices, int size) implements AxisOperation {}

  /// The partial sums along one axis, each with its last summand.
  ///
  /// @param axis the axis
  /// @param reversed whether it sums from the end instead of the beginning
  record CumulativeSum(int axis, boolean reversed) implements AxisOperation {}

  /// All windows of one axis ("im2col" along it): entry `i` of the axis and `k` of the new axis is
  /// entry `i stride + k dilation` of the operand. The axis keeps as many entries as there are
  /// whole windows.
  ///
  /// @param axis the axis
  /// @param at where the new axis stands in the result, behind `axis`
  /// @param extent how many entries a window has, at least 1
  /// @param stride the step from one window to the next, at least 1
  /// @param dilation the step inside a window, at least 1
  record Windows(int axis, int at, int extent, int stride, int dilation) implements AxisOperation {}

  /// Windows put back where [Windows] took them from, added up where they overlap.
  ///
  /// @param axis the axis
  /// @param at where the axis of the windows stands in the operand; it disappears
  /// @param stride the step from one window to the next
  /// @param dilation the step inside a window
  /// @param size the extent of the result, one that has as many whole windows as there are
  record OverlapAdd(int axis, int at, int stride, int dilation, int size)
      implements AxisOperation {}
}
