package org.hyperdescent.crdc.smooth.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.ReverseDerivativeCategory;
import org.hyperdescent.crdc.laws.ReverseDerivativeContract;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.Space;

/// The contract of a Cartesian reverse derivative category on random smooth maps.
@PropertyDefaults(tries = 100)
class SmoothProperties implements ReverseDerivativeContract<Space, SmoothMap> {

  private static final SmoothInstance SMOOTH = SmoothInstance.smooth();

  @Property
  @Label("GRAD.def: grad l agrees with central differences of l")
  void gradientAgreesWithCentralDifferences(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    Space space = object(sample);
    SmoothMap objective = arrow(space, Space.scalar(), sample);
    double[][] point =
        SmoothEquality.point(space, new SplittableRandom(sample.below(Choices.BOUND)));
    double[][] gradient = Executable.of(Smooth.domain().gradient(objective)).apply(point);
    Executable value = Executable.of(objective);
    SmoothEquality roughly = SmoothEquality.sampled(1, 1e-4);
    double h = 1e-5;
    for (int wire = 0; wire < point.length; wire++) {
      for (int i = 0; i < point[wire].length; i++) {
        double x = point[wire][i];
        point[wire][i] = x + h;
        double above = value.apply(point)[0][0];
        point[wire][i] = x - h;
        double below = value.apply(point)[0][0];
        point[wire][i] = x;
        double slope = (above - below) / (2 * h);
        assertThat(roughly.agree(gradient[wire][i], slope))
            .as("%s and %s", gradient[wire][i], slope)
            .isTrue();
      }
    }
  }

  @Override
  public ReverseDerivativeCategory<Space, SmoothMap> category() {
    return SMOOTH.category();
  }

  @Override
  public Space object(Sample sample) {
    return SMOOTH.object(sample);
  }

  @Override
  public SmoothMap arrow(Space source, Space target, Sample sample) {
    return SMOOTH.arrow(source, target, sample);
  }

  @Override
  public SmoothMap linearArrow(Space source, Space target, Sample sample) {
    return SMOOTH.linearArrow(source, target, sample);
  }

  @Override
  public Equality<SmoothMap> equality() {
    return SMOOTH.equality();
  }
}
