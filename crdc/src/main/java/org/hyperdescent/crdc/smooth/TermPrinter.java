package org.hyperdescent.crdc.smooth;

import org.hyperdescent.crdc.smooth.Construction.Batch;
import org.hyperdescent.crdc.smooth.Construction.ForwardDerivative;
import org.hyperdescent.crdc.smooth.Construction.Named;
import org.hyperdescent.crdc.smooth.Construction.ReverseDerivative;
import org.hyperdescent.crdc.smooth.SmoothMap.Copy;
import org.hyperdescent.crdc.smooth.SmoothMap.Discard;
import org.hyperdescent.crdc.smooth.SmoothMap.Identity;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.hyperdescent.crdc.smooth.SmoothMap.Pullback;
import org.hyperdescent.crdc.smooth.SmoothMap.Pushforward;
import org.hyperdescent.crdc.smooth.SmoothMap.Symmetry;
import org.hyperdescent.crdc.smooth.SmoothMap.Zero;

/// Terms as one reads them: `(copy R ; (sin x id R) ; multiply)`. Deep or long terms are cut with
/// `...`, so that printing is safe wherever a message needs a term.
final class TermPrinter {

  private static final int MAX_DEPTH = 24;
  private static final int MAX_LENGTH = 2_000;

  private final StringBuilder text = new StringBuilder();

  private TermPrinter() {}

  static String print(SmoothMap map) {
    TermPrinter printer = new TermPrinter();
    printer.append(map, 0);
    return printer.text.toString();
  }

  /// The name, if the map has one, and the type.
  static String describe(SmoothMap map) {
    String type = map.source() + " → " + map.target();
    return switch (map) {
      case Named(String name, _) -> name + ": " + type;
      case Primitive(Operation operation, _, _) -> operation.label() + ": " + type;
      default -> type;
    };
  }

  private void append(SmoothMap map, int depth) {
    if (depth > MAX_DEPTH || text.length() > MAX_LENGTH) {
      text.append("...");
      return;
    }
    switch (map) {
      case Identity(Space space) -> text.append("id ").append(space);
      case Symmetry(Space left, Space right) ->
          text.append("swap(").append(left).append(", ").append(right).append(')');
      case Copy(Space space) -> text.append("copy ").append(space);
      case Discard(Space space) -> text.append("discard ").append(space);
      case Pullback(_, var wires) -> text.append("pull ").append(wires.values());
      case Pushforward(var wires, _) -> text.append("push ").append(wires.values());
      case Zero(Space source, Space target) ->
          text.append("0: ").append(source).append(" → ").append(target);
      case Primitive(Operation operation, _, _) -> text.append(operation.label());
      case ReverseDerivative(SmoothMap inner) -> {
        text.append("R[");
        append(inner, depth + 1);
        text.append(']');
      }
      case ForwardDerivative(SmoothMap inner) -> {
        text.append("D[");
        append(inner, depth + 1);
        text.append(']');
      }
      case Batch(SmoothMap inner, int count) -> {
        append(inner, depth + 1);
        text.append('^').append(count);
      }
      case Named(String name, _) -> text.append(name);
      case Sequence sequence -> appendAll(sequence, " ; ", depth);
      case Tensored tensored -> appendAll(tensored, " x ", depth);
      case Plus plus -> appendAll(plus, " + ", depth);
    }
  }

  private void appendAll(Composite composite, String separator, int depth) {
    String before = "(";
    for (SmoothMap part : composite.parts()) {
      text.append(before);
      append(part, depth + 1);
      before = separator;
      if (text.length() > MAX_LENGTH) {
        break;
      }
    }
    text.append(')');
  }
}
