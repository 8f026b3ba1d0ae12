package org.hyperdescent.examples.command;

import java.util.OptionalDouble;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// What can be said after `--step`: a positive number, or `auto`.
///
/// @param size the number; empty for `auto`
record StepSize(OptionalDouble size) {

  /// Reads `auto` or a positive number.
  static final class Converter implements ITypeConverter<StepSize> {

    @Override
    public StepSize convert(String text) {
      if (text.equals("auto")) {
        return new StepSize(OptionalDouble.empty());
      }
      return new StepSize(OptionalDouble.of(positive(text, "'auto' or a positive number")));
    }
  }

  /// Reads a positive number.
  static final class Positive implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
      return positive(text, "a positive number");
    }
  }

  private static double positive(String text, String expected) {
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException _) {
      value = Double.NaN;
    }
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new TypeConversionException("'%s' is not %s".formatted(text, expected));
    }
    return value;
  }
}
