package org.hyperdescent.crdc.runtime.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Elementary functions over ranges of arrays of single precision, one loop for each, because a
/// loop over an unknown function would put every vector on the heap. [DoubleRanges] is its twin.
final class FloatRanges {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private static final int LANES = SPECIES.length();

  private FloatRanges() {}

  static void exp(float[] x, int xStart, float[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    for (int i = 0; i < bound; i += LANES) {
      FloatFunctions.exp(FloatVector.fromArray(SPECIES, x, xStart + i)).intoArray(y, yStart + i);
    }
    if (bound < length) {
      VectorMask<Float> rest = SPECIES.indexInRange(bound, length);
      FloatFunctions.exp(FloatVector.fromArray(SPECIES, x, xStart + bound, rest))
          .intoArray(y, yStart + bound, rest);
    }
  }

  static void log(float[] x, int xStart, float[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    for (int i = 0; i < bound; i += LANES) {
      FloatFunctions.log(FloatVector.fromArray(SPECIES, x, xStart + i)).intoArray(y, yStart + i);
    }
    if (bound < length) {
      VectorMask<Float> rest = SPECIES.indexInRange(bound, length);
      FloatFunctions.log(FloatVector.fromArray(SPECIES, x, xStart + bound, rest))
          .intoArray(y, yStart + bound, rest);
    }
  }

  static void sin(float[] x, int xStart, float[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    for (int i = 0; i < bound; i += LANES) {
      FloatFunctions.sin(FloatVector.fromArray(SPECIES, x, xStart + i)).intoArray(y, yStart + i);
    }
    if (bound < length) {
      VectorMask<Float> rest = SPECIES.indexInRange(bound, length);
      FloatFunctions.sin(FloatVector.fromArray(SPECIES, x, xStart + bound, rest))
          .intoArray(y, yStart + bound, rest);
    }
  }

  static void cos(float[] x, int xStart, float[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    for (int i = 0; i < bound; i += LANES) {
      FloatFunctions.cos(FloatVector.fromArray(SPECIES, x, xStart + i)).intoArray(y, yStart + i);
    }
    if (bound < length) {
      VectorMask<Float> rest = SPECIES.indexInRange(bound, length);
      FloatFunctions.cos(FloatVector.fromArray(SPECIES, x, xStart + bound, rest))
          .intoArray(y, yStart + bound, rest);
    }
  }

  static void tanh(float[] x, int xStart, float[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    for (int i = 0; i < bound; i += LANES) {
      FloatFunctions.tanh(FloatVector.fromArray(SPECIES, x, xStart + i)).intoArray(y, yStart + i);
    }
    if (bound < length) {
      VectorMask<Float> rest = SPECIES.indexInRange(bound, length);
      FloatFunctions.tanh(FloatVector.fromArray(SPECIES, x, xStart + bound, rest))
          .intoArray(y, yStart + bound, rest);
    }
  }

  static void logistic(float[] x, int xStart, float[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    for (int i = 0; i < bound; i += LANES) {
      FloatFunctions.logistic(FloatVector.fromArray(SPECIES, x, xStart + i))
          .intoArray(y, yStart + i);
    }
    if (bound < length) {
      VectorMask<Float> rest = SPECIES.indexInRange(bound, length);
      FloatFunctions.logistic(FloatVector.fromArray(SPECIES, x, xStart + bound, rest))
          .intoArray(y, yStart + bound, rest);
    }
  }

  static void softplus(float[] x, int xStart, float[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    for (int i = 0; i < bound; i += LANES) {
      FloatFunctions.softplus(FloatVector.fromArray(SPECIES, x, xStart + i))
          .intoArray(y, yStart + i);
    }
    if (bound < length) {
      VectorMask<Float> rest = SPECIES.indexInRange(bound, length);
      FloatFunctions.softplus(FloatVector.fromArray(SPECIES, x, xStart + bound, rest))
          .intoArray(y, yStart + bound, rest);
    }
  }
}
