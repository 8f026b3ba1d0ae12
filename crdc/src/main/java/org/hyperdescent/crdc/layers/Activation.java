package org.hyperdescent.crdc.layers;

import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.Space;

/// A map without parameters for every shape, `R^shape → R^shape`, put behind a layer; the factories
/// of `SmoothOperations` are such families: `Layers.dense(4, 20, SmoothOperations::tanh)`.
@FunctionalInterface
public interface Activation {

  /// The map on a shape.
  SmoothMap on(Shape shape);

  /// No activation: the identity.
  static Activation none() {
    return shape -> new SmoothMap.Identity(Space.of(shape));
  }
}
