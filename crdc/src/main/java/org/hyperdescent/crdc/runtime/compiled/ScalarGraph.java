package org.hyperdescent.crdc.runtime.compiled;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.crdc.runtime.compiled.Expression.Operator;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// A small program entry by entry: a directed acyclic graph of single numbers, equal ones shared.
///
/// A number is *global*, or it belongs to the row of a loop over the samples of a batch. Code runs
/// in stages: even stages are straight-line code on global numbers, odd ones are loops over the
/// rows; a total over the rows of one loop is a global number of the next stage.
final class ScalarGraph {

  /// What a number is.
  ///
  /// Terms are keys, so they say by hand when they are equal: what a record does itself is linked
  /// at the first call, which a program that is compiled once would wait for.
  sealed interface Term {

    /// The numbers it is computed from.
    int[] operands();

    /// A fixed number.
    record Fixed(double value) implements Term {
      @Override
      public int[] operands() {
        return new int[] {};
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

    /// An entry of an array: at `offset + row * stride`.
    record Load(int value, int offset, int stride) implements Term {
      @Override
      public int[] operands() {
        return new int[] {};
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Load that
            && value == that.value
            && offset == that.offset
            && stride == that.stride;
      }

      @Override
      public int hashCode() {
        return 31 * (31 * (31 * 1 + value) + offset) + stride;
      }
    }

    /// A function of a number.
    record Apply(UnaryFunction function, int argument) implements Term {
      @Override
      public int[] operands() {
        return new int[] {argument};
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Apply that
            && function == that.function
            && argument == that.argument;
      }

      @Override
      public int hashCode() {
        return 31 * (31 * 2 + function.hashCode()) + argument;
      }
    }

    /// An operation on two numbers.
    record Combine(Operator operator, int left, int right) implements Term {
      @Override
      public int[] operands() {
        return new int[] {left, right};
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Combine that
            && operator == that.operator
            && left == that.left
            && right == that.right;
      }

      @Override
      public int hashCode() {
        return 31 * (31 * (31 * 3 + operator.hashCode()) + left) + right;
      }
    }

    /// The larger of two numbers.
    record Larger(int left, int right) implements Term {
      @Override
      public int[] operands() {
        return new int[] {left, right};
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Larger that && left == that.left && right == that.right;
      }

      @Override
      public int hashCode() {
        return 31 * (31 * 4 + left) + right;
      }
    }

    /// `left * right + addend`.
    record MultiplyAdd(int left, int right, int addend) implements Term {
      @Override
      public int[] operands() {
        return new int[] {left, right, addend};
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof MultiplyAdd that
            && left == that.left
            && right == that.right
            && addend == that.addend;
      }

      @Override
      public int hashCode() {
        return 31 * (31 * (31 * 5 + left) + right) + addend;
      }
    }

    /// The sum of `left * right` over all rows.
    record Total(int left, int right) implements Term {
      @Override
      public int[] operands() {
        return new int[] {left, right};
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Total that && left == that.left && right == that.right;
      }

      @Override
      public int hashCode() {
        return 31 * (31 * 6 + left) + right;
      }
    }
  }

  private final MutableList<Term> terms = Lists.mutable.empty();
  private final MutableList<Integer> stages = Lists.mutable.empty();
  private final MutableList<Boolean> rows = Lists.mutable.empty();
  private final Map<Term, Integer> numbers = new HashMap<>();

  /// Graphs with the same terms are equal.
  @Override
  public boolean equals(Object other) {
    return other instanceof ScalarGraph that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  int size() {
    return terms.size();
  }

  Term term(int number) {
    return terms.get(number);
  }

  /// The stage that computes a number; a number of a row is computed again in later loops that read
  /// it.
  int stage(int number) {
    return stages.get(number);
  }

  /// Whether a number belongs to a row.
  boolean isOfRow(int number) {
    return rows.get(number);
  }

  int number(double value) {
    return add(new Term.Fixed(value), 0, false);
  }

  int load(int value, int offset, int stride) {
    return add(new Term.Load(value, offset, stride), stride == 0 ? 0 : 1, stride != 0);
  }

  int apply(UnaryFunction function, int argument) {
    return add(new Term.Apply(function, argument), stage(argument), isOfRow(argument));
  }

  int combine(Operator operator, int left, int right) {
    return add(new Term.Combine(operator, left, right), left, right);
  }

  int larger(int left, int right) {
    return add(new Term.Larger(left, right), left, right);
  }

  int multiplyAdd(int left, int right, int addend) {
    boolean row = isOfRow(left) || isOfRow(right) || isOfRow(addend);
    int stage = Math.max(stage(left), Math.max(stage(right), stage(addend)));
    return add(new Term.MultiplyAdd(left, right, addend), row ? stage | 1 : stage, row);
  }

  /// The sum over rows of a product of which a factor belongs to a row.
  int total(int left, int right) {
    int stage = Math.max(stage(left), stage(right)) | 1;
    return add(new Term.Total(left, right), stage + 1, false);
  }

  private int add(Term term, int left, int right) {
    boolean row = isOfRow(left) || isOfRow(right);
    int stage = Math.max(stage(left), stage(right));
    return add(term, row ? stage | 1 : stage, row);
  }

  private int add(Term term, int stage, boolean row) {
    Integer known = numbers.get(term);
    if (known != null) {
      return known;
    }
    terms.add(term);
    stages.add(stage);
    rows.add(row);
    numbers.put(term, terms.size() - 1);
    return terms.size() - 1;
  }

  /// What a number is computed from.
  int[] operands(int number) {
    return terms.get(number).operands();
  }
}
