package org.hyperdescent.category.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawingTextTest {

  private static final WiringDiagram<String> DIAGRAM =
      WiringDiagram.parse("(x, x) where (u, x) { f(u, x); g(u) }", _ -> "R");

  private static final WiringDiagram<String> AWKWARD =
      WiringDiagram.<String>builder()
          .junction("a \"b\" \\N <i>\n#1", "`")
          .box("[f]; --> {x}_*", "a \"b\" \\N <i>\n#1")
          .build();

  @Test
  void dot() {
    assertThat(Dot.of(DIAGRAM))
        .isEqualTo(
            """
            graph wiring {
              node [fontname="Helvetica"];
              edge [fontname="Helvetica", fontsize=10];
              b0 [shape=box, label="f"];
              b1 [shape=box, label="g"];
              j0 [shape=ellipse, label="u"];
              j1 [shape=ellipse, label="x"];
              o0 [shape=plaintext, label="0"];
              o1 [shape=plaintext, label="1"];
              b0 -- j0 [taillabel="0"];
              b0 -- j1 [taillabel="1"];
              b1 -- j0;
              o0 -- j1 [style=dashed];
              o1 -- j1 [style=dashed];
            }
            """);
  }

  @Test
  void mermaid() {
    assertThat(Mermaid.of(DIAGRAM, type -> type))
        .isEqualTo(
            """
            flowchart LR
              b0["f"]
              b1["g"]
              j0(("u: R"))
              j1(("x: R"))
              o0[/"0"/]
              o1[/"1"/]
              b0 ---|0| j0
              b0 ---|1| j1
              b1 --- j0
              o0 -.- j1
              o1 -.- j1
            """);
  }

  @Test
  void dotEscapesLabels() {
    assertThat(Dot.of(AWKWARD, type -> type))
        .contains("j0 [shape=ellipse, label=\"a \\\"b\\\" \\\\N <i>\\n#1: `\"];")
        .contains("b0 [shape=box, label=\"[f]; --> {x}_*\"];");
  }

  @Test
  void mermaidEscapesLabels() {
    assertThat(Mermaid.of(AWKWARD, type -> type))
        .contains("j0((\"a #34;b#34; #92;N #60;i#62;<br/>#35;1: #96;\"))")
        .contains("b0[\"[f]; --#62; {x}#95;#42;\"]");
  }
}
