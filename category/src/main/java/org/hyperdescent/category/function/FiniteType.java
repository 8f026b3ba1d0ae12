package org.hyperdescent.category.function;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;

/// A type of Java values that can be listed: a generator of the objects of [JavaFunctions].
///
/// @param name the name, for messages
/// @param values the values, each once
public record FiniteType(String name, ImmutableList<Object> values) {

  /// Checks that no value is listed twice.
  ///
  /// @throws IllegalArgumentException if one is
  public FiniteType {
    if (values.distinct().size() != values.size()) {
      throw new IllegalArgumentException("%s lists a value twice: %s".formatted(name, values));
    }
  }

  /// The type with the given values.
  public static FiniteType of(String name, Object... values) {
    return new FiniteType(name, Lists.immutable.of(values));
  }

  /// The constants of an enumeration.
  public static <E extends Enum<E>> FiniteType of(Class<E> enumeration) {
    return of(enumeration.getSimpleName(), (Object[]) enumeration.getEnumConstants());
  }

  /// All tuples of a product of types, in lexicographic order.
  public static ImmutableList<ImmutableList<Object>> tuples(ImmutableList<FiniteType> types) {
    ImmutableList<ImmutableList<Object>> tuples = Lists.immutable.of(Lists.immutable.empty());
    for (FiniteType type : types) {
      MutableList<ImmutableList<Object>> longer = Lists.mutable.empty();
      for (ImmutableList<Object> tuple : tuples) {
        type.values.forEach(value -> longer.add(tuple.newWith(value)));
      }
      tuples = longer.toImmutable();
    }
    return tuples;
  }

  @Override
  public String toString() {
    return name;
  }
}
