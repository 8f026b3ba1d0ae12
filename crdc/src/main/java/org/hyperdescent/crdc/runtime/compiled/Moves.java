package org.hyperdescent.crdc.runtime.compiled;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.runtime.compiled.Expression.Load;
import org.hyperdescent.crdc.smooth.AxisOperation.Concatenate;
import org.hyperdescent.crdc.smooth.AxisOperation.OverlapAdd;
import org.hyperdescent.crdc.smooth.AxisOperation.Pad;
import org.hyperdescent.crdc.smooth.AxisOperation.Permute;
import org.hyperdescent.crdc.smooth.AxisOperation.Slice;
import org.hyperdescent.crdc.smooth.AxisOperation.Windows;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;

/// Finds the values of a program that are moves, with all that is moved on the way to them.
final class Moves {

  /// A loop over rows shorter than this is worse than a move.
  private static final int SHORT = 8;

  private final Storage storage;
  private final MutableIntList reads = IntLists.mutable.empty();
  private final MutableList<Move.Part> parts = Lists.mutable.empty();

  private Moves(Storage storage) {
    this.storage = storage;
  }

  /// The move that computes a value; empty if it is none, or better a loop.
  ///
  /// @throws Planner.NeedsArray if a value on the way needs an array
  static Optional<Task> of(Storage storage, Node node) {
    int value = node.result().id();
    int size = storage.size(value);
    Moves moves = new Moves(storage);
    if (storage.isAssembled(value)) {
      moves.assemble(node, View.identity(size));
    } else if (Storage.isLayout(node.operation()) && storage.uniform(value).isEmpty()) {
      Optional<Load> load = moves.load(value, true);
      if (load.isEmpty() || !isBetterMoved(load.get().view())) {
        return Optional.empty();
      }
      moves.add(load.get(), View.identity(size), value);
    } else {
      return Optional.empty();
    }
    return Optional.of(Move.of(moves.reads.toImmutable(), value, size, moves.parts.toImmutable()));
  }

  private static boolean isBetterMoved(View view) {
    return view.extents().size() > Storage.LARGEST_RANK
        || (view.extents().size() > 1 && view.extents().getLast() < SHORT);
  }

  /// A value as a read of one array; empty if it has to be computed.
  ///
  /// @param whole whether the array of the value itself does not count
  private Optional<Load> load(int value, boolean whole) {
    View view = View.identity(storage.size(value));
    int source = value;
    while ((whole && source == value)
        || (!storage.isStored(source)
            && !storage.isConstant(source)
            && Storage.isLayout(storage.definition(source).operation()))) {
      Node node = storage.definition(source);
      Value operand = node.operands().get(0);
      Optional<View> next = view.then(View.of(node.operation(), operand.shape()));
      if (next.isEmpty()) {
        throw new Planner.NeedsArray(source);
      }
      view = next.get();
      source = storage.root(operand.id());
    }
    return storage.isStored(source) || storage.isConstant(source)
        ? Optional.of(new Load(source, view))
        : Optional.empty();
  }

  /// A value and where its entries go.
  private record Placed(int value, View target) {}

  /// Adds the parts of a value that is put together, operand after operand, without recursion: a
  /// gradient may be a sum of thousands.
  ///
  /// @param target where its entries go
  private void assemble(Node node, View target) {
    Deque<Placed> waiting = new ArrayDeque<>();
    operands(node, target).reverseForEach(waiting::push);
    while (!waiting.isEmpty()) {
      Placed next = waiting.pop();
      int value = next.value;
      if (!storage.isStored(value) && storage.isAssembled(value)) {
        operands(storage.definition(value), next.target).reverseForEach(waiting::push);
      } else {
        Load load = load(value, false).orElseThrow(() -> new Planner.NeedsArray(value));
        add(load, next.target, value);
      }
    }
  }

  private MutableList<Placed> operands(Node node, View target) {
    Shape result = node.result().shape();
    MutableList<Placed> operands = Lists.mutable.empty();
    int start = 0;
    for (Value operand : node.operands()) {
      Shape shape = operand.shape();
      View into = into(node.operation(), result, shape, start);
      start += node.operation() instanceof Concatenate(int axis) ? shape.dimension(axis) : 0;
      View whole = into.then(target).orElseThrow(() -> new Planner.NeedsArray(node.result().id()));
      operands.add(new Placed(storage.root(operand.id()), whole));
    }
    return operands;
  }

  /// Where an operation writes the entries of one of its operands.
  ///
  /// @param start where the operand starts on the axis of a concatenation
  static View into(Operation operation, Shape result, Shape operand, int start) {
    return switch (operation) {
      case Pad(int axis, int first, int stride, _) ->
          View.slice(result, new Slice(axis, first, stride, operand.dimension(axis)));
      case OverlapAdd(int axis, int at, int stride, int dilation, _) ->
          View.windows(result, new Windows(axis, at, operand.dimension(at), stride, dilation));
      case Concatenate(int axis) ->
          View.slice(result, new Slice(axis, start, 1, operand.dimension(axis)));
      case Operation.Add _ -> View.identity(result.size());
      default -> throw new IllegalArgumentException(operation + " puts nothing together");
    };
  }

  /// Whether an operation moves no number from one entry of the first axis to another.
  ///
  /// @param rank how many axes its result has
  static boolean staysInRows(Operation operation, int rank) {
    return switch (operation) {
      case Operation.Transpose _ -> rank > 2;
      case Permute(var order) -> order.get(0) == 0;
      case Slice(int axis, _, _, _) -> axis > 0;
      case Windows(int axis, _, _, _, _) -> axis > 0;
      case Pad(int axis, _, _, _) -> axis > 0;
      case OverlapAdd(int axis, _, _, _, _) -> axis > 0;
      case Concatenate(int axis) -> axis > 0;
      default -> false;
    };
  }

  private void add(Load load, View target, int value) {
    if (View.commonExtents(List.of(load.view(), target), target.size()).isEmpty()) {
      throw new Planner.NeedsArray(value);
    }
    reads.add(load.operand());
    parts.add(new Move.Part(load.view(), target));
  }
}
