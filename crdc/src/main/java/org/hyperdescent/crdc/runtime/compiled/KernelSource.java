package org.hyperdescent.crdc.runtime.compiled;

import java.lang.classfile.CodeBuilder;

/// What a kernel is generated from: a value, by which [KernelLibrary] finds the kernel again.
interface KernelSource {

  /// Writes the body of [Kernel#run].
  void write(CodeBuilder code, Precision precision);
}
