/// Running programs on the CPU: the reference runtime.
///
/// An [org.hyperdescent.crdc.runtime.Executable] is a program with its arrays, prepared once and
/// run many times without allocating. Values are flat row-major arrays (an EJML matrix is such an
/// array with two extents). The kernels are as plain as possible, because every faster path is
/// compared with them. The faster paths are in `runtime.compiled`.
@NullMarked
package org.hyperdescent.crdc.runtime;

import org.jspecify.annotations.NullMarked;
