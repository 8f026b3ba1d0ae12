package org.hyperdescent.crdc.smooth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.hyperdescent.crdc.smooth.laws.SmoothInstance;

/// Jacobians of random maps.
@PropertyDefaults(tries = 200)
class JacobianProperties implements ChoicesProvider {

  private static final SmoothInstance SMOOTH = SmoothInstance.smooth();
  private static final SmoothEquality EQUALITY = SmoothEquality.sampled(2, 1e-9);

  @Property
  @Label("the Jacobian by forward derivatives is the one by reverse derivatives")
  void forwardIsReverse(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    SmoothMap f = SMOOTH.arrow(SMOOTH.object(sample), SMOOTH.object(sample), sample);
    assertThat(EQUALITY.compare(Jacobian.forward(f), Jacobian.reverse(f), sample))
        .isEqualTo(Verdict.equal());
  }

  @Property
  @Label("the Jacobian times a change is the forward derivative")
  void timesAChangeIsTheForwardDerivative(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    Space source = SMOOTH.object(sample);
    Space target = SMOOTH.object(sample);
    SmoothMap f = SMOOTH.arrow(source, target, sample);
    SplittableRandom random = new SplittableRandom(sample.below(Choices.BOUND));
    double[][] point = SmoothEquality.point(source, random);
    double[][] change = SmoothEquality.point(source, random);
    double[][] both = new double[2 * point.length][];
    System.arraycopy(point, 0, both, 0, point.length);
    System.arraycopy(change, 0, both, point.length, point.length);
    double[][] tangents = Executable.of(f.forward()).apply(both);
    double[][] blocks = Executable.of(f.jacobian()).apply(point);
    for (int output = 0; output < tangents.length; output++) {
      for (int i = 0; i < tangents[output].length; i++) {
        double sum = 0;
        for (int input = 0; input < point.length; input++) {
          double[] block = blocks[output * point.length + input];
          int columns = point[input].length;
          for (int j = 0; j < columns; j++) {
            sum += block[i * columns + j] * change[input][j];
          }
        }
        assertThat(EQUALITY.agree(sum, tangents[output][i]))
            .as("%s and %s", sum, tangents[output][i])
            .isTrue();
      }
    }
  }
}
