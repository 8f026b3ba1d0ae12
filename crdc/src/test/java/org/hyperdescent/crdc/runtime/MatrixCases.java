package org.hyperdescent.crdc.runtime;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hyperdescent.crdc.smooth.MatrixOperation;
import org.hyperdescent.crdc.smooth.MatrixOperation.DiagonalMatrix;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;

/// Every operation of linear algebra, with points where it is defined: well-conditioned positive
/// definite matrices, whose triangles are well-conditioned too.
final class MatrixCases {

  private MatrixCases() {}

  static Stream<Primitive> all() {
    Shape matrix = Shape.of(3, 3);
    Shape batch = Shape.of(2, 3, 3);
    Stream<Primitive> unary =
        Stream.of(
                new MatrixOperation.Diagonal(),
                new MatrixOperation.Triangle(false),
                new MatrixOperation.Triangle(true),
                new MatrixOperation.Cholesky(),
                new MatrixOperation.Inverse(),
                new MatrixOperation.Determinant(),
                new MatrixOperation.LogDeterminant())
            .flatMap(
                operation ->
                    Stream.of(Shape.of(1, 1), matrix, batch)
                        .map(shape -> Primitive.of((Operation) operation, shape)));
    Stream<Primitive> systems =
        Stream.of(
                new MatrixOperation.Solve(false),
                new MatrixOperation.Solve(true),
                new MatrixOperation.TriangularSolve(false, false),
                new MatrixOperation.TriangularSolve(false, true),
                new MatrixOperation.TriangularSolve(true, false),
                new MatrixOperation.TriangularSolve(true, true))
            .flatMap(
                operation ->
                    Stream.of(
                        Primitive.of((Operation) operation, matrix, Shape.of(3, 1)),
                        Primitive.of((Operation) operation, matrix, Shape.of(3, 4)),
                        Primitive.of((Operation) operation, batch, Shape.of(2, 3, 2))));
    Stream<Primitive> diagonals =
        Stream.of(Shape.of(3), Shape.of(2, 3))
            .map(shape -> Primitive.of(new DiagonalMatrix(), shape));
    return Stream.of(unary, systems, diagonals).flatMap(cases -> cases);
  }

  /// Puts positive definite matrices, their smallest eigenvalue at least 1, in place of numbers.
  static void makePositive(double[] numbers, int size, SplittableRandom random) {
    int entries = size * size;
    for (int start = 0; start < numbers.length; start += entries) {
      double[] root = random.doubles(entries, -1, 1).toArray();
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          double entry = i == j ? 1 : 0;
          for (int k = 0; k < size; k++) {
            entry += root[i * size + k] * root[j * size + k];
          }
          numbers[start + i * size + j] = entry;
        }
      }
    }
  }
}
