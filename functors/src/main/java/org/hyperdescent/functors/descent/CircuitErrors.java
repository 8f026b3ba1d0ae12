package org.hyperdescent.functors.descent;

import java.util.function.Function;
import org.hyperdescent.crdc.algebra.Ring;
import org.hyperdescent.crdc.circuit.Circuit;
import org.hyperdescent.crdc.circuit.CircuitCategory;

/// Gradient descent on circuits over a ring: learners that are circuits themselves, and train with
/// nothing but the ring's arithmetic.
///
/// Over ℤ with shifts and clips these are fixed-point learners; over `Z_2`, where -1 is 1 and the
/// error `z - y` is an exclusive or, they are reverse derivative ascent.
///
/// Source: Wilson and Zanasi, "Reverse derivative ascent", arXiv 2101.10488; Cruttwell et al.,
/// arXiv 2103.01931, examples 3.10 and 4.4.
public final class CircuitErrors {

  private CircuitErrors() {}

  /// Squared error, `d_x e(z, y) = z - y`; it needs no half in the ring, only its derivative is
  /// used.
  public static <E> ErrorFunction<Integer, Circuit<E>> squared(Ring<E> ring) {
    CircuitCategory<E> circuits = new CircuitCategory<>(ring);
    Circuit<E> difference =
        circuits.add(circuits.first(1, 1), circuits.negate(circuits.second(1, 1)));
    return new ErrorFunction<>("squared error", _ -> difference, _ -> difference);
  }

  /// Gradient descent on circuits with squared error and any update.
  ///
  /// @param update for a number of wires `P`, the circuit `p' ↦ change : P → P` that is added to
  ///   the parameters; it must act wire by wire
  public static <E> GradientDescent<Integer, Circuit<E>> descentBy(
      Ring<E> ring, Function<Integer, Circuit<E>> update) {
    return new GradientDescent<>(new CircuitCategory<>(ring), squared(ring), update);
  }

  /// Gradient descent on circuits with squared error and a fixed step.
  ///
  /// @param stepSize ε, any element of the ring
  public static <E> GradientDescent<Integer, Circuit<E>> descent(Ring<E> ring, E stepSize) {
    CircuitCategory<E> circuits = new CircuitCategory<>(ring);
    return descentBy(ring, wires -> circuits.scaling(wires, ring.negate(stepSize)));
  }
}
