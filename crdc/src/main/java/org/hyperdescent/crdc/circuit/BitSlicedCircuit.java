package org.hyperdescent.crdc.circuit;

import java.util.Arrays;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.graph.Graph;

/// A circuit over `Z_2` that runs on 64 samples per machine word: bit `s` of a word is the wire's
/// value in sample `s`, a sum is one exclusive or, a product one conjunction.
///
/// Words are stored wire by wire: word `w` of wire `i` is at `i · words + w`. A run allocates
/// nothing; it goes through the gates once per block of words, in loops that the virtual machine
/// turns into vector instructions. It uses buffers of this object, so one object belongs to one
/// thread.
public final class BitSlicedCircuit {

  /// The number of samples in a word.
  public static final int SAMPLES_PER_WORD = Long.SIZE;

  /// The words of a wire that are run through all gates together: long enough for loops to pay, and
  /// small enough for the values of some hundred gates to stay in the nearest cache.
  private static final int BLOCK = 32;

  private final Circuit<Integer> circuit;
  private final int[] results;
  private final int[] firsts;
  private final int[] seconds;
  private final boolean[] sums;
  private final int[] outputs;
  private final long[][] values;

  private BitSlicedCircuit(Circuit<Integer> circuit) {
    this.circuit = circuit;
    this.outputs = circuit.outputs().toArray();
    this.values = new long[circuit.graph().valueCount()][BLOCK];
    MutableIntList resultList = IntLists.mutable.empty();
    MutableIntList firstList = IntLists.mutable.empty();
    MutableIntList secondList = IntLists.mutable.empty();
    var kinds = Lists.mutable.<Boolean>empty();
    for (int k = 0; k < circuit.nodes().size(); k++) {
      Graph.Node<Gate<Integer>> node = circuit.nodes().get(k);
      int result = circuit.graph().result(k);
      switch (node.operation()) {
        case Gate.Constant<Integer>(Integer value) -> Arrays.fill(values[result], -(long) value);
        case Gate.Add<Integer> _, Gate.Multiply<Integer> _ -> {
          resultList.add(result);
          firstList.add(node.operands().get(0));
          secondList.add(node.operands().get(1));
          kinds.add(node.operation() instanceof Gate.Add<Integer>);
        }
        case DeclaredGate<Integer> gate ->
            throw new IllegalArgumentException(
                "gate \"%s\" does not run on 64 samples at once".formatted(gate));
      }
    }
    this.results = resultList.toArray();
    this.firsts = firstList.toArray();
    this.seconds = secondList.toArray();
    this.sums = new boolean[kinds.size()];
    kinds.forEachWithIndex((sum, k) -> sums[k] = sum);
  }

  /// Prepares a circuit.
  ///
  /// @throws IllegalArgumentException if it is not over `Z_2`, or has gates that are no sums,
  ///   products and constants
  public static BitSlicedCircuit of(Circuit<Integer> circuit) {
    if (!circuit.semiring().equals(Modular.Z2)) {
      throw new IllegalArgumentException(
          "only circuits over %s run on bits, not one over %s"
              .formatted(Modular.Z2, circuit.semiring()));
    }
    return new BitSlicedCircuit(circuit);
  }

  /// The number of words per wire that hold a number of samples.
  public static int words(int samples) {
    return Math.ceilDiv(samples, SAMPLES_PER_WORD);
  }

  /// The value of a wire in a sample, from words stored wire by wire.
  ///
  /// @param slices not modified
  /// @param words the number of words per wire
  public static int bit(long[] slices, int words, int wire, int sample) {
    return (int) (slices[place(words, wire, sample)] >>> sample) & 1;
  }

  /// Sets the value of a wire in a sample to one, in words stored wire by wire.
  ///
  /// @param slices modified
  /// @param words the number of words per wire
  public static void set(long[] slices, int words, int wire, int sample) {
    slices[place(words, wire, sample)] |= 1L << sample;
  }

  private static int place(int words, int wire, int sample) {
    return wire * words + sample / SAMPLES_PER_WORD;
  }

  /// Runs the circuit on `64 · words` samples.
  ///
  /// @param words the number of words per wire
  /// @param inputs `source · words` words, wire by wire; not modified
  /// @param into `target · words` words, wire by wire; modified, and not the same array
  /// @throws IllegalArgumentException if an array has another length
  public void run(int words, long[] inputs, long[] into) {
    if (inputs.length != circuit.source() * words || into.length != outputs.length * words) {
      throw new IllegalArgumentException(
          "a circuit %s on %d words per wire does not run from %d words to %d"
              .formatted(circuit.type(), words, inputs.length, into.length));
    }
    for (int start = 0; start < words; start += BLOCK) {
      int count = Math.min(BLOCK, words - start);
      for (int i = 0; i < circuit.source(); i++) {
        System.arraycopy(inputs, i * words + start, values[i], 0, count);
      }
      for (int k = 0; k < results.length; k++) {
        if (sums[k]) {
          add(values[firsts[k]], values[seconds[k]], values[results[k]], count);
        } else {
          multiply(values[firsts[k]], values[seconds[k]], values[results[k]], count);
        }
      }
      for (int i = 0; i < outputs.length; i++) {
        System.arraycopy(values[outputs[i]], 0, into, i * words + start, count);
      }
    }
  }

  private static void add(long[] left, long[] right, long[] result, int count) {
    for (int w = 0; w < count; w++) {
      result[w] = left[w] ^ right[w];
    }
  }

  private static void multiply(long[] left, long[] right, long[] result, int count) {
    for (int w = 0; w < count; w++) {
      result[w] = left[w] & right[w];
    }
  }
}
