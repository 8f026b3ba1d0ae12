package org.hyperdescent.crdc.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.runtime.OperationCases;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchingTest {

  static Stream<Primitive> operations() {
    return OperationCases.all();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationAgreesWithTheLoopOverSamples(Primitive operation) {
    BatchingProperties.assertAgreesWithLoop(operation, 3, new SplittableRandom(3));
    BatchingProperties.assertAgreesWithLoop(operation.batch(2), 3, new SplittableRandom(4));
    BatchingProperties.assertAgreesWithLoop(operation, 1, new SplittableRandom(5));
  }

  @Test
  void whatDependsOnSharedInputsOnlyIsComputedOnce() {
    Shape shape = Shape.of(3);
    SmoothMap weighted =
        SmoothOperations.softmax(shape)
            .tensor(new SmoothMap.Identity(Space.of(shape)))
            .then(SmoothOperations.multiply(shape));
    SmoothMap batch =
        SmoothOperations.replicate(5, Space.of(shape))
            .tensor(new SmoothMap.Identity(Space.of(shape).batch(5)))
            .then(weighted.batch(5));
    assertThat(Normalizer.normalize(batch))
        .hasToString(
            """
            program R^3 x R^5x3 → R^5x3
              %2 = softmax %0 : R^3
              %3 = expand 0 5 %2 : R^5x3
              %4 = multiply %1, %3 : R^5x3
              return %4""");
  }

  @Test
  void onlyTheAxisOfTheBatchMakesSamplesAlike() {
    // Both rows repeat their own number: (a, b) to ((a, a), (b, b)).
    SmoothMap rows = SmoothOperations.expand(Shape.of(2), 1, 2);
    SmoothMap totals = rows.then(SmoothOperations.total(Shape.of(2)).batch(2));
    assertThat(Executable.of(totals).apply(new double[] {1, 10})[0]).containsExactly(2, 20);
  }
}
