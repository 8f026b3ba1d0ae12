package org.hyperdescent.examples.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// A seeded split of rows into a training and a test part.
///
/// @param train the training rows, in random order
/// @param test the other rows, in random order
record Split(List<Integer> train, List<Integer> test) {

  /// The split that a seed gives: the same on every machine, as the generator is part of the Java
  /// specification.
  static Split of(int rows, int trainRows, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return new Split(
        List.copyOf(order.subList(0, trainRows)), List.copyOf(order.subList(trainRows, rows)));
  }

  /// The split into halves, the training half being the smaller one.
  static Split halves(int rows, long seed) {
    return of(rows, rows / 2, seed);
  }
}
