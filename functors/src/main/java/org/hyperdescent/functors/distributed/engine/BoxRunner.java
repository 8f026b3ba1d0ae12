package org.hyperdescent.functors.distributed.engine;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.runtime.compiled.Backend;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.functors.distributed.BoxProcess;
import org.hyperdescent.functors.distributed.Variable;

/// A prepared map of a box with its input and output buffers; running it allocates nothing.
final class BoxRunner {

  private final Runnable step;
  private final int[] offsets;
  private final double[][] inputs;
  private final double[][] outputs;

  /// Prepares a map from the local variables of a box, `copies` times in a row, to anything.
  BoxRunner(SmoothMap map, BoxProcess box, ImmutableList<Variable> variables, int copies) {
    offsets = offsets(box, variables);
    inputs = new double[offsets.length * copies][];
    for (int k = 0; k < inputs.length; k++) {
      inputs[k] = new double[map.source().shapes().get(k).size()];
    }
    ImmutableList<Shape> results = map.target().shapes();
    outputs = new double[results.size()][];
    for (int k = 0; k < outputs.length; k++) {
      outputs[k] = new double[results.get(k).size()];
    }
    step = Backend.chosen().bind(map, inputs, outputs);
  }

  /// Copies the local variables of the box from a state vector into copy number `copy` of the
  /// inputs.
  void read(double[] state, int copy) {
    int base = copy * offsets.length;
    for (int k = 0; k < offsets.length; k++) {
      double[] input = inputs[base + k];
      System.arraycopy(state, offsets[k], input, 0, input.length);
    }
  }

  void run() {
    step.run();
  }

  double[][] outputs() {
    return outputs;
  }

  /// Where each local array of the box starts in a state vector.
  private static int[] offsets(BoxProcess box, ImmutableList<Variable> variables) {
    int[] offsets = new int[box.displacement().source().shapes().size()];
    int k = 0;
    for (int local = 0; local < box.variables().source(); local++) {
      Variable variable = variables.get(box.variables().apply(local));
      int offset = variable.offset();
      for (Shape shape : variable.space().shapes()) {
        offsets[k++] = offset;
        offset += shape.size();
      }
    }
    return offsets;
  }
}
