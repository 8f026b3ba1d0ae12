/// Running programs fast on the CPU: the compiled runtime.
///
/// A program goes through four stages, each a value that can be looked at:
///
/// 1. [org.hyperdescent.crdc.runtime.compiled.Planner] decides which values get an array of their
///    own and which are only ever expressions inside a loop; elementwise chains with their
///    broadcasts become one loop each, numbers that change their places are moved at once however
///    many operations it takes to say so, matrix products are calls, and an operation without a
///    fast kernel runs its reference kernel. A small program is one task of straight-line code.
/// 2. [org.hyperdescent.crdc.runtime.compiled.MemoryPlan] gives arrays to values: two values that
///    are never alive at once share one, and a limit is checked before anything is allocated.
/// 3. Each [org.hyperdescent.crdc.runtime.compiled.Task] makes its kernel;
///    [org.hyperdescent.crdc.runtime.compiled.KernelLibrary] generates the classes of loops, moves,
///    short rows and straight-line code, once for all programs that contain the same one.
/// 4. [org.hyperdescent.crdc.runtime.compiled.CompiledProgram] binds the arrays of the caller and
///    runs, allocating nothing.
///
/// A program that compiles one learner in a fresh virtual machine waits for what is loaded and
/// linked meanwhile. So on the way of dense learners and regressions, here and in
/// `org.hyperdescent.crdc.program`, there are plain loops, named classes and the collections of
/// `java.util` where lambdas, streams, pattern switches or primitive maps would read as well;
/// `ColdStartTest` in `functors` watches, with the module of vectors and without.
///
/// The reference runtime, [org.hyperdescent.crdc.runtime.Executable], says what the result must be.
@NullMarked
package org.hyperdescent.crdc.runtime.compiled;

import org.jspecify.annotations.NullMarked;
