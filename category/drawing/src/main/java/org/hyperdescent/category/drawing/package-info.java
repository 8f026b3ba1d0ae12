/// Drawings of wiring diagrams.
///
/// A diagram says what is wired to what; a {@link org.hyperdescent.category.drawing.Drawing} says
/// where everything lies on the page. The layout is layered: a busiest junction stands in the
/// middle, what hangs on it is shared out to its left and right, and wires run at right angles
/// between the layers (Schulze, Spönemann, von Hanxleden, "Drawing layered graphs with port
/// constraints", 2014, by the Eclipse Layout Kernel). The same diagram gives the same drawing, byte
/// for byte, on every machine: text widths are estimated, not asked of a font.
@NullMarked
package org.hyperdescent.category.drawing;

import org.jspecify.annotations.NullMarked;
