package org.hyperdescent.functors.learning;

import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.smooth.Broadcasting;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// The optimizers of the smooth category; each acts on every coordinate of every array alike.
///
/// | optimizer | state | works at | step |
/// |---|---|---|---|
/// | gradient update | | `p` | `p'` |
/// | momentum | `s` | `p` | `s = γ s + p'` |
/// | Nesterov's | `s` | `p + γ s` | `s = γ s + p'` |
/// | Adagrad | `g` | `p` | `ε p' / (δ + √g)`, `g = g + p'²` |
/// | Adam | `t, m, v` | `p` | `ε m̂ / (δ + √v̂)` |
///
/// Adagrad and Adam hardly feel the scale of `p'`: descend with step 1, `SmoothErrors.descent(1,
/// error)`, and give them their own `ε`. Their maps are defined for states that come from zero by
/// steps (`t >= 0`, `g, v >= 0`) and differentiable where the square root is taken of a positive
/// number; a coordinate that never changed stands still, because `δ` is positive.
public final class SmoothOptimizers {

  private SmoothOptimizers() {}

  /// The gradient update.
  public static Optimizer<Space, SmoothMap> gradientUpdate() {
    return AdditiveOptimizers.gradientUpdate(Smooth.category());
  }

  /// Momentum; see [AdditiveOptimizers#momentum].
  ///
  /// @param decay γ, at least 0 and below 1
  /// @throws IllegalArgumentException if the decay is out of range
  public static Optimizer<Space, SmoothMap> momentum(double decay) {
    requireDecay("decay", decay);
    return AdditiveOptimizers.momentum(
        Smooth.category(), space -> SmoothOperations.scale(decay, space));
  }

  /// Nesterov's momentum; see [AdditiveOptimizers#nesterov].
  ///
  /// @param decay γ, at least 0 and below 1
  /// @throws IllegalArgumentException if the decay is out of range
  public static Optimizer<Space, SmoothMap> nesterov(double decay) {
    requireDecay("decay", decay);
    return AdditiveOptimizers.nesterov(
        Smooth.category(), space -> SmoothOperations.scale(decay, space));
  }

  /// Adagrad: `g ↦ g + p'²`, then `p ↦ p + ε p' / (δ + √g)`.
  ///
  /// Source: Duchi, Hazan, Singer, "Adaptive subgradient methods" (JMLR 12, 2011), diagonal form;
  /// arXiv 2103.01931, section 3.
  ///
  /// @param rate ε, positive
  /// @param delta δ, positive in the precision that it runs in: it keeps a coordinate whose changes
  ///   were all zero from dividing by zero
  /// @throws IllegalArgumentException if a number is out of range
  public static Optimizer<Space, SmoothMap> adagrad(double rate, double delta) {
    requirePositive("rate", rate);
    requirePositive("delta", delta);
    return new Optimizer<>(
        "Adagrad",
        Smooth.category(),
        new SmoothMap.Identity(Space.unit()),
        1,
        space -> Smooth.category().second(space, space),
        space -> {
          Coordinates x = new Coordinates(Space.unit(), only(space), 3);
          SmoothMap change = x.variable(2);
          SmoothMap squares = x.variable(0).plus(x.square(change));
          SmoothMap step = x.quotient(x.scaled(rate, change), x.shifted(delta, x.root(squares)));
          return squares.pair(x.variable(1).plus(step));
        });
  }

