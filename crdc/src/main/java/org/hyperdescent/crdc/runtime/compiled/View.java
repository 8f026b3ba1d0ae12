package org.hyperdescent.crdc.runtime.compiled;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.smooth.AxisOperation;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;

/// A map from the flat indices of one array to those of another that is affine in the digits of a
/// mixed-radix expansion: index `sum_k d_k E_(k+1) ... E_r` is sent to `offset + sum_k d_k s_k`.
///
/// Expansions, permutations of axes, slices, windows and reshaping are such maps, and so are their
/// composites as long as the radices fit; a loop reads an operand through one instead of copying
/// it.
///
/// @param offset where index 0 goes
/// @param extents the extents `E_k` of the digits, outermost first, each at least 2
/// @param strides the strides `s_k`
record View(int offset, ImmutableIntList extents, ImmutableIntList strides) {

  private static final View POINT =
      new View(0, IntLists.immutable.empty(), IntLists.immutable.empty());

  /// The identity on the indices below a size.
  static View identity(int size) {
    return size == 1 ? POINT : new View(0, IntLists.immutable.of(size), IntLists.immutable.of(1));
  }

  /// How an operation that only moves numbers reads its operand.
  static View of(Operation layout, Shape operand) {
    if (layout instanceof Operation.Expand(int axis, int count)) {
      return expand(operand, axis, count);
    }
    if (layout instanceof Operation.Transpose) {
      return transpose(operand);
    }
    if (layout instanceof AxisOperation.Permute(var order)) {
      return permute(operand, order);
    }
    if (layout instanceof AxisOperation.Slice slice) {
      return slice(operand, slice);
    }
    if (layout instanceof AxisOperation.Windows windows) {
      return windows(operand, windows);
    }
    throw new IllegalArgumentException(layout + " is no layout");
  }

  /// How an expansion reads its operand.
  static View expand(Shape operand, int axis, int count) {
    int outer = operand.sizeBetween(0, axis);
    int inner = operand.sizeBetween(axis, operand.rank());
    return simplified(0, new int[] {outer, count, inner}, new int[] {inner, 0, 1});
  }

  /// How the exchange of the last two axes reads its operand.
  static View transpose(Shape operand) {
    int rows = operand.dimension(-2);
    int columns = operand.dimension(-1);
    int batch = operand.sizeBetween(0, operand.rank() - 2);
    return simplified(0, new int[] {batch, columns, rows}, new int[] {rows * columns, 1, columns});
  }

  /// How a permutation of axes reads its operand.
  static View permute(Shape operand, ImmutableIntList order) {
    int[] extents = new int[order.size()];
    int[] strides = new int[order.size()];
    for (int k = 0; k < extents.length; k++) {
      int axis = order.get(k);
      extents[k] = operand.dimension(axis);
      strides[k] = operand.sizeBetween(axis + 1, operand.rank());
    }
    return simplified(0, extents, strides);
  }

  /// How a slice reads its operand.
  static View slice(Shape operand, AxisOperation.Slice slice) {
    int axis = slice.axis();
    int outer = operand.sizeBetween(0, axis);
    int inner = operand.sizeBetween(axis + 1, operand.rank());
    return simplified(
        slice.start() * inner,
        new int[] {outer, slice.count(), inner},
        new int[] {operand.dimension(axis) * inner, slice.stride() * inner, 1});
  }

  /// How the windows of an axis read their operand.
  static View windows(Shape operand, AxisOperation.Windows windows) {
    int axis = windows.axis();
    int size = operand.dimension(axis);
    // The axes between the one of the windows and the new one, and those behind both.
    int middle = operand.sizeBetween(axis + 1, windows.at());
    int inner = operand.sizeBetween(windows.at(), operand.rank());
    int entry = middle * inner;
    int reach = (windows.extent() - 1) * windows.dilation() + 1;
    return simplified(
        0,
        new int[] {
          operand.sizeBetween(0, axis),
          (size - reach) / windows.stride() + 1,
          middle,
          windows.extent(),
          inner
        },
        new int[] {size * entry, windows.stride() * entry, inner, windows.dilation() * entry, 1});
  }

  // By hand, because what a record does itself is linked at the first call, which a program that is
  // compiled once would wait for.

