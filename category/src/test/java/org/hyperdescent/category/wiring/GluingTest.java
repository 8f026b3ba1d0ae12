package org.hyperdescent.category.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.collections.api.bag.ImmutableBag;
import org.eclipse.collections.api.factory.Bags;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GluingTest {

  private static final DecoratedCospans<String, ImmutableBag<Hyperedge<String>>> ALGEBRA =
      new DecoratedCospans<>(new Hyperedges<>());

  private static WiringDiagram<String> read(String text) {
    return WiringDiagram.parse(text, _ -> "R");
  }

  /// One edge through all variables, the given ones shown.
  private static Open<String, ImmutableBag<Hyperedge<String>>> open(
      String label, int variables, int... shown) {
    ImmutableList<String> types =
        Lists.immutable.fromStream(Stream.generate(() -> "R").limit(variables));
    return Open.showing(
        types,
        Bags.immutable.of(new Hyperedge<>(label, FiniteFunction.identity(variables))),
        shown);
  }

  @Test
  void sharedVariablesComeFirstInTheOrderOfTheJunctionsThenPrivateOnesBoxByBox() {
    WiringDiagram<String> diagram = read("(y) where (w, u, y) { f(u, w); g(y, u) }");
    var boxes = Lists.immutable.of(open("f", 3, 2, 0), open("g", 4, 1, 3));
    Gluing<String> gluing = Gluing.of(diagram, boxes);
    assertThat(gluing.junctions()).isEqualTo(FiniteFunction.of(6, 0, 1, 2));
    assertThat(gluing.boxes())
        .containsExactly(FiniteFunction.of(6, 0, 3, 1), FiniteFunction.of(6, 4, 2, 5, 1));
    assertThat(gluing.states()).isEqualTo(FiniteFunction.of(6, 0, 3, 1, 4, 2, 5, 1));
    assertThat(gluing.variables()).hasSize(6);
    var composite = ALGEBRA.apply(diagram, boxes);
    assertThat(composite.ports()).isEqualTo(FiniteFunction.of(6, 2));
    assertThat(composite.decoration().collect(Hyperedge::toString))
        .containsExactlyInAnyOrder("f(0, 3, 1)", "g(4, 2, 5, 1)");
  }

  @Test
  void aBoxThatShowsOneVariableTwiceGluesJunctions() {
    WiringDiagram<String> diagram = read("(x, z) where (x, y, z) { f(x, z) }");
    var composite = ALGEBRA.apply(diagram, Lists.immutable.of(open("f", 1, 0, 0)));
    assertThat(composite.ports()).isEqualTo(FiniteFunction.of(2, 0, 0));
    assertThat(composite.decoration().collect(Hyperedge::toString)).containsExactly("f(0)");
  }

  @Test
  void aJunctionWithoutABoxIsANewVariable() {
    var composite = ALGEBRA.apply(read("(x, x) where (y, x) { }"), Lists.immutable.empty());
    assertThat(composite.variables()).hasSize(2);
    assertThat(composite.ports()).isEqualTo(FiniteFunction.of(2, 1, 1));
    assertThat(composite.decoration()).isEmpty();
  }

  @Test
  void thingsMayBeGivenByName() {
    WiringDiagram<String> diagram = read("(x) { f(x, u); g(u); f(u, u) }");
    var f = open("f", 2, 0, 1);
    var g = open("g", 1, 0);
    assertThat(ALGEBRA.apply(diagram, Map.of("f", f, "g", g)))
        .isEqualTo(ALGEBRA.apply(diagram, Lists.immutable.of(f, g, f)));
    assertThatThrownBy(() -> ALGEBRA.apply(diagram, Map.of("f", f)))
        .isInstanceOf(WiringException.class)
        .hasMessage("nothing is given for box g; given are [f]");
    assertThatThrownBy(() -> ALGEBRA.apply(diagram, Map.of("f", f, "g", g, "h", g)))
        .isInstanceOf(WiringException.class)
        .hasMessage("there is no box h; the boxes are f, g, f");
  }

  @Test
  void thingsMustFitTheirBoxes() {
    WiringDiagram<String> diagram = read("(x) { f(x, u) }");
    assertThatThrownBy(() -> ALGEBRA.apply(diagram, Lists.immutable.empty()))
        .isInstanceOf(WiringException.class)
        .hasMessage("0 things cannot fill 1 boxes");
    assertThatThrownBy(() -> Gluing.of(diagram, Lists.immutable.<Open<String, String>>empty()))
        .isInstanceOf(WiringException.class);
    assertThatThrownBy(() -> Gluing.of(diagram, Lists.immutable.of(open("f", 1, 0))))
        .hasMessage("box f has 2 ports, but what fills it has 1");
    assertThatThrownBy(() -> ALGEBRA.apply(diagram, Lists.immutable.of(open("f", 1, 0))))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("box f has ports [R, R], but what fills it has ports [R]");
    assertThatThrownBy(() -> new Open<>(Lists.immutable.of("R"), "", FiniteFunction.of(2, 0)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("the ports 1 → 2 [0] do not show the 1 variables [R]");
    assertThatThrownBy(() -> ALGEBRA.reorder(open("f", 2, 0), FiniteFunction.of(2, 0, 0)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("not a permutation of 2 variables: 2 → 2 [0, 0]");
  }

  @Test
  void reorderingMovesVariablesDecorationAndPorts() {
    Open<String, ImmutableBag<Hyperedge<String>>> open =
        Open.showing(
            Lists.immutable.of("A", "B", "C"),
            Bags.immutable.of(new Hyperedge<>("f", FiniteFunction.of(3, 0, 2))),
            1);
    Open<String, ImmutableBag<Hyperedge<String>>> moved =
        ALGEBRA.reorder(open, FiniteFunction.of(3, 1, 2, 0));
    assertThat(moved.variables()).containsExactly("C", "A", "B");
    assertThat(moved.ports()).isEqualTo(FiniteFunction.of(3, 2));
    assertThat(moved.decoration().collect(Hyperedge::toString)).containsExactly("f(1, 0)");
    assertThat(moved.portTypes()).isEqualTo(open.portTypes());
  }

  /// A chain of many boxes: gluing and composing them is nearly linear.
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void composingALongChainIsNearlyLinear() {
    int n = 20_000;
    WiringDiagramBuilder<String> builder = WiringDiagram.builder();
    for (int i = 0; i <= n; i++) {
      builder.junction("x" + i, "R");
    }
    for (int i = 0; i < n; i++) {
      builder.box("f", "x" + i, "x" + (i + 1));
    }
    WiringDiagram<String> chain = builder.outer("x0", "x" + n).build();
    var f = open("f", 2, 0, 1);
    var composite = ALGEBRA.apply(chain, Map.of("f", f));
    assertThat(composite.variables()).hasSize(n + 1);
    assertThat(composite.decoration()).hasSize(n);
  }
}
