package org.hyperdescent.crdc.runtime.compiled;

import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.runtime.Wires;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.jspecify.annotations.Nullable;

/// A program made fast: the function `R^n → R^m` that a smooth map denotes, in machine numbers.
///
/// `CompiledProgram.of(map).run(inputs, outputs)` runs it on EJML matrices or flat row-major
/// arrays, one for each wire. An output may be an input: a training step updates its parameters in
/// place. Results agree with the reference runtime up to rounding, and have the same bits in every
/// run with the same number of threads; with any number, if the product is not OpenBLAS, which
/// rounds a product otherwise than its parts.
///
/// Everything is prepared here, but for the best product, for whose library the first step may
/// wait; running allocates nothing, except once for each loop that has run long enough to be tried
/// on vectors. A compiled program owns its temporaries, so it serves one thread at a time; [#copy]
/// makes another for another thread, sharing the code and the constants.
public final class CompiledProgram {

  private final Plan plan;
  private final Settings settings;
  private final MemoryPlan memory;
  private final Map<Integer, Object> constants;
  private final Kernel[] kernels;
  private final Object[] temporaries;
  private final Step unbound;
  private final Wires sources;
  private final Wires targets;
  private final Object[] inputArrays;
  private final Object[] outputArrays;

  private CompiledProgram(Plan plan, Settings settings, Map<Integer, Object> constants) {
    this.plan = plan;
    this.settings = settings;
    this.constants = constants;
    memory = MemoryPlan.of(plan, settings);
    Kernels shared = new Kernels(settings);
    kernels = shared.of(plan.tasks());
    temporaries = new Object[memory.lengths().size()];
    for (int k = 0; k < temporaries.length; k++) {
      temporaries[k] = settings.precision().array(memory.lengths().get(k));
    }
    unbound = new Step(this);
    sources = new Wires("input", plan.program().inputs());
    targets = new Wires("output", plan.program().outputs());
    inputArrays = new Object[plan.program().inputs().size()];
    outputArrays = new Object[plan.program().outputs().size()];
    shared.prepareProduct();
  }

  /// A smooth map in double precision, with the best kernels at hand.
  public static CompiledProgram of(SmoothMap map) {
    return of(map, Settings.standard());
  }

  /// A smooth map with the given settings.
  ///
  /// @throws IllegalStateException if it needs more memory than the settings allow; nothing is then
  ///   allocated
  public static CompiledProgram of(SmoothMap map, Settings settings) {
    return of(Normalizer.normalize(map), settings);
  }

  /// A program with the given settings.
  ///
  /// @throws IllegalStateException if it needs more memory than the settings allow; nothing is then
  ///   allocated
  public static CompiledProgram of(Program program, Settings settings) {
    return of(Planner.plan(program), settings);
  }

  static CompiledProgram of(Plan plan, Settings settings) {
    MemoryPlan.of(plan, settings).requireAtMost(settings.memoryLimit());
    return new CompiledProgram(plan, settings, Constants.of(plan, settings.precision()));
  }

  /// Another one of the same program, for another thread.
  public CompiledProgram copy() {
    return new CompiledProgram(plan, settings, constants);
  }

  /// The program it runs.
  public Program program() {
    return plan.program();
  }

  /// The settings it was made with.
  public Settings settings() {
    return settings;
  }

  /// The memory it takes.
  public MemoryPlan memory() {
    return memory;
  }

  /// Prepares a step on fixed arrays, one for each wire: everything is checked here, so that
  /// [Step#run] checks nothing.
  ///
  /// An output array may be an input array; outputs are written as if after all inputs have been
  /// read.
  ///
  /// @throws TypeMismatchException if the number, size or precision of the arrays is wrong
  public Step bind(double[][] inputs, double[][] outputs) {
    return bindAll(inputs, outputs);
  }

  /// Prepares a step on fixed arrays of single precision; see [#bind(double\[\]\[\],
  /// double\[\]\[\])].
  ///
  /// @throws TypeMismatchException if the number, size or precision of the arrays is wrong
  public Step bind(float[][] inputs, float[][] outputs) {
    return bindAll(inputs, outputs);
  }

  private Step bindAll(Object[] inputs, Object[] outputs) {
    requireArrays(sources, inputs);
    requireArrays(targets, outputs);
    Step step = new Step(this);
    step.point(inputs, outputs);
    return step;
  }

  /// Runs on arrays, one for each wire, and allocates nothing in the long run. An output array may
  /// be an input array.
  ///
  /// @throws TypeMismatchException if the number, size or precision of the arrays is wrong; nothing
  ///   is then written
  /// @throws IndexOutOfBoundsException if the program looks something up and an index is not in the
  ///   table; some outputs may be written then
  public void run(double[][] inputs, double[][] outputs) {
    requireArrays(sources, inputs);
    requireArrays(targets, outputs);
    unbound.point(inputs, outputs);
    unbound.run();
  }

