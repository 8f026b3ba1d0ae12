package org.hyperdescent.crdc.program;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.crdc.graph.Graph;
import org.hyperdescent.crdc.smooth.Construction.Batch;
import org.hyperdescent.crdc.smooth.Construction.ForwardDerivative;
import org.hyperdescent.crdc.smooth.Construction.Named;
import org.hyperdescent.crdc.smooth.Construction.ReverseDerivative;
import org.hyperdescent.crdc.smooth.Plus;
import org.hyperdescent.crdc.smooth.Sequence;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothMap.Copy;
import org.hyperdescent.crdc.smooth.SmoothMap.Discard;
import org.hyperdescent.crdc.smooth.SmoothMap.Identity;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.hyperdescent.crdc.smooth.SmoothMap.Pullback;
import org.hyperdescent.crdc.smooth.SmoothMap.Pushforward;
import org.hyperdescent.crdc.smooth.SmoothMap.Symmetry;
import org.hyperdescent.crdc.smooth.SmoothMap.Zero;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensored;
import org.jspecify.annotations.Nullable;

/// The evaluation of terms on the values of one builder, as a machine with an explicit stack: terms
/// nest as deep as they like.
final class Evaluation {

  /// A term on values: what is evaluated, and the key under which its result is remembered. Terms
  /// are compared by identity, which is what makes this cheap.
  private record Call(SmoothMap map, ImmutableList<Value> arguments) {
    // Terms are compared by identity on purpose: structural equality would walk them.
    @SuppressWarnings("ReferenceEquality")
    @Override
    public boolean equals(Object other) {
      return other instanceof Call that && map == that.map && arguments.equals(that.arguments);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(map) + arguments.hashCode();
    }
  }

  /// A composite whose parts are being evaluated.
  private interface Frame {

    /// The next part to evaluate, null if there is none left.
    @Nullable Call next();

    /// Takes the result of the part asked for last.
    void accept(ImmutableList<Value> result);

    /// The result, once no part is left.
    ImmutableList<Value> result();
  }

  private record Pending(Call call, Frame frame) {}

  private final Normalizer normalizer;
  private final ProgramBuilder builder;
  private final Map<Call, ImmutableList<Value>> known = new HashMap<>();

  Evaluation(Normalizer normalizer, ProgramBuilder builder) {
    this.normalizer = normalizer;
    this.builder = builder;
  }

  /// The outputs of a term on the given inputs.
  ImmutableList<Value> run(SmoothMap map, ImmutableList<Value> inputs) {
    Deque<Pending> stack = new ArrayDeque<>();
    ImmutableList<Value> result = enter(new Call(map, inputs), stack);
    while (!stack.isEmpty()) {
      Pending top = stack.element();
      if (result != null) {
        top.frame().accept(result);
      }
      Call next = top.frame().next();
      if (next == null) {
        stack.pop();
        result = top.frame().result();
        known.put(top.call(), result);
      } else {
        result = enter(next, stack);
      }
    }
    if (result == null) {
      throw new IllegalStateException("no result of " + map.describe());
    }
    return result;
  }

  /// The result of a call if it is at hand; otherwise null, and its parts are on the stack.
  private @Nullable ImmutableList<Value> enter(Call call, Deque<Pending> stack) {
    ImmutableList<Value> in = call.arguments();
    return switch (call.map()) {
      case Identity _ -> in;
      case Symmetry(Space left, _) ->
          concatenation(part(in, left.width(), in.size()), part(in, 0, left.width()));
      case Copy _ -> concatenation(in, in);
      case Discard _ -> Lists.immutable.empty();
      case Pullback(_, FiniteFunction wires) -> Graph.at(in, wires.values());
      case Pushforward(FiniteFunction wires, Space target) -> pushforward(wires, target, in);
      case Zero(_, Space target) -> pushforward(FiniteFunction.of(target.width()), target, in);
      case Primitive(var operation, _, _) -> Lists.immutable.of(builder.apply(operation, in));
      case ReverseDerivative(SmoothMap inner) -> {
        ImmutableList<Value> result = known.get(call);
        if (result == null) {
          result = builder.inline(normalizer.reverse(inner), in);
          known.put(call, result);
        }
        yield result;
      }
      case ForwardDerivative(SmoothMap inner) -> {
        ImmutableList<Value> result = known.get(call);
        if (result == null) {
          int width = inner.source().width();
          result =
              OperationRules.forward(
                  builder,
                  normalizer.program(inner),
                  part(in, 0, width),
                  part(in, width, in.size()));
          known.put(call, result);
        }
        yield result;
      }
      case Batch(SmoothMap inner, int count) -> {
        ImmutableList<Value> result = known.get(call);
        if (result == null) {
          result = Batching.inline(builder, normalizer.program(inner), count, in);
          known.put(call, result);
        }
        yield result;
      }
      case Named(_, SmoothMap inner) -> push(call, new Chain(Lists.immutable.of(inner), in), stack);
      case Sequence sequence -> push(call, new Chain(sequence.parts(), in), stack);
      case Tensored tensored -> push(call, new Product(tensored.parts(), in), stack);
      case Plus plus -> push(call, new Total(builder, plus.parts(), in), stack);
    };
  }

