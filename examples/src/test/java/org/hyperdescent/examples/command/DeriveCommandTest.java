package org.hyperdescent.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

class DeriveCommandTest {

  @Test
  void pseudocodeNamesEveryBoxAndTheCosts() {
    assertThat(Run.of("derive", "ames").succeeded().out())
        .contains("North_Ames", "Veenker", "112 messages", "flops", "w0", "w28");
  }

  @Test
  void mermaidHasALinkForEachPort() {
    String out = Run.of("derive", "chicago", "--format", "mermaid").succeeded().out();
    assertThat(out).startsWith("flowchart");
    assertThat(out.lines().filter(line -> line.contains("<-->"))).hasSize(40);
  }

  @Test
  void svgIsAPicture() throws Exception {
    String out = Run.of("derive", "ames", "--format", "svg").succeeded().out();
    var svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(out)));
    assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
  }

  @Test
  void jsonCountsWhatIsSent() {
    JsonNode json = Run.of("derive", "ames", "--json").succeeded().json();
    assertThat(json.get("boxes")).hasSize(28);
    assertThat(json.get("links")).hasSize(56);
    assertThat(json.get("links").get(0).get("floats").asInt()).isEqualTo(21);
    assertThat(json.get("floatsPerRound").asInt()).isEqualTo(2 * 56 * 21);
    assertThat(json.get("messagesPerRound").asInt()).isEqualTo(112);
    assertThat(json.get("boxes").get(15).get("flops").asLong()).isPositive();
  }

  @Test
  void networkHasAnotherInterface() {
    JsonNode json = Run.of("derive", "ames", "--model", "network", "--json").succeeded().json();
    // A shared layer of 16 x 20 weights and 16 biases, and a head of 16 weights and a bias for each
    // task.
    assertThat(json.get("stateSize").asInt()).isEqualTo(336 + 28 * 17);
  }
}
