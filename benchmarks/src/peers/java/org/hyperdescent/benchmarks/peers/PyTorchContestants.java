package org.hyperdescent.benchmarks.peers;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hyperdescent.benchmarks.sidebyside.Contestant;
import org.hyperdescent.benchmarks.sidebyside.ContestantProvider;
import org.hyperdescent.benchmarks.sidebyside.Entrant;
import org.hyperdescent.benchmarks.sidebyside.MultitaskTask;
import org.hyperdescent.benchmarks.sidebyside.NetworkTask;

/// PyTorch through DJL: with gradients by hand, and with its own automatic differentiation; each on
/// one thread too, which is the faster setting where processors are shared with other work.
public final class PyTorchContestants implements ContestantProvider {

  private static final String BY_HAND = "PyTorch (DJL), gradients by hand";
  private static final String AUTOGRAD = "PyTorch (DJL), autograd";
  private static final String BATCHED = "PyTorch (DJL), gradients by hand, batched";

  /// Called by the service loader.
  public PyTorchContestants() {}

  @Override
  public List<Entrant> network(NetworkTask task, int threads) {
    List<Entrant> entrants = new ArrayList<>();
    entrants.add(new Entrant.InJava(BY_HAND, () -> with(threads, () -> new ByHand(task, BY_HAND))));
    entrants.add(
        new Entrant.InJava(AUTOGRAD, () -> with(threads, () -> new Autograd(task, AUTOGRAD))));
    if (threads > 1) {
      entrants.add(
          Entrant.InJava.onOneThread(BY_HAND, name -> with(1, () -> new ByHand(task, name))));
      entrants.add(
          Entrant.InJava.onOneThread(AUTOGRAD, name -> with(1, () -> new Autograd(task, name))));
    }
    return entrants;
  }

  @Override
  public List<Entrant> multitask(MultitaskTask task, int threads) {
    return task.isDouble()
        ? List.of()
        : List.of(new Entrant.InJava(BATCHED, () -> with(threads, () -> new Multitask(task))));
  }

  /// PyTorch reads the number of threads once, when it starts.
  private static Contestant with(int threads, Supplier<Contestant> start) {
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    return start.get();
  }

  /// Parameters, batch and forward pass, shared by both.
  private abstract static sealed class Network implements Contestant permits ByHand, Autograd {

    final NetworkTask task;
    final String name;
    final NDManager manager = NDManager.newBaseManager("PyTorch");
    final NDArray features;
    final NDArray labels;
    final List<NDArray> weights = new ArrayList<>();
    final List<NDArray> biases = new ArrayList<>();

    Network(NetworkTask task, String name) {
      this.task = task;
      this.name = name;
      int batch = task.batch();
      features = manager.create(task.features(), new Shape(batch, task.widths().getFirst()));
      labels = manager.create(task.labels(), new Shape(batch, task.widths().getLast()));
      for (int layer = 0; layer < task.layers(); layer++) {
        int in = task.widths().get(layer);
        int out = task.widths().get(layer + 1);
        weights.add(manager.create(task.weights().get(layer), new Shape(out, in)));
        biases.add(manager.zeros(new Shape(out)));
      }
    }

    @Override
    public String name() {
      return name;
    }

    /// One step; everything made on the way belongs to `step`.
    abstract void step(NDManager step);

    @Override
    public void steps(int count) {
      for (int i = 0; i < count; i++) {
        try (NDManager step = manager.newSubManager()) {
          step.tempAttachAll(features, labels);
          step(step);
        }
      }
    }

    /// The outputs of all layers, the input first.
    List<NDArray> forward() {
      List<NDArray> outputs = new ArrayList<>();
      outputs.add(features);
      for (int layer = 0; layer < weights.size(); layer++) {
        NDArray z =
            Linear.linear(outputs.getLast(), weights.get(layer), biases.get(layer))
                .singletonOrThrow();
        boolean last = layer + 1 == weights.size();
        outputs.add(last ? z : z.getNDArrayInternal().relu());
      }
      return outputs;
    }

