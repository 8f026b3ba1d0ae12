package org.hyperdescent.category.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// With a fixed base seed, a property draws the samples that are written down here.
class FixedSeedsTest {

  private static final List<Integer> SAMPLES = new ArrayList<>();
  private static final String BASE = System.getProperty("hyperdescent.seed", "");

  @BeforeContainer
  static void fixSeed() {
    System.setProperty("hyperdescent.seed", "7");
  }

  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
  void draws(@ForAll @IntRange(max = 9999) int sample) {
    SAMPLES.add(sample);
  }

  @AfterContainer
  static void drewTheSameAsEver() {
    System.setProperty("hyperdescent.seed", BASE);
    assertThat(SAMPLES).containsExactly(2671, 82, 81, 1209, 9);
  }
}
