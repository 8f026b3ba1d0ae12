package org.hyperdescent.examples.command;

import java.io.PrintStream;

/// Where a command writes to.
///
/// @param out results
/// @param err the progress line, and the line that says what went wrong
/// @param terminal whether somebody watches `err`; without anybody there is no progress line
public record Console(PrintStream out, PrintStream err, boolean terminal) {}
