package org.hyperdescent.crdc.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
import org.hyperdescent.crdc.runtime.OperationCases;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.hyperdescent.crdc.smooth.laws.SmoothInstance;

/// Batching is a functor that commutes with everything, and it means "each sample by itself".
@PropertyDefaults(tries = 200)
class BatchingProperties implements ChoicesProvider {

  private static final SmoothInstance SMOOTH = SmoothInstance.smooth();
  private static final SmoothEquality EQUALITY = SmoothEquality.sampled(2, 1e-9);

  @Property
  @Label("BATCH.comp: (f;g)^n = f^n;g^n, id^n = id")
  void preservesComposition(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    int count = sample.between(1, 4);
    Space a = SMOOTH.object(sample);
    Space b = SMOOTH.object(sample);
    SmoothMap f = SMOOTH.arrow(a, b, sample);
    SmoothMap g = SMOOTH.arrow(b, SMOOTH.object(sample), sample);
    assertEqual(f.then(g).batch(count), f.batch(count).then(g.batch(count)), sample);
    assertEqual(
        new SmoothMap.Identity(a).batch(count), new SmoothMap.Identity(a.batch(count)), sample);
  }

  @Property
  @Label("BATCH.tensor: (f x g)^n = f^n x g^n, (f+g)^n = f^n+g^n")
  void preservesProductsAndSums(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    int count = sample.between(1, 4);
    Space a = SMOOTH.object(sample);
    Space b = SMOOTH.object(sample);
    SmoothMap f = SMOOTH.arrow(a, b, sample);
    SmoothMap g = SMOOTH.arrow(SMOOTH.object(sample), SMOOTH.object(sample), sample);
    SmoothMap h = SMOOTH.arrow(a, b, sample);
    assertEqual(f.tensor(g).batch(count), f.batch(count).tensor(g.batch(count)), sample);
    assertEqual(f.plus(h).batch(count), f.batch(count).plus(h.batch(count)), sample);
  }

  @Property
  @Label("BATCH.reverse: R[f^n] = R[f]^n")
  void commutesWithTheReverseDerivative(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    int count = sample.between(1, 4);
    SmoothMap f = SMOOTH.arrow(SMOOTH.object(sample), SMOOTH.object(sample), sample);
    assertEqual(f.batch(count).reverse(), f.reverse().batch(count), sample);
  }

  @Property
  @Label("BATCH.forward: D[f^n] = D[f]^n")
  void commutesWithTheForwardDerivative(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    int count = sample.between(1, 4);
    SmoothMap f = SMOOTH.arrow(SMOOTH.object(sample), SMOOTH.object(sample), sample);
    assertEqual(f.batch(count).forward(), f.forward().batch(count), sample);
  }

  @Property
  @Label("BATCH.shared: (replicate x id);(f x g)^n with shared inputs = replicated results")
  void computesSharedValuesOnce(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    int count = sample.between(2, 4);
    Space shared = SMOOTH.object(sample);
    Space own = SMOOTH.object(sample);
    SmoothMap f = SMOOTH.arrow(shared.tensor(own), SMOOTH.object(sample), sample);
    SmoothMap replicated =
        SmoothOperations.replicate(count, shared)
            .tensor(new SmoothMap.Identity(own.batch(count)))
            .then(f.batch(count));
    SplittableRandom random = new SplittableRandom(sample.below(Choices.BOUND));
    double[][] parameters = SmoothEquality.point(shared, random);
    double[][] samples = SmoothEquality.point(own.batch(count), random);
    double[][] result = Executable.of(replicated).apply(concatenate(parameters, samples));
    Executable single = Executable.of(f);
    for (int i = 0; i < count; i++) {
      double[][] expected = single.apply(concatenate(parameters, slice(samples, i, count)));
      assertAgree(slice(result, i, count), expected);
    }
  }

  @Property
  @Label("BATCH.loop: f^n is f on each sample")
  void agreesWithTheLoopOverSamples(@ForAll("choices") Choices choices) {
    Sample sample = new Sample(choices);
    int count = sample.between(1, 4);
    SmoothMap f = SMOOTH.arrow(SMOOTH.object(sample), SMOOTH.object(sample), sample);
    assertAgreesWithLoop(f, count, new SplittableRandom(sample.below(Choices.BOUND)));
  }

  static void assertAgreesWithLoop(SmoothMap f, int count, SplittableRandom random) {
    double[][] samples = OperationCases.point(f.batch(count), random);
    double[][] result = Executable.of(f.batch(count)).apply(samples);
    Executable single = Executable.of(f);
    for (int i = 0; i < count; i++) {
      assertAgree(slice(result, i, count), single.apply(slice(samples, i, count)));
    }
  }

  private static void assertAgree(double[][] left, double[][] right) {
    assertThat(left.length).isEqualTo(right.length);
    for (int wire = 0; wire < left.length; wire++) {
      for (int i = 0; i < left[wire].length; i++) {
        assertThat(EQUALITY.agree(left[wire][i], right[wire][i]))
            .as("%s and %s", left[wire][i], right[wire][i])
            .isTrue();
      }
    }
  }

  private static double[][] slice(double[][] batch, int index, int count) {
    double[][] part = new double[batch.length][];
    for (int wire = 0; wire < batch.length; wire++) {
      int size = batch[wire].length / count;
      part[wire] = Arrays.copyOfRange(batch[wire], index * size, (index + 1) * size);
    }
    return part;
  }

  private static double[][] concatenate(double[][] left, double[][] right) {
    double[][] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }

  private static void assertEqual(SmoothMap left, SmoothMap right, Sample sample) {
    assertThat(EQUALITY.compare(left, right, sample)).isEqualTo(Verdict.equal());
  }
}