  /// Adam: `t ↦ t + 1`, `m ↦ β₁ m + (1 - β₁) p'`, `v ↦ β₂ v + (1 - β₂) p'²`, then `p ↦ p + ε m̂ /
  /// (δ + √v̂)` with `m̂ = m / (1 - β₁ᵗ)` and `v̂ = v / (1 - β₂ᵗ)`.
  ///
  /// The clock `t` and the moments are the state, the moments as they are and not corrected for
  /// their start at zero. arXiv 2103.01931v2, example 3.18, keeps the corrected ones and has no
  /// clock; iterated like that, `v` explodes. In single precision the clock counts to 2²⁴.
  ///
  /// Source: Kingma, Ba, "Adam: a method for stochastic optimization", arXiv 1412.6980, algorithm
  /// 1.
  ///
  /// @param rate ε, positive
  /// @param beta1 β₁, at least 0 and below 1
  /// @param beta2 β₂, at least 0 and below 1
  /// @param delta δ, positive in the precision that it runs in
  /// @throws IllegalArgumentException if a number is out of range
  public static Optimizer<Space, SmoothMap> adam(
      double rate, double beta1, double beta2, double delta) {
    requirePositive("rate", rate);
    requireDecay("beta1", beta1);
    requireDecay("beta2", beta2);
    requirePositive("delta", delta);
    return new Optimizer<>(
        "Adam",
        Smooth.category(),
        SmoothOperations.plus(1, Shape.scalar()),
        2,
        space -> Smooth.category().second(Space.scalar().tensor(space).tensor(space), space),
        space -> {
          Coordinates x = new Coordinates(Space.scalar(), only(space), 4);
          SmoothMap change = x.variable(3);
          SmoothMap mean = x.scaled(beta1, x.variable(0)).plus(x.scaled(1 - beta1, change));
          SmoothMap square =
              x.scaled(beta2, x.variable(1)).plus(x.scaled(1 - beta2, x.square(change)));
          SmoothMap deviation = x.root(x.quotient(square, x.oneMinusPower(beta2)));
          SmoothMap step =
              x.quotient(
                  x.quotient(x.scaled(rate, mean), x.oneMinusPower(beta1)),
                  x.shifted(delta, deviation));
          return mean.pair(square).pair(x.variable(2).plus(step));
        });
  }

  /// Formulas in arrays of one shape, as maps of a clock and some of them.
  ///
  /// @param clock the clock: a number, or nothing
  /// @param shape the shape of every array
  /// @param count how many arrays there are
  private record Coordinates(Space clock, Shape shape, int count) {

    private SmoothMap wire(int index) {
      Space wires = clock;
      for (int i = 0; i < count; i++) {
        wires = wires.tensor(Space.of(shape));
      }
      return new SmoothMap.Pullback(wires, FiniteFunction.of(wires.width(), index));
    }

    SmoothMap variable(int index) {
      return wire(clock.width() + index);
    }

    /// `1 - base^t`, exact also where the power is close to 1.
    SmoothMap oneMinusPower(double base) {
      SmoothMap difference =
          base == 0
              ? new SmoothMap.Discard(Space.scalar()).then(SmoothOperations.fill(Shape.scalar(), 1))
              : SmoothOperations.scale(Math.log(base), Space.scalar())
                  .then(SmoothOperations.unary(UnaryFunction.EXPM1, Shape.scalar()))
                  .then(SmoothOperations.negate(Space.scalar()));
      return wire(0).then(difference).then(Broadcasting.broadcast(Shape.scalar(), shape));
    }

    SmoothMap scaled(double factor, SmoothMap array) {
      return array.then(SmoothOperations.scale(factor, Space.of(shape)));
    }

    SmoothMap shifted(double number, SmoothMap array) {
      return array.then(SmoothOperations.plus(number, shape));
    }

    SmoothMap square(SmoothMap array) {
      return array.then(SmoothOperations.square(shape));
    }

    SmoothMap root(SmoothMap array) {
      return array.then(SmoothOperations.sqrt(shape));
    }

    SmoothMap quotient(SmoothMap numerator, SmoothMap denominator) {
      return numerator.pair(denominator).then(SmoothOperations.divide(shape));
    }
  }

  private static Shape only(Space generator) {
    if (generator.width() != 1) {
      throw new TypeMismatchException("an optimizer is given on one wire, not on " + generator);
    }
    return generator.shapes().getFirst();
  }

  private static void requireDecay(String what, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          "%s %s is not in [0, 1): what is remembered must fade".formatted(what, value));
    }
  }

  private static void requirePositive(String what, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("%s %s is not a positive number".formatted(what, value));
    }
  }
}
