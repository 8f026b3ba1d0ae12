package org.hyperdescent.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.runtime.compiled.CompiledProgram;
import org.hyperdescent.crdc.runtime.compiled.Precision;
import org.hyperdescent.crdc.runtime.compiled.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayerNetworkTest {

  @ParameterizedTest
  @EnumSource(LayerNetwork.class)
  void aStepIsThatOfTheReference(LayerNetwork network) {
    Program program = Normalizer.normalize(network.step());
    SplittableRandom random = new SplittableRandom(5);
    double[][] point =
        program
            .inputs()
            .collect(input -> random.doubles(input.shape().size(), -0.3, 0.3).toArray())
            .toArray(new double[0][]);
    double[][] expected = Executable.of(program).apply(point);
    for (Precision precision : Precision.values()) {
      double[][] actual =
          CompiledProgram.of(program, Settings.standard().with(precision)).apply(point);
      // The change itself is small: a hundredth of the gradient.
      double tolerance = precision == Precision.FLOAT32 ? 1e-6 : 1e-10;
      for (int wire = 0; wire < expected.length; wire++) {
        assertThat(expected[wire]).isNotEqualTo(point[wire]);
        assertThat(actual[wire]).containsExactly(expected[wire], within(tolerance));
      }
    }
  }
}
