package org.hyperdescent.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.List;
import org.hyperdescent.crdc.runtime.compiled.Settings;
import org.hyperdescent.crdc.runtime.compiled.VectorUnit;
import org.hyperdescent.crdc.runtime.product.MatrixProduct;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;

/// Our contestants: the compiled composition first, then the same steps written by hand.
final class Ours {

  /// How many threads everyone may use.
  static final int THREADS = Integer.getInteger("hyperdescent.threads", 2);

  private Ours() {}

  private static Settings settings() {
    return Settings.standard().withThreads(THREADS);
  }

  static List<Contestant> network(NetworkTask task) {
    List<Contestant> contestants = new ArrayList<>();
    contestants.add(new ComposedNetwork(task, settings(), "Hyperdescent"));
    for (MatrixProduct product : MatrixProducts.available()) {
      contestants.add(new HandWrittenNetwork(task, product));
    }
    contestants.add(new EjmlNetwork(task));
    return contestants;
  }

  static List<Contestant> multitask(MultitaskTask task) {
    List<Contestant> contestants = new ArrayList<>();
    contestants.add(new ComposedMultitask(task, settings(), "Hyperdescent"));
    List<MultitaskStep> steps = new ArrayList<>();
    if (VectorUnit.isPresent()) {
      steps.add(new OnePass());
      steps.add(new SampleBySample());
    }
    MatrixProducts.available().forEach(product -> steps.add(new TwoPasses(product)));
    for (MultitaskStep step : steps) {
      if (step.suits(task)) {
        contestants.add(new HandWrittenMultitask(task, step, THREADS));
      }
    }
    if (VectorUnit.isPresent()) {
      contestants.add(new ReadProbe(task, THREADS));
    }
    return contestants;
  }
}
