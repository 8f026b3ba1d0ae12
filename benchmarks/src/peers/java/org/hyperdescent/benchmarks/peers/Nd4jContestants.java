package org.hyperdescent.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import org.hyperdescent.benchmarks.sidebyside.Contestant;
import org.hyperdescent.benchmarks.sidebyside.ContestantProvider;
import org.hyperdescent.benchmarks.sidebyside.Entrant;
import org.hyperdescent.benchmarks.sidebyside.NetworkTask;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/// ND4J, the arrays of Deeplearning4j: gradients by hand, in place where it can; on one thread too,
/// where it was ten times as fast, because its two threads wait for each other in every operation.
public final class Nd4jContestants implements ContestantProvider {

  private static final String NAME = "ND4J, gradients by hand";

  /// Called by the service loader.
  public Nd4jContestants() {}

  @Override
  public List<Entrant> network(NetworkTask task, int threads) {
    List<Entrant> entrants = new ArrayList<>();
    entrants.add(new Entrant.InJava(NAME, () -> new Network(task, NAME, threads)));
    if (threads > 1) {
      entrants.add(Entrant.InJava.onOneThread(NAME, name -> new Network(task, name, 1)));
    }
    return entrants;
  }

  private static final class Network implements Contestant {

    private final NetworkTask task;
    private final String name;
    private final INDArray labels;
    private final List<INDArray> weights = new ArrayList<>();
    private final List<INDArray> biases = new ArrayList<>();
    private final List<INDArray> outputs = new ArrayList<>();

    Network(NetworkTask task, String name, int threads) {
      Nd4j.getEnvironment().setMaxThreads(threads);
      this.task = task;
      this.name = name;
      int batch = task.batch();
      outputs.add(array(task.features(), batch, task.widths().getFirst()));
      labels = array(task.labels(), batch, task.widths().getLast());
      for (int layer = 0; layer < task.layers(); layer++) {
        int in = task.widths().get(layer);
        int out = task.widths().get(layer + 1);
        weights.add(array(task.weights().get(layer), out, in));
        biases.add(Nd4j.zeros(DataType.FLOAT, 1, out));
        outputs.add(Nd4j.zeros(DataType.FLOAT, batch, out));
      }
    }

    private static INDArray array(float[] values, int rows, int columns) {
      return Nd4j.createFromArray(values.clone()).reshape('c', rows, columns);
    }

    @Override
    public String name() {
      return name;
    }

    private void forward() {
      for (int layer = 0; layer < weights.size(); layer++) {
        INDArray z = outputs.get(layer + 1);
        Nd4j.gemm(outputs.get(layer), weights.get(layer), z, false, true, 1, 0);
        z.addiRowVector(biases.get(layer));
        if (layer + 1 < weights.size()) {
          Transforms.relu(z, false);
        }
      }
    }

    @Override
    public void steps(int count) {
      for (int i = 0; i < count; i++) {
        forward();
        INDArray change =
            Transforms.softmax(outputs.getLast(), true)
                .subi(labels)
                .muli(-task.step() / task.batch());
        for (int layer = weights.size() - 1; layer >= 0; layer--) {
          INDArray input = outputs.get(layer);
          INDArray before = change;
          if (layer > 0) {
            before = change.mmul(weights.get(layer)).muli(input.gt(0).castTo(DataType.FLOAT));
          }
          weights.get(layer).addi(change.transpose().mmul(input));
          biases.get(layer).addi(change.sum(true, 0));
          change = before;
        }
      }
    }

    @Override
    public double objective() {
      forward();
      INDArray log = Transforms.log(Transforms.softmax(outputs.getLast(), true), false);
      return -log.muli(labels).sumNumber().doubleValue() / task.batch();
    }
  }
}
