/// The commands: what is typed, what is printed, and how it ends.
///
/// A command prints its result to the standard output, for people or, with `--json`, as one JSON
/// object for scripts. Exit codes are 0 for success, 2 for a wrong command line and 1 for any other
/// failure; in both cases the standard error says in one line what was wrong and what to do. A file
/// is either written completely or not at all.
@NullMarked
package org.hyperdescent.examples.command;

import org.jspecify.annotations.NullMarked;
