package org.hyperdescent.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import org.hyperdescent.benchmarks.sidebyside.Contestant;
import org.hyperdescent.benchmarks.sidebyside.ContestantProvider;
import org.hyperdescent.benchmarks.sidebyside.Entrant;
import org.hyperdescent.benchmarks.sidebyside.NetworkTask;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/// TensorFlow Java: the training step as a graph with symbolic gradients, run by a session.
public final class TensorFlowContestants implements ContestantProvider {

  private static final String NAME = "TensorFlow Java, graph";

  /// Called by the service loader.
  public TensorFlowContestants() {}

  @Override
  public List<Entrant> network(NetworkTask task, int threads) {
    return List.of(new Entrant.InJava(NAME, () -> new Network(task, threads)));
  }

  private static final class Network implements Contestant {

    private final Graph graph = new Graph();
    private final Session session;
    private final List<Op> updates = new ArrayList<>();
    private final Operand<TFloat32> loss;

    Network(NetworkTask task, int threads) {
      Ops tf = Ops.create(graph);
      List<Operand<?>> parameters = new ArrayList<>();
      List<Op> assignments = new ArrayList<>();
      Operand<TFloat32> x =
          constant(tf, task.features(), Shape.of(task.batch(), task.widths().getFirst()));
      Operand<TFloat32> labels =
          constant(tf, task.labels(), Shape.of(task.batch(), task.widths().getLast()));
      for (int layer = 0; layer < task.layers(); layer++) {
        int in = task.widths().get(layer);
        int out = task.widths().get(layer + 1);
        Variable<TFloat32> w = tf.variable(Shape.of(out, in), TFloat32.class);
        Variable<TFloat32> b = tf.variable(Shape.of(out), TFloat32.class);
        assignments.add(
            tf.assign(w, constant(tf, task.weights().get(layer), Shape.of(out, in))));
        assignments.add(tf.assign(b, constant(tf, new float[out], Shape.of(out))));
        parameters.add(w);
        parameters.add(b);
        Operand<TFloat32> z =
            tf.math.add(tf.linalg.matMul(x, w, MatMul.transposeB(true)), b);
        x = layer + 1 == task.layers() ? z : tf.nn.relu(z);
      }
      loss =
          tf.math.mean(
              tf.nn.softmaxCrossEntropyWithLogits(x, labels).loss(), tf.constant(0));
      Gradients gradients = tf.gradients(loss, parameters);
      // Otherwise a weight may change before another gradient has been computed from it.
      List<Op> ready = new ArrayList<>();
      gradients.dy().forEach(ready::add);
      Ops afterwards = tf.withControlDependencies(ready);
      for (int i = 0; i < parameters.size(); i++) {
        @SuppressWarnings("unchecked") // all parameters above are of this type
        Operand<TFloat32> parameter = (Operand<TFloat32>) parameters.get(i);
        updates.add(
            afterwards.train.applyGradientDescent(
                parameter, tf.constant(task.step()), gradients.<TFloat32>dy(i)));
      }
      session =
          new Session(
              graph,
              ConfigProto.newBuilder()
                  .setIntraOpParallelismThreads(threads)
                  .setInterOpParallelismThreads(1)
                  .build());
      Session.Runner start = session.runner();
      assignments.forEach(start::addTarget);
      start.run().close();
    }

    private static Operand<TFloat32> constant(Ops tf, float[] values, Shape shape) {
      return tf.constant(shape, DataBuffers.of(values));
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public void steps(int count) {
      for (int i = 0; i < count; i++) {
        Session.Runner runner = session.runner();
        updates.forEach(runner::addTarget);
        runner.run().close();
      }
    }

    @Override
    public double objective() {
      try (var result = session.runner().fetch(loss).run()) {
        return ((TFloat32) result.get(0)).getFloat();
      }
    }

    @Override
    public void close() {
      session.close();
      graph.close();
    }
  }
}
