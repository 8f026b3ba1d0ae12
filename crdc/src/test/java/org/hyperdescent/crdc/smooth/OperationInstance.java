package org.hyperdescent.crdc.smooth;

import java.util.SplittableRandom;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.ReverseDerivativeCategory;
import org.hyperdescent.crdc.laws.ReverseDerivativeInstance;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.hyperdescent.crdc.smooth.laws.SmoothInstance;

/// Smooth maps with one operation in the middle of each: what tests the laws for that operation.
///
/// Random maps lead to the operands and from the result. In front of the operation every number is
/// moved to where the operation is defined; indices are fixed. To each of the random maps, which
/// may be constant, a linear one is added that is not, so that laws do not hold because nothing
/// depends on anything.
///
/// @param primitive the operation with its operands
record OperationInstance(Primitive primitive)
    implements ReverseDerivativeInstance<Space, SmoothMap> {

  private static final SmoothInstance MAPS =
      new SmoothInstance(false, 1, SmoothEquality.sampled(2, 1e-8));

  @Override
  public ReverseDerivativeCategory<Space, SmoothMap> category() {
    return Smooth.category();
  }

  @Override
  public Equality<SmoothMap> equality() {
    return MAPS.equality();
  }

  @Override
  public Space object(Sample sample) {
    Space space = MAPS.object(sample);
    return space.width() == 0 ? Space.reals(2) : space;
  }

  @Override
  public SmoothMap arrow(Space source, Space target, Sample sample) {
    return through(source, target, sample).plus(MAPS.linearArrow(source, target, sample));
  }

  /// A map from one space to another by way of the operation.
  SmoothMap through(Space source, Space target, Sample sample) {
    return MAPS.arrow(source, primitive.source(), sample)
        .plus(spread(source, primitive.source()))
        .then(domain(sample))
        .then(primitive)
        .then(
            MAPS.arrow(primitive.target(), target, sample)
                .plus(spread(primitive.target(), target)));
  }

  /// The linear map whose entries are different multiples of the sums of different multiples of all
  /// numbers.
  private static SmoothMap spread(Space source, Space target) {
    SmoothMap total = new SmoothMap.Zero(source, Space.scalar());
    for (int wire = 0; wire < source.width(); wire++) {
      Shape shape = source.shapes().get(wire);
      SmoothMap projection =
          new SmoothMap.Pullback(source, FiniteFunction.of(source.width(), wire));
      SmoothMap weights =
          new SmoothMap.Discard(source).then(SmoothOperations.constant(different(shape, wire)));
      total = total.plus(projection.pair(weights).then(SmoothOperations.dot(shape)));
    }
    MutableList<SmoothMap> wires = Lists.mutable.empty();
    for (int wire = 0; wire < target.width(); wire++) {
      Shape shape = target.shapes().get(wire);
      int size = shape.size();
      SmoothMap copies =
          SmoothOperations.expand(Shape.scalar(), 0, size)
              .then(SmoothOperations.reshape(Shape.of(size), shape));
      SmoothMap weights =
          new SmoothMap.Discard(Space.scalar())
              .then(SmoothOperations.constant(different(shape, 10 + wire)));
      wires.add(copies.pair(weights).then(SmoothOperations.multiply(shape)));
    }
    SmoothMap spread = new SmoothMap.Zero(Space.scalar(), Space.unit());
    for (int wire = 0; wire < wires.size(); wire++) {
      spread = wire == 0 ? wires.get(0) : spread.pair(wires.get(wire));
    }
    return total.then(spread);
  }

  /// Numbers of either sign, of which no two are equal.
  private static Tensor different(Shape shape, int seed) {
    return Tensor.of(shape, new SplittableRandom(seed).doubles(shape.size(), -0.5, 0.5).toArray());
  }

  @Override
  public SmoothMap linearArrow(Space source, Space target, Sample sample) {
    return MAPS.linearArrow(source, target, sample);
  }

  /// A map of the operands into the domain of the operation.
  private SmoothMap domain(Sample sample) {
    MutableList<SmoothMap> wires = Lists.mutable.empty();
    for (int i = 0; i < primitive.source().width(); i++) {
      wires.add(domain(i, primitive.source().shapes().get(i), sample));
    }
    return Smooth.category().tensorAll(wires);
  }

  private SmoothMap domain(int wire, Shape shape, Sample sample) {
    return switch (primitive.operation()) {
      case SelectionOperation.Lookup(int axes) when wire == 1 ->
          indices(shape, primitive.source().shapes().get(0).dimension(axes), sample);
      case SelectionOperation.Accumulate(_, int size) when wire == 1 ->
          indices(shape, size, sample);
      case Operation.Divide _ when wire == 1 -> away(shape);
      case Operation.Power _ -> away(shape);
      case MatrixOperation.NonlinearMatrixOperation _ when wire == 0 -> dominant(shape);
      case Operation.Unary(UnaryFunction function) ->
          switch (function) {
            case LOG, LOG1P, SQRT, RECIPROCAL -> away(shape);
            // Between -0.8 and 0.8.
            case TAN, ASIN, ACOS, EXPM1, EXP, SINH, COSH ->
                SmoothOperations.tanh(shape).then(SmoothOperations.scale(0.8, Space.of(shape)));
            default -> new SmoothMap.Identity(Space.of(shape));
          };
      default -> new SmoothMap.Identity(Space.of(shape));
    };
  }

  private static SmoothMap indices(Shape shape, int size, Sample sample) {
    double[] indices = new double[shape.size()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = sample.below(size);
    }
    return new SmoothMap.Discard(Space.of(shape))
        .then(SmoothOperations.constant(Tensor.of(shape, indices)));
  }

  /// Numbers between 1.2 and 2.8.
  private static SmoothMap away(Shape shape) {
    return SmoothOperations.sin(shape)
        .then(SmoothOperations.scale(0.8, Space.of(shape)))
        .tensor(SmoothOperations.fill(shape, 2))
        .then(SmoothOperations.add(shape));
  }

  /// Cosines beside a diagonal that dominates them.
  private static SmoothMap dominant(Shape shape) {
    Shape diagonal = shape.remove(shape.rank() - 1);
    return SmoothOperations.cos(shape)
        .plus(
            new SmoothMap.Discard(Space.of(shape))
                .then(SmoothOperations.fill(diagonal, shape.dimension(-1) + 1))
                .then(MatrixOperations.diagonalMatrix(diagonal)));
  }

  @Override
  public String toString() {
    return primitive.describe();
  }
}
