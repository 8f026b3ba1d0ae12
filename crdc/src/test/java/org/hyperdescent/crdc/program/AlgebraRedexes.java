package org.hyperdescent.crdc.program;

import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Tensor;

/// Expressions for the rules of entrywise arithmetic.
///
/// @param builder builds them
/// @param draw what is drawn
record AlgebraRedexes(ProgramBuilder builder, Draw draw) {

  Value uniformConstant() {
    return builder.apply(new Operation.Constant(Tensor.filled(draw.shape(0), draw.number())));
  }

  Value functionOfFill() {
    Value fill = builder.fill(draw.shape(2), draw.number());
    return draw.oneOf(
        () -> builder.unary(draw.function(), fill),
        () -> builder.apply(new Operation.Power(1 + draw.below(3)), fill),
        () -> builder.scale(draw.number(), fill),
        () -> builder.sum(fill, draw.below(fill.shape().rank())),
        () -> builder.expand(fill, draw.below(fill.shape().rank() + 1), draw.extent()),
        () -> builder.reshape(fill, draw.regrouped(fill.shape())),
        () -> builder.transpose(fill),
        () -> builder.apply(draw.arithmetic(), fill, builder.fill(fill.shape(), draw.number())));
  }

  Value zeroAndOne() {
    Value x = builder.input(draw.shape(0));
    Value zero = builder.fill(x.shape(), 0);
    return draw.oneOf(
        () -> builder.add(x, zero),
        () -> builder.add(zero, x),
        () -> builder.subtract(x, zero),
        () -> builder.subtract(zero, x),
        () -> builder.multiply(x, builder.fill(x.shape(), draw.number())),
        () -> builder.multiply(builder.fill(x.shape(), draw.number()), x),
        () -> builder.multiply(x, zero),
        () -> builder.divide(x, builder.fill(x.shape(), 1)),
        () -> builder.divide(zero, x));
  }

  Value order() {
    Value first = builder.input(draw.shape(0));
    Value second = builder.input(first.shape());
    return draw.flip() ? builder.add(second, first) : builder.multiply(second, first);
  }

  Value scaleOfScale() {
    Value x = builder.input(draw.shape(0));
    return draw.oneOf(
        () -> builder.scale(draw.number(), builder.scale(draw.number(), x)),
        () -> builder.scale(1, x),
        () -> builder.scale(0, x));
  }

  Value trivialPower() {
    return builder.apply(new Operation.Power(draw.below(2)), builder.input(draw.shape(0)));
  }

  Value sign() {
    Value x = builder.input(draw.shape(0));
    Value y = builder.input(x.shape());
    double minusOne = draw.near() ? draw.number() : -1;
    return draw.oneOf(
        () -> builder.add(x, builder.scale(minusOne, y)),
        () -> builder.add(builder.scale(minusOne, x), y),
        () -> builder.subtract(x, builder.scale(minusOne, y)),
        () -> builder.scale(minusOne, builder.subtract(x, y)));
  }

  Value cancelDifference() {
    Value z = builder.input(draw.shape(0));
    Value w = builder.input(z.shape());
    Value again = draw.near() ? builder.input(z.shape()) : z;
    return draw.oneOf(
        () -> builder.subtract(z, again),
        () -> builder.subtract(z, builder.subtract(again, w)),
        () -> builder.subtract(builder.add(z, w), again),
        () -> builder.subtract(builder.add(w, z), again),
        () -> builder.add(builder.subtract(w, z), again),
        () -> builder.add(again, builder.subtract(w, z)));
  }

  Value cancelQuotient() {
    Value a = builder.input(draw.shape(0));
    Value b = builder.input(a.shape());
    Value again = draw.near() ? builder.input(a.shape()) : a;
    return draw.oneOf(
        () -> builder.multiply(again, builder.divide(b, a)),
        () -> builder.multiply(builder.divide(b, a), again),
        () -> builder.divide(builder.multiply(a, b), again),
        () -> builder.divide(builder.multiply(b, a), again));
  }
}
