package org.hyperdescent.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.examples.data.Ames;
import org.hyperdescent.examples.multitask.Descent;
import org.hyperdescent.examples.multitask.Example;
import org.hyperdescent.examples.multitask.SharedModel;
import org.hyperdescent.examples.multitask.Step;
import org.hyperdescent.functors.distributed.engine.InProcessEngine;
import org.hyperdescent.functors.distributed.engine.ProgressObserver;
import org.hyperdescent.functors.distributed.engine.RunSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SolveReportTest {

  private static String html = "";

  @BeforeAll
  static void solve() {
    SharedModel model = Example.AMES.linear(Ames.read(Ames.builtIn(), 1));
    Descent descent =
        Descent.run(
            model,
            model.compile(),
            InProcessEngine.sequential(),
            Step.given(0.3),
            new RunSettings(0.3, 40, 0, 1),
            ProgressObserver.none());
    html =
        new SolveReport(
                Example.AMES,
                descent,
                new Provenance("hyperdescent solve <ames> & \"more\"", 1, "ames.csv.gz"))
            .html();
  }

  @Test
  void refersToNothingOutside() {
    assertThat(html)
        .doesNotContainPattern("(?i)<(link|script|img|iframe|object|embed|a)\\b")
        .doesNotContainPattern("(?i)\\b(src|href|srcset|poster)\\s*=")
        .doesNotContainPattern("(?i)url\\(|@import|@font-face");
    assertThat(html.replace("xmlns=\"http://www.w3.org/2000/svg\"", "")).doesNotContain("://");
  }

  @Test
  void showsPlotsDiagramTasksAndHowItWasMade() {
    assertThat(html)
        .contains("House prices in Ames", "North_Ames", "Landmark", "no test rows")
        .contains("hyperdescent solve &lt;ames&gt; &amp; &quot;more&quot;")
        .contains("Java " + Runtime.version(), "seed 1")
        .contains("What to keep in mind", "sharing loses in some neighborhoods")
        .doesNotContain("NaN", "Infinity", "null");
    assertThat(html.split("<svg", -1)).hasSize(4);
  }

  @Test
  void isWellFormed() throws Exception {
    // Void elements aside, the page is written as XML.
    String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
    Document page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    assertThat(page.getElementsByTagName("tr").getLength()).isEqualTo(29);
    assertThat(page.getElementsByTagName("figure").getLength()).isEqualTo(3);
  }

  @Test
  void errorsThatAreAllZeroHaveAnAxis() {
    var model = new ErrorPlot.Model("composed", "#2563eb");
    var row = new ErrorPlot.Row("a", 3, Lists.immutable.of(OptionalDouble.of(0)));
    assertThat(new ErrorPlot("m", Lists.immutable.of(model), Lists.immutable.of(row)).svg())
        .doesNotContain("NaN", "Infinity");
  }
}
