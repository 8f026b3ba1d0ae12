package org.hyperdescent.benchmarks;

import org.hyperdescent.benchmarks.sidebyside.Significant;

/// Our rate divided by the rate of a peer, above 1 where ours is faster, with the interval that
/// follows from the 99.9 % intervals of both scores.
///
/// Relative errors of independent scores add in squares. The interval is symmetric in the logarithm
/// of the ratio, so that it is positive and the ratio of the peer to ours has the inverse one.
///
/// @param lower the lower end; not a number if a score has no error
/// @param value the ratio
/// @param upper the upper end
record RateRatio(double lower, double value, double upper) {

  static RateRatio of(Score ours, Score peer) {
    double ratio = ours.rate() / peer.rate();
    double spread = Math.exp(Math.hypot(ours.relativeError(), peer.relativeError()));
    return new RateRatio(ratio / spread, ratio, ratio * spread);
  }

  @Override
  public String toString() {
    return Double.isNaN(lower)
        ? "%s [too few iterations]".formatted(new Significant(value))
        : "%s [%s, %s]"
            .formatted(new Significant(value), new Significant(lower), new Significant(upper));
  }
}
