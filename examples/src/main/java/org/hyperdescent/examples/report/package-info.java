/// Reports: one HTML file that needs nothing else, with its plots and drawings inside.
///
/// A report says what was found, shows it, and ends with what is needed to repeat it.
@NullMarked
package org.hyperdescent.examples.report;

import org.jspecify.annotations.NullMarked;
