package org.hyperdescent.crdc.runtime.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Elementary functions over ranges of arrays of double precision, one loop for each, because a
/// loop over an unknown function would put every vector on the heap. [FloatRanges] is its twin.
final class DoubleRanges {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  private static final int LANES = SPECIES.length();

  private DoubleRanges() {}

  static void exp(double[] x, int xStart, double[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    for (int i = 0; i < bound; i += LANES) {
      DoubleFunctions.exp(DoubleVector.fromArray(SPECIES, x, xStart + i)).intoArray(y, yStart + i);
    }
    if (bound < length) {
      VectorMask<Double> rest = SPECIES.indexInRange(bound, length);
      DoubleFunctions.exp(DoubleVector.fromArray(SPECIES, x, xStart + bound, rest))
          .intoArray(y, yStart + bound, rest);
    }
  }

  static void log(double[] x, int xStart, double[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    for (int i = 0; i < bound; i += LANES) {
      DoubleFunctions.log(DoubleVector.fromArray(SPECIES, x, xStart + i)).intoArray(y, yStart + i);
    }
    if (bound < length) {
      VectorMask<Double> rest = SPECIES.indexInRange(bound, length);
      DoubleFunctions.log(DoubleVector.fromArray(SPECIES, x, xStart + bound, rest))
          .intoArray(y, yStart + bound, rest);
    }
  }

  static void sin(double[] x, int xStart, double[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    for (int i = 0; i < bound; i += LANES) {
      DoubleFunctions.sin(DoubleVector.fromArray(SPECIES, x, xStart + i)).intoArray(y, yStart + i);
    }
    if (bound < length) {
      VectorMask<Double> rest = SPECIES.indexInRange(bound, length);
      DoubleFunctions.sin(DoubleVector.fromArray(SPECIES, x, xStart + bound, rest))
          .intoArray(y, yStart + bound, rest);
    }
  }

  static void cos(double[] x, int xStart, double[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    for (int i = 0; i < bound; i += LANES) {
      DoubleFunctions.cos(DoubleVector.fromArray(SPECIES, x, xStart + i)).intoArray(y, yStart + i);
    }
    if (bound < length) {
      VectorMask<Double> rest = SPECIES.indexInRange(bound, length);
      DoubleFunctions.cos(DoubleVector.fromArray(SPECIES, x, xStart + bound, rest))
          .intoArray(y, yStart + bound, rest);
    }
  }

  static void tanh(double[] x, int xStart, double[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    for (int i = 0; i < bound; i += LANES) {
      DoubleFunctions.tanh(DoubleVector.fromArray(SPECIES, x, xStart + i)).intoArray(y, yStart + i);
    }
    if (bound < length) {
      VectorMask<Double> rest = SPECIES.indexInRange(bound, length);
      DoubleFunctions.tanh(DoubleVector.fromArray(SPECIES, x, xStart + bound, rest))
          .intoArray(y, yStart + bound, rest);
    }
  }

  static void logistic(double[] x, int xStart, double[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    for (int i = 0; i < bound; i += LANES) {
      DoubleFunctions.logistic(DoubleVector.fromArray(SPECIES, x, xStart + i))
          .intoArray(y, yStart + i);
    }
    if (bound < length) {
      VectorMask<Double> rest = SPECIES.indexInRange(bound, length);
      DoubleFunctions.logistic(DoubleVector.fromArray(SPECIES, x, xStart + bound, rest))
          .intoArray(y, yStart + bound, rest);
    }
  }

  static void softplus(double[] x, int xStart, double[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    for (int i = 0; i < bound; i += LANES) {
      DoubleFunctions.softplus(DoubleVector.fromArray(SPECIES, x, xStart + i))
          .intoArray(y, yStart + i);
    }
    if (bound < length) {
      VectorMask<Double> rest = SPECIES.indexInRange(bound, length);
      DoubleFunctions.softplus(DoubleVector.fromArray(SPECIES, x, xStart + bound, rest))
          .intoArray(y, yStart + bound, rest);
    }
  }
}
