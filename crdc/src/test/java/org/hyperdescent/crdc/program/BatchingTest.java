package org.hyperdescent.crdc.program;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hyperdescent.crdc.runtime.OperationCases;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
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
}
