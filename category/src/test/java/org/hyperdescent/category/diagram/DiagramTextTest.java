package org.hyperdescent.category.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.free.Generator;
import org.hyperdescent.category.free.OpenHypergraph;
import org.hyperdescent.category.free.Signature;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class DiagramTextTest {

  private static final ImmutableList<String> R = Lists.immutable.of("R");

  /// A label with everything that a format could stumble over.
  private static final String NASTY = "a \"b\" \\N <i>\n#1] & `{x}|_* \u0000 \uD800 → \uD83D\uDE00";

  private static final WiringDiagram<String> WIRING =
      WiringDiagram.parse("(x, x) where (u, x) { f(u, x); g(u) }", _ -> "R");

  private static final OpenHypergraph<String, Generator<String>> SQUARE =
      OpenHypergraph.<String, Generator<String>>spider(R, 1, 2)
          .then(
              OpenHypergraph.generator(
                  Signature.ofGenerators(), new Generator<>("times", R.newWith("R"), R)));

  /// A block between two outer ports, with a box in it that takes a parameter and answers.
  private static StringDiagram block(String name) {
    Sketch sketch = new Sketch();
    Boundary wire = new Boundary(Lists.immutable.of(name), Lists.immutable.of(name));
    Strands above = sketch.above(wire);
    Strands left = sketch.left(wire);
    Boundary both = new Boundary(Lists.immutable.of(name, name), Lists.immutable.of(name, name));
    return sketch.close(
        sketch.block(
            name,
            above.beside(left),
            both,
            wire,
            (inside, strands) -> inside.box(name, strands, wire)));
  }

  @Test
  void mermaidNumbersPortsWhereThereAreSeveral() {
    assertThat(Mermaid.of(WIRING.picture(type -> type)))
        .isEqualTo(
            """
            flowchart LR
              o0(["1"])
              o1(["2"])
              b0["f"]
              b1["g"]
              s2(("u: R"))
              s3(("x: R"))
              s2 ---|"1"| b0
              b0 ---|"2"| s3
              b1 --- s2
              s3 --- o0
              s3 --- o1
            """);
    assertThat(Mermaid.of(SQUARE.picture()))
        .isEqualTo(
            """
            flowchart LR
              o0([" "])
              o1([" "])
              b0["times"]
              o0 -->|"R (→1)"| b0
              o0 -->|"(→2)"| b0
              b0 -->|"R"| o1
            """);
  }

  @Test
  void mermaidPassesThroughTheBordersOfBlocks() {
    assertThat(Mermaid.of(block("f")))
        .isEqualTo(
            """
            flowchart LR
              o0(["f"])
              o1(["f"])
              o2(["1"])
              o3(["2"])
              o4(["1"])
              o5(["2"])
              subgraph g0["f"]
                b1["f"]
              end
              b1 -.->|"f (2→)"| o1
              b1 -.->|"f (2→)"| o3
              b1 -->|"f (1→)"| o4
              o0 ==>|"f (→1)"| b1
              o2 -->|"f (→1)"| b1
              o5 -.->|"f (→2)"| b1
            """);
  }

  @Test
  void dotKeepsPortsInOrder() {
    assertThat(Dot.of(SQUARE.picture()))
        .isEqualTo(
            """
            digraph diagram {
              rankdir=LR;
              newrank=true;
              node [fontname="Helvetica"];
              edge [fontname="Helvetica", fontsize=10, arrowsize=0.7];
              {rank=source; o0 [shape=point];}
              {rank=sink; o1 [shape=point];}
              b0 [shape=plain, label=<<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0"><TR>\
            <TD><TABLE BORDER="0" CELLSPACING="0">\
            <TR><TD PORT="p0"><FONT POINT-SIZE="8">1</FONT></TD></TR>\
            <TR><TD PORT="p1"><FONT POINT-SIZE="8">2</FONT></TD></TR></TABLE></TD>\
            <TD>times</TD><TD><TABLE BORDER="0" CELLSPACING="0">\
            <TR><TD PORT="p2"><FONT POINT-SIZE="8"> </FONT></TD></TR></TABLE></TD></TR></TABLE>>];
              o0 -> b0:p0:w [label="R"];
              o0 -> b0:p1:w;
              b0:p2:e -> o1 [label="R"];
            }
            """);
  }

  @Test
  void dotEscapesEveryLabel() throws Exception {
    String dot = Dot.of(block(NASTY));
    String quoted = "\"a \\\"b\\\" \\\\N <i>\\n#1] &amp; `{x}|_*     → \uD83D\uDE00\"";
    assertThat(dot).contains("label=" + quoted + "; labeljust").contains("[label=" + quoted);
    // An HTML label is XML.
    String table = dot.substring(dot.indexOf("label=<") + 7, dot.indexOf(">];\n"));
    String text =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(table)))
            .getDocumentElement()
            .getTextContent();
    assertThat(text).contains("a \"b\" \\N <i>#1] & `{x}|_*     → \uD83D\uDE00");
  }

  @Test
  void mermaidEscapesEveryLabel() {
    assertThat(Mermaid.of(block(NASTY)))
        .contains(
            "subgraph g0[\"a #34;b#34; #92;N #60;i#62;<br/>#35;1] #38; #96;{x}|#95;#42;     → \uD83D\uDE00\"]");
  }

  @Test
  void whatNobodyTakesEndsInADot() {
    Sketch sketch = new Sketch();
    sketch.left(Boundary.forward(R));
    StringDiagram diagram = sketch.close(Strands.none());
    assertThat(diagram.nodes()).containsExactly(new Node.Spider("", "discarded"));
    assertThat(diagram.wires())
        .containsExactly(new Wire(End.outside(0), new End(0, 0), "R", Flow.FORWARD));
  }

  @Test
  void manyParametersComeAsOneBundle() {
    Sketch sketch = new Sketch();
    Strands above = sketch.above(Boundary.forward(Lists.immutable.of("W", "b", "W", "b")));
    Boundary two = Boundary.forward(Lists.immutable.of("W", "b"));
    sketch.box("f", above.first(two), Boundary.forward(R));
    sketch.box("g", above.without(two), Boundary.forward(R));
    StringDiagram diagram = sketch.close(Strands.none());
    assertThat(diagram.ports()).containsExactly(new Port(Side.TOP, "(W x b)^2"));
    assertThat(diagram.wires().take(2))
        .containsExactly(
            new Wire(End.outside(0), new End(0, 0), "W x b", Flow.FORWARD),
            new Wire(End.outside(0), new End(1, 0), "W x b", Flow.FORWARD));
  }

  @Test
  void aWireMustEndSomewhere() {
    Wire wire = new Wire(End.outside(0), new End(0, 1), "R", Flow.FORWARD);
    assertThatThrownBy(
            () ->
                new StringDiagram(
                    Lists.immutable.of(Port.on(Side.LEFT)),
                    Lists.immutable.of(new Node.Spider("", "")),
                    Lists.immutable.of(wire)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a wire ends at port 1 of 1 of node 0");
  }
}
