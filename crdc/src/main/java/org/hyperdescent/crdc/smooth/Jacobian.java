package org.hyperdescent.crdc.smooth;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;

/// The Jacobian of a map as arrays: a map with an output of shape `s` and an input of shape `t` has
/// a block of shape `s, t`, its partial derivatives.
///
/// The blocks stand in the order of the outputs, for each output in the order of the inputs. A
/// block is one program, not a loop: the forward derivative on the batch of all unit directions of
/// an input, or the reverse derivative on that of an output. The values of the map itself are
/// computed once for the whole batch.
public final class Jacobian {

  private Jacobian() {}

  /// The Jacobian by whichever derivative takes fewer directions.
  public static SmoothMap of(SmoothMap map) {
    return map.source().size() <= map.target().size() ? forward(map) : reverse(map);
  }

  /// The Jacobian by the forward derivative, as many directions as the source has numbers.
  public static SmoothMap forward(SmoothMap map) {
    ImmutableList<Shape> inputs = map.source().shapes();
    ImmutableList<Shape> outputs = map.target().shapes();
    MutableList<SmoothMap> columns = Lists.mutable.empty();
    for (int input = 0; input < inputs.size(); input++) {
      Shape direction = inputs.get(input);
      columns.add(
          along(map.source(), map.forward(), map.source(), input)
              .then(Tensored.ofAll(outputs.collect(shape -> directionLast(direction, shape)))));
    }
    int width = inputs.size();
    int height = outputs.size();
    SmoothMap all = onOneInput(map.source(), columns);
    return all.then(
        new SmoothMap.Pullback(
            all.target(),
            FiniteFunction.tabulate(
                width * height, width * height, i -> i % width * height + i / width)));
  }

  /// The Jacobian by the reverse derivative, as many directions as the target has numbers.
  public static SmoothMap reverse(SmoothMap map) {
    ImmutableList<Shape> outputs = map.target().shapes();
    MutableList<SmoothMap> rows = Lists.mutable.empty();
    for (int output = 0; output < outputs.size(); output++) {
      Shape direction = outputs.get(output);
      rows.add(
          along(map.source(), map.reverse(), map.target(), output)
              .then(
                  Tensored.ofAll(
                      map.source()
                          .shapes()
                          .collect(
                              shape ->
                                  SmoothOperations.reshape(
                                      shape.insert(0, direction.size()),
                                      joined(direction, shape))))));
    }
    return onOneInput(map.source(), rows);
  }

  /// A derivative at one point, on all unit directions of one wire at once.
  private static SmoothMap along(Space point, SmoothMap derivative, Space directions, int wire) {
    int count = directions.shapes().get(wire).size();
    SmoothMap units =
        Tensored.ofAll(
            directions
                .shapes()
                .collectWithIndex(
                    (shape, i) ->
                        i == wire
                            ? SmoothOperations.constant(units(shape))
                            : SmoothOperations.fill(shape.insert(0, count), 0)));
    return SmoothOperations.replicate(count, point).tensor(units).then(derivative.batch(count));
  }

  private static Tensor units(Shape shape) {
    int size = shape.size();
    double[] numbers = new double[size * size];
    for (int i = 0; i < size; i++) {
      numbers[i * size + i] = 1;
    }
    return Tensor.of(shape.insert(0, size), numbers);
  }

  /// Moves the directions, which come first, behind an array.
  private static SmoothMap directionLast(Shape direction, Shape shape) {
    Shape matrix = Shape.of(direction.size(), shape.size());
    return SmoothOperations.reshape(shape.insert(0, direction.size()), matrix)
        .then(SmoothOperations.transpose(matrix))
        .then(
            SmoothOperations.reshape(
                Shape.of(shape.size(), direction.size()), joined(shape, direction)));
  }

  private static Shape joined(Shape first, Shape second) {
    return new Shape(first.dimensions().newWithAll(second.dimensions()));
  }

  /// Several maps on copies of one input.
  private static SmoothMap onOneInput(Space source, MutableList<SmoothMap> maps) {
    int width = source.width();
    return new SmoothMap.Pullback(
            source, FiniteFunction.tabulate(width * maps.size(), width, i -> i % width))
        .then(Tensored.ofAll(maps));
  }
}
