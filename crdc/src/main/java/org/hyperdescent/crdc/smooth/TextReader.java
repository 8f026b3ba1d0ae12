package org.hyperdescent.crdc.smooth;

import java.util.Arrays;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;

/// A place in a text that is read from left to right: the words, numbers, shapes and spaces of
/// printed programs, with any white space between them.
///
/// Every method leaves out white space, reads one thing and moves behind it, or says in one line
/// what it expected at which line and column.
public final class TextReader {

  private final String text;
  private int position;

  /// A reader at the start of a text.
  public TextReader(String text) {
    this.text = text;
  }

  /// Where the next thing starts.
  public int position() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    return position;
  }

  /// Whether the given characters come next; if so, they are read.
  public boolean accept(String expected) {
    if (!text.startsWith(expected, position())) {
      return false;
    }
    position += expected.length();
    return true;
  }

  /// Reads the given characters.
  public void expect(String expected) {
    if (!accept(expected)) {
      throw expected(expected);
    }
  }

  /// Requires that the text ends here.
  public void expectEnd() {
    if (position() < text.length()) {
      throw expected("the end");
    }
  }

  /// Reads a word of letters and digits.
  public String word(String what) {
    int start = position();
    while (position < text.length() && Character.isLetterOrDigit(text.charAt(position))) {
      position++;
    }
    if (position == start) {
      throw expected(what);
    }
    return text.substring(start, position);
  }

  /// Reads `true` or `false`.
  public boolean flag() {
    if (accept("true")) {
      return true;
    }
    if (accept("false")) {
      return false;
    }
    throw expected("true or false");
  }

  /// Reads an integer.
  public int integer() {
    int start = position();
    position += peek('-') ? 1 : 0;
    while (position < text.length() && Character.digit(text.charAt(position), 10) >= 0) {
      position++;
    }
    try {
      return Integer.parseInt(text.substring(start, position));
    } catch (NumberFormatException _) {
      position = start;
      throw expected("an integer");
    }
  }

  /// Reads integers with commas between them; there may be none.
  public ImmutableIntList integers() {
    MutableIntList integers = IntLists.mutable.empty();
    position();
    if (peek('-') || (position < text.length() && Character.isDigit(text.charAt(position)))) {
      do {
        integers.add(integer());
      } while (accept(","));
    }
    return integers.toImmutable();
  }

  /// Reads a number as Java prints it.
  public double number() {
    int start = position();
    while (position < text.length()
        && (Character.isLetterOrDigit(text.charAt(position))
            || "+-.".indexOf(text.charAt(position)) >= 0)) {
      position++;
    }
    String number = text.substring(start, position);
    try {
      // Java would also read a number with the suffix of a type.
      if (number.isEmpty() || "dDfF".indexOf(number.charAt(number.length() - 1)) < 0) {
        return Double.parseDouble(number);
      }
    } catch (NumberFormatException _) {
      // Reported below.
    }
    position = start;
    throw expected("a number");
  }

  /// Reads a shape, `R` or `R^2x3`.
  public Shape shape() {
    int start = position();
    if (!accept("R")) {
      throw expected("a shape");
    }
    if (!peek('^')) {
      return Shape.scalar();
    }
    MutableIntList extents = IntLists.mutable.empty();
    do {
      position++;
      extents.add(integer());
    } while (peek('x'));
    try {
      return new Shape(extents.toImmutable());
    } catch (IllegalArgumentException wrong) {
      throw error(start, String.valueOf(wrong.getMessage()));
    }
  }

  /// Reads a space, `1` or shapes with ` x ` between them.
  public Space space() {
    if (accept("1")) {
      return Space.unit();
    }
    MutableList<Shape> shapes = Lists.mutable.empty();
    do {
      shapes.add(shape());
    } while (accept("x"));
    return new Space(shapes.toImmutable());
  }

  /// Reads a shape and all its numbers, `R^2[1.0, 2.0]`.
  public Tensor tensor() {
    Shape shape = shape();
    double[] numbers = new double[Math.min(shape.size(), text.length())];
    int count = 0;
    String next = "[";
    while (count < shape.size()) {
      expect(next);
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, shape.size());
      }
      numbers[count++] = number();
      next = ",";
    }
    expect("]");
    return Tensor.of(shape, numbers);
  }

  /// The error that something else was expected here.
  public IllegalArgumentException expected(String what) {
    int at = position();
    int end = at;
    while (end < text.length() && end < at + 20 && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String found = at == text.length() ? "the end" : text.substring(at, end);
    return error(at, "expected %s, found %s".formatted(what, found));
  }

  /// An error at a position.
  public IllegalArgumentException error(int at, String message) {
    String before = text.substring(0, at);
    long line = before.chars().filter(character -> character == '\n').count() + 1;
    int column = at - (before.lastIndexOf('\n') + 1) + 1;
    return new IllegalArgumentException("line %d, column %d: %s".formatted(line, column, message));
  }

  private boolean peek(char character) {
    return position < text.length() && text.charAt(position) == character;
  }
}
