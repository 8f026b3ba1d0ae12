package org.hyperdescent.crdc.circuit;

import org.hyperdescent.category.TypeMismatchException;

/// A generator of circuits with one output wire: addition, multiplication, a constant, or a
/// [DeclaredGate].
///
/// Together with copying, discarding and crossing wires, which need no gate here, the first three
/// generate all polynomial maps. Gates are values, compared with `equals`.
///
/// @param <E> the elements on the wires
public sealed interface Gate<E> permits Gate.Add, Gate.Multiply, Gate.Constant, DeclaredGate {

  /// The number of input wires.
  int arity();

  /// Checks the number of operands.
  ///
  /// @throws TypeMismatchException if the gate takes another number
  default void requireArity(int operands) {
    if (operands != arity()) {
      throw new TypeMismatchException(
          "%s takes %d wires, not %d".formatted(this, arity(), operands));
    }
  }

  /// The sum of two wires.
  record Add<E>() implements Gate<E> {
    @Override
    public int arity() {
      return 2;
    }

    @Override
    public String toString() {
      return "add";
    }
  }

  /// The product of two wires.
  record Multiply<E>() implements Gate<E> {
    @Override
    public int arity() {
      return 2;
    }

    @Override
    public String toString() {
      return "multiply";
    }
  }

  /// A fixed element; zero and one are among them.
  ///
  /// @param value the element
  record Constant<E>(E value) implements Gate<E> {
    @Override
    public int arity() {
      return 0;
    }

    @Override
    public String toString() {
      return "constant " + value;
    }
  }
}