  /// Runs on arrays of single precision; see [#run(double\[\]\[\], double\[\]\[\])].
  ///
  /// @throws TypeMismatchException if the number, size or precision of the arrays is wrong; nothing
  ///   is then written
  public void run(float[][] inputs, float[][] outputs) {
    requireArrays(sources, inputs);
    requireArrays(targets, outputs);
    unbound.point(inputs, outputs);
    unbound.run();
  }

  /// Runs on EJML matrices, one for each wire, in row-major order: the first axes of a wire are the
  /// rows, the others the columns, so that a vector may lie or stand.
  ///
  /// @throws TypeMismatchException if the number or shape of the matrices or the precision is
  ///   wrong; nothing is then written
  public void run(DMatrixRMaj[] inputs, DMatrixRMaj[] outputs) {
    sources.requireCount(inputs.length);
    targets.requireCount(outputs.length);
    for (int i = 0; i < inputs.length; i++) {
      sources.requireMatrix(i, inputs[i].getNumRows(), inputs[i].getNumCols());
      inputArrays[i] = requirePrecision(sources, i, inputs[i].data);
    }
    for (int i = 0; i < outputs.length; i++) {
      targets.requireMatrix(i, outputs[i].getNumRows(), outputs[i].getNumCols());
      outputArrays[i] = requirePrecision(targets, i, outputs[i].data);
    }
    unbound.point(inputArrays, outputArrays);
    unbound.run();
  }

  /// Runs on EJML matrices of single precision; see [#run(DMatrixRMaj\[\], DMatrixRMaj\[\])].
  ///
  /// @throws TypeMismatchException if the number or size of the matrices or the precision is wrong;
  ///   nothing is then written
  public void run(FMatrixRMaj[] inputs, FMatrixRMaj[] outputs) {
    sources.requireCount(inputs.length);
    targets.requireCount(outputs.length);
    for (int i = 0; i < inputs.length; i++) {
      sources.requireMatrix(i, inputs[i].getNumRows(), inputs[i].getNumCols());
      inputArrays[i] = requirePrecision(sources, i, inputs[i].data);
    }
    for (int i = 0; i < outputs.length; i++) {
      targets.requireMatrix(i, outputs[i].getNumRows(), outputs[i].getNumCols());
      outputArrays[i] = requirePrecision(targets, i, outputs[i].data);
    }
    unbound.point(inputArrays, outputArrays);
    unbound.run();
  }

  /// Runs on the given numbers, rounded if the precision is single, and returns fresh arrays.
  ///
  /// @throws TypeMismatchException if the number or size of the arrays is wrong
  public double[][] apply(double[]... inputs) {
    sources.requireCount(inputs.length);
    Precision precision = settings.precision();
    Object[] arrays = new Object[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      sources.requireSize(i, inputs[i].length);
      arrays[i] = precision == Precision.FLOAT64 ? inputs[i] : precision.array(inputs[i]);
    }
    Object[] results = new Object[plan.program().outputs().size()];
    double[][] outputs = new double[results.length][];
    for (int i = 0; i < results.length; i++) {
      int size = plan.program().outputs().get(i).shape().size();
      outputs[i] = new double[size];
      results[i] = precision == Precision.FLOAT64 ? outputs[i] : precision.array(size);
    }
    unbound.point(arrays, results);
    unbound.run();
    for (int i = 0; i < results.length; i++) {
      if (precision == Precision.FLOAT32) {
        precision.widen(results[i], outputs[i], outputs[i].length);
      }
    }
    return outputs;
  }

  Plan plan() {
    return plan;
  }

  Kernel[] kernels() {
    return kernels;
  }

  /// The array of a value that belongs to the program; null for an input or output.
  @Nullable Object owned(int value) {
    int array = memory.arrays().get(value);
    return array >= 0 ? temporaries[array] : constants.get(value);
  }

  private void requireArrays(Wires wires, Object[] arrays) {
    wires.requireCount(arrays.length);
    for (int i = 0; i < arrays.length; i++) {
      requirePrecision(wires, i, arrays[i]);
      wires.requireSize(i, settings.precision().length(arrays[i]));
    }
  }

  private Object requirePrecision(Wires wires, int index, Object array) {
    Precision given = array instanceof float[] ? Precision.FLOAT32 : Precision.FLOAT64;
    if (given != settings.precision()) {
      throw new TypeMismatchException(
          "%s %d has numbers of %s: the program was compiled for %s"
              .formatted(wires.what(), index, given, settings.precision()));
    }
    return array;
  }
}
