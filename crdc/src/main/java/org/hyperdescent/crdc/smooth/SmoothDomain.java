package org.hyperdescent.crdc.smooth;

import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.OptimizationDomain;
import org.hyperdescent.crdc.ReverseDerivativeCategory;
import org.hyperdescent.crdc.runtime.Executable;

/// The standard optimization domain `(Euc, R)`; see [Smooth#domain()].
record SmoothDomain() implements OptimizationDomain<Space, SmoothMap> {

  @Override
  public ReverseDerivativeCategory<Space, SmoothMap> category() {
    return Smooth.category();
  }

  @Override
  public Space values() {
    return Space.scalar();
  }

  @Override
  public SmoothMap one(Space space) {
    return new SmoothMap.Discard(space).then(SmoothOperations.fill(Shape.scalar(), 1));
  }

  @Override
  public SmoothMap negate(SmoothMap map) {
    return map.then(SmoothOperations.negate(map.target()));
  }

  @Override
  public int compare(SmoothMap left, SmoothMap right) {
    // Adding zero makes -0 and 0 the same value.
    return Double.compare(value(left) + 0.0, value(right) + 0.0);
  }

  private double value(SmoothMap map) {
    if (map.source().width() != 0 || !map.target().equals(values())) {
      throw new TypeMismatchException("%s is not a value 1 → R".formatted(map.describe()));
    }
    return Executable.of(map).apply()[0][0];
  }

  @Override
  public String toString() {
    return "Smooth with values R";
  }
}
