package org.hyperdescent.examples.gallery;

import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.free.Generator;
import org.hyperdescent.category.free.OpenHypergraph;
import org.hyperdescent.category.free.Signature;

/// Arrows of free categories of the gallery.
final class Circuits {

  private static final ImmutableList<String> ONE = bits(1);
  private static final ImmutableList<String> TWO = bits(2);
  private static final String FULL_ADDER = "full adder";

  private Circuits() {}

  /// Adds two numbers of the given size and a carry: a chain of full adders.
  static OpenHypergraph<String, Generator<String>> adder(int size) {
    OpenHypergraph<String, Generator<String>> circuit = id(2 * size + 1);
    for (int i = 0; i < size; i++) {
      circuit = circuit.then(id(i).tensor(gate(FULL_ADDER, 3, 2)).tensor(id(2 * (size - i - 1))));
    }
    return circuit;
  }

  /// The gates of a full adder: `(a, b, c) ↦ (sum, carry)`.
  static Optional<OpenHypergraph<String, Generator<String>>> definition(
      Generator<String> generator) {
    if (!generator.name().equals(FULL_ADDER)) {
      return Optional.empty();
    }
    OpenHypergraph<String, Generator<String>> half =
        OpenHypergraph.<String, Generator<String>>spider(TWO, 1, 2)
            .then(gate("xor", 2, 1).tensor(gate("and", 2, 1)));
    return Optional.of(
        half.tensor(id(1))
            .then(id(1).tensor(OpenHypergraph.symmetry(ONE, ONE)))
            .then(half.tensor(id(1)))
            .then(id(1).tensor(gate("or", 2, 1))));
  }

  /// A delay whose output is fed back through a gain: a trace, made of a cup and a cap.
  static OpenHypergraph<String, Generator<String>> oscillator() {
    OpenHypergraph<String, Generator<String>> cup = OpenHypergraph.spider(ONE, 0, 2);
    OpenHypergraph<String, Generator<String>> cap = OpenHypergraph.spider(ONE, 2, 0);
    OpenHypergraph<String, Generator<String>> loop =
        gate("+", 2, 1).then(gate("delay", 1, 1)).then(OpenHypergraph.spider(ONE, 1, 2));
    return id(1)
        .tensor(cup)
        .then(loop.tensor(id(1)))
        .then(id(1).tensor(gate("gain", 1, 1)).tensor(id(1)))
        .then(id(1).tensor(cap));
  }

  private static OpenHypergraph<String, Generator<String>> gate(
      String name, int inputs, int outputs) {
    return OpenHypergraph.generator(
        Signature.ofGenerators(), new Generator<>(name, bits(inputs), bits(outputs)));
  }

  private static OpenHypergraph<String, Generator<String>> id(int count) {
    return OpenHypergraph.identity(bits(count));
  }

  private static ImmutableList<String> bits(int count) {
    return Lists.immutable.fromStream(IntStream.range(0, count).mapToObj(_ -> "bit"));
  }
}
