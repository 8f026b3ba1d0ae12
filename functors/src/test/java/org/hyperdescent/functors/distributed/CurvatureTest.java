package org.hyperdescent.functors.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.functors.distributed.engine.Curvature;
import org.junit.jupiter.api.Test;

class CurvatureTest {

  @Test
  void curvatureOfAQuadraticIsItsLargestEigenvalue() {
    // F(x, y) = (3 x² + y²) / 2, in two boxes on the same junction.
    WiringDiagram<Space> diagram =
        WiringDiagram.parse("(x) { both(x); more(x) }", _ -> Space.reals(2));
    Shape two = Shape.of(2);
    SmoothMap both =
        SmoothOperations.square(two)
            .then(SmoothOperations.total(two))
            .then(SmoothOperations.scale(0.5, Space.scalar()));
    SmoothMap more =
        SmoothOperations.constant(Tensor.vector(2, 0))
            .tensor(SmoothOperations.square(two))
            .then(SmoothOperations.dot(two))
            .then(SmoothOperations.scale(0.5, Space.scalar()));
    DistributedSystem system =
        DistributedSystem.compile(
            diagram,
            Lists.immutable
                .of(both, more)
                .collect(map -> Open.of(Lists.immutable.of(Space.reals(2)), map)));
    Curvature curvature = Curvature.largest(system, new double[] {5, -4}, 200, 1e-12, 3);
    assertThat(curvature.value()).isCloseTo(3, within(1e-9));
  }

  @Test
  void curvatureIsTakenAtTheGivenState() {
    // The sum of fourth powers over 12 has the Hessian diag(x²).
    Shape two = Shape.of(2);
    SmoothMap quartic =
        SmoothOperations.square(two)
            .then(SmoothOperations.square(two))
            .then(SmoothOperations.total(two))
            .then(SmoothOperations.scale(1.0 / 12, Space.scalar()));
    DistributedSystem system =
        DistributedSystem.compile(
            WiringDiagram.parse("(x) { f(x) }", _ -> Space.reals(2)),
            Lists.immutable.of(Open.of(Lists.immutable.of(Space.reals(2)), quartic)));
    Curvature curvature = Curvature.largest(system, new double[] {1, -3}, 200, 1e-12, 3);
    assertThat(curvature.value()).isCloseTo(9, within(1e-9));
  }
}
