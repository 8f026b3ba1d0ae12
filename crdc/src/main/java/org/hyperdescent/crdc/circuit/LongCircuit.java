package org.hyperdescent.crdc.circuit;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.graph.Graph;
import org.jspecify.annotations.Nullable;

/// A circuit over ℤ, `Z_n` or saturating naturals, ready to run on 64-bit integers.
///
/// Every run gives what [Circuit#apply] gives, or throws: an integer that does not fit is an error,
/// never a wrong number. A run takes one pass over the gates and allocates nothing; it uses buffers
/// of this object, so one object belongs to one thread.
public final class LongCircuit {

  private final Circuit<?> circuit;
  private final LongArithmetic arithmetic;
  private final Kind[] kinds;
  private final int[] results;
  private final int[] firsts;
  private final int[] seconds;
  private final @Nullable DeclaredGate<?>[] declared;
  private final int[] outputs;
  private final long[] values;

  private enum Kind {
    ADD,
    MULTIPLY,
    DECLARED
  }

  private LongCircuit(Circuit<?> circuit) {
    this.circuit = circuit;
    this.arithmetic = LongArithmetic.of(circuit.semiring());
    this.values = new long[circuit.graph().valueCount()];
    this.outputs = circuit.outputs().toArray();
    var kindList = Lists.mutable.<Kind>empty();
    var gates = Lists.mutable.<@Nullable DeclaredGate<?>>empty();
    MutableIntList resultList = IntLists.mutable.empty();
    MutableIntList firstList = IntLists.mutable.empty();
    MutableIntList secondList = IntLists.mutable.empty();
    for (int k = 0; k < circuit.nodes().size(); k++) {
      Graph.Node<?> node = circuit.nodes().get(k);
      int result = circuit.graph().result(k);
      if (node.operation() instanceof Gate.Constant<?>(Object value)) {
        values[result] = LongArithmetic.number(value);
        continue;
      }
      ImmutableIntList operands = node.operands();
      resultList.add(result);
      firstList.add(operands.get(0));
      secondList.add(operands.getLast());
      DeclaredGate<?> gate = node.operation() instanceof DeclaredGate<?> other ? other : null;
      gates.add(gate);
      kindList.add(
          gate != null
              ? Kind.DECLARED
              : node.operation() instanceof Gate.Add<?> ? Kind.ADD : Kind.MULTIPLY);
    }
    this.kinds = kindList.toArray(new Kind[0]);
    this.declared = gates.toArray(new @Nullable DeclaredGate<?>[0]);
    this.results = resultList.toArray();
    this.firsts = firstList.toArray();
    this.seconds = secondList.toArray();
  }

  /// Prepares a circuit.
  ///
  /// @throws UnsupportedOperationException if it is over another semiring than those named above
  /// @throws ArithmeticException if a constant does not fit into 64 bits
  public static LongCircuit of(Circuit<?> circuit) {
    return new LongCircuit(circuit);
  }

  /// The number of inputs.
  public int source() {
    return circuit.source();
  }

  /// The number of outputs.
  public int target() {
    return outputs.length;
  }

  /// The outputs at a point, in a new array; see [#run].
  ///
  /// @param inputs not modified
  public long[] apply(long... inputs) {
    long[] result = new long[outputs.length];
    run(inputs, result);
    return result;
  }

  /// Runs the circuit at a point.
  ///
  /// @param inputs one element per input wire; not modified
  /// @param into one place per output wire; modified; may be `inputs`
  /// @throws IllegalArgumentException if an array has another length, or a number is no element
  /// @throws ArithmeticException if a value on the way does not fit into 64 bits
  public void run(long[] inputs, long[] into) {
    requireElements(inputs, into);
    System.arraycopy(inputs, 0, values, 0, inputs.length);
    for (int k = 0; k < kinds.length; k++) {
      long first = values[firsts[k]];
      long second = values[seconds[k]];
      try {
        values[results[k]] =
            switch (kinds[k]) {
              case ADD -> arithmetic.add(first, second);
              case MULTIPLY -> arithmetic.multiply(first, second);
              case DECLARED -> declared(k, first, second);
            };
      } catch (ArithmeticException tooLarge) {
        throw tooLarge(k, first, second, tooLarge);
      }
    }
    for (int i = 0; i < outputs.length; i++) {
      into[i] = values[outputs[i]];
    }
  }

  private long declared(int k, long first, long second) {
    DeclaredGate<?> gate = declared[k];
    if (gate == null) {
      throw new IllegalStateException("there is no gate at " + k);
    }
    return gate.apply(first, second);
  }

  private void requireElements(long[] inputs, long[] into) {
    if (inputs.length != circuit.source() || into.length != outputs.length) {
      throw new IllegalArgumentException(
          "a circuit %s does not run from %d numbers to %d"
              .formatted(circuit.type(), inputs.length, into.length));
    }
    for (int i = 0; i < inputs.length; i++) {
      if (!arithmetic.contains(inputs[i])) {
        throw new IllegalArgumentException(
            "input %d is %d, which is no element of %s"
                .formatted(i, inputs[i], circuit.semiring()));
      }
    }
  }

  private ArithmeticException tooLarge(int k, long first, long second, ArithmeticException cause) {
    ArithmeticException exception =
        new ArithmeticException(
            "%%%d = %s of %d and %d does not fit into 64 bits: run the circuit itself, by apply"
                .formatted(
                    results[k],
                    circuit.nodes().get(results[k] - circuit.source()).operation(),
                    first,
                    second));
    exception.initCause(cause);
    return exception;
  }
}
