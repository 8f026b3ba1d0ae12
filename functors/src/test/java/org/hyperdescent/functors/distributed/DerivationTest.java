package org.hyperdescent.functors.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.junit.jupiter.api.Test;

class DerivationTest {

  /// `|a - b|²` on vectors of 3 numbers.
  private static final SmoothMap DISTANCE =
      SmoothOperations.subtract(Shape.of(3))
          .then(SmoothOperations.square(Shape.of(3)))
          .then(SmoothOperations.total(Shape.of(3)));

  private static Derivation derive() {
    WiringDiagram<Space> diagram =
        WiringDiagram.parse("(x, y) { near(x, y); pull(x) }", _ -> Space.reals(3));
    return Derivation.of(
        DistributedSystem.compile(
            diagram,
            Lists.immutable.of(
                twoPorts(),
                // The second variable of this box is private.
                Open.showing(Lists.immutable.of(Space.reals(3), Space.reals(3)), DISTANCE, 0))));
  }

  @Test
  void saysWhoSendsWhatToWhom() {
    assertThat(derive().text())
        .isEqualTo(
            """
            Distributed gradient descent, derived box by box from a wiring diagram

            2 boxes, 2 variables on junctions, 1 private to a box, 9 real numbers of state
            per round: 6 messages, 18 numbers sent, %d floating-point operations

            State
              x : R^3
              y : R^3
              pull.1 : R^3  (private to its box)

            Repeat until the gradient is small
              distribute   every junction sends its value to the boxes on it
              compute      every box, in parallel, minus the gradient of its objective:
                near: (d_x, d_y) := -grad near(x, y)    [%d flops]
                pull: (d_x, d_pull.1) := -grad pull(x, pull.1)    [%d flops]
              collect      every box sends these back, every junction adds up what it receives
              step         with the step size gamma:
                x := x + gamma * (sum of d_x from 2 boxes)
                y := y + gamma * (d_y from near)
                pull.1 := pull.1 + gamma * (d_pull.1 from pull)

            Links: junction, box, numbers each way per round
              x -- near  3
              y -- near  3
              x -- pull  3
            """
                .formatted(derive().flopsPerRound(), derive().flops(0), derive().flops(1)));
  }

  @Test
  void twoPortsOfABoxOnOneJunctionSendTwoDisplacements() {
    Derivation derivation =
        Derivation.of(
            DistributedSystem.compile(
                WiringDiagram.parse("(x) { f(x, x); g(x) }", _ -> Space.reals(3)),
                Lists.immutable.of(
                    twoPorts(),
                    Open.showing(
                        Lists.immutable.of(Space.reals(3), Space.reals(3)), DISTANCE, 0))));
    assertThat(derivation.text())
        .contains("f: (d_x, d_x') := -grad f(x, x)", "(sum of the 3 d_x from 2 boxes)");
  }

  @Test
  void aJunctionWithoutABoxReceivesNothing() {
    WiringDiagram<Space> diagram =
        WiringDiagram.<Space>builder().junction("idle", Space.reals(2)).outer("idle").build();
    Derivation derivation =
        Derivation.of(DistributedSystem.compile(diagram, Lists.immutable.empty()));
    assertThat(derivation.text()).contains("idle := idle + gamma * (0)");
    assertThat(derivation.flopsPerRound()).isEqualTo(4);
    assertThat(derivation.floatsPerRound()).isZero();
  }

  @Test
  void countsTheOperationsOfTheProgramThatRuns() {
    // a - b, times 2, and its two signs: between 9 and 15 operations on 3 numbers each way of
    // writing it.
    assertThat(derive().flops(0)).isBetween(9L, 15L);
    // Both boxes, 9 additions on arrival at links, and one multiplication and addition per number
    // of state.
    assertThat(derive().flopsPerRound()).isEqualTo(derive().flops(0) + derive().flops(1) + 9 + 18);
  }

  @Test
  void drawsTheMessageGraphInMermaid() {
    assertThat(derive().mermaid())
        .startsWith("flowchart LR\n")
        .contains(
            "v0((\"x\"))", "b0[\"near<br/>", "v0 <-->|3| b0", "v1 <-->|3| b0", "v0 <-->|3| b1")
        .doesNotContain("pull.1");
    // A port is not the variable it sits on.
    Derivation crossed =
        Derivation.of(
            DistributedSystem.compile(
                WiringDiagram.parse("(x, y) { near(y, x) }", _ -> Space.reals(3)),
                Lists.immutable.of(twoPorts())));
    assertThat(crossed.mermaid()).containsSubsequence("v1 <-->|3| b0", "v0 <-->|3| b0");
  }

  private static Open<Space, SmoothMap> twoPorts() {
    return Open.of(Lists.immutable.of(Space.reals(3), Space.reals(3)), DISTANCE);
  }
}
