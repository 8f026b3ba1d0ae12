package org.hyperdescent.crdc.runtime.product;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.hyperdescent.crdc.runtime.product.NativeLibrary.Loaded;

/// The functions of OpenBLAS that are called, linked when first used, from the library that was
/// found; without one this class is not initialized.
final class OpenBlas {

  // Constants, because only the handle in a constant is compiled into its caller. Each has a class
  // of its own, because linking takes longer than many a program and few programs need all four.

  static final class SingleProduct {
    static final MethodHandle SGEMM = gemm("cblas_sgemm", ValueLayout.JAVA_FLOAT);
  }

  static final class DoubleProduct {
    static final MethodHandle DGEMM = gemm("cblas_dgemm", ValueLayout.JAVA_DOUBLE);
  }

  static final class SingleVector {
    static final MethodHandle SGEMV = gemv("cblas_sgemv", ValueLayout.JAVA_FLOAT);
  }

  static final class DoubleVector {
    static final MethodHandle DGEMV = gemv("cblas_dgemv", ValueLayout.JAVA_DOUBLE);
  }

  static {
    oneThread();
  }

  private OpenBlas() {}

  private static MethodHandle gemm(String name, MemoryLayout number) {
    ValueLayout extent = ValueLayout.JAVA_INT;
    MemoryLayout array = ValueLayout.ADDRESS;
    return function(
        name,
        FunctionDescriptor.ofVoid(
            extent, extent, extent, extent, extent, extent, number, array, extent, array, extent,
            number, array, extent));
  }

  private static MethodHandle gemv(String name, MemoryLayout number) {
    ValueLayout extent = ValueLayout.JAVA_INT;
    MemoryLayout array = ValueLayout.ADDRESS;
    return function(
        name,
        FunctionDescriptor.ofVoid(
            extent, extent, extent, extent, number, array, extent, array, extent, number, array,
            extent));
  }

  /// A function of the library that was found; this class is not initialized without one.
  @SuppressWarnings("restricted") // The declared types are those of the library's header.
  private static MethodHandle function(String name, FunctionDescriptor type) {
    return Linker.nativeLinker()
        .downcallHandle(symbols().findOrThrow(name), type, Linker.Option.critical(true));
  }

  /// Its own threads lose to a split of the work by the caller.
  @SuppressWarnings("restricted") // The declared type is that of the library's header.
  private static void oneThread() {
    try {
      Linker.nativeLinker()
          .downcallHandle(
              symbols().findOrThrow("openblas_set_num_threads"),
              FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT))
          .invokeExact(1);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  private static SymbolLookup symbols() {
    if (NativeLibrary.Here.FOUND instanceof Loaded(SymbolLookup symbols, _)) {
      return symbols;
    }
    throw new IllegalStateException("no OpenBLAS: " + NativeLibrary.Here.FOUND.remark());
  }

  /// What to throw instead of something that a call can only throw in theory.
  static IllegalStateException unexpected(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("OpenBLAS threw, which it never does", failure);
  }
}
