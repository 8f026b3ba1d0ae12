package org.hyperdescent.crdc.runtime.compiled;

import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.program.ProgramBuilder;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.runtime.Executable;

/// Widens to double precision, runs the reference kernel of an operation, and rounds.
final class ReferenceKernel implements Kernel {

  private final Precision precision;
  private final Executable executable;
  private final double[][] inputs;
  private final double[][] outputs;

  ReferenceKernel(Node node, Precision precision) {
    ProgramBuilder builder = new ProgramBuilder(Lists.immutable.empty());
    var operands = node.operands().collect(operand -> builder.input(operand.shape()));
    Value result = builder.apply(node.operation(), operands);
    this.precision = precision;
    executable = Executable.of(builder.build(Lists.immutable.of(result)));
    inputs = new double[operands.size()][];
    for (int k = 0; k < inputs.length; k++) {
      inputs[k] = new double[operands.get(k).shape().size()];
    }
    outputs = new double[][] {new double[result.shape().size()]};
  }

  /// Takes the operands, and the result; the whole, only once at a time.
  @Override
  public void run(Object[] operands, int from, int to) {
    for (int k = 0; k < inputs.length; k++) {
      precision.widen(operands[k], inputs[k], inputs[k].length);
    }
    executable.run(inputs, outputs);
    precision.narrow(outputs[0], operands[inputs.length], outputs[0].length);
  }
}