  @Override
  public boolean equals(Object other) {
    return other instanceof View that
        && offset == that.offset
        && extents.equals(that.extents)
        && strides.equals(that.strides);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * offset + extents.hashCode()) + strides.hashCode();
  }

  /// How many indices it maps.
  int size() {
    int size = 1;
    for (int k = 0; k < extents.size(); k++) {
      size *= extents.get(k);
    }
    return size;
  }

  /// Whether it is the identity.
  boolean isIdentity() {
    return equals(identity(size()));
  }

  /// Where an index goes.
  int at(int index) {
    int[] digits = digits(index);
    int result = offset;
    for (int k = 0; k < digits.length; k++) {
      result += digits[k] * strides.get(k);
    }
    return result;
  }

  /// This map and then another; empty if the radices do not fit.
  ///
  /// A digit with a negative stride is read from its other end and turned round again.
  Optional<View> then(View next) {
    int rank = next.extents.size();
    int[] weights = next.weights();
    int lowest = offset;
    for (int k = 0; k < extents.size(); k++) {
      lowest += Math.min(0, strides.get(k)) * (extents.get(k) - 1);
    }
    int start = next.at(lowest);
    // The largest value of each digit of `next`.
    int[] largest = next.digits(lowest);
    MutableIntList reversedExtents = IntLists.mutable.empty();
    MutableIntList reversedStrides = IntLists.mutable.empty();
    for (int k = extents.size() - 1; k >= 0; k--) {
      int extent = extents.get(k);
      int sign = Integer.signum(strides.get(k));
      int stride = Math.abs(strides.get(k));
      if (stride == 0) {
        reversedExtents.add(extent);
        reversedStrides.add(0);
        continue;
      }
      int digit = rank - 1;
      while (extent > 1) {
        // The digit of `next` that moves when this one moves by a stride.
        while (digit >= 0 && (long) weights[digit] * next.extents.get(digit) <= stride) {
          digit--;
        }
        if (digit < 0 || stride % weights[digit] != 0) {
          return Optional.empty();
        }
        int end = weights[digit] * next.extents.get(digit);
        int inside = (long) stride * (extent - 1) < end ? extent : end / stride;
        if (inside < extent && (end % stride != 0 || extent % inside != 0)) {
          return Optional.empty();
        }
        largest[digit] += (inside - 1) * (stride / weights[digit]);
        int step = stride / weights[digit] * next.strides.get(digit);
        reversedExtents.add(inside);
        reversedStrides.add(sign * step);
        start += sign < 0 ? (inside - 1) * step : 0;
        extent /= inside;
        stride = end;
      }
    }
    for (int digit = 0; digit < rank; digit++) {
      if (largest[digit] >= next.extents.get(digit)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        simplified(
            start,
            reversedExtents.reverseThis().toArray(),
            reversedStrides.reverseThis().toArray()));
  }

  /// The coarsest digits in which all the given maps of one size are linear; empty if there are
  /// none.
  static Optional<int[]> commonExtents(Iterable<View> views, int size) {
    int[] cuts = sortedCuts(views, size);
    int[] extents = new int[cuts.length - 1];
    for (int k = 0; k < extents.length; k++) {
      if (cuts[k + 1] % cuts[k] != 0) {
        return Optional.empty();
      }
      extents[extents.length - 1 - k] = cuts[k + 1] / cuts[k];
    }
    return Optional.of(extents);
  }

  /// One, the weights of all digits, and the size, each once.
  private static int[] sortedCuts(Iterable<View> views, int size) {
    int count = 2;
    for (View view : views) {
      count += view.extents().size();
    }
    int[] cuts = new int[count];
    int known = insert(cuts, insert(cuts, 0, 1), size);
    for (View view : views) {
      for (int weight : view.weights()) {
        known = insert(cuts, known, weight);
      }
    }
    return Arrays.copyOf(cuts, known);
  }

  /// Inserts a number into a sorted array, unless it is there; there are few. Sorting them by the
  /// library takes some milliseconds the first time.
  ///
  /// @return how many numbers there are then
  private static int insert(int[] sorted, int count, int number) {
    int at = count;
    while (at > 0 && sorted[at - 1] > number) {
      at--;
    }
    if (at > 0 && sorted[at - 1] == number) {
      return count;
    }
    System.arraycopy(sorted, at, sorted, at + 1, count - at);
    sorted[at] = number;
    return count + 1;
  }

  /// The strides of this map in finer digits.
  int[] stridesIn(int[] digits) {
    int[] result = new int[digits.length];
    int[] weights = weights();
    int weight = 1;
    int own = extents.size() - 1;
    for (int k = digits.length - 1; k >= 0; k--) {
      while (own >= 0 && weight >= (long) weights[own] * extents.get(own)) {
        own--;
      }
      result[k] = own < 0 ? 0 : strides.get(own) * (weight / weights[own]);
      weight *= digits[k];
    }
    return result;
  }

  /// The digits of an index.
  private int[] digits(int index) {
    int[] digits = new int[extents.size()];
    int rest = index;
    for (int k = digits.length - 1; k >= 0; k--) {
      digits[k] = rest % extents.get(k);
      rest /= extents.get(k);
    }
    return digits;
  }

  /// By how much the index grows with each digit.
  private int[] weights() {
    int[] weights = new int[extents.size()];
    int weight = 1;
    for (int k = weights.length - 1; k >= 0; k--) {
      weights[k] = weight;
      weight *= extents.get(k);
    }
    return weights;
  }

  /// Without digits of extent 1, neighbours merged where they walk as one.
  private static View simplified(int offset, int[] extents, int[] strides) {
    int[] keptExtents = new int[extents.length];
    int[] keptStrides = new int[extents.length];
    int count = 0;
    for (int k = 0; k < extents.length; k++) {
      if (extents[k] == 1) {
        continue;
      }
      if (count > 0 && keptStrides[count - 1] == strides[k] * extents[k]) {
        keptExtents[count - 1] *= extents[k];
        keptStrides[count - 1] = strides[k];
      } else {
        keptExtents[count] = extents[k];
        keptStrides[count] = strides[k];
        count++;
      }
    }
    return new View(
        offset,
        IntLists.immutable.of(Arrays.copyOf(keptExtents, count)),
        IntLists.immutable.of(Arrays.copyOf(keptStrides, count)));
  }
}
