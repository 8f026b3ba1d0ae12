package org.hyperdescent.benchmarks.sidebyside;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.hyperdescent.crdc.runtime.compiled.MemoryPlan;

/// The bytes that a step needs, known before it runs.
///
/// @param given what the caller holds: parameters, the state of the optimizer, data and labels
/// @param between what comes in between: activations, gradients, constants and the scratch of
///   kernels
public record PlannedMemory(long given, long between) {

  /// The plan of a step whose outputs, its new parameters, stand among its inputs.
  public static PlannedMemory inPlace(MemoryPlan plan) {
    return new PlannedMemory(plan.inputs(), plan.constants() + plan.temporaries());
  }

  /// The plan of a step with outputs of its own.
  public static PlannedMemory of(MemoryPlan plan) {
    PlannedMemory inPlace = inPlace(plan);
    return new PlannedMemory(inPlace.given() + plan.outputs(), inPlace.between());
  }

  /// The bytes of some arrays; a missing one takes none.
  static long bytes(float[]... arrays) {
    return Float.BYTES
        * Arrays.stream(arrays).filter(Objects::nonNull).mapToLong(array -> array.length).sum();
  }

  /// All of it.
  public long total() {
    return given + between;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,.1f kB: %,.1f of parameters, state and data, %,.1f in between",
        total() * 1e-3,
        given * 1e-3,
        between * 1e-3);
  }
}
