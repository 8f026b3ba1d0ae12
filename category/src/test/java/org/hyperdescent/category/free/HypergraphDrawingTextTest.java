package org.hyperdescent.category.free;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.junit.jupiter.api.Test;

class HypergraphDrawingTextTest {

  private static final ImmutableList<String> R = Lists.immutable.of("R");

  private static final OpenHypergraph<String, Generator<String>> DIAGRAM =
      OpenHypergraph.<String, Generator<String>>spider(R, 1, 2)
          .then(
              OpenHypergraph.generator(
                  Signature.ofGenerators(), new Generator<>("a_\"b\"", R.newWith("R"), R)));

  @Test
  void dot() {
    assertThat(HypergraphDot.of(DIAGRAM))
        .isEqualTo(
            """
            digraph hypergraph {
              rankdir=LR;
              node [fontname="Helvetica"];
              edge [fontname="Helvetica", fontsize=10];
              b0 [shape=box, label="a_\\"b\\""];
              w0 [shape=ellipse, label="R"];
              w1 [shape=ellipse, label="R"];
              i0 [shape=plaintext, label="0"];
              i0 -> w0 [style=dashed];
              w0 -> b0 [headlabel="0"];
              w0 -> b0 [headlabel="1"];
              b0 -> w1;
              o0 [shape=plaintext, label="0"];
              w1 -> o0 [style=dashed];
            }
            """);
  }

  @Test
  void mermaid() {
    assertThat(HypergraphMermaid.of(DIAGRAM))
        .isEqualTo(
            """
            flowchart LR
              b0["a#95;#34;b#34;"]
              w0(("R"))
              w1(("R"))
              i0[/"0"/] -.-> w0
              w0 -->|0| b0
              w0 -->|1| b0
              b0 --> w1
              w1 -.-> o0[/"0"/]
            """);
  }
}
