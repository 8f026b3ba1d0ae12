package org.hyperdescent.examples.command;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads one of several names, in the spelling in which they are printed.
///
/// @param choices what the names stand for
/// @param <E> their type
record Choice<E extends Enum<E>>(ImmutableList<E> choices) implements ITypeConverter<E> {

  /// The choice among all constants of an enum.
  static <E extends Enum<E>> Choice<E> among(E[] constants) {
    return new Choice<>(Lists.immutable.of(constants));
  }

  @Override
  public E convert(String text) {
    return choices
        .detectOptional(choice -> choice.toString().equals(text))
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is not one of %s".formatted(text, choices.makeString())));
  }
}
