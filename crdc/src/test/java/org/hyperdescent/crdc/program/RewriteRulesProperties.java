package org.hyperdescent.crdc.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.hyperdescent.crdc.smooth.laws.SmoothInstance;

/// Simplification keeps the meaning of random maps, their derivatives and their powers: each rule
/// by itself, and all rules together.
@PropertyDefaults(tries = 200)
class RewriteRulesProperties implements ChoicesProvider {

  private static final SmoothInstance MAPS = SmoothInstance.withSubgradients();
  private static final SmoothEquality EQUALITY = SmoothEquality.sampled(1, 1e-9);

  @Property(tries = 500)
  @Label("each rule by itself keeps the value of R[f]^n and D[f]")
  void eachRule(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    RewriteRule rule = sample.oneOf(RewriteRules.all().castToList());
    assertKept(map(sample), Lists.immutable.of(rule), sample);
  }

  @Property
  @Label("all rules together keep the value of R[f]^n and D[f]")
  void allRules(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    assertKept(map(sample), RewriteRules.all(), sample);
  }

  @Property
  @Label("simplification never makes a program longer than twice its size")
  void size(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    SmoothMap map = map(sample);
    int plain = Normalizer.normalize(map, Lists.immutable.empty()).nodes().size();
    assertThat(Normalizer.normalize(map).nodes().size()).isLessThanOrEqualTo(2 * plain);
  }

  @Property
  @Label("no expression is computed twice, and every node is needed")
  void sharedAndNeeded(@ForAll("choices") Choices choices) {
    Program program = Normalizer.normalize(map(new Sample(choices)));
    Set<Object> expressions = new HashSet<>();
    Set<Value> read = new HashSet<>(program.outputs().castToList());
    for (Node node : program.nodes()) {
      assertThat(expressions.add(List.of(node.operation(), node.operands()))).isTrue();
      read.addAll(node.operands().castToList());
    }
    assertThat(program.nodes().allSatisfy(node -> read.contains(node.result()))).isTrue();
  }

  @Property
  @Label("a simplified program has nothing left to simplify")
  void idempotent(@ForAll("choices") Choices choices) {
    Program program = Normalizer.normalize(map(new Sample(choices)));
    ProgramBuilder again = new ProgramBuilder();
    ImmutableList<Value> outputs = again.inline(program, again.inputs(program.source()));
    assertThat(again.build(outputs)).isEqualTo(program);
  }

  private static SmoothMap map(Sample sample) {
    SmoothMap f = MAPS.arrow(MAPS.object(sample), MAPS.object(sample), sample);
    return switch (sample.below(4)) {
      case 0 -> f;
      case 1 -> f.reverse();
      case 2 -> f.forward();
      default -> f.reverse().batch(3);
    };
  }

  private static void assertKept(SmoothMap map, ImmutableList<RewriteRule> rules, Sample sample) {
    double[][] point =
        SmoothEquality.point(map.source(), new SplittableRandom(sample.below(Choices.BOUND)));
    double[][] plain =
        Executable.of(Normalizer.normalize(map, Lists.immutable.empty())).apply(point);
    double[][] simplified = Executable.of(Normalizer.normalize(map, rules)).apply(point);
    for (int wire = 0; wire < plain.length; wire++) {
      for (int i = 0; i < plain[wire].length; i++) {
        assertThat(EQUALITY.agree(plain[wire][i], simplified[wire][i]))
            .as("%s and %s with %s", plain[wire][i], simplified[wire][i], rules)
            .isTrue();
      }
    }
  }
}
