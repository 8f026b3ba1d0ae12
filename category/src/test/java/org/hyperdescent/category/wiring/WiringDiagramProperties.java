package org.hyperdescent.category.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.finite.FiniteFunctions;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.wiring.laws.RandomDiagrams;

/// Printing and reading are inverse, substitution is the composition of an operad, and random
/// diagrams meet the edge cases.
class WiringDiagramProperties implements ChoicesProvider {

  private static final ImmutableList<String> NAMES =
      Lists.immutable.of(
          "x", "where", "a b", "\"", "\\", "x,y", "{", "é", "\n\t\r", "//", "𝔽", "f.u'", ":");

  private static final ImmutableList<String> TYPES =
      Lists.immutable.of(
          "R", "R^3", "(2, 3)", "a, b", ")", "]", "\"q\"", " padded ", "//", "", "[", "\n");

  private static String type(Sample sample) {
    return sample.flip() ? "S" : "R";
  }

  private static WiringDiagram<String> diagram(Sample sample, int maxBoxes) {
    return RandomDiagrams.diagram(sample, WiringDiagramProperties::type, maxBoxes);
  }

  /// A diagram with awkward names and types.
  private static WiringDiagram<String> awkward(Sample sample) {
    WiringDiagram<String> plain =
        RandomDiagrams.diagram(sample, s -> s.oneOf(TYPES.castToList()), 3);
    return new WiringDiagram<>(
        plain.boxes().collect(box -> new Box<>(sample.oneOf(NAMES.castToList()), box.portTypes())),
        plain
            .junctions()
            .collectWithIndex(
                (j, i) ->
                    new Junction<>(
                        NAMES.get(i % NAMES.size()) + "'".repeat(i / NAMES.size()), j.type())),
        plain.ports(),
        plain.outer());
  }

  @Property
  void printThenParse(@ForAll("choices") Choices choices) {
    WiringDiagram<String> diagram = awkward(new Sample(choices));
    WiringDiagram<String> read =
        WiringDiagram.parse(
            diagram.toString(),
            name -> diagram.junctions().get(diagram.junctionNamed(name)).type());
    assertThat(read).isEqualTo(diagram);
  }

  @Property
  void printWithTypesThenParse(@ForAll("choices") Choices choices) {
    WiringDiagram<String> diagram = awkward(new Sample(choices));
    assertThat(WiringDiagram.parse(diagram.toText(t -> t), _ -> null, t -> t)).isEqualTo(diagram);
  }

  @Property
  void substitutionIsAssociative(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    WiringDiagram<String> top = diagram(sample, 2);
    ImmutableList<WiringDiagram<String>> middle = fill(top, sample);
    ImmutableList<ImmutableList<WiringDiagram<String>>> bottom =
        middle.collect(part -> fill(part, sample));
    WiringDiagram<String> inwards =
        top.substitute(middle.collectWithIndex((part, i) -> part.substitute(bottom.get(i))));
    WiringDiagram<String> outwards =
        top.substitute(middle).substitute(bottom.flatCollect(list -> list));
    // Both are the same diagram; new junctions are met in another order and may be named otherwise.
    assertThat(normal(inwards)).isEqualTo(normal(outwards));
  }

  @Property
  void substitutionIsUnital(@ForAll("choices") Choices choices) {
    WiringDiagram<String> diagram = diagram(new Sample(choices), 3);
    assertThat(diagram.substitute(diagram.boxes().collect(WiringDiagram::identity)))
        .isEqualTo(diagram);
    WiringDiagram<String> around =
        WiringDiagram.identity(diagram.outerTypes()).substitute(0, diagram);
    assertThat(normal(around)).isEqualTo(normal(diagram));
  }

  @Property
  void outerJunctionsComeFirst(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    WiringDiagram<String> top = diagram(sample, 2).anonymous();
    WiringDiagram<String> composite = top.substitute(fill(top, sample));
    ImmutableList<String> names = composite.junctions().collect(Junction::name);
    ImmutableList<String> kept = top.junctions().collect(Junction::name).select(names::contains);
    assertThat(names.take(kept.size())).isEqualTo(kept);
  }

  /// The samples would test little if they were all alike.
  @Property(tries = 1)
  void randomDiagramsMeetTheEdgeCases() {
    int shared = 0;
    int lonely = 0;
    int duplicatedOuter = 0;
    int portless = 0;
    int repeated = 0;
    int unordered = 0;
    for (long seed = 0; seed < 300; seed++) {
      WiringDiagram<String> d = diagram(new Sample(Choices.random(new SplittableRandom(seed))), 3);
      FiniteFunction uses = d.ports().copair(d.outer());
      shared += d.ports().values().distinct().size() < d.ports().source() ? 1 : 0;
      lonely += uses.values().distinct().size() < d.junctions().size() ? 1 : 0;
      duplicatedOuter += d.outer().values().distinct().size() < d.outer().source() ? 1 : 0;
      portless += d.boxes().anySatisfy(box -> box.size() == 0) ? 1 : 0;
      repeated +=
          d.portsByBox().anySatisfy(on -> on.values().distinct().size() < on.source()) ? 1 : 0;
      unordered += d.toString().contains("where") ? 1 : 0;
    }
    assertThat(List.of(shared, lonely, duplicatedOuter, portless, repeated, unordered))
        .allSatisfy(count -> assertThat(count).isGreaterThan(30));
  }

  private static ImmutableList<WiringDiagram<String>> fill(
      WiringDiagram<String> diagram, Sample sample) {
    return diagram
        .boxes()
        .collect(
            box ->
                RandomDiagrams.diagram(sample, WiringDiagramProperties::type, 2, box.portTypes()));
  }

  /// A diagram as boxes and a cospan `ports → junctions ← outer ports` in normal form.
  private static List<Object> normal(WiringDiagram<String> diagram) {
    return List.of(
        diagram.boxes(),
        FiniteFunctions.cospans().cospan(diagram.ports(), diagram.outer()),
        diagram.outerTypes());
  }
}
