package org.hyperdescent.category.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.junit.jupiter.api.Test;

class WiringDiagramTest {

  private static WiringDiagram<String> read(String text) {
    return WiringDiagram.parse(text, _ -> "R");
  }

  @Test
  void theBuilderKeepsTheOrderOfJunctionsAndBoxes() {
    WiringDiagram<String> diagram =
        WiringDiagram.<String>builder()
            .junction("u", "R")
            .junction("w", "S")
            .junction("x", "R")
            .box("f", "u", "x")
            .box("g", "u", "w", "u")
            .outer("x", "w")
            .outer("x")
            .build();
    assertThat(diagram.junctions())
        .containsExactly(
            new Junction<>("u", "R"), new Junction<>("w", "S"), new Junction<>("x", "R"));
    assertThat(diagram.boxes())
        .containsExactly(
            new Box<>("f", Lists.immutable.of("R", "R")),
            new Box<>("g", Lists.immutable.of("R", "S", "R")));
    assertThat(diagram.ports()).isEqualTo(FiniteFunction.of(3, 0, 2, 0, 1, 0));
    assertThat(diagram.portsOf(1)).isEqualTo(FiniteFunction.of(3, 0, 1, 0));
    assertThat(diagram.outer()).isEqualTo(FiniteFunction.of(3, 2, 1, 2));
    assertThat(diagram.outerTypes()).containsExactly("R", "S", "R");
    assertThat(diagram).hasToString("(x, w, x) where (u, w, x) { f(u, x); g(u, w, u) }");
  }

  @Test
  void theBuilderReportsEachMistakeAtOnce() {
    WiringDiagramBuilder<String> builder =
        WiringDiagram.<String>builder().junction("u", "R^3").junction("w", "R^2");
    assertThatThrownBy(() -> builder.junction("u", "R"))
        .isInstanceOf(WiringException.class)
        .hasMessage("there are two junctions named u");
    assertThatThrownBy(() -> builder.box("f", "u", "z"))
        .isInstanceOf(WiringException.class)
        .hasMessage("port 1 of box f: there is no junction z; the junctions are u, w");
    assertThatThrownBy(() -> builder.outer("y"))
        .isInstanceOf(WiringException.class)
        .hasMessage("port 0 of the outer ports: there is no junction y; the junctions are u, w");
    Box<String> g = new Box<>("g", Lists.immutable.of("R^3", "R^3"));
    assertThatThrownBy(() -> builder.box(g, "u", "w"))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("port 1 of box g has type R^3, but junction w has type R^2");
    assertThatThrownBy(() -> builder.box(g, "u"))
        .isInstanceOf(WiringException.class)
        .hasMessage("box g has 2 ports, not 1");
    assertThatThrownBy(() -> builder.box("", "u")).hasMessage("a box needs a name");
    assertThatThrownBy(() -> builder.junction("", "R")).hasMessage("a junction needs a name");
    assertThat(builder.box(g, "u", "u").build()).hasToString("() where (u, w) { g(u, u) }");
  }

