package org.hyperdescent.crdc.program;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.program.RewriteRulesTest.Case;
import org.hyperdescent.crdc.smooth.MatrixOperation.Cholesky;
import org.hyperdescent.crdc.smooth.MatrixOperation.Diagonal;
import org.hyperdescent.crdc.smooth.MatrixOperation.DiagonalMatrix;
import org.hyperdescent.crdc.smooth.MatrixOperation.Inverse;
import org.hyperdescent.crdc.smooth.MatrixOperation.Solve;
import org.hyperdescent.crdc.smooth.MatrixOperation.Triangle;
import org.hyperdescent.crdc.smooth.MatrixOperation.TriangularSolve;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Space;

/// The rules of linear algebra on expressions they are for.
final class MatrixRulesCases {

  private static final Shape MATRIX = Shape.of(3, 3);
  private static final Space SYSTEM = Space.of(MATRIX, Shape.of(3, 2), Shape.of(4, 3, 1));
  private static final Solve SOLVE = new Solve(false);

  private MatrixRulesCases() {}

  static Stream<Case> all() {
    return Stream.of(
        rule("part of zero", (b, x) -> b.apply(new Diagonal(), b.fill(MATRIX, 0)), "fill 0.0"),
        rule(
            "part of zero",
            (b, x) -> b.apply(new DiagonalMatrix(), b.fill(Shape.of(2), 0)),
            "fill 0.0"),
        rule("part of zero", (b, x) -> b.apply(new Triangle(true), b.fill(MATRIX, 0)), "fill 0.0"),
        rule(
            "diagonal of diagonal",
            (b, x) -> b.apply(new Diagonal(), b.apply(new DiagonalMatrix(), x.get(1))),
            ""),
        rule(
            "solution for zero",
            (b, x) -> b.apply(SOLVE, x.get(0), b.fill(Shape.of(3, 2), 0)),
            "fill 0.0"),
        rule(
            "solution for zero",
            (b, x) -> b.apply(new TriangularSolve(true, false), x.get(0), b.fill(MATRIX, 0)),
            "fill 0.0"),
        rule(
            "transposed system",
            (b, x) -> b.apply(SOLVE, b.transpose(x.get(0)), x.get(1)),
            "solve transposed=true"),
        rule(
            "transposed system",
            (b, x) -> b.apply(new TriangularSolve(true, true), b.transpose(x.get(0)), x.get(1)),
            "triangularsolve upper=false transposed=false"),
        rule(
            "scaled right side",
            (b, x) -> b.apply(SOLVE, x.get(0), b.scale(3, x.get(1))),
            "solve transposed=false, scale 3.0"),
        rule(
            "shared system",
            (b, x) -> b.apply(SOLVE, b.expand(x.get(0), 0, 4), x.get(2)),
            "reshape, transpose, solve transposed=false, transpose, reshape"),
        rule(
            "shared system",
            (b, x) -> b.apply(new TriangularSolve(false, true), b.expand(x.get(0), 0, 4), x.get(2)),
            "reshape, transpose, triangularsolve upper=false transposed=true, transpose, reshape"),
        rule(
            "matrix of copies",
            (b, x) -> b.apply(new Inverse(), b.expand(x.get(0), 0, 4)),
            "inverse, expand 0 4"),
        rule(
            "matrix of copies",
            (b, x) -> b.apply(SOLVE, b.expand(x.get(0), 0, 4), b.expand(x.get(1), 0, 4)),
            "solve transposed=false, expand 0 4"),
        rule(
            "matrix of copies",
            (b, x) -> {
              Value gram = b.matmul(x.get(0), x.get(0), false, true);
              return b.apply(new Cholesky(), b.expand(gram, 0, 4));
            },
            "matmul right', cholesky, expand 0 4"));
  }

  private static Case rule(
      String rule, BiFunction<ProgramBuilder, ImmutableList<Value>, Value> build, String nodes) {
    return new Case(rule, SYSTEM, build, nodes);
  }
}
