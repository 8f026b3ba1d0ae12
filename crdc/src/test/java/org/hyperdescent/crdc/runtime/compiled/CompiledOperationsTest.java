package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.runtime.OperationCases;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.hyperdescent.crdc.smooth.Space;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation, its derivatives and its power in the compiled runtime, against the reference:
/// in both precisions, as straight-line code and as loops.
class CompiledOperationsTest {

  /// What rounding the operands may change, relative to the largest number of a wire.
  private static final double SINGLE = 1e-4;

  private static final double DOUBLE = 1e-11;

  static Stream<Primitive> operations() {
    return Stream.concat(OperationCases.all(), OperationCases.matmuls());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void agreesWithTheReference(Primitive operation) {
    SplittableRandom random = new SplittableRandom(7);
    double[][] point = OperationCases.point(operation, random);
    double[][] change = numbers(operation.target(), new SplittableRandom(8));
    double[][] tangent = numbers(operation.source(), new SplittableRandom(9));
    check(operation, point);
    check(operation.reverse(), concat(point, change));
    check(operation.forward(), concat(point, tangent));
    // Three different samples, so that none can pass for another.
    double[][] second = OperationCases.point(operation, random);
    double[][] third = OperationCases.point(operation, random);
    check(operation.batch(3), batch(point, second, third));
  }

  private static void check(SmoothMap map, double[][] point) {
    Program program = Normalizer.normalize(map);
    for (Precision precision : Precision.values()) {
      double tolerance = precision == Precision.FLOAT32 ? SINGLE : DOUBLE;
      double[][] rounded = rounded(point, precision);
      double[][] expected = Executable.of(program).apply(rounded);
      Settings settings = Settings.standard().with(precision);
      for (Plan plan : new Plan[] {Planner.plan(program), Planner.loops(program)}) {
        double[][] actual = CompiledProgram.of(plan, settings).apply(rounded);
        for (int wire = 0; wire < expected.length; wire++) {
          agree(expected[wire], actual[wire], tolerance, precision + " " + program);
        }
      }
    }
  }

  private static void agree(double[] expected, double[] actual, double tolerance, String what) {
    double scale = 1;
    for (double number : expected) {
      scale = Math.max(scale, Math.abs(number));
    }
    for (int i = 0; i < expected.length; i++) {
      assertThat(Math.abs(expected[i] - actual[i]))
          .as("%s, number %d: %s and %s", what, i, expected[i], actual[i])
          .isLessThanOrEqualTo(tolerance * scale);
    }
  }

  private static double[][] numbers(Space space, SplittableRandom random) {
    return space
        .shapes()
        .collect(shape -> random.doubles(shape.size(), -1, 1).toArray())
        .toArray(new double[0][]);
  }

  private static double[][] rounded(double[][] point, Precision precision) {
    double[][] rounded = new double[point.length][];
    for (int wire = 0; wire < point.length; wire++) {
      rounded[wire] = point[wire].clone();
      for (int i = 0; i < rounded[wire].length && precision == Precision.FLOAT32; i++) {
        rounded[wire][i] = (float) rounded[wire][i];
      }
    }
    return rounded;
  }

  private static double[][] concat(double[][] first, double[][] second) {
    return Stream.concat(Stream.of(first), Stream.of(second)).toArray(double[][]::new);
  }

  /// One point of a power: wire by wire, the samples one behind the other.
  private static double[][] batch(double[][]... samples) {
    double[][] batch = new double[samples[0].length][];
    for (int wire = 0; wire < batch.length; wire++) {
      int size = samples[0][wire].length;
      batch[wire] = new double[samples.length * size];
      for (int sample = 0; sample < samples.length; sample++) {
        System.arraycopy(samples[sample][wire], 0, batch[wire], sample * size, size);
      }
    }
    return batch;
  }
}