  @Test
  void aDiagramChecksItsParts() {
    var box = Lists.immutable.of(new Box<>("f", Lists.immutable.of("R")));
    var u = new Junction<>("u", "R");
    assertThatThrownBy(
            () ->
                new WiringDiagram<>(
                    box, Lists.immutable.of(u), FiniteFunction.of(1), FiniteFunction.of(1)))
        .isInstanceOf(WiringException.class)
        .hasMessageStartingWith("1 ports and 1 junctions do not fit");
    assertThatThrownBy(
            () ->
                new WiringDiagram<>(
                    box, Lists.immutable.of(u), FiniteFunction.of(1, 0), FiniteFunction.of(2)))
        .isInstanceOf(WiringException.class);
    assertThatThrownBy(
            () ->
                new WiringDiagram<>(
                    box, Lists.immutable.of(u, u), FiniteFunction.of(2, 0), FiniteFunction.of(2)))
        .hasMessage("there are two junctions named u");
    assertThatThrownBy(
            () ->
                new WiringDiagram<>(
                    box,
                    Lists.immutable.of(new Junction<>("u", "S")),
                    FiniteFunction.of(1, 0),
                    FiniteFunction.of(1)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("port 0 of box f has type R, but junction u has type S");
  }

  @Test
  void substitutionGluesOuterPortsToThePortsOfTheBox() {
    WiringDiagram<String> outer = read("(x, y) { f(u, x); g(u, w, y) }");
    WiringDiagram<String> inner = read("(a, b, c) { p(a, t); q(t, b, c) }");
    assertThat(outer.substitute("g", inner))
        .hasToString("(x, y) where (x, y, u, w, t) { f(u, x); p(u, t); q(t, w, y) }");
  }

  @Test
  void anInnerDiagramMayGlueOuterJunctions() {
    WiringDiagram<String> outer = read("(x, y) { f(u, x); g(u, w, y) }");
    WiringDiagram<String> inner = read("(a, b, a) { p(a, b) }");
    WiringDiagram<String> substituted = outer.substitute(1, inner);
    assertThat(substituted).hasToString("(x, y) { f(y, x); p(y, w) }");
  }

  @Test
  void takenNamesAreQualified() {
    WiringDiagram<String> outer = read("(x) { f(x, u); f(u, x) }");
    WiringDiagram<String> inner = read("(a, b) { p(a, b, u) }");
    assertThat(outer.substitute(Lists.immutable.of(inner, inner)))
        .hasToString("(x) { p(x, u, f.u); p(u, x, f.u') }");
  }

  @Test
  void substitutionChecksNumbersAndTypes() {
    WiringDiagram<String> outer = read("(x) { f(x, u); g(u) }");
    assertThatThrownBy(() -> outer.substitute(Lists.immutable.of(outer)))
        .isInstanceOf(WiringException.class)
        .hasMessage("1 diagrams cannot be substituted for 2 boxes");
    assertThatThrownBy(() -> outer.substitute("f", outer))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("box f has ports [R, R], but the diagram for it has outer ports [R]");
    assertThatThrownBy(() -> outer.substitute("h", outer))
        .isInstanceOf(WiringException.class)
        .hasMessage("there is no box h; the boxes are f, g");
    assertThatThrownBy(() -> outer.substitute(2, outer))
        .hasMessage("there is no box number 2 of 2");
    assertThatThrownBy(() -> outer.substitute(-1, outer))
        .hasMessage("there is no box number -1 of 2");
    assertThatThrownBy(() -> read("() { f(); f() }").boxNamed("f"))
        .isInstanceOf(WiringException.class)
        .hasMessage("there is more than one box f");
    assertThatThrownBy(() -> outer.junctionNamed("v"))
        .hasMessage("there is no junction v; the junctions are x, u");
    assertThat(outer.junctionNamed("u")).isEqualTo(1);
    assertThat(outer.boxNamed("g")).isEqualTo(1);
  }

  @Test
  void permutingBoxesMovesTheirPorts() {
    WiringDiagram<String> diagram = read("(x, y) { f(x); g(x, y); h(y, y, x) }");
    assertThat(diagram.permuteBoxes(FiniteFunction.of(3, 2, 0, 1)))
        .hasToString("(x, y) { h(y, y, x); f(x); g(x, y) }");
    assertThatThrownBy(() -> diagram.permuteBoxes(FiniteFunction.of(3, 0, 0, 1)))
        .hasMessage("not a permutation of 3 boxes: 3 → 3 [0, 0, 1]");
  }

  @Test
  void equalityIncludesNamesUnlessTheyAreForgotten() {
    WiringDiagram<String> one = read("(x) { f(x, u) }");
    WiringDiagram<String> same = read("(x)  {f(x,u);}");
    WiringDiagram<String> renamed = read("(a) { g(a, b) }");
    WiringDiagram<String> other = read("(x) { f(u, x) }");
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(renamed);
    assertThat(one.anonymous()).isEqualTo(renamed.anonymous()).isNotEqualTo(other.anonymous());
    assertThat(one.anonymous()).hasToString("(j0) { b0(j0, j1) }");
    assertThat(one).isNotEqualTo(WiringDiagram.<String>parse("(x) { f(x, u) }", _ -> "S"));
  }

  @Test
  void theIdentityDiagramIsNeutralForSubstitution() {
    WiringDiagram<String> diagram = read("(x, y) { f(u, x); g(u, w, y) }");
    assertThat(WiringDiagram.identity(diagram.outerTypes()).substitute(0, diagram).anonymous())
        .isEqualTo(diagram.anonymous());
    Box<String> g = diagram.boxes().get(1);
    assertThat(diagram.substitute(1, WiringDiagram.identity(g))).isEqualTo(diagram);
  }
}
