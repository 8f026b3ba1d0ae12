package org.hyperdescent.examples.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a whole number that is at least 1.
final class Count implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String text) {
    int value;
    try {
      value = Integer.parseInt(text);
    } catch (NumberFormatException _) {
      value = 0;
    }
    if (value < 1) {
      throw new TypeConversionException("'%s' is not a whole number above 0".formatted(text));
    }
    return value;
  }
}
