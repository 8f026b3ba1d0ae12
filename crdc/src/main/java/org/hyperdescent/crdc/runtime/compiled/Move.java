package org.hyperdescent.crdc.runtime.compiled;

import java.util.BitSet;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;

/// Numbers moved from some arrays into one, `c[t(i)] = sum a[s(i)]` over the indices of all parts,
/// with zeros where nothing goes.
///
/// Every linear operation along axes that has no table of indices is a move: where windows, slices
/// and permutations read through a [View], padding, concatenation and the adding of overlapping
/// windows write through one, and so does a sum of these. Composites of them are moves again, so
/// the windows of both axes of an image are taken at once. Sums are in a fixed order, part after
/// part.
///
/// @param reads the array of each part
/// @param writes the target
/// @param size the length of the target
/// @param parts how each array is read and where its numbers go
/// @param meeting how often an entry of the target is written
/// @param blocks into how many parts of one length the target can be cut
record Move(
    ImmutableIntList reads,
    ImmutableIntList writes,
    int size,
    ImmutableList<Part> parts,
    Meeting meeting,
    int blocks)
    implements Task {

  /// The code of more parts would be too long for the compiler of the virtual machine.
  private static final int MOST_PARTS = 32;

  /// A pair of views of one size that have common digits.
  ///
  /// @param source where index `i` is read
  /// @param target where it goes
  record Part(View source, View target) {}

  /// How often the entries of the target are written.
  enum Meeting {
    /// Each one once.
    ONCE,
    /// Each one at most once; the others are zero.
    AT_MOST_ONCE,
    /// Some several times, as sums.
    OFTEN
  }

  static Move of(ImmutableIntList reads, int write, int size, ImmutableList<Part> parts) {
    ImmutableList<Walk> walks = parts.collect(part -> Walk.of(0, part));
    int blocks = walks.get(0).blocks(size);
    boolean alike = walks.allSatisfy(walk -> walk.blocks(size) == blocks);
    return new Move(
        reads, IntLists.immutable.of(write), size, parts, meeting(size, parts), alike ? blocks : 1);
  }

  private static Meeting meeting(int size, ImmutableList<Part> parts) {
    if (parts.size() == 1 && parts.get(0).target().equals(View.identity(size))) {
      return Meeting.ONCE;
    }
    BitSet written = new BitSet(size);
    for (Part part : parts) {
      if (!mark(part.target(), 0, part.target().offset(), written)) {
        return Meeting.OFTEN;
      }
    }
    return written.cardinality() == size ? Meeting.ONCE : Meeting.AT_MOST_ONCE;
  }

  /// Marks where a view goes from one digit on; whether nothing was marked before.
  private static boolean mark(View view, int digit, int place, BitSet marked) {
    if (digit == view.extents().size()) {
      boolean fresh = !marked.get(place);
      marked.set(place);
      return fresh;
    }
    for (int k = 0; k < view.extents().get(digit); k++) {
      if (!mark(view, digit + 1, place + k * view.strides().get(digit), marked)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int extent() {
    return blocks;
  }

  @Override
  public long work() {
    return 2 * parts.sumOfInt(part -> part.target().size());
  }

  @Override
  public Kernel kernel(Kernels kernels) {
    Kernel[] parts =
        code()
            .collect(code -> KernelLibrary.shared().of(code, kernels.precision()))
            .toArray(new Kernel[0]);
    return parts.length == 1
        ? parts[0]
        : (operands, from, to) -> {
          for (Kernel part : parts) {
            part.run(operands, from, to);
          }
        };
  }

  /// The code of its kernels, which run one after the other.
  ImmutableList<MoveGenerator> code() {
    MutableList<MoveGenerator> code = Lists.mutable.empty();
    for (int first = 0; first < parts.size(); first += MOST_PARTS) {
      MutableList<Walk> walks = Lists.mutable.empty();
      for (int k = first; k < Math.min(first + MOST_PARTS, parts.size()); k++) {
        walks.add(Walk.of(k, parts.get(k)).ordered(blocks));
      }
      code.add(
          new MoveGenerator(
              walks.toImmutable(),
              parts.size(),
              size / blocks,
              first == 0 && meeting != Meeting.ONCE,
              meeting == Meeting.OFTEN));
    }
    return code.toImmutable();
  }
}
