package org.hyperdescent.crdc.smooth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.laws.ReverseDerivativeInstance;
import org.hyperdescent.crdc.laws.ReverseDerivativeLaws;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.runtime.OperationCases;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation under the laws of a Cartesian reverse derivative category, `RD.1` to `RD.7` and
/// `RD.D`: those of first order for every operation, the others for the smooth ones.
class OperationLawsTest {

  /// The first sample is the simplest one, the others are random.
  private static final int SAMPLES = 4;

  /// One case for each operation with its attributes; shapes make no difference to a law.
  static Stream<Primitive> operations() {
    Set<String> seen = new HashSet<>();
    return OperationCases.all().filter(primitive -> seen.add(primitive.operation().label()));
  }

  /// Whether an operation has a derivative other than 0, and not only where it jumps.
  private static boolean hasDerivative(Primitive primitive) {
    double[][] point = OperationCases.point(primitive, new SplittableRandom(1));
    return hasDerivative(primitive, point);
  }

  private static boolean hasDerivative(SmoothMap map, double[][] point) {
    double[][] arguments = Arrays.copyOf(point, point.length + map.target().width());
    for (int wire = point.length; wire < arguments.length; wire++) {
      int size = map.target().shapes().get(wire - point.length).size();
      arguments[wire] = new SplittableRandom(wire).doubles(size, 0.5, 1).toArray();
    }
    return Stream.of(Executable.of(map.reverse()).apply(arguments))
        .flatMapToDouble(DoubleStream::of)
        .anyMatch(number -> Math.abs(number) > 1e-9);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void someSamplesDependOnTheirInputsThroughTheOperation(Primitive operation) {
    OperationInstance instance = new OperationInstance(operation);
    SplittableRandom random = new SplittableRandom(2026);
    int depend = 0;
    for (int i = 0; i < SAMPLES; i++) {
      Sample sample = new Sample(i == 0 ? Choices.none() : Choices.random(random));
      SmoothMap through =
          instance.through(instance.object(sample), instance.object(sample), sample);
      depend += hasDerivative(through, SmoothEquality.point(through.source(), random)) ? 1 : 0;
    }
    if (hasDerivative(operation)) {
      assertThat(depend).isPositive();
    } else {
      assertThat(depend).isZero();
    }
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
    LawAssertions.assertAsClaimed(LawClaim.holds(law, "one operation", instance), SAMPLES, 2026);
  }
}
