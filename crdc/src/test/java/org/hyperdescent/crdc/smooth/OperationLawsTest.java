package org.hyperdescent.crdc.smooth;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.crdc.laws.ReverseDerivativeInstance;
import org.hyperdescent.crdc.laws.ReverseDerivativeLaws;
import org.hyperdescent.crdc.runtime.OperationCases;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation under the laws of a Cartesian reverse derivative category, `RD.1` to `RD.7` and
/// `RD.D`: those of first order for every operation, the others for the smooth ones.
class OperationLawsTest {

  /// One case for each operation with its attributes; shapes make no difference to a law.
  static Stream<Primitive> operations() {
    Set<String> seen = new HashSet<>();
    return OperationCases.all().filter(primitive -> seen.add(primitive.operation().label()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void lawsHoldWithTheOperationInTheMiddle(Primitive operation) {
    OperationInstance instance = new OperationInstance(operation);
    ReverseDerivativeLaws.<Space, SmoothMap>axioms().forEach(law -> check(law, instance));
    check(ReverseDerivativeLaws.<Space, SmoothMap>forward(), instance);
    if (!Smooth.isSubgradient(operation.operation())) {
      check(ReverseDerivativeLaws.<Space, SmoothMap>linearInChange(), instance);
      check(ReverseDerivativeLaws.<Space, SmoothMap>symmetryOfSecondDerivative(), instance);
    }
  }

  private static void check(
      Law<ReverseDerivativeInstance<Space, SmoothMap>> law, OperationInstance instance) {
    LawAssertions.assertAsClaimed(LawClaim.holds(law, "one operation", instance), 2, 2026);
  }
}
