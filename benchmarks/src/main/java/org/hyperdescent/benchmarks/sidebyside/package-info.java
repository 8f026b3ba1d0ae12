/// Side-by-side runs: the same steps by several contestants, each in a process of its own, in
/// turns.
///
/// A [org.hyperdescent.benchmarks.sidebyside.Task] fixes data and initial parameters: a training
/// step of a network or of many regressions, a product of matrices, a function of many numbers.
/// Each [org.hyperdescent.benchmarks.sidebyside.Contestant] does the same steps its own way, and
/// [org.hyperdescent.benchmarks.sidebyside.PairedRun] lets them take turns, so that whatever else
/// the machine does meets all of them alike. Read the ratios, not the rates. Contestants from other
/// libraries are found by [java.util.ServiceLoader]; the profile `peers` of this module brings
/// them.
@NullMarked
package org.hyperdescent.benchmarks.sidebyside;

import org.jspecify.annotations.NullMarked;
