package org.hyperdescent.crdc.runtime;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.ejml.data.DMatrixRMaj;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.SmoothMap;

/// A program made ready to run: the function `R^n → R^m` that a smooth map denotes, in double
/// precision.
///
/// Every array it needs is allocated here, and what does not depend on the inputs is computed here,
/// once; [#run] then allocates nothing. This is the reference runtime: a plain interpreter on EJML,
/// and the measure of the compiled runtime, which is what engines use.
///
/// An executable owns its arrays, so it serves one thread at a time; [#copy] makes another for
/// another thread, sharing the constants.
public final class Executable {

  private final Program program;
  private final boolean[] constant;
  private final double[][] slots;
  private final Kernel[] kernels;
  private final Wires sources;
  private final Wires targets;
  private final double[][] inputData;
  private final double[][] outputData;
  private final boolean[] passedThrough;
  private final double[][] staged;

  private Executable(Program program, double[][] constants) {
    this.program = program;
    this.constant = new boolean[program.valueCount()];
    this.slots = constants.clone();
    this.sources = new Wires("input", program.inputs());
    this.targets = new Wires("output", program.outputs());
    this.inputData = new double[program.inputs().size()][];
    this.outputData = new double[program.outputs().size()][];
    MutableList<Kernel> steps = Lists.mutable.empty();
    boolean[] fromInput = new boolean[program.valueCount()];
    program.inputs().forEach(input -> fromInput[input.id()] = true);
    for (Node node : program.nodes()) {
      int id = node.result().id();
      constant[id] = node.operands().allSatisfy(operand -> constant[operand.id()]);
      boolean alias = node.operation() instanceof Operation.Reshape;
      fromInput[id] = alias && fromInput[node.operands().get(0).id()];
      if (constant[id] && slots[id] != null) {
        continue;
      }
      if (!alias && !(node.operation() instanceof Operation.Constant)) {
        slots[id] = new double[node.result().shape().size()];
      }
      Kernel kernel = EjmlKernels.prepare(node);
      if (constant[id]) {
        kernel.run(slots);
      } else {
        steps.add(kernel);
      }
    }
    this.kernels = steps.toArray(new Kernel[0]);
    this.passedThrough = new boolean[outputData.length];
    this.staged = new double[outputData.length][];
    for (int i = 0; i < outputData.length; i++) {
      Value output = program.outputs().get(i);
      passedThrough[i] = fromInput[output.id()];
      staged[i] = new double[passedThrough[i] ? output.shape().size() : 0];
    }
  }

  /// The executable of a smooth map.
  public static Executable of(SmoothMap map) {
    return of(Normalizer.normalize(map));
  }

  /// The executable of a program.
  public static Executable of(Program program) {
    return new Executable(program, new double[program.valueCount()][]);
  }

  /// Another executable of the same program, for another thread.
  public Executable copy() {
    double[][] constants = new double[slots.length][];
    for (int id = 0; id < slots.length; id++) {
      if (constant[id]) {
        constants[id] = slots[id];
      }
    }
    return new Executable(program, constants);
  }

  /// The program it runs.
  public Program program() {
    return program;
  }

  /// Runs on flat row-major arrays, one for each wire, and allocates nothing.
  ///
  /// Outputs are written after all inputs have been read, so an array may be both: parameters can
  /// be updated in place.
  ///
  /// @param inputs one array for each input, of the size of its shape
  /// @param outputs one array for each output, of the size of its shape
  /// @throws TypeMismatchException if the number or size of the arrays is wrong; nothing is then
  ///   written
  public void run(double[][] inputs, double[][] outputs) {
    sources.requireCount(inputs.length);
    targets.requireCount(outputs.length);
    for (int i = 0; i < inputs.length; i++) {
      sources.requireSize(i, inputs[i].length);
    }
    for (int i = 0; i < outputs.length; i++) {
      targets.requireSize(i, outputs[i].length);
    }
    execute(inputs, outputs);
  }

  /// Runs on EJML matrices, one for each wire, and allocates nothing. A matrix holds its wire in
  /// row-major order: the first axes of the wire are its rows, the others its columns, so that a
  /// vector may lie or stand.
  ///
  /// @throws TypeMismatchException if the number or shape of the matrices is wrong; nothing is then
  ///   written
  public void run(DMatrixRMaj[] inputs, DMatrixRMaj[] outputs) {
    sources.requireCount(inputs.length);
    targets.requireCount(outputs.length);
    for (int i = 0; i < inputs.length; i++) {
      sources.requireMatrix(i, inputs[i].getNumRows(), inputs[i].getNumCols());
      inputData[i] = inputs[i].data;
    }
    for (int i = 0; i < outputs.length; i++) {
      targets.requireMatrix(i, outputs[i].getNumRows(), outputs[i].getNumCols());
      outputData[i] = outputs[i].data;
    }
    execute(inputData, outputData);
  }

  /// Runs on the given arrays and returns fresh ones.
  ///
  /// @throws TypeMismatchException if the number or size of the arrays is wrong
  public double[][] apply(double[]... inputs) {
    double[][] outputs = new double[program.outputs().size()][];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = new double[program.outputs().get(i).shape().size()];
    }
    run(inputs, outputs);
    return outputs;
  }

  /// How many kernels a run takes; constant subexpressions take none.
  int kernelCount() {
    return kernels.length;
  }

  private void execute(double[][] inputs, double[][] outputs) {
    System.arraycopy(inputs, 0, slots, 0, inputs.length);
    for (Kernel kernel : kernels) {
      kernel.run(slots);
    }
    ImmutableList<Value> results = program.outputs();
    // An input that is passed through may be overwritten by another output: read it first.
    for (int i = 0; i < outputs.length; i++) {
      if (passedThrough[i]) {
        System.arraycopy(slots[results.get(i).id()], 0, staged[i], 0, staged[i].length);
      }
    }
    for (int i = 0; i < outputs.length; i++) {
      Value result = results.get(i);
      double[] from = passedThrough[i] ? staged[i] : slots[result.id()];
      System.arraycopy(from, 0, outputs[i], 0, result.shape().size());
    }
  }
}
