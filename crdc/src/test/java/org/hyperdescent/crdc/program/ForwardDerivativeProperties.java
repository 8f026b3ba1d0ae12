package org.hyperdescent.crdc.program;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.hyperdescent.crdc.smooth.laws.SmoothInstance;

/// The native forward derivative beside the other transformations of programs.
@PropertyDefaults(tries = 100)
class ForwardDerivativeProperties implements ChoicesProvider {

  private static final SmoothInstance SMOOTH = SmoothInstance.smooth();
  private static final SmoothEquality EQUALITY = SmoothEquality.sampled(2, 1e-8);

  @Property
  @Label("BATCH.forward: D[f^n] = D[f]^n")
  void commutesWithBatching(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    int count = sample.between(1, 4);
    SmoothMap f = SMOOTH.arrow(SMOOTH.object(sample), SMOOTH.object(sample), sample);
    assertEqual(f.batch(count).forward(), f.forward().batch(count), sample);
  }

  @Property
  @Label("HVP: D[grad l] = R[grad l] = D from R[R[grad l]]")
  void hessianVectorProductsAgree(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    SmoothMap l = SMOOTH.arrow(SMOOTH.object(sample), Space.scalar(), sample);
    SmoothMap gradient = Smooth.domain().gradient(l);
    assertEqual(gradient.forward(), gradient.reverse(), sample);
    assertEqual(gradient.forward(), Smooth.category().forwardFromReverse(gradient), sample);
  }

  private static void assertEqual(SmoothMap left, SmoothMap right, Sample sample) {
    assertThat(EQUALITY.compare(left, right, sample)).isEqualTo(Verdict.equal());
  }
}