  private @Nullable ImmutableList<Value> push(Call call, Frame frame, Deque<Pending> stack) {
    ImmutableList<Value> result = known.get(call);
    if (result == null) {
      stack.push(new Pending(call, frame));
    }
    return result;
  }

  private static ImmutableList<Value> concatenation(
      ImmutableList<Value> first, ImmutableList<Value> second) {
    MutableList<Value> values = Lists.mutable.withInitialCapacity(first.size() + second.size());
    for (Value value : first) {
      values.add(value);
    }
    for (Value value : second) {
      values.add(value);
    }
    return values.toImmutable();
  }

  private static ImmutableList<Value> part(ImmutableList<Value> values, int from, int to) {
    MutableList<Value> part = Lists.mutable.withInitialCapacity(to - from);
    for (int k = from; k < to; k++) {
      part.add(values.get(k));
    }
    return part.toImmutable();
  }

  private ImmutableList<Value> pushforward(
      FiniteFunction wires, Space target, ImmutableList<Value> in) {
    @Nullable Value[] sums = new @Nullable Value[target.width()];
    for (int i = 0; i < wires.source(); i++) {
      int output = wires.apply(i);
      Value before = sums[output];
      sums[output] = before == null ? in.get(i) : builder.add(before, in.get(i));
    }
    MutableList<Value> outputs = Lists.mutable.empty();
    for (int j = 0; j < sums.length; j++) {
      Shape shape = target.shapes().get(j);
      Value sum = sums[j];
      outputs.add(sum == null ? builder.fill(shape, 0) : sum);
    }
    return outputs.toImmutable();
  }

  /// Parts one after the other.
  private static final class Chain implements Frame {
    private final Iterator<SmoothMap> parts;
    private ImmutableList<Value> values;

    Chain(Iterable<SmoothMap> parts, ImmutableList<Value> inputs) {
      this.parts = parts.iterator();
      this.values = inputs;
    }

    @Override
    public @Nullable Call next() {
      return parts.hasNext() ? new Call(parts.next(), values) : null;
    }

    @Override
    public void accept(ImmutableList<Value> result) {
      values = result;
    }

    @Override
    public ImmutableList<Value> result() {
      return values;
    }
  }

  /// Parts side by side.
  private static final class Product implements Frame {
    private final Iterator<SmoothMap> parts;
    private final ImmutableList<Value> inputs;
    private final MutableList<Value> outputs = Lists.mutable.empty();
    private int position;

    Product(Iterable<SmoothMap> parts, ImmutableList<Value> inputs) {
      this.parts = parts.iterator();
      this.inputs = inputs;
    }

    @Override
    public @Nullable Call next() {
      if (!parts.hasNext()) {
        return null;
      }
      SmoothMap part = parts.next();
      int start = position;
      position += part.source().width();
      return new Call(part, part(inputs, start, position));
    }

    @Override
    public void accept(ImmutableList<Value> result) {
      for (Value output : result) {
        outputs.add(output);
      }
    }

    @Override
    public ImmutableList<Value> result() {
      return outputs.toImmutable();
    }
  }

  /// Parts on the same inputs, added up from the left.
  private static final class Total implements Frame {
    private final ProgramBuilder builder;
    private final Iterator<SmoothMap> parts;
    private final ImmutableList<Value> inputs;
    private @Nullable ImmutableList<Value> sum;

    Total(ProgramBuilder builder, Iterable<SmoothMap> parts, ImmutableList<Value> inputs) {
      this.builder = builder;
      this.parts = parts.iterator();
      this.inputs = inputs;
    }

    @Override
    public @Nullable Call next() {
      return parts.hasNext() ? new Call(parts.next(), inputs) : null;
    }

    @Override
    public void accept(ImmutableList<Value> result) {
      ImmutableList<Value> before = sum;
      sum = before == null ? result : sums(before, result);
    }

    private ImmutableList<Value> sums(ImmutableList<Value> left, ImmutableList<Value> right) {
      MutableList<Value> sums = Lists.mutable.withInitialCapacity(left.size());
      for (int k = 0; k < left.size(); k++) {
        sums.add(builder.add(left.get(k), right.get(k)));
      }
      return sums.toImmutable();
    }

    @Override
    public ImmutableList<Value> result() {
      if (sum == null) {
        throw new IllegalStateException("a sum without summands");
      }
      return sum;
    }
  }
}
