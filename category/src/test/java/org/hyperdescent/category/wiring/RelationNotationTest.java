package org.hyperdescent.category.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationNotationTest {

  private static WiringDiagram<String> read(String text) {
    return WiringDiagram.parse(text, _ -> "R");
  }

  private static WiringDiagram<String> readTyped(String text) {
    return WiringDiagram.parse(text, _ -> null, type -> type);
  }

  @Test
  void junctionsAreNumberedByFirstAppearance() {
    WiringDiagram<String> diagram = read("(x, y) { f(u, x); g(u, w, y) }");
    assertThat(diagram.junctions().collect(Junction::name)).containsExactly("x", "y", "u", "w");
    assertThat(diagram)
        .isEqualTo(
            WiringDiagram.<String>builder()
                .junction("x", "R")
                .junction("y", "R")
                .junction("u", "R")
                .junction("w", "R")
                .box("f", "u", "x")
                .box("g", "u", "w", "y")
                .outer("x", "y")
                .build());
  }

  @Test
  void aWhereClauseFixesTheOrderAndAddsLonelyJunctions() {
    WiringDiagram<String> diagram = read("(x) where (u, x, lonely) { f(u, x) }");
    assertThat(diagram.junctions().collect(Junction::name)).containsExactly("u", "x", "lonely");
  }

  @Test
  void spaceLinesCommentsAndTheLastSemicolonDoNotMatter() {
    assertThat(read("// two boxes\n(x,\ty){f ( u,x )\n;g(u,w,y);// the end\n}  // really"))
        .isEqualTo(read("(x, y) { f(u, x); g(u, w, y) }"));
    assertThat(read("(){}")).hasToString("() { }");
    assertThat(read("() { f() }")).hasToString("() { f() }");
  }

  @Test
  void namesMayBeQuotedAndPrimed() {
    WiringDiagram<String> diagram =
        read("(x', \"a b\") { \"f;\\\"\\\\\\n\\t\"(x', \"a b\", λ₁, where) }");
    assertThat(diagram.boxes().getOnly().name()).isEqualTo("f;\"\\\n\t");
    assertThat(diagram)
        .hasToString("(x', \"a b\") { \"f;\\\"\\\\\\n\\t\"(x', \"a b\", λ₁, where) }");
    assertThat(read(diagram.toString())).isEqualTo(diagram);
  }

  @Test
  void typesMayBeWritten() {
    WiringDiagram<String> diagram =
        readTyped(
            "(x: R^3, y) where (x, y: Space[(28, 28), 3], u: \"a, )b\") { f(x, y); g(u, x) }");
    assertThat(diagram.junctions().collect(Junction::type))
        .containsExactly("R^3", "Space[(28, 28), 3]", "a, )b");
    assertThat(diagram.toText(type -> type))
        .isEqualTo(
            "(x, y) where (x: R^3, y: Space[(28, 28), 3], u: \"a, )b\") { f(x, y); g(u, x) }");
    assertThat(readTyped("(x: A, x: A) { }").outerTypes()).containsExactly("A", "A");
    assertThat(readTyped("(x, x: A) { }").outerTypes()).containsExactly("A", "A");
    assertThat(
            WiringDiagram.parse("(x: 3) { f(x, u) }", Map.of("u", 2)::get, Integer::valueOf)
                .junctions()
                .collect(Junction::type))
        .containsExactly(3, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 1:1: expected '(' and the outer ports but found the end of the text",
        "x | 1:1: expected '(' and the outer ports but found 'x'",
        "( | 1:2: expected a junction or ')' but found the end of the text",
        "(x | 1:3: expected ',' or ')' but found the end of the text",
        "(x y) {} | 1:4: expected ',' or ')' but found 'y'",
        "(x,) {} | 1:4: expected a junction but found ')'",
        "(x) | 1:4: expected 'where' or '{' but found the end of the text",
        "(x) wherever {} | 1:5: expected 'where' or '{' but found 'w'",
        "(x) where { | 1:11: expected '(' and the junctions but found '{'",
        "(x) { | 1:6: expected a box or '}' but found the end of the text",
        "(x) { ; } | 1:7: expected a box or '}' but found ';'",
        "(x) { f } | 1:9: expected '(' and the ports of box f but found '}'",
        "(x) { f(x) g(x) } | 1:12: expected ';' or '}' but found 'g'",
        "(x) { f(x) } y | 1:14: expected the end of the text but found 'y'",
        "(x: R) { } | 1:3: expected ',' or ')' but found ':'",
        "(x) where (y) { } | 1:2: junction x is not listed in the where clause",
        "(x) where (x) { f(u) } | 1:19: junction u is not listed in the where clause",
        "(x) where (x, x) { } | 1:15: junction x is listed twice",
        "(x) { f(\"\") } | 1:9: expected a junction or ')' but found an empty name",
        "(\"x) { } | 1:2: expected a closing '\"' but found the end of the text",
        "(\"x\\q\") { } | 1:5: expected one of \" \\ n r t after '\\' but found 'q'",
        "(x) { f(x: R) } | 1:10: expected ',' or ')' but found ':'",
      })
  void errorsSayWhereAndWhatWasExpected(String text, String message) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(WiringException.class).hasMessage(message);
  }

  @Test
  void placesCountLinesAndCharactersNotCodeUnits() {
    assertThatThrownBy(() -> read("(x) {\n  f(x);\n  \"𝔽\"(x) ?\n}"))
        .hasMessage("3:10: expected ';' or '}' but found '?'");
    assertThatThrownBy(() -> read("(x\u0000)"))
        .hasMessage("1:3: expected ',' or ')' but found the control character U+0000");
    assertThatThrownBy(() -> read("(x) { 💥 }"))
        .hasMessage("1:7: expected a box or '}' but found '💥'");
  }

  @Test
  void typeErrorsSayWhere() {
    assertThatThrownBy(() -> readTyped("(x: A) { f(x, u) }"))
        .isInstanceOf(WiringException.class)
        .hasMessage("1:15: junction u has no type");
    assertThatThrownBy(() -> readTyped("(x: A, x: B) { }"))
        .hasMessage("1:8: junction x has type A and type B");
    assertThatThrownBy(() -> readTyped("(x: A) where (x: B) { }"))
        .hasMessage("1:15: junction x has type A and type B");
    assertThatThrownBy(() -> readTyped("(x: ) { }"))
        .hasMessage("1:5: expected a type but found ')'");
    assertThatThrownBy(() -> readTyped("(x: A("))
        .hasMessage("1:7: expected ',' or ')' after a type but found the end of the text");
    assertThatThrownBy(() -> WiringDiagram.parse("(x: big) { }", _ -> null, Integer::valueOf))
        .isInstanceOf(WiringException.class)
        .hasMessage("1:5: cannot read the type big: For input string: \"big\"")
        .hasCauseInstanceOf(NumberFormatException.class);
  }

  /// No recursion and no backtracking: a megabyte of nonsense is refused in no time.
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void hostileInputCostsItsLength() {
    String[] hostile = {
      "(".repeat(1_000_000),
      "(x: " + "[".repeat(1_000_000),
      "(\"" + "\\\\".repeat(500_000),
      "//".repeat(500_000),
      "(x) {" + " ".repeat(1_000_000),
      "(" + "x, ".repeat(300_000),
      "(x) { " + "f(x); ".repeat(100_000) + "g",
    };
    for (String text : hostile) {
      assertThatThrownBy(() -> readTyped(text))
          .isInstanceOf(WiringException.class)
          .message()
          .hasSizeLessThan(200)
          .doesNotContain("\n");
    }
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void largeDiagramsAreReadAndPrintedInLinearTime() {
    StringBuilder text = new StringBuilder("() { f(x0, x1)");
    for (int i = 1; i < 50_000; i++) {
      text.append("; f(x").append(i).append(", x").append(i + 1).append(')');
    }
    String chain = text.append(" }").toString();
    assertThat(read(chain).toString()).isEqualTo(chain);
  }
}
