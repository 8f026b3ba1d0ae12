package org.hyperdescent.category.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.wiring.WiringDiagram;

class DrawingGeometryProperties {

  @Property(tries = 100)
  @Label("wiring diagrams are readable, and every port has its wire")
  void wiringDiagramsAreReadable(@ForAll Random random) {
    WiringDiagram<String> diagram = Diagrams.random(random);
    Drawing drawing = Drawing.of(diagram.picture(type -> type));
    assertThat(Readability.defects(drawing)).isEmpty();
    assertThat(drawing.wires()).hasSize(diagram.ports().source() + diagram.outer().source());
    assertThat(drawing.nodes()).hasSize(diagram.boxes().size() + diagram.junctions().size());
  }

  @Property(tries = 100)
  @Label("arrows of free hypergraph categories are readable, cycles and all")
  void hypergraphsAreReadable(@ForAll Random random) {
    Drawing drawing = Drawing.of(Diagrams.randomHypergraph(random).picture());
    assertThat(Readability.defects(drawing)).isEmpty();
  }

  @Property(tries = 100)
  @Label("boxes in blocks, with parameters and answers, are readable")
  void sketchesAreReadable(@ForAll Random random) {
    Drawing drawing = Drawing.of(Diagrams.randomSketch(random));
    assertThat(Readability.defects(drawing)).isEmpty();
  }
}
