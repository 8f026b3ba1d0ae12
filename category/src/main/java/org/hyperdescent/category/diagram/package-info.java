/// String diagrams as data: what a picture shows, before anybody decides where it goes.
///
/// A [org.hyperdescent.category.diagram.StringDiagram] has boxes with ordered ports, blocks (boxes
/// that show their inside, which is a diagram again), spiders where wires meet, and typed wires.
/// Everything that can be drawn becomes one: wiring diagrams and open hypergraphs by themselves,
/// arrows of other categories by a [org.hyperdescent.category.diagram.Notation], which threads
/// wires through a [org.hyperdescent.category.diagram.Sketch]. From there
/// [org.hyperdescent.category.diagram.Dot] and [org.hyperdescent.category.diagram.Mermaid] write
/// text; `org.hyperdescent.category.drawing`, a module of its own, lays it out and writes SVG.
@NullMarked
package org.hyperdescent.category.diagram;

import org.jspecify.annotations.NullMarked;
