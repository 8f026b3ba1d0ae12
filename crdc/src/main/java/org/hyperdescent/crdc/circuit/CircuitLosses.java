package org.hyperdescent.crdc.circuit;

import org.hyperdescent.crdc.algebra.Modular;

/// Losses of a prediction and a label whose numbers are exact, as circuits `B x B → L`.
///
/// A loss need not be one number: what it sends back for a change of itself is all that a learner
/// sees of it.
///
/// Source: Cruttwell et al., arXiv 2103.01931, section 3.
public final class CircuitLosses {

  private CircuitLosses() {}

  /// The exclusive or of truth values, wire by wire, `Z_2^width x Z_2^width → Z_2^width`: 1 where
  /// the prediction is wrong.
  ///
  /// It is the sum of `Z_2`, so its reverse derivative sends a change `α` back as `(α, α)`: with
  /// the identity as learning rate, which is both descent and ascent there, the change of a
  /// prediction is where it is wrong.
  public static Circuit<Integer> exclusiveOr(int width) {
    return new CircuitCategory<>(Modular.Z2).addition(width);
  }
}
