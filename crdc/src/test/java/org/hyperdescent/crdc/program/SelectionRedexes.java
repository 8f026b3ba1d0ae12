package org.hyperdescent.crdc.program;

import java.util.Arrays;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.SelectionOperation.Accumulate;
import org.hyperdescent.crdc.smooth.SelectionOperation.Lookup;
import org.hyperdescent.crdc.smooth.SelectionOperation.Select;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Tensor;

/// Expressions for the rules of choices and tables.
///
/// @param builder builds them
/// @param draw what is drawn
record SelectionRedexes(ProgramBuilder builder, Draw draw) {

  Value sameChoice() {
    Value condition = builder.input(draw.shape(0));
    Value x = builder.input(condition.shape());
    Value other = builder.input(condition.shape());
    return builder.apply(new Select(), condition, x, draw.near() ? other : x);
  }

  Value sharedTable() {
    Shape parallel = draw.batch();
    int entries = draw.extent();
    int copies = draw.extent();
    Value table = builder.input(Draw.joined(parallel, Shape.of(entries), draw.shape(0)));
    int axes = parallel.rank() + 1;
    int axis = draw.near() ? draw.below(axes) : axes - 1;
    Value shared = builder.expand(table, axis, copies);
    Shape leading = leading(shared.shape(), axes);
    Shape indices = Draw.joined(leading, draw.shape(0));
    return builder.apply(new Lookup(axes), shared, indices(indices, entries));
  }

  Value sumOfTables() {
    Shape leading = Draw.joined(draw.batch(), Shape.of(draw.extent()));
    Shape indices = Draw.joined(leading, draw.shape(0));
    int size = draw.extent();
    Value values = builder.input(Draw.joined(indices, draw.shape(0)));
    int axes = leading.rank();
    Value tables = builder.apply(new Accumulate(axes, size), values, indices(indices, size));
    return builder.sum(tables, draw.near() ? draw.below(tables.shape().rank()) : axes - 1);
  }

  private static Shape leading(Shape shape, int count) {
    return Shape.of(Arrays.copyOf(shape.dimensions().toArray(), count));
  }

  /// Fixed random indices of a table.
  private Value indices(Shape shape, int entries) {
    double[] indices = draw.random().ints(shape.size(), 0, entries).asDoubleStream().toArray();
    return builder.apply(new Operation.Constant(Tensor.of(shape, indices)));
  }
}
