package org.hyperdescent.examples.exact;

import java.util.Collections;
import java.util.List;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.circuit.Circuit;
import org.hyperdescent.crdc.circuit.CircuitCategory;
import org.hyperdescent.crdc.polynomial.Polynomial;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.functors.descent.CircuitErrors;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.ParaCategory;
import org.hyperdescent.lenses.Parametrised;

/// A look-up table of truth values that learns a Boolean function from examples, by reverse
/// derivative ascent over `Z_2`.
///
/// The model has one parameter for each row of the table of a function of some inputs, and looks
/// the row up: `Σ_r t_r · Π_i (x_i or not x_i)`. It is a polynomial, so its derivative is formal
/// and exact: the change of the row that was read, and of nothing else. One pass over all rows
/// therefore teaches any function.
///
/// Source: Wilson and Zanasi, "Reverse derivative ascent", arXiv 2101.10488.
///
/// @param inputs the number of inputs, at least 1, at most 8
public record LookUpTable(int inputs) {

  private static final int MAX_INPUTS = 8;

  /// Checks the number of inputs.
  ///
  /// @throws IllegalArgumentException if there are none, or too many
  public LookUpTable {
    if (inputs < 1 || inputs > MAX_INPUTS) {
      throw new IllegalArgumentException(
          "a look-up table has 1 to %d inputs, not %d".formatted(MAX_INPUTS, inputs));
    }
  }

  /// An example: inputs, and the output wished for.
  ///
  /// @param inputs truth values, 0 or 1
  /// @param output a truth value, 0 or 1
  public record Sample(ImmutableList<Integer> inputs, int output) {}

  /// The number of rows, and of parameters.
  public int rows() {
    return 1 << inputs;
  }

  /// The model, from `rows` parameters and the inputs to one output.
  public Parametrised<Integer, Circuit<Integer>> model() {
    int rows = rows();
    Polynomials<Integer> polynomials = new Polynomials<>(Modular.Z2);
    ImmutableList<Polynomial<Integer>> variables = polynomials.variables(rows + inputs);
    Polynomial<Integer> sum = Polynomial.zero(Modular.Z2, rows + inputs);
    for (int row = 0; row < rows; row++) {
      Polynomial<Integer> product = variables.get(row);
      for (int i = 0; i < inputs; i++) {
        Polynomial<Integer> x = variables.get(rows + i);
        boolean one = ((row >> (inputs - 1 - i)) & 1) == 1;
        product = product.times(one ? x : x.plus(1));
      }
      sum = sum.plus(product);
    }
    CircuitCategory<Integer> circuits = new CircuitCategory<>(Modular.Z2);
    return new ParaCategory<>(circuits)
        .parametrised(rows, inputs, circuits.circuit(polynomials.map(rows + inputs, sum)));
  }

  /// The learner: gradient descent with step 1, which over `Z_2` is ascent.
  public Learner<Integer, Circuit<Integer>> learner() {
    return CircuitErrors.descent(Modular.Z2, 1).onArrow(model());
  }

  /// The examples of exclusive or, in the order of the table.
  public static ImmutableList<Sample> exclusiveOr() {
    return Lists.immutable.of(
        new Sample(Lists.immutable.of(0, 0), 0),
        new Sample(Lists.immutable.of(0, 1), 1),
        new Sample(Lists.immutable.of(1, 0), 1),
        new Sample(Lists.immutable.of(1, 1), 0));
  }

  /// Trains from a table of zeros, once through some examples.
  ///
  /// @param samples not modified
  /// @return the table
  public ImmutableList<Integer> train(List<Sample> samples) {
    Circuit<Integer> update = learner().update();
    ImmutableList<Integer> table = Lists.immutable.withAll(Collections.nCopies(rows(), 0));
    for (Sample sample : samples) {
      table = update.apply(table.newWithAll(sample.inputs()).newWith(sample.output()).castToList());
    }
    return table;
  }

  /// The share of examples that a table gets right.
  ///
  /// @param table the table, a truth value per row
  /// @param samples not modified
  public double accuracy(ImmutableList<Integer> table, List<Sample> samples) {
    Circuit<Integer> predict = learner().implement();
    long right =
        samples.stream()
            .filter(
                sample ->
                    predict.apply(table.newWithAll(sample.inputs()).castToList()).getOnly()
                        == sample.output())
            .count();
    return (double) right / samples.size();
  }
}
