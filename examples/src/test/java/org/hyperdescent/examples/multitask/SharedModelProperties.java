package org.hyperdescent.examples.multitask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.eclipse.collections.impl.factory.Lists;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.hyperdescent.examples.data.Multitask;
import org.hyperdescent.examples.data.Task;
import org.hyperdescent.functors.distributed.engine.InProcessEngine;

class SharedModelProperties {

  @Property(tries = 20)
  @Label("the composed objective is that of the weights, wherever they are")
  void composedObjectiveIsTheRidgeObjective(@ForAll Random random) {
    Multitask problem = randomProblem(random);
    Penalty penalty = new Penalty(0.01 + random.nextDouble(), 0.01 + random.nextDouble());
    LinearModel model = new LinearModel(problem, penalty);
    double[] state = random.doubles(model.start().length, -2, 2).toArray();
    assertThat(InProcessEngine.objective(model.compile(), state))
        .isCloseTo(model.predictor(state).objective(problem, penalty), within(1e-10));
  }

  @Property(tries = 50)
  @Label("no step away from the closed form lowers the objective")
  void closedFormIsAMinimum(@ForAll Random random) {
    Multitask problem = randomProblem(random);
    Penalty penalty = new Penalty(0.01 + random.nextDouble(), 0.01 + random.nextDouble());
    SharedWeights best = SharedWeights.closedForm(problem, penalty);
    double least = best.objective(problem, penalty);
    int size = problem.features().size();
    for (int weight = 0; weight < size * (1 + problem.tasks().size()); weight++) {
      for (double change : new double[] {1e-3, -1e-3}) {
        DMatrixRMaj direction = new DMatrixRMaj(size, 1);
        direction.set(weight % size, 0, change);
        assertThat(moved(best, weight / size, direction).objective(problem, penalty))
            .isGreaterThan(least);
      }
    }
  }

  private static SharedWeights moved(SharedWeights weights, int block, DMatrixRMaj direction) {
    DMatrixRMaj shared = new DMatrixRMaj(weights.shared());
    if (block == 0) {
      CommonOps_DDRM.addEquals(shared, direction);
    }
    return new SharedWeights(
        shared,
        weights
            .own()
            .collectWithIndex(
                (own, i) -> {
                  DMatrixRMaj result = new DMatrixRMaj(own);
                  if (block == i + 1) {
                    CommonOps_DDRM.addEquals(result, direction);
                  }
                  return result;
                }));
  }

  /// Few tasks of zero to five rows.
  private static Multitask randomProblem(Random random) {
    int size = 1 + random.nextInt(3);
    var tasks = Lists.mutable.<Task>empty();
    for (int i = 0; i <= random.nextInt(4); i++) {
      int rows = i == 0 ? 3 : random.nextInt(6);
      tasks.add(
          new Task(
              "task " + i,
              RandomMatrices_DDRM.rectangle(rows, size, random),
              RandomMatrices_DDRM.rectangle(rows, 1, random),
              new DMatrixRMaj(0, size),
              new DMatrixRMaj(0, 1),
              1));
    }
    return new Multitask(
        "random",
        "unit",
        Lists.immutable.ofAll(Collections.nCopies(size, "x")),
        tasks.toImmutable(),
        Multitask.Summary.ALL_ROWS);
  }
}
