package org.hyperdescent.crdc.layers;

import java.util.Collections;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.smooth.Axes;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.lenses.ParaCategory;
import org.hyperdescent.lenses.Parametrised;

/// Recurrent networks: cells, and cells unrolled over a sequence.
///
/// A cell is a parametrised map `S x X → S`: the state and the next input make the next state. Its
/// unrolling is an ordinary composite in `Para(Smooth)`, one cell for each step, whose parameters
/// are all drawn from one copy; so backpropagation through time is the reverse derivative of that
/// composite, and the changes of the parameters add up because the dagger of copying is adding.
public final class Recurrence {

  private Recurrence() {}

  /// The simple cell `h' = activation(W x + U h + b)` with parameters `R^(hidden x inputs) x
  /// R^(hidden x hidden) x R^hidden` and state `R^hidden`.
  ///
  /// Source: Elman, "Finding structure in time" (doi 10.1207/s15516709cog1402_1).
  public static Parametrised<Space, SmoothMap> simple(
      int inputs, int hidden, Activation activation) {
    Shape state = Shape.of(hidden);
    Space parameters = Space.of(Shape.of(hidden, inputs), Shape.of(hidden, hidden), state);
    Space source = Space.of(state, Shape.of(inputs));
    Space all = parameters.tensor(source);
    SmoothMap next =
        wires(all, 0, 4)
            .then(SmoothOperations.matvec(hidden, inputs))
            .plus(wires(all, 1, 3).then(SmoothOperations.matvec(hidden, hidden)))
            .plus(wires(all, 2));
    return Layers.category()
        .parametrised(
            parameters,
            source,
            next.then(activation.on(state)).named("simple cell %d→%d".formatted(inputs, hidden)));
  }

  /// The long short-term memory with state `(h, c)` in `R^hidden x R^hidden` and parameters `R^(4
  /// hidden x inputs) x R^(4 hidden x hidden) x R^(4 hidden)`.
  ///
  /// The four blocks of `W x + U h + b` are, in order, the input gate `i`, the forget gate `f`, the
  /// candidate `g` and the output gate `o`; the gates go through the logistic function, the
  /// candidate through tanh. Then `c' = f c + i g` and `h' = o tanh(c')`.
  ///
  /// Source: Hochreiter and Schmidhuber (doi 10.1162/neco.1997.9.8.1735) with the forget gate of
  /// Gers, Schmidhuber and Cummins (doi 10.1162/089976600300015015).
  public static Parametrised<Space, SmoothMap> longShortTermMemory(int inputs, int hidden) {
    Shape state = Shape.of(hidden);
    Shape gates = Shape.of(4 * hidden);
    Space parameters = Space.of(Shape.of(4 * hidden, inputs), Shape.of(4 * hidden, hidden), gates);
    Space source = Space.of(state, state, Shape.of(inputs));
    Space all = parameters.tensor(source);
    SmoothMap sums =
        wires(all, 0, 5)
            .then(SmoothOperations.matvec(4 * hidden, inputs))
            .plus(wires(all, 1, 3).then(SmoothOperations.matvec(4 * hidden, hidden)))
            .plus(wires(all, 2));
    SmoothMap input = block(sums, 0, hidden, SmoothOperations::logistic);
    SmoothMap forget = block(sums, 1, hidden, SmoothOperations::logistic);
    SmoothMap candidate = block(sums, 2, hidden, SmoothOperations::tanh);
    SmoothMap output = block(sums, 3, hidden, SmoothOperations::logistic);
    SmoothMap memory = product(forget, wires(all, 4), state).plus(product(input, candidate, state));
    SmoothMap visible = product(output, memory.then(SmoothOperations.tanh(state)), state);
    return Layers.category()
        .parametrised(
            parameters,
            source,
            visible.pair(memory).named("long short-term memory %d→%d".formatted(inputs, hidden)));
  }

  /// The gated recurrent unit with state `R^hidden` and parameters `R^(3 hidden x inputs) x R^(2
  /// hidden x hidden) x R^(hidden x hidden) x R^(3 hidden)`, named `W`, `U`, `V`, `b`.
  ///
  /// With the blocks of `W x + b` and of `U h` in this order: the reset gate `r = logistic((W x +
  /// b)_1 + (U h)_1)`, the update gate `z = logistic((W x + b)_2 + (U h)_2)`, the candidate `n =
  /// tanh((W x + b)_3 + V (r h))`, and `h' = z h + (1 - z) n`.
  ///
  /// Source: Cho et al., arXiv 1406.1078, equations 5 to 8.
  public static Parametrised<Space, SmoothMap> gated(int inputs, int hidden) {
    Shape state = Shape.of(hidden);
    Shape blocks = Shape.of(3 * hidden);
    Space parameters =
        Space.of(
            Shape.of(3 * hidden, inputs),
            Shape.of(2 * hidden, hidden),
            Shape.of(hidden, hidden),
            blocks);
    Space source = Space.of(state, Shape.of(inputs));
    Space all = parameters.tensor(source);
    SmoothMap fromInput =
        wires(all, 0, 5).then(SmoothOperations.matvec(3 * hidden, inputs)).plus(wires(all, 3));
    SmoothMap fromState = wires(all, 1, 4).then(SmoothOperations.matvec(2 * hidden, hidden));
    SmoothMap reset =
        block(fromInput, 0, hidden, Activation.none())
            .plus(block(fromState, 0, hidden, Activation.none()))
            .then(SmoothOperations.logistic(state));
    SmoothMap update =
        block(fromInput, 1, hidden, Activation.none())
            .plus(block(fromState, 1, hidden, Activation.none()))
            .then(SmoothOperations.logistic(state));
    SmoothMap candidate =
        wires(all, 2)
            .pair(product(reset, wires(all, 4), state))
            .then(SmoothOperations.matvec(hidden, hidden))
            .plus(block(fromInput, 2, hidden, Activation.none()))
            .then(SmoothOperations.tanh(state));
    // z h + (1 - z) n = n + z (h - n)
    SmoothMap difference = wires(all, 4).pair(candidate).then(SmoothOperations.subtract(state));
    return Layers.category()
        .parametrised(
            parameters,
            source,
            candidate
                .plus(product(update, difference, state))
                .named("gated cell %d→%d".formatted(inputs, hidden)));
  }

