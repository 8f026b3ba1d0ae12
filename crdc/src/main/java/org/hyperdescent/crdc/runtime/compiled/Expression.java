package org.hyperdescent.crdc.runtime.compiled;

import java.util.ArrayList;
import java.util.List;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// What a loop computes at one index: the entry of an elementwise expression, with its operands
/// read through [View]s.
sealed interface Expression {

  /// An entry of an array.
  ///
  /// @param operand the number of the array: a value of the program while planning, a position
  ///   among the operands of a kernel afterwards
  /// @param view where the entry stands
  record Load(int operand, View view) implements Expression {}

  /// A fixed number.
  ///
  /// @param value the number
  record Fixed(double value) implements Expression {}

  /// A function of one number.
  ///
  /// @param function the function
  /// @param argument its argument
  record Apply(UnaryFunction function, Expression argument) implements Expression {}

  /// An operation on two numbers.
  ///
  /// @param operator the operation
  /// @param left its first operand
  /// @param right its second operand
  record Combine(Operator operator, Expression left, Expression right) implements Expression {}

  /// The second of three numbers where the first is positive, otherwise the third.
  ///
  /// @param condition what decides
  /// @param yes the number where it is positive
  /// @param no the number elsewhere
  record Choose(Expression condition, Expression yes, Expression no) implements Expression {}

  /// The operations on two numbers.
  enum Operator {
    /// The sum.
    ADD,
    /// The difference.
    SUBTRACT,
    /// The product.
    MULTIPLY,
    /// The quotient.
    DIVIDE
  }

  /// Every read of an array, from the left to the right.
  default List<Load> loads() {
    List<Load> loads = new ArrayList<>();
    addLoads(loads);
    return loads;
  }

  private void addLoads(List<Load> loads) {
    switch (this) {
      case Load load -> loads.add(load);
      case Fixed _ -> {}
      case Apply(_, Expression argument) -> argument.addLoads(loads);
      case Combine(_, Expression left, Expression right) -> {
        left.addLoads(loads);
        right.addLoads(loads);
      }
      case Choose(Expression condition, Expression yes, Expression no) -> {
        condition.addLoads(loads);
        yes.addLoads(loads);
        no.addLoads(loads);
      }
    }
  }

  /// How many operations it takes as a tree, reads included.
  default int size() {
    return switch (this) {
      case Load _, Fixed _ -> 1;
      case Apply(_, Expression argument) -> 1 + argument.size();
      case Combine(_, Expression left, Expression right) -> 1 + left.size() + right.size();
      case Choose(Expression condition, Expression yes, Expression no) ->
          1 + condition.size() + yes.size() + no.size();
    };
  }

  /// The same expression with other operand numbers.
  default Expression renumbered(int[] numbers) {
    return switch (this) {
      case Load(int operand, View view) -> new Load(numbers[operand], view);
      case Fixed fixed -> fixed;
      case Apply(UnaryFunction function, Expression argument) ->
          new Apply(function, argument.renumbered(numbers));
      case Combine(Operator operator, Expression left, Expression right) ->
          new Combine(operator, left.renumbered(numbers), right.renumbered(numbers));
      case Choose(Expression condition, Expression yes, Expression no) ->
          new Choose(
              condition.renumbered(numbers), yes.renumbered(numbers), no.renumbered(numbers));
    };
  }
}
