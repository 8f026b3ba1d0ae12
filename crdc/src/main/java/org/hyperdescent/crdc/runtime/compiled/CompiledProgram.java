package org.hyperdescent.crdc.runtime.compiled;

import java.util.Map;
import org.eclipse.collections.api.list.ImmutableList;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.Space;
import org.jspecify.annotations.Nullable;

/// A program made fast: the function `R^n → R^m` that a smooth map denotes, in machine numbers.
///
/// `CompiledProgram.of(map).run(inputs, outputs)` runs it on EJML matrices or flat row-major
/// arrays, one for each wire. An output may be an input: a training step updates its parameters in
/// place. Results agree with the reference runtime up to rounding, and do not depend on the number
/// of threads. Without OpenBLAS the product by vectors may be replaced by plain loops once, if it
/// proves slow, and later results are then rounded differently: to have the same bits in every run
/// name the product, in the settings or by `-Dhyperdescent.product`.
///
/// Everything is prepared here; running allocates nothing. A compiled program owns its temporaries,
/// so it serves one thread at a time; [#copy] makes another for another thread, sharing the code
/// and the constants.
public final class CompiledProgram {

  private final Plan plan;
  private final Settings settings;
  private final MemoryPlan memory;
  private final Map<Integer, Object> constants;
  private final Kernel[] kernels;
  private final Object[] temporaries;
  private final Step unbound;
  private final Object[] inputArrays;
  private final Object[] outputArrays;

  private CompiledProgram(Plan plan, Settings settings, Map<Integer, Object> constants) {
    this.plan = plan;
    this.settings = settings;
    this.constants = constants;
    memory = MemoryPlan.of(plan, settings);
    kernels = new Kernel[plan.tasks().size()];
    for (int k = 0; k < kernels.length; k++) {
      kernels[k] = Kernels.of(plan.tasks().get(k), settings);
    }
    temporaries = new Object[memory.lengths().size()];
    for (int k = 0; k < temporaries.length; k++) {
      temporaries[k] = settings.precision().array(memory.lengths().get(k));
    }
    unbound = new Step(this);
    inputArrays = new Object[plan.program().inputs().size()];
    outputArrays = new Object[plan.program().outputs().size()];
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
    Kernels.prepare(program, settings);
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
    requireArrays("input", inputs, plan.program().inputs());
    requireArrays("output", outputs, plan.program().outputs());
    Step step = new Step(this);
    step.point(inputs, outputs);
    return step;
  }

  /// Runs on arrays, one for each wire, and allocates nothing from the second time on. An output
  /// array may be an input array.
  ///
  /// @throws TypeMismatchException if the number, size or precision of the arrays is wrong; nothing
  ///   is then written
  public void run(double[][] inputs, double[][] outputs) {
    requireArrays("input", inputs, plan.program().inputs());
    requireArrays("output", outputs, plan.program().outputs());
    unbound.point(inputs, outputs);
    unbound.run();
  }

  /// Runs on arrays of single precision; see [#run(double\[\]\[\], double\[\]\[\])].
  ///
  /// @throws TypeMismatchException if the number, size or precision of the arrays is wrong; nothing
  ///   is then written
  public void run(float[][] inputs, float[][] outputs) {
    requireArrays("input", inputs, plan.program().inputs());
    requireArrays("output", outputs, plan.program().outputs());
    unbound.point(inputs, outputs);
    unbound.run();
  }

  /// Runs on EJML matrices, one for each wire, in row-major order; a vector may lie or stand, and
  /// axes beyond the second are flattened either way.
  ///
  /// @throws TypeMismatchException if the number or size of the matrices or the precision is wrong;
  ///   nothing is then written
  public void run(DMatrixRMaj[] inputs, DMatrixRMaj[] outputs) {
    requireCount("input", inputs.length, plan.program().inputs());
    requireCount("output", outputs.length, plan.program().outputs());
    for (int i = 0; i < inputs.length; i++) {
      requireSize("input", i, inputs[i].getNumElements(), plan.program().inputs());
      inputArrays[i] = requirePrecision("input", i, inputs[i].data);
    }
    for (int i = 0; i < outputs.length; i++) {
      requireSize("output", i, outputs[i].getNumElements(), plan.program().outputs());
      outputArrays[i] = requirePrecision("output", i, outputs[i].data);
    }
    unbound.point(inputArrays, outputArrays);
    unbound.run();
  }

  /// Runs on EJML matrices of single precision; see [#run(DMatrixRMaj\[\], DMatrixRMaj\[\])].
  ///
  /// @throws TypeMismatchException if the number or size of the matrices or the precision is wrong;
  ///   nothing is then written
  public void run(FMatrixRMaj[] inputs, FMatrixRMaj[] outputs) {
    requireCount("input", inputs.length, plan.program().inputs());
    requireCount("output", outputs.length, plan.program().outputs());
    for (int i = 0; i < inputs.length; i++) {
      requireSize("input", i, inputs[i].getNumElements(), plan.program().inputs());
      inputArrays[i] = requirePrecision("input", i, inputs[i].data);
    }
    for (int i = 0; i < outputs.length; i++) {
      requireSize("output", i, outputs[i].getNumElements(), plan.program().outputs());
      outputArrays[i] = requirePrecision("output", i, outputs[i].data);
    }
    unbound.point(inputArrays, outputArrays);
    unbound.run();
  }

  /// Runs on the given numbers, rounded if the precision is single, and returns fresh arrays.
  ///
  /// @throws TypeMismatchException if the number or size of the arrays is wrong
  public double[][] apply(double[]... inputs) {
    requireCount("input", inputs.length, plan.program().inputs());
    Precision precision = settings.precision();
    Object[] arrays = new Object[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      requireSize("input", i, inputs[i].length, plan.program().inputs());
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

  private void requireArrays(String what, Object[] arrays, ImmutableList<Value> expected) {
    requireCount(what, arrays.length, expected);
    for (int i = 0; i < arrays.length; i++) {
      requirePrecision(what, i, arrays[i]);
      requireSize(what, i, settings.precision().length(arrays[i]), expected);
    }
  }

  private Object requirePrecision(String what, int index, Object array) {
    Precision given = array instanceof float[] ? Precision.FLOAT32 : Precision.FLOAT64;
    if (given != settings.precision()) {
      throw new TypeMismatchException(
          "%s %d has numbers of %s: the program was compiled for %s"
              .formatted(what, index, given, settings.precision()));
    }
    return array;
  }

  private static void requireCount(String what, int count, ImmutableList<Value> expected) {
    if (count != expected.size()) {
      throw new TypeMismatchException(
          "%d arrays given as %ss: %s takes %d"
              .formatted(count, what, space(expected), expected.size()));
    }
  }

  private static void requireSize(
      String what, int index, int length, ImmutableList<Value> expected) {
    Shape shape = expected.get(index).shape();
    if (length != shape.size()) {
      throw new TypeMismatchException(
          "%s %d of %s has %d numbers: %s takes %d"
              .formatted(what, index, space(expected), length, shape, shape.size()));
    }
  }

  private static Space space(ImmutableList<Value> values) {
    return new Space(values.collect(Value::shape));
  }
}
