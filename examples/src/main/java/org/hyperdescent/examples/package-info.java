/// The gallery: every example runs on real data, prints what it reproduces and draws it.
///
/// {@link org.hyperdescent.examples.Main} is the command line.
@NullMarked
package org.hyperdescent.examples;

import org.jspecify.annotations.NullMarked;
