package org.hyperdescent.functors.laws;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.hyperdescent.functors.learning.Optimizer;

/// An optimizer that is asked for the same change again and again, starting from zero: what it then
/// does has a closed form.
///
/// Under a constant change `p'` the corrected moments of Adam *are* `p'` and `p'²` at every step
/// (arXiv 1412.6980, section 3), so each step is `ε p' / (δ + |p'|)`; step `k` of Adagrad is `ε p'
/// / (δ + √k |p'|)`. That includes the change 0, which must move nothing.
///
/// @param optimizer the optimizer
/// @param step the step number `k`, from 1 on, for a change `p'`
public record ConstantChange(Optimizer<Space, SmoothMap> optimizer, Step step) {

  /// The closed form.
  @FunctionalInterface
  public interface Step {

    /// How far step number `number` goes, for a constant change.
    double of(int number, double change);
  }

  /// `OPT.constant`.
  public static Law<ConstantChange> law() {
    return new Law<>(
        "OPT.constant",
        "n steps with one change p' from state 0 lead to p + sum_k step(k, p')",
        (instance, sample) -> {
          double start = sample.let("p", sample.real());
          double change = sample.let("p'", sample.real());
          int steps = sample.let("n", sample.between(1, 5));
          double expected =
              start
                  + IntStream.rangeClosed(1, steps)
                      .mapToDouble(k -> instance.step().of(k, change))
                      .sum();
          double actual = instance.run(start, change, steps);
          return SmoothEquality.sampled(1, 1e-9).agree(actual, expected)
              ? Verdict.equal()
              : Verdict.different(actual, expected, "the parameter");
        });
  }

  private double run(double start, double change, int steps) {
    Executable put = Executable.of(optimizer.on(Space.scalar()).put());
    int last = optimizer.state(Space.scalar()).width();
    double[][] state = new double[last + 1][1];
    state[last][0] = start;
    for (int k = 0; k < steps; k++) {
      double[][] inputs = Arrays.copyOf(state, last + 2);
      inputs[last + 1] = new double[] {change};
      state = put.apply(inputs);
    }
    return state[last][0];
  }
}
