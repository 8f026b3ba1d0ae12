package org.hyperdescent.category.free;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;

/// A generator with a name: a box `name : inputs → outputs` that a free category composes without
/// knowing what it does.
///
/// @param name the name, shown in messages and drawings
/// @param inputs the types of its input wires, in order
/// @param outputs the types of its output wires, in order
/// @param <T> the types of wires
public record Generator<T>(String name, ImmutableList<T> inputs, ImmutableList<T> outputs) {

  /// A generator with one input and one output.
  public static <T> Generator<T> of(String name, T input, T output) {
    return new Generator<>(name, Lists.immutable.of(input), Lists.immutable.of(output));
  }

  @Override
  public String toString() {
    return name;
  }
}
