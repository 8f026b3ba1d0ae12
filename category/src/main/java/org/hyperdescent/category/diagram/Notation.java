package org.hyperdescent.category.diagram;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.MonoidalCategory;

/// How the arrows of a category are drawn: a functor into string diagrams.
///
/// Constructions have notations that take one of the category they are built on: parametrised
/// arrows, lenses and learners over anything that has a notation can be drawn.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface Notation<O, A> {

  /// The wires of an object.
  Boundary wires(O object);

  /// The name of an arrow on a box of its own; the arrow as a box in another picture.
  String name(A arrow);

  /// Draws an arrow at the right of what is there.
  ///
  /// @param sketch where to draw
  /// @param arrow the arrow
  /// @param inputs the wires of its source
  /// @return the wires of its target
  Strands draw(Sketch sketch, A arrow, Strands inputs);

  /// For an arrow that does nothing but move, copy and drop wires: from its output wires to the
  /// input wires they are. Empty where that is not known.
  default Optional<FiniteFunction> rewiring(A arrow) {
    return Optional.empty();
  }

  /// The picture of an arrow.
  ///
  /// @param source the object it starts from
  default StringDiagram diagram(O source, A arrow) {
    Sketch sketch = new Sketch();
    return sketch.close(draw(sketch, arrow, sketch.left(wires(source))));
  }

  /// The notation that draws every arrow as one box; for categories whose arrows have no parts.
  ///
  /// @param category the category
  /// @param type the text of a generator
  /// @param name the name of an arrow
  static <O, A> Notation<O, A> boxes(
      MonoidalCategory<O, A> category,
      Function<? super O, String> type,
      Function<? super A, String> name) {
    return new Notation<>() {
      @Override
      public Boundary wires(O object) {
        ImmutableList<String> types = category.factors(object).collect(type::apply);
        return Boundary.forward(types);
      }

      @Override
      public String name(A arrow) {
        return name.apply(arrow);
      }

      @Override
      public Strands draw(Sketch sketch, A arrow, Strands inputs) {
        return sketch.box(name(arrow), inputs, wires(category.target(arrow)));
      }
    };
  }
}
