package org.hyperdescent.category.diagram;

/// A wire of a diagram. Several wires may begin or end at one port: they branch there.
///
/// @param from where it begins
/// @param to where it ends
/// @param type its type, written on it; empty where another wire or a spider tells
/// @param flow what travels along it
public record Wire(End from, End to, String type, Flow flow) {}
