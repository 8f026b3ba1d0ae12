package org.hyperdescent.crdc.smooth.laws;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.Space;

/// Equality of smooth maps on sampled inputs: both run at random points with coordinates in `[-2,
/// 2]`, and all numbers agree up to a relative tolerance.
///
/// Two numbers agree if they differ by at most the tolerance times `1 + max(|left|, |right|)`, or
/// are not finite in the same way. The points depend on the sample only, so a counterexample can be
/// run again.
///
/// @param points how many points are tried, at least 1
/// @param relativeTolerance the tolerance
public record SmoothEquality(int points, double relativeTolerance) implements Equality<SmoothMap> {

  /// Equality on the given number of random points, up to a relative tolerance.
  public static SmoothEquality sampled(int points, double relativeTolerance) {
    return new SmoothEquality(points, relativeTolerance);
  }

  @Override
  public Verdict compare(SmoothMap left, SmoothMap right, Sample sample) {
    if (!left.source().equals(right.source()) || !left.target().equals(right.target())) {
      return Verdict.different(left.describe(), right.describe(), "their types");
    }
    SplittableRandom random = new SplittableRandom(sample.below(Choices.BOUND));
    Executable first = Executable.of(left);
    Executable second = Executable.of(right);
    for (int point = 0; point < points; point++) {
      double[][] inputs = point(left.source(), random);
      Verdict verdict = compare(first.apply(inputs), second.apply(inputs), inputs);
      if (verdict instanceof Verdict.Different) {
        return verdict;
      }
    }
    return Verdict.equal();
  }

  /// A random point of a space, with coordinates in `[-2, 2]`.
  public static double[][] point(Space space, SplittableRandom random) {
    double[][] point = new double[space.width()][];
    for (int i = 0; i < point.length; i++) {
      point[i] = random.doubles(space.shapes().get(i).size(), -2, 2).toArray();
    }
    return point;
  }

  /// Whether two numbers agree up to the tolerance.
  public boolean agree(double left, double right) {
    if (!Double.isFinite(left) || !Double.isFinite(right)) {
      return Double.compare(left, right) == 0;
    }
    double scale = 1 + Math.max(Math.abs(left), Math.abs(right));
    return Math.abs(left - right) <= relativeTolerance * scale;
  }

  private Verdict compare(double[][] left, double[][] right, double[][] inputs) {
    for (int wire = 0; wire < left.length; wire++) {
      for (int i = 0; i < left[wire].length; i++) {
        if (!agree(left[wire][i], right[wire][i])) {
          return Verdict.different(
              left[wire][i],
              right[wire][i],
              "number %d of output %d on %s".formatted(i, wire, Arrays.deepToString(inputs)));
        }
      }
    }
    return Verdict.equal();
  }
}
