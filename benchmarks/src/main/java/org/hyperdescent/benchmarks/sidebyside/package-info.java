/// Side-by-side runs: the same training step by several contestants in one process, in turns.
///
/// A [org.hyperdescent.benchmarks.sidebyside.NetworkTask] or
/// [org.hyperdescent.benchmarks.sidebyside.MultitaskTask] fixes data, initial parameters and step;
/// each [org.hyperdescent.benchmarks.sidebyside.Contestant] does the same steps its own way, and
/// [org.hyperdescent.benchmarks.sidebyside.PairedRun] lets them take turns, so that whatever else
/// the machine does meets all of them alike. Read the ratios, not the rates. Contestants from other
/// libraries are found by [java.util.ServiceLoader]; the profile `peers` of this module brings
/// them.
@NullMarked
package org.hyperdescent.benchmarks.sidebyside;

import org.jspecify.annotations.NullMarked;
