package org.hyperdescent.crdc.program;

import org.hyperdescent.crdc.smooth.Shape;

/// Expressions for the rules of matrix products.
///
/// @param builder builds them
/// @param draw what is drawn
record MatmulRedexes(ProgramBuilder builder, Draw draw) {

  /// For the rules about single operands and about the product itself.
  Value product(StandardRule rule) {
    return product(rule, draw.batch());
  }

  Value singleProduct() {
    return product(StandardRule.SINGLE_PRODUCT, draw.flip() ? Shape.of(1) : Shape.of(1, 1));
  }

  private Value product(StandardRule rule, Shape batch) {
    int rows = draw.extent();
    int inner = draw.extent();
    int columns = draw.extent();
    boolean left = draw.flip();
    boolean right = draw.flip();
    // Which operand a rule about one of them is about.
    boolean first = draw.flip();
    boolean turned = rule == StandardRule.TRANSPOSED_OPERAND;
    Value x = builder.input(Draw.matrix(batch, rows, inner, left ^ (turned && first)));
    Value y = builder.input(Draw.matrix(batch, inner, columns, right ^ (turned && !first)));
    return switch (rule) {
      case PRODUCT_WITH_ZERO -> {
        Value zero = builder.fill(first ? x.shape() : y.shape(), draw.near() ? draw.number() : 0);
        yield first ? builder.matmul(zero, y, left, right) : builder.matmul(x, zero, left, right);
      }
      case TRANSPOSED_OPERAND ->
          first
              ? builder.matmul(builder.transpose(x), y, left, right)
              : builder.matmul(x, builder.transpose(y), left, right);
      case TRANSPOSED_PRODUCT -> builder.transpose(builder.matmul(x, y, left, right));
      case SCALED_OPERAND ->
          first
              ? builder.matmul(builder.scale(draw.number(), x), y, left, right)
              : builder.matmul(x, builder.scale(draw.number(), y), left, right);
      case SINGLE_PRODUCT -> builder.matmul(x, y, left, right);
      default -> throw new IllegalArgumentException(rule + " is not about one product");
    };
  }

  Value sharedRightMatrix() {
    Shape batch = Shape.of(draw.extent());
    boolean left = draw.flip();
    boolean right = draw.flip();
    // Transposed matrices stand below each other only if they are rows or columns.
    int rows = left && !draw.near() ? 1 : draw.extent();
    int inner = draw.extent();
    int columns = draw.extent();
    Value x = builder.input(Draw.matrix(batch, rows, inner, left));
    Value shared = builder.input(Draw.matrix(Shape.scalar(), inner, columns, right));
    return builder.matmul(x, builder.expand(shared, 0, batch.size()), left, right);
  }

  Value sharedLeftMatrix() {
    Shape batch = Shape.of(draw.extent());
    boolean left = draw.flip();
    boolean right = draw.flip();
    int rows = draw.extent();
    int inner = draw.extent();
    int columns = right || draw.near() ? draw.extent() : 1;
    Value shared = builder.input(Draw.matrix(Shape.scalar(), rows, inner, left));
    Value y = builder.input(Draw.matrix(batch, inner, columns, right));
    return builder.matmul(builder.expand(shared, 0, batch.size()), y, left, right);
  }

  Value sumOfProducts() {
    Shape batch = Shape.of(draw.extent());
    boolean left = draw.flip();
    boolean right = draw.flip();
    int inner = draw.near() || (left && !right) ? draw.extent() : 1;
    Value x = builder.input(Draw.matrix(batch, draw.extent(), inner, left));
    Value y = builder.input(Draw.matrix(batch, inner, draw.extent(), right));
    return builder.sum(builder.matmul(x, y, left, right), draw.near() ? draw.below(3) : 0);
  }
}
