package org.hyperdescent.crdc.circuit;

import java.util.List;
import java.util.stream.IntStream;
import org.hyperdescent.crdc.algebra.Semiring;

/// A gate that need not be a polynomial, with a reverse derivative that somebody *declares*: it is
/// not derived from anything, and no law of reverse derivatives is claimed for it.
///
/// Rounding, clipping and comparing are of this kind; learning with fixed-point numbers needs them.
/// Their circuits compose, differentiate and run like all others, but have no normal form.
/// Implementations are values: two that are `equals` are the same gate.
///
/// @param <E> the elements on the wires
public non-sealed interface DeclaredGate<E> extends Gate<E> {

  /// One or two.
  @Override
  int arity();

  /// The value of the gate.
  ///
  /// @param arguments as many as [#arity()]; not modified
  E apply(List<E> arguments);

  /// The value of the gate in 64 bits, the same as [#apply] wherever both are defined.
  ///
  /// @param second any number if the gate has one input
  /// @throws ArithmeticException if the result does not fit
  long apply(long first, long second);

  /// The declared reverse derivative, `arity + 1 → arity`: inputs and change of the output to
  /// changes of the inputs.
  Circuit<E> reverse();

  /// The straight-through rule: every input receives the change of the output as it is, as if the
  /// gate were the identity or a sum.
  ///
  /// A convention of practice; for comparisons, where the output has hardly to do with the inputs,
  /// a poor one.
  ///
  /// Source: Bengio, Léonard and Courville, arXiv 1308.3432.
  static <E> Circuit<E> straightThrough(Semiring<E> semiring, int arity) {
    return new CircuitBuilder<>(semiring, arity + 1)
        .build(IntStream.range(0, arity).map(_ -> arity));
  }
}
