package org.hyperdescent.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DrawCommandTest {

  @TempDir private Path folder;

  @Test
  void svgIsWrittenToAFile() throws Exception {
    Path file = folder.resolve("new/picture.svg");
    String out = Run.of("draw", "ensemble", "--out", file.toString()).succeeded().out();
    assertThat(out).contains("30 boxes", file.toString());
    var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(Files.readString(file)).contains("tower 4", "dense 8→8");
  }

  @Test
  void textIsPrinted() {
    assertThat(Run.of("draw", "iris", "--format", "mermaid").succeeded().out())
        .startsWith("flowchart LR")
        .contains("hidden layer", "-.->", "==>");
    assertThat(Run.of("draw", "circuit", "--format", "dot").succeeded().out())
        .startsWith("digraph")
        .contains("subgraph cluster_g", "full adder");
    assertThat(Run.of("draw", "backprop", "--out", "-").succeeded().out()).startsWith("<svg");
  }

  @Test
  void textGoesToAFileWhenAsked() throws IOException {
    Path file = folder.resolve("a.dot");
    Run.of("draw", "frobenius", "--format", "dot", "--out", file.toString()).succeeded();
    assertThat(file).content().startsWith("digraph");
  }

  @Test
  void jsonSaysWhereOrWhat() {
    Path file = folder.resolve("a.svg");
    JsonNode written =
        Run.of("draw", "regions", "--out", file.toString(), "--json").succeeded().json();
    assertThat(written.get("boxes").asInt()).isEqualTo(30);
    assertThat(written.get("file").asString()).isEqualTo(file.toString());
    assertThat(written.get("text").isNull()).isTrue();
    JsonNode printed =
        Run.of("draw", "network", "--format", "mermaid", "--json").succeeded().json();
    assertThat(printed.get("file").isNull()).isTrue();
    assertThat(printed.get("text").asString()).startsWith("flowchart");
  }

  @Test
  void listNamesEveryExample() {
    String list = Run.of("draw", "--list").succeeded().out();
    JsonNode json = Run.of("draw", "--list", "--json").succeeded().json();
    assertThat(list.lines()).hasSize(json.get("examples").size());
    assertThat(list).contains("ames", "iris", "circuit");
  }

  @Test
  void aNearNameIsSuggested() {
    Run.of("draw", "irsi").failed(2, "did you mean iris?");
    Run.of("draw", "qqq").failed(2, "'qqq' is not one of ames, chicago");
    Run.of("draw").failed(2, "an example is missing: ames, chicago");
    Run.of("draw", "iris", "--format", "png").failed(2, "'png' is not one of svg, dot, mermaid");
  }

  @Test
  void aFolderIsNoFile() {
    Run.of("draw", "iris", "--out", folder.toString()).failed(1, "cannot write");
  }
}
