package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.program.RewriteRule;
import org.hyperdescent.crdc.program.RewriteRules;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.hyperdescent.crdc.smooth.laws.SmoothInstance;

/// The compiled runtime computes what the reference runtime computes, on random programs.
@PropertyDefaults(tries = 150)
class CompiledProgramProperties implements ChoicesProvider {

  @Property
  @Label("double precision agrees with the reference")
  void doublePrecision(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    agree(program(SmoothInstance.withSubgradients(), sample), Precision.FLOAT64, 1e-9, sample);
  }

  @Property
  @Label("single precision agrees with the reference to six digits or so")
  void singlePrecision(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    agree(program(SmoothInstance.smooth(), sample), Precision.FLOAT32, 1e-3, sample);
  }

  @Property
  @Label("outputs may be written over any inputs of their size")
  void inPlace(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    Program program = program(SmoothInstance.withSubgradients(), sample);
    double[][] inputs = point(program, sample);
    CompiledProgram compiled = compiled(program, Settings.standard(), sample);
    double[][] expected = compiled.apply(inputs);
    double[][] outputs = new double[expected.length][];
    boolean[] taken = new boolean[inputs.length];
    for (int k = 0; k < outputs.length; k++) {
      outputs[k] = new double[expected[k].length];
      int candidate = inputs.length == 0 ? 0 : sample.below(inputs.length);
      if (inputs.length > 0
          && !taken[candidate]
          && inputs[candidate].length == expected[k].length) {
        outputs[k] = inputs[candidate];
        taken[candidate] = true;
      }
    }
    compiled.bind(inputs, outputs).run();
    assertThat(outputs).isDeepEqualTo(expected);
  }

  private static Program program(SmoothInstance maps, Sample sample) {
    SmoothMap f = maps.arrow(maps.object(sample), maps.object(sample), sample);
    SmoothMap map =
        switch (sample.below(4)) {
          case 0 -> f;
          case 1 -> f.reverse();
          case 2 -> f.forward();
          default -> f.reverse().batch(1 + sample.below(9));
        };
    // Without rules there are more transpositions and expansions left.
    ImmutableList<RewriteRule> rules = sample.flip() ? RewriteRules.all() : Lists.immutable.empty();
    return Normalizer.normalize(map, rules);
  }

  /// With or without straight-line code, which all small programs are otherwise.
  private static CompiledProgram compiled(Program program, Settings settings, Sample sample) {
    return CompiledProgram.of(
        sample.flip() ? Planner.loops(program) : Planner.plan(program), settings);
  }

  private static double[][] point(Program program, Sample sample) {
    return SmoothEquality.point(
        program.source(), new SplittableRandom(sample.below(Choices.BOUND)));
  }

  private static void agree(Program program, Precision precision, double tolerance, Sample sample) {
    double[][] point = point(program, sample);
    double[][] expected = Executable.of(program).apply(point);
    double[][] actual = compiled(program, Settings.standard().with(precision), sample).apply(point);
    SmoothEquality equality = SmoothEquality.sampled(1, tolerance);
    for (int wire = 0; wire < expected.length; wire++) {
      for (int i = 0; i < expected[wire].length; i++) {
        assertThat(equality.agree(expected[wire][i], actual[wire][i]))
            .as(
                "%s and %s in %s on %s",
                expected[wire][i], actual[wire][i], program, Arrays.deepToString(point))
            .isTrue();
      }
    }
  }
}
