/// Data sets: from a file to tasks that can be learned.
///
/// A {@link org.hyperdescent.examples.data.DataFile} is read into a {@link
/// org.hyperdescent.examples.data.Table} that still knows the file and line of every cell, so that
/// whatever is wrong with a number is said where it stands. The three data sets of the gallery turn
/// their tables into {@link org.hyperdescent.examples.data.Task}s: a seeded split into two halves,
/// features standardized with what the training half knows, nothing else. Where the data come from
/// and under which licenses stands in `data/DATA-LICENSES.md` beside them.
@NullMarked
package org.hyperdescent.examples.data;

import org.jspecify.annotations.NullMarked;
