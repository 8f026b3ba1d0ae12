package org.hyperdescent.category.wiring;

/// Reads the tokens of the relation notation from a text, from left to right, in one pass.
final class RelationScanner {

  private final String text;
  private int position;

  RelationScanner(String text) {
    this.text = text;
  }

  /// Whether a character of a name that needs no quotes.
  static boolean isNamePart(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.OTHER_NUMBER
        || character == '_'
        || character == '\''
        || character == '.';
  }

  /// The place of the next token.
  int mark() {
    skipSpace();
    return position;
  }

  /// Whether the next token is the given character; if so it is taken.
  boolean take(char wanted) {
    skipSpace();
    if (position < text.length() && text.charAt(position) == wanted) {
      position++;
      return true;
    }
    return false;
  }

  /// Whether the next token is the given unquoted word; if so it is taken.
  boolean takeWord(String wanted) {
    skipSpace();
    int end = position + wanted.length();
    if (text.startsWith(wanted, position)
        && (end == text.length() || !isNamePart(text.codePointAt(end)))) {
      position = end;
      return true;
    }
    return false;
  }

  boolean atEnd() {
    skipSpace();
    return position == text.length();
  }

  /// Reads a name.
  String name(String expected) {
    skipSpace();
    if (position < text.length() && text.charAt(position) == '"') {
      String quoted = quoted();
      if (quoted.isEmpty()) {
        throw at(position - 2, "expected " + expected + " but found an empty name");
      }
      return quoted;
    }
    int start = position;
    while (position < text.length() && isNamePart(text.codePointAt(position))) {
      position += Character.charCount(text.codePointAt(position));
    }
    if (position == start) {
      throw expected(expected);
    }
    return text.substring(start, position);
  }

  /// Reads the text of a type: quoted, or up to a comma or closing parenthesis outside brackets.
  String type() {
    skipSpace();
    int start = position;
    if (position < text.length() && text.charAt(position) == '"') {
      return quoted();
    }
    int depth = 0;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (depth == 0 && (c == ',' || c == ')')) {
        break;
      }
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
      position++;
    }
    String type = text.substring(start, position).strip();
    if (type.isEmpty() || position == text.length()) {
      throw expected(type.isEmpty() ? "a type" : "',' or ')' after a type");
    }
    return type;
  }

  private String quoted() {
    int start = position++;
    StringBuilder value = new StringBuilder();
    while (position < text.length() && text.charAt(position) != '"') {
      char c = text.charAt(position++);
      if (c == '\\') {
        if (position == text.length()) {
          break;
        }
        value.append(unescape(text.charAt(position++)));
      } else {
        value.append(c);
      }
    }
    if (position == text.length()) {
      throw at(start, "expected a closing '\"' but found the end of the text");
    }
    position++;
    return value.toString();
  }

  private char unescape(char escaped) {
    return switch (escaped) {
      case '"', '\\' -> escaped;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default ->
          throw at(
              position - 1,
              "expected one of \" \\ n r t after '\\' but found " + show(position - 1));
    };
  }

  /// The error that something else was expected next.
  WiringException expected(String what) {
    skipSpace();
    return at(position, "expected " + what + " but found " + show(position));
  }

  /// An error at a place.
  WiringException at(int place, String message) {
    return new WiringException(prefix(place) + message);
  }

  /// An error at a place, with a cause.
  WiringException at(int place, String message, Throwable cause) {
    return new WiringException(prefix(place) + message, cause);
  }

  private String prefix(int place) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < place; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return line + ":" + (text.codePointCount(start, place) + 1) + ": ";
  }

  private String show(int place) {
    if (place >= text.length()) {
      return "the end of the text";
    }
    int character = text.codePointAt(place);
    return Character.isISOControl(character)
        ? "the control character U+%04X".formatted(character)
        : "'" + Character.toString(character) + "'";
  }

  private void skipSpace() {
    while (position < text.length()) {
      if (Character.isWhitespace(text.charAt(position))) {
        position++;
      } else if (text.startsWith("//", position)) {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
      } else {
        return;
      }
    }
  }
}