    NDArray loss(NDArray logits) {
      return logits.logSoftmax(1).mul(labels).sum().neg().div(task.batch());
    }

    @Override
    public double objective() {
      try (NDManager step = manager.newSubManager()) {
        step.tempAttachAll(features, labels);
        return loss(forward().getLast()).getFloat();
      }
    }

    @Override
    public void close() {
      manager.close();
    }
  }

  private static final class ByHand extends Network {

    ByHand(NetworkTask task, String name) {
      super(task, name);
    }

    @Override
    void step(NDManager step) {
      List<NDArray> outputs = forward();
      NDArray change =
          outputs.getLast().softmax(1).subi(labels).muli(-task.step() / task.batch());
      for (int layer = weights.size() - 1; layer >= 0; layer--) {
        NDArray input = outputs.get(layer);
        NDArray before = null;
        if (layer > 0) {
          before = change.matMul(weights.get(layer)).muli(input.gt(0).toType(DataType.FLOAT32, false));
        }
        weights.get(layer).addi(change.transpose().matMul(input));
        biases.get(layer).addi(change.sum(new int[] {0}));
        if (before != null) {
          change = before;
        }
      }
    }
  }

  private static final class Autograd extends Network {

    Autograd(NetworkTask task, String name) {
      super(task, name);
      weights.forEach(weight -> weight.setRequiresGradient(true));
      biases.forEach(bias -> bias.setRequiresGradient(true));
    }

    /// A gradient that is asked for belongs to the manager of its parameter, and each collector
    /// looks through all that managers hold: unless parameters belong to the step meanwhile, each
    /// step is slower than the one before. The collector then leaves their gradients to us.
    @Override
    void step(NDManager step) {
      weights.forEach(step::tempAttachAll);
      biases.forEach(step::tempAttachAll);
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        collector.backward(loss(forward().getLast()));
      }
      weights.forEach(this::descend);
      biases.forEach(this::descend);
    }

    private void descend(NDArray parameter) {
      NDArray gradient = parameter.getGradient();
      parameter.subi(gradient.mul(task.step()));
      gradient.subi(gradient);
    }
  }

  /// The gradients of all tasks by hand; one batched product over the tasks.
  private static final class Multitask implements Contestant {

    private final MultitaskTask task;
    private final NDManager manager = NDManager.newBaseManager("PyTorch");
    private final NDArray data;
    private final NDArray labels;
    private final NDArray weights;

    Multitask(MultitaskTask task) {
      this.task = task;
      int tasks = task.tasks();
      int n = task.samples();
      int k = task.features();
      data = manager.zeros(new Shape(tasks, n, k));
      labels = manager.zeros(new Shape(tasks, n, 1));
      for (int t = 0; t < tasks; t++) {
        try (NDArray x = manager.create(task.data().get(t), new Shape(n, k));
            NDArray y = manager.create(task.labels().get(t), new Shape(n, 1))) {
          data.set(new ai.djl.ndarray.index.NDIndex(t), x);
          labels.set(new ai.djl.ndarray.index.NDIndex(t), y);
        }
      }
      weights = manager.zeros(new Shape(tasks, k, 1));
    }

    @Override
    public String name() {
      return BATCHED;
    }

    @Override
    public void steps(int count) {
      for (int i = 0; i < count; i++) {
        try (NDManager step = manager.newSubManager()) {
          step.tempAttachAll(data, labels);
          NDArray residual = predict().subi(labels).muli(-task.step() / task.samples());
          weights.addi(data.transpose(0, 2, 1).matMul(residual));
        }
      }
    }

    private NDArray predict() {
      NDArray z = data.matMul(weights);
      return task.logistic() ? ai.djl.nn.Activation.sigmoid(z) : z;
    }

    @Override
    public double objective() {
      try (NDManager step = manager.newSubManager()) {
        step.tempAttachAll(data, labels);
        return predict().sub(labels).square().sum().getFloat() / task.samples();
      }
    }

    @Override
    public void close() {
      manager.close();
    }
  }
}
