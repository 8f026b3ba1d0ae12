package org.hyperdescent.crdc.runtime.compiled;

import java.lang.classfile.CodeBuilder;

/// One form of a loop.
///
/// @param loop the loop, its operands numbered from 0, so that equal loops on other values are
///   equal
/// @param vectors whether it runs on vectors as far as they go; the vector unit must be there
record LoopSource(Task.Loop loop, boolean vectors) implements KernelSource {

  // By hand, because what a record does itself is linked at the first call, which a program that
  // is compiled once would wait for.

  @Override
  public boolean equals(Object other) {
    return other instanceof LoopSource that && vectors == that.vectors && loop.equals(that.loop);
  }

  @Override
  public int hashCode() {
    return 31 * loop.hashCode() + (vectors ? 1 : 0);
  }

  @Override
  public void write(CodeBuilder code, Precision precision) {
    ScalarArithmetic scalar = new ScalarArithmetic(precision);
    if (vectors) {
      LoopGenerator.write(code, loop, scalar, VectorArithmetic.of(precision));
    } else {
      LoopGenerator.write(code, loop, scalar);
    }
  }
}
