package org.hyperdescent.crdc.program;

import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.SelectionOperation.Select;
import org.hyperdescent.crdc.smooth.Shape;

/// Expressions for the rules of layout: sums, copies and other shapes of the same numbers.
///
/// @param builder builds them
/// @param draw what is drawn
record LayoutRedexes(ProgramBuilder builder, Draw draw) {

  Value reshape() {
    Value x = builder.input(draw.shape(0));
    return draw.flip()
        ? builder.reshape(x, x.shape())
        : builder.reshape(builder.reshape(x, draw.regrouped(x.shape())), draw.regrouped(x.shape()));
  }

  Value unitAxis() {
    Shape shape = draw.shape(1);
    int axis = draw.below(shape.rank());
    Value x = builder.input(shape.insert(axis, 1));
    Value matrices =
        builder.input(
            draw.flip() ? shape.insert(shape.rank(), 1) : shape.insert(shape.rank() - 1, 1));
    return draw.oneOf(
        () -> builder.sum(x, axis),
        () -> builder.expand(x, axis, 1),
        () -> builder.transpose(matrices));
  }

  Value doubleTranspose() {
    return builder.transpose(builder.transpose(builder.input(draw.shape(2))));
  }

  Value sumOfCopies() {
    Value x = builder.input(draw.shape(draw.near() ? 1 : 0));
    int axis = draw.below(x.shape().rank() + 1);
    Value copies = builder.expand(x, axis, draw.extent());
    return builder.sum(copies, draw.same(axis, copies.shape().rank()));
  }

  Value sumOfScaled() {
    Value x = builder.input(draw.shape(1));
    return builder.sum(builder.scale(draw.number(), x), draw.below(x.shape().rank()));
  }

  Value sumOfSharedProduct() {
    Value shared = builder.input(draw.shape(draw.near() ? 1 : 0));
    int axis = draw.below(shared.shape().rank() + 1);
    Value copies = builder.expand(shared, axis, draw.extent());
    Value x = builder.input(copies.shape());
    Value product = draw.flip() ? builder.multiply(x, copies) : builder.multiply(copies, x);
    return builder.sum(product, draw.same(axis, copies.shape().rank()));
  }

  Value functionOfCopies() {
    int extent = draw.extent();
    // Of equal extents, so that copies along another axis have the same shape.
    Shape shape = draw.near() ? Shape.of(extent, extent) : draw.shape(0);
    int axis = draw.below(shape.rank() + 1);
    int count = draw.near() ? extent : draw.extent();
    Value x = builder.expand(builder.input(shape), axis, count);
    Value y = builder.expand(builder.input(shape), draw.same(axis, shape.rank() + 1), count);
    Value z = builder.expand(builder.input(shape), draw.same(axis, shape.rank() + 1), count);
    return draw.oneOf(
        () -> builder.unary(draw.function(), x),
        () -> builder.apply(new Operation.Power(2), x),
        () -> builder.scale(draw.number(), x),
        () -> builder.apply(draw.arithmetic(), x, y),
        () -> builder.apply(new Select(), x, y, z));
  }

  Value layoutOfCopies() {
    Shape shape = draw.shape(2);
    int count = draw.extent();
    Value copies = builder.expand(builder.input(shape), draw.same(0, shape.rank() + 1), count);
    Shape regrouped =
        draw.near() ? draw.regrouped(copies.shape()) : draw.regrouped(shape).insert(0, count);
    return draw.flip() ? builder.transpose(copies) : builder.reshape(copies, regrouped);
  }
}
