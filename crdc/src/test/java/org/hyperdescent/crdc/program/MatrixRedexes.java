package org.hyperdescent.crdc.program;

import java.util.function.Function;
import org.hyperdescent.crdc.smooth.MatrixOperation.Cholesky;
import org.hyperdescent.crdc.smooth.MatrixOperation.Determinant;
import org.hyperdescent.crdc.smooth.MatrixOperation.Diagonal;
import org.hyperdescent.crdc.smooth.MatrixOperation.DiagonalMatrix;
import org.hyperdescent.crdc.smooth.MatrixOperation.Inverse;
import org.hyperdescent.crdc.smooth.MatrixOperation.LogDeterminant;
import org.hyperdescent.crdc.smooth.MatrixOperation.Solve;
import org.hyperdescent.crdc.smooth.MatrixOperation.Triangle;
import org.hyperdescent.crdc.smooth.MatrixOperation.TriangularSolve;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;

/// Expressions for the rules of linear algebra.
///
/// @param builder builds them
/// @param draw what is drawn
record MatrixRedexes(ProgramBuilder builder, Draw draw) {

  Value partOfZero() {
    double number = draw.near() ? draw.number() : 0;
    return partOf(square -> builder.fill(square, number), draw.batch());
  }

  Value diagonalOfDiagonal() {
    return builder.apply(
        new Diagonal(), builder.apply(new DiagonalMatrix(), builder.input(draw.shape(1))));
  }

  Value solutionForZero() {
    Value square = dominant(draw.batch());
    return builder.apply(system(), square, builder.fill(rightSide(square, draw.extent()), 0));
  }

  Value transposedSystem() {
    Value square = dominant(draw.batch());
    Value right = builder.input(rightSide(square, draw.extent()));
    return builder.apply(system(), builder.transpose(square), right);
  }

  Value scaledRightSide() {
    Value square = dominant(draw.batch());
    Value right = builder.input(rightSide(square, draw.extent()));
    return builder.apply(system(), square, builder.scale(draw.number(), right));
  }

  Value sharedSystem() {
    Value copies = builder.expand(dominant(Shape.scalar()), 0, draw.extent());
    Value right = builder.input(rightSide(copies, draw.near() ? draw.extent() : 1));
    return builder.apply(system(), copies, right);
  }

  Value matrixOfCopies() {
    int count = draw.extent();
    Shape batch = draw.batch();
    Value matrix = dominant(batch);
    Value copies = builder.expand(matrix, 0, count);
    Value right = builder.input(rightSide(matrix, draw.extent()));
    return draw.oneOf(
        () -> builder.apply(new Inverse(), copies),
        () -> builder.apply(new Determinant(), copies),
        () -> builder.apply(new LogDeterminant(), builder.expand(gram(matrix), 0, count)),
        () -> builder.apply(new Cholesky(), builder.expand(gram(matrix), 0, count)),
        () -> builder.apply(system(), copies, builder.expand(right, 0, count)),
        () -> partOf(shape -> builder.expand(builder.input(shape), 0, count), batch));
  }

  /// A linear operation on a square matrix, or on its diagonal.
  private Value partOf(Function<Shape, Value> matrix, Shape batch) {
    int size = draw.extent();
    Shape diagonal = batch.insert(batch.rank(), size);
    Shape square = diagonal.insert(diagonal.rank(), size);
    return draw.oneOf(
        () -> builder.apply(new Diagonal(), matrix.apply(square)),
        () -> builder.apply(new DiagonalMatrix(), matrix.apply(diagonal)),
        () -> builder.apply(new Triangle(draw.flip()), matrix.apply(square)));
  }

  /// Matrices with a diagonal that dominates them, so that systems of them and of their triangles
  /// are well conditioned.
  private Value dominant(Shape batch) {
    int size = draw.extent();
    Shape diagonal = batch.insert(batch.rank(), size);
    Value large = builder.fill(diagonal, 3 * size);
    Value matrix = builder.input(diagonal.insert(diagonal.rank(), size));
    return builder.add(matrix, builder.apply(new DiagonalMatrix(), large));
  }

  private Value gram(Value matrix) {
    return builder.matmul(matrix, matrix, false, true);
  }

  private Operation system() {
    return draw.flip() ? new Solve(draw.flip()) : new TriangularSolve(draw.flip(), draw.flip());
  }

  private static Shape rightSide(Value matrix, int columns) {
    int rank = matrix.shape().rank();
    return matrix.shape().remove(rank - 1).insert(rank - 1, columns);
  }
}
