package org.hyperdescent.functors.distributed;

import java.util.SplittableRandom;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;

/// Problems that several tests run: a star of boxes that share one vector, with private ones.
final class SampleProblems {

  static final int SIZE = 5;

  private SampleProblems() {}

  /// `(w0) { task0(w0, w1); task1(w0, w2); ... }`, every variable a vector of [#SIZE] numbers.
  static WiringDiagram<Space> star(int boxes) {
    var builder = WiringDiagram.<Space>builder().junction("w0", Space.reals(SIZE));
    for (int i = 0; i < boxes; i++) {
      builder.junction("w" + (i + 1), Space.reals(SIZE));
    }
    for (int i = 0; i < boxes; i++) {
      builder.box("task" + i, "w0", "w" + (i + 1));
    }
    return builder.outer("w0").build();
  }

  /// `(a, b) ↦ sum tanh(X (a + b))² / 2 + (|a|² + |b|²) / 2` with a random `X`.
  static ImmutableList<Open<Space, SmoothMap>> problems(int boxes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    MutableList<Open<Space, SmoothMap>> problems = Lists.mutable.empty();
    Shape vector = Shape.of(SIZE);
    for (int i = 0; i < boxes; i++) {
      int rows = 3 + random.nextInt(6);
      Shape output = Shape.of(rows);
      Tensor data =
          Tensor.of(Shape.of(rows, SIZE), random.doubles((long) rows * SIZE, -1, 1).toArray());
      SmoothMap fit =
          SmoothOperations.constant(data)
              .tensor(SmoothOperations.add(vector))
              .then(SmoothOperations.matvec(rows, SIZE))
              .then(SmoothOperations.tanh(output))
              .then(SmoothOperations.square(output))
              .then(SmoothOperations.total(output));
      SmoothMap ridge =
          SmoothOperations.square(vector)
              .then(SmoothOperations.total(vector))
              .tensor(SmoothOperations.square(vector).then(SmoothOperations.total(vector)))
              .then(SmoothOperations.add(Shape.scalar()));
      SmoothMap objective = fit.plus(ridge).then(SmoothOperations.scale(0.5, Space.scalar()));
      problems.add(Open.of(Lists.immutable.of(Space.of(vector), Space.of(vector)), objective));
    }
    return problems.toImmutable();
  }

  static double[] start(int size, long seed) {
    return new SplittableRandom(seed).doubles(size, -1, 1).toArray();
  }
}