  /// A cell unrolled over a sequence, `P x (S x X^steps) → S^steps`: the initial state and the
  /// inputs give the states after each step, first to last along a new first axis of each wire.
  ///
  /// @param cell a parametrised map `S x X → S`
  /// @param steps the length of the sequence, at least 1
  /// @throws TypeMismatchException if the cell does not start from its target and an input
  public static Parametrised<Space, SmoothMap> unroll(
      Parametrised<Space, SmoothMap> cell, int steps) {
    Space state = cell.target();
    if (cell.source().width() < state.width()
        || !cell.source().shapes().take(state.width()).equals(state.shapes())) {
      throw new TypeMismatchException(
          "cannot unroll %s → %s: a cell starts from its state %s and an input"
              .formatted(cell.source(), state, state));
    }
    if (steps < 1) {
      throw new IllegalArgumentException("a sequence has at least 1 step, not " + steps);
    }
    ParaCategory<Space, SmoothMap> para = Layers.category();
    Space input = new Space(cell.source().shapes().drop(state.width()));
    Parametrised<Space, SmoothMap> step = cell.then(para.embed(new SmoothMap.Copy(state)));
    Parametrised<Space, SmoothMap> chain =
        para.embed(new SmoothMap.Identity(state).tensor(inSteps(input, steps)));
    for (int t = 0; t < steps; t++) {
      Space ahead = power(input, steps - 1 - t);
      Space done = power(state, t);
      // The state, its copy, the inputs ahead, the states so far → the copy goes to the end.
      SmoothMap store =
          Smooth.category()
              .permutation(
                  Lists.immutable.of(state, state, ahead, done), FiniteFunction.of(4, 0, 2, 3, 1));
      chain = chain.then(step.tensor(para.identity(ahead.tensor(done)))).then(para.embed(store));
    }
    SmoothMap states =
        new SmoothMap.Discard(state).tensor(new SmoothMap.Identity(power(state, steps)));
    int width = cell.parameters().width();
    SmoothMap tie =
        new SmoothMap.Pullback(
            cell.parameters(), FiniteFunction.tabulate(steps * width, width, i -> i % width));
    return chain.then(para.embed(states.then(inAxes(state, steps)))).reparametrise(tie);
  }

  /// `X^steps` with the steps along the first axis of each wire → one `X` after the other.
  private static SmoothMap inSteps(Space space, int steps) {
    int width = space.width();
    SmoothMap entries =
        Smooth.category()
            .tensorAll(space.shapes().collect(shape -> Axes.unstack(shape.insert(0, steps))));
    return entries.then(
        new SmoothMap.Pullback(
            entries.target(),
            FiniteFunction.tabulate(
                steps * width, steps * width, i -> i % width * steps + i / width)));
  }

  /// The inverse of [#inSteps].
  private static SmoothMap inAxes(Space space, int steps) {
    int width = space.width();
    return new SmoothMap.Pullback(
            power(space, steps),
            FiniteFunction.tabulate(
                steps * width, steps * width, i -> i % steps * width + i / steps))
        .then(
            Smooth.category().tensorAll(space.shapes().collect(shape -> Axes.stack(shape, steps))));
  }

  private static Space power(Space space, int count) {
    return Space.tensorAll(Collections.nCopies(count, space));
  }

  private static SmoothMap wires(Space space, int... wires) {
    return new SmoothMap.Pullback(space, FiniteFunction.of(space.width(), wires));
  }

  private static SmoothMap product(SmoothMap left, SmoothMap right, Shape shape) {
    return left.pair(right).then(SmoothOperations.multiply(shape));
  }

  /// One of several blocks of a vector, through an activation.
  private static SmoothMap block(SmoothMap sums, int index, int size, Activation activation) {
    return sums.then(Axes.slice(sums.target().shapes().get(0), 0, index * size, size))
        .then(activation.on(Shape.of(size)));
  }
}
