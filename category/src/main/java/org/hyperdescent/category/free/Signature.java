package org.hyperdescent.category.free;

import org.eclipse.collections.api.list.ImmutableList;

/// A monoidal signature: what the generators of a free category take and give.
///
/// Generators may be any values with `equals` (an `enum` of gates, a layer with its sizes); whoever
/// has none at hand uses [Generator] and [#ofGenerators].
///
/// @param <T> the types of wires; compared with `equals`
/// @param <G> the generators; compared with `equals`
public interface Signature<T, G> {

  /// The types of a generator's input wires, in order.
  ImmutableList<T> inputs(G generator);

  /// The types of a generator's output wires, in order.
  ImmutableList<T> outputs(G generator);

  /// The signature of generators that know their own types.
  static <T> Signature<T, Generator<T>> ofGenerators() {
    return new Signature<>() {
      @Override
      public ImmutableList<T> inputs(Generator<T> generator) {
        return generator.inputs();
      }

      @Override
      public ImmutableList<T> outputs(Generator<T> generator) {
        return generator.outputs();
      }
    };
  }
}
