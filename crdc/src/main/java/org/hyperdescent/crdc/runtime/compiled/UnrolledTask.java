package org.hyperdescent.crdc.runtime.compiled;

import java.lang.classfile.CodeBuilder;
import java.util.BitSet;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.runtime.product.FusedMultiplyAdd;

/// A whole small program as straight-line code, with at most a few loops over the rows of a batch.
///
/// @param graph its numbers
/// @param rows the number of rows
/// @param reads the inputs and constants it reads
/// @param writes the outputs it computes
/// @param results the numbers of each output
record UnrolledTask(
    ScalarGraph graph,
    int rows,
    ImmutableIntList reads,
    ImmutableIntList writes,
    ImmutableList<Result> results)
    implements Task, KernelSource {

  /// The virtual machine does not compile methods of more than 8,000 bytes.
  private static final int LARGEST_CODE = 7500;

  /// An output: its entries, or those of one row.
  record Result(ImmutableIntList entries, boolean ofRow) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Result that && ofRow == that.ofRow && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
      return 31 * entries.hashCode() + (ofRow ? 1 : 0);
    }
  }

  // By hand, because what a record does itself is linked at the first call, which a program that is
  // compiled once would wait for.

  @Override
  public boolean equals(Object other) {
    return other instanceof UnrolledTask that
        && rows == that.rows
        && reads.equals(that.reads)
        && writes.equals(that.writes)
        && results.equals(that.results)
        && graph.equals(that.graph);
  }

  @Override
  public int hashCode() {
    return 31
            * (31 * (31 * (31 * rows + reads.hashCode()) + writes.hashCode()) + results.hashCode())
        + graph.hashCode();
  }

  /// The task that computes outputs from the inputs and constants they need.
  static UnrolledTask of(
      ScalarGraph graph, int rows, ImmutableIntList outputs, ImmutableList<Result> results) {
    UnrolledTask open = new UnrolledTask(graph, rows, IntLists.immutable.empty(), outputs, results);
    ValueSet reads = new ValueSet();
    BitSet needed = open.needed();
    for (int number = 0; number < graph.size(); number++) {
      if (needed.get(number)
          && graph.term(number) instanceof ScalarGraph.Term.Load(int value, _, _)) {
        reads.add(value);
      }
    }
    return new UnrolledTask(graph, rows, reads.sorted(), outputs, results);
  }

  @Override
  public Kernel kernel(Kernels kernels) {
    return KernelLibrary.shared().of(this, kernels.precision());
  }

  @Override
  public void write(CodeBuilder code, Precision precision) {
    UnrolledGenerator.write(code, this, new ScalarArithmetic(precision), FusedMultiplyAdd.isFast());
  }

  /// The numbers that the outputs need.
  BitSet needed() {
    BitSet needed = new BitSet();
    for (Result result : results) {
      for (int k = 0; k < result.entries().size(); k++) {
        needed.set(result.entries().get(k));
      }
    }
    for (int number = graph.size() - 1; number >= 0; number--) {
      if (needed.get(number)) {
        for (int operand : graph.operands(number)) {
          needed.set(operand);
        }
      }
    }
    return needed;
  }

  /// How often each number is read.
  int[] uses() {
    int[] uses = new int[graph.size()];
    BitSet needed = needed();
    for (int number = 0; number < uses.length; number++) {
      if (needed.get(number)) {
        for (int operand : graph.operands(number)) {
          uses[operand]++;
        }
      }
    }
    for (Result result : results) {
      for (int k = 0; k < result.entries().size(); k++) {
        uses[result.entries().get(k)]++;
      }
    }
    return uses;
  }

  /// How many numbers the code computes for each row.
  int width() {
    BitSet needed = needed();
    int width = 0;
    for (int number = 0; number < graph.size(); number++) {
      width += needed.get(number) && graph.isOfRow(number) ? 1 : 0;
    }
    return width;
  }

  /// The last stage in which an output is stored.
  int lastStage() {
    int last = 0;
    for (Result result : results) {
      for (int k = 0; k < result.entries().size(); k++) {
        int stage = graph.stage(result.entries().get(k));
        last = Math.max(last, result.ofRow() ? stage | 1 : stage);
      }
    }
    return last;
  }

  /// Whether its code is short enough to be compiled by the virtual machine.
  boolean isShort() {
    int[] uses = uses();
    BitSet needed = needed();
    int bytes = 0;
    for (int number = 0; number < uses.length; number++) {
      if (needed.get(number)) {
        bytes += 8 + (uses[number] > 1 ? 3 * uses[number] : 0);
      }
    }
    return bytes <= LARGEST_CODE;
  }

  @Override
  public int extent() {
    return 1;
  }

  @Override
  public long work() {
    return (long) rows * graph.size();
  }

  /// Whatever is read more than once is in a local before the first output is written, so an input
  /// may be overwritten by an output if only the same entry of that output still reads it.
  @Override
  public boolean readsInPlace(int value, int written) {
    int[] uses = uses();
    boolean[] inPlace = {true};
    for (int k = 0; k < results.size(); k++) {
      Result result = results.get(k);
      boolean same = writes.get(k) == written;
      if (result.ofRow()) {
        inPlace[0] &= !same;
        continue;
      }
      for (int entry = 0; entry < result.entries().size(); entry++) {
        int place = same ? entry : -1;
        lateLoads(result.entries().get(entry), value, place, uses, inPlace);
      }
    }
    return inPlace[0];
  }

  private void lateLoads(int number, int value, int place, int[] uses, boolean[] inPlace) {
    if (uses[number] > 1 || graph.term(number) instanceof ScalarGraph.Term.Total) {
      return;
    }
    if (graph.term(number) instanceof ScalarGraph.Term.Load(int from, int offset, _)) {
      inPlace[0] &= from != value || offset == place;
    }
    for (int operand : graph.operands(number)) {
      lateLoads(operand, value, place, uses, inPlace);
    }
  }
}
