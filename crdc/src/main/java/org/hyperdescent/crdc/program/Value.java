package org.hyperdescent.crdc.program;

import org.hyperdescent.crdc.smooth.Shape;

/// A value of a program: an input or the result of a node, named by its number in SSA order.
///
/// @param id its number, unique in its program or builder
/// @param shape its shape
public record Value(int id, Shape shape) {

  @Override
  public String toString() {
    return "%" + id;
  }
}
