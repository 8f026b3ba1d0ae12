package org.hyperdescent.crdc.runtime.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// What a loop computes at one index: the entry of an elementwise expression, with its operands
/// read through [View]s.
///
/// Expressions are keys where a loop is written, so they say by hand when they are equal: what a
/// record does itself is linked at the first call, which a program that is compiled once would wait
/// for.
sealed interface Expression {

  /// The expressions whose numbers it takes.
  List<Expression> parts();

  /// The same expression with other loads.
  Expression withLoads(UnaryOperator<Load> loads);

  /// An entry of an array.
  ///
  /// @param operand the number of the array: a value of the program while planning, a position
  ///   among the operands of a kernel afterwards
  /// @param view where the entry stands
  record Load(int operand, View view) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of();
    }

    @Override
    public Load withLoads(UnaryOperator<Load> loads) {
      return loads.apply(this);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Load that && operand == that.operand && view.equals(that.view);
    }

    @Override
    public int hashCode() {
      return 31 * operand + view.hashCode();
    }
  }

  /// A fixed number.
  ///
  /// @param value the number
  record Fixed(double value) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of();
    }

    @Override
    public Fixed withLoads(UnaryOperator<Load> loads) {
      return this;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Fixed that && Double.compare(value, that.value) == 0;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(value);
    }
  }

  /// A function of one number.
  ///
  /// @param function the function
  /// @param argument its argument
  record Apply(UnaryFunction function, Expression argument) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(argument);
    }

    @Override
    public Apply withLoads(UnaryOperator<Load> loads) {
      return new Apply(function, argument.withLoads(loads));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Apply that
          && function == that.function
          && argument.equals(that.argument);
    }

    @Override
    public int hashCode() {
      return 31 * function.hashCode() + argument.hashCode();
    }
  }

  /// An operation on two numbers.
  ///
  /// @param operator the operation
  /// @param left its first operand
  /// @param right its second operand
  record Combine(Operator operator, Expression left, Expression right) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }

    @Override
    public Combine withLoads(UnaryOperator<Load> loads) {
      return new Combine(operator, left.withLoads(loads), right.withLoads(loads));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Combine that
          && operator == that.operator
          && left.equals(that.left)
          && right.equals(that.right);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * operator.hashCode() + left.hashCode()) + right.hashCode();
    }
  }

  /// The second of three numbers where the first is positive, otherwise the third.
  ///
  /// @param condition what decides
  /// @param yes the number where it is positive
  /// @param no the number elsewhere
  record Choose(Expression condition, Expression yes, Expression no) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(condition, yes, no);
    }

    @Override
    public Choose withLoads(UnaryOperator<Load> loads) {
      return new Choose(condition.withLoads(loads), yes.withLoads(loads), no.withLoads(loads));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Choose that
          && condition.equals(that.condition)
          && yes.equals(that.yes)
          && no.equals(that.no);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * condition.hashCode() + yes.hashCode()) + no.hashCode();
    }
  }

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
    if (this instanceof Load load) {
      loads.add(load);
    }
    for (Expression part : parts()) {
      part.addLoads(loads);
    }
  }

  /// How many operations it takes as a tree, reads included.
  default int size() {
    int size = 1;
    for (Expression part : parts()) {
      size += part.size();
    }
    return size;
  }
}
