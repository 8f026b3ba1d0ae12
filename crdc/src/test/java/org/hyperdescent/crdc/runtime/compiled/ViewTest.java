package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.smooth.AxisOperation.Permute;
import org.hyperdescent.crdc.smooth.AxisOperation.Slice;
import org.hyperdescent.crdc.smooth.AxisOperation.Windows;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.junit.jupiter.api.Test;

/// Views against walks through all indices.
class ViewTest {

  private static View random(Random random, Shape shape) {
    if (random.nextBoolean()) {
      List<Integer> order = new ArrayList<>();
      for (int axis = 0; axis < shape.rank(); axis++) {
        order.add(axis);
      }
      Collections.shuffle(order, random);
      return View.permute(shape, IntLists.immutable.ofAll(order.stream().mapToInt(k -> k)));
    }
    int axis = random.nextInt(shape.rank());
    if (random.nextInt(3) == 0) {
      int extent = 1 + random.nextInt(Math.min(3, shape.dimension(axis)));
      int at = axis + 1 + random.nextInt(shape.rank() - axis);
      return View.windows(shape, new Windows(axis, at, extent, 1 + random.nextInt(2), 1));
    }
    int start = random.nextInt(shape.dimension(axis));
    int stride = 1 + random.nextInt(2);
    int count = 1 + random.nextInt((shape.dimension(axis) - 1 - start) / stride + 1);
    int last = start + (count - 1) * stride;
    return View.slice(
        shape,
        random.nextBoolean()
            ? new Slice(axis, start, stride, count)
            : new Slice(axis, last, -stride, count));
  }

  private static Shape shaped(Random random, int size) {
    List<Integer> extents = new ArrayList<>();
    int rest = size;
    for (int divisor : new int[] {2, 3, 2, 3, 2}) {
      if (rest % divisor == 0 && random.nextBoolean()) {
        extents.add(divisor);
        rest /= divisor;
      }
    }
    extents.add(rest);
    Collections.shuffle(extents, random);
    return Shape.of(extents.stream().mapToInt(k -> k).toArray());
  }

  @Test
  void aCompositeSendsEveryIndexThroughBoth() {
    Random random = new Random(5);
    int composed = 0;
    for (int round = 0; round < 20_000; round++) {
      View second = random(random, shaped(random, 72));
      View first = random(random, shaped(random, second.size()));
      Optional<View> both = first.then(second);
      if (both.isPresent()) {
        composed++;
        assertThat(both.get().size()).isEqualTo(first.size());
        for (int i = 0; i < first.size(); i++) {
          assertThat(both.get().at(i))
              .as("%s then %s at %d", first, second, i)
              .isEqualTo(second.at(first.at(i)));
        }
      }
    }
    assertThat(composed).isBetween(5_000, 19_999);
  }

  @Test
  void loopsReadThroughPermutationsAndSlices() {
    SmoothMap map =
        Primitive.of(new Permute(IntLists.immutable.of(1, 2, 0)), Shape.of(30, 40, 50))
            .then(Primitive.of(new Slice(0, 3, 2, 10), Shape.of(40, 50, 30)))
            .then(SmoothOperations.tanh(Shape.of(10, 50, 30)));
    assertThat(Planner.loops(Normalizer.normalize(map)).tasks()).hasSize(1);
  }
}
