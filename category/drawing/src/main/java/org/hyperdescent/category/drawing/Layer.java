package org.hyperdescent.category.drawing;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.diagram.StringDiagram;
import org.hyperdescent.category.drawing.Drawing.Point;
import org.hyperdescent.category.drawing.Drawing.Rectangle;
import org.hyperdescent.category.drawing.Drawing.Text;

/// One level of a diagram laid out, in coordinates whose origin is its upper left corner. Blocks
/// have been laid out before, as levels of their own.
///
/// @param diagram the diagram
/// @param width its width
/// @param height its height
/// @param ports where its outer ports lie
/// @param shapes where its nodes lie
/// @param routes the corners of each wire, from its beginning to its end
/// @param types the types of the wires
/// @param branches where wires from one port part
/// @param outlines the nodes by themselves
record Layer(
    StringDiagram diagram,
    double width,
    double height,
    ImmutableList<Point> ports,
    ImmutableList<Rectangle> shapes,
    ImmutableList<ImmutableList<Point>> routes,
    ImmutableList<Text> types,
    ImmutableList<Point> branches,
    ImmutableList<Outline> outlines) {}
