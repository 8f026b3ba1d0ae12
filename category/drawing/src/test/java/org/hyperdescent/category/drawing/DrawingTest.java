package org.hyperdescent.category.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.drawing.Drawing.Kind;
import org.hyperdescent.category.wiring.Junction;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DrawingTest {

  @Test
  void aStarOf28BoxesFitsOnAPage() {
    Drawing drawing = Drawing.of(Diagrams.star(28).picture(_ -> ""));
    assertThat(drawing.width()).isBetween(300.0, 900.0);
    assertThat(drawing.height()).isBetween(300.0, 700.0);
    double middle = drawing.nodes().get(28).bounds().x();
    assertThat(drawing.nodes().count(n -> n.kind() == Kind.BOX && n.bounds().x() < middle))
        .isEqualTo(14);
  }

  @Test
  void boxesKeepTheirOrderOnThePage() {
    Drawing drawing = Drawing.of(Diagrams.star(10).picture(_ -> ""));
    var left =
        drawing
            .nodes()
            .subList(0, 10)
            .select(n -> n.bounds().x() < drawing.nodes().get(10).bounds().x());
    assertThat(left.collect(n -> n.bounds().y()).castToList()).isSorted();
  }

  @Test
  void theSameDiagramGivesTheSameDrawing() {
    assertThat(Drawing.of(Diagrams.star(7).picture(_ -> "")))
        .isEqualTo(Drawing.of(Diagrams.star(7).picture(_ -> "")));
    assertThat(Drawing.of(Diagrams.threeBoxes().picture(_ -> "")).toSvg())
        .isEqualTo(Drawing.of(Diagrams.threeBoxes().picture(_ -> "")).toSvg());
  }

  @Test
  void svgIsWellFormedAndShowsEveryName() throws Exception {
    Document svg = parse(Drawing.of(Diagrams.threeBoxes().picture(_ -> "")).toSvg());
    var texts = Lists.mutable.<String>empty();
    for (int i = 0; i < svg.getElementsByTagName("text").getLength(); i++) {
      texts.add(svg.getElementsByTagName("text").item(i).getTextContent());
    }
    assertThat(texts)
        .contains("box <> & 0", "box <x> & 1", "box <xx> & 2")
        .contains("w0", "w1", "w2", "w3", "w4", "w5")
        // Three ports on each of three boxes, four on the outside.
        .filteredOn(text -> text.matches("\\d"))
        .hasSize(13);
    // A wire for each port, no arrow heads.
    assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(13);
  }

  @Test
  void controlCharactersInNamesDoNotBreakTheSvg() throws Exception {
    var junction = new Junction<>("a\u0000b\nc", "\"R\" & \uD800");
    WiringDiagram<String> diagram =
        new WiringDiagram<>(
            Lists.immutable.empty(),
            Lists.immutable.of(junction),
            FiniteFunction.of(1),
            FiniteFunction.of(1));
    assertThat(
            parse(Drawing.of(diagram.picture(type -> type)).toSvg())
                .getElementsByTagName("text")
                .item(0)
                .getTextContent())
        .isEqualTo("a\uFFFDb c: \"R\" & \uFFFD");
  }

  @Test
  void nothingCanBeDrawnToo() throws Exception {
    WiringDiagram<String> empty =
        new WiringDiagram<>(
            Lists.immutable.empty(),
            Lists.immutable.empty(),
            FiniteFunction.of(0),
            FiniteFunction.of(0));
    parse(Drawing.of(empty.picture(type -> type)).toSvg());
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
