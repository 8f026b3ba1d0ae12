package org.hyperdescent.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.List;
import org.hyperdescent.crdc.runtime.compiled.Settings;
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
    for (MatrixProduct product : MatrixProducts.available()) {
      contestants.add(new HandWrittenMultitask(task, product));
    }
    return contestants;
  }
}
