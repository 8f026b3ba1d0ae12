package org.hyperdescent.category.wiring;

import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.factory.Maps;
import org.eclipse.collections.api.factory.Sets;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.api.map.ImmutableMap;
import org.eclipse.collections.api.set.MutableSet;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.diagram.StringDiagram;
import org.jspecify.annotations.Nullable;

/// An undirected wiring diagram: an operation of the operad of typed cospans of finite functions.
/// It says which ports of which boxes share a variable, and which variables are visible outside.
///
/// Each port sits on exactly one junction of its type. Several ports may share a junction, several
/// outer ports too, and a junction may have no port at all. Equality includes the names;
/// [#anonymous] forgets them.
///
/// @param boxes the boxes, in order
/// @param junctions the junctions, in order; their names are unique
/// @param ports the junction of each port: the ports of the first box in order, then those of the
///   second, and so on
/// @param outer the junction of each outer port
/// @param <T> the types of ports and junctions, compared with `equals`
public record WiringDiagram<T>(
    ImmutableList<Box<T>> boxes,
    ImmutableList<Junction<T>> junctions,
    FiniteFunction ports,
    FiniteFunction outer) {

  /// Checks the numbers of ports and junctions, the names of the junctions and the types of the
  /// ports.
  ///
  /// @throws WiringException if the numbers do not fit or a junction name is repeated
  /// @throws TypeMismatchException if a port sits on a junction of another type
  public WiringDiagram {
    int size = 0;
    for (Box<T> box : boxes) {
      size += box.size();
    }
    if (ports.source() != size
        || ports.target() != junctions.size()
        || outer.target() != junctions.size()) {
      throw new WiringException(
          "%d ports and %d junctions do not fit ports %s and outer ports %s"
              .formatted(size, junctions.size(), ports, outer));
    }
    MutableSet<String> names = Sets.mutable.empty();
    for (Junction<T> junction : junctions) {
      if (!names.add(junction.name())) {
        throw new WiringException("there are two junctions named " + junction.name());
      }
    }
    int port = 0;
    for (Box<T> box : boxes) {
      for (int i = 0; i < box.size(); i++) {
        Junction<T> junction = junctions.get(ports.apply(port++));
        if (!box.portTypes().get(i).equals(junction.type())) {
          throw new TypeMismatchException(
              "port %d of box %s has type %s, but junction %s has type %s"
                  .formatted(
                      i, box.name(), box.portTypes().get(i), junction.name(), junction.type()));
        }
      }
    }
  }

  /// A builder without boxes and junctions.
  public static <T> WiringDiagramBuilder<T> builder() {
    return new WiringDiagramBuilder<>();
  }

  /// The identity diagram: one box, each of its ports on a junction of its own, visible outside in
  /// order.
  public static <T> WiringDiagram<T> identity(Box<T> box) {
    ImmutableList<Junction<T>> junctions =
        box.portTypes().collectWithIndex((type, i) -> new Junction<>("x" + i, type));
    FiniteFunction straight = FiniteFunction.identity(box.size());
    return new WiringDiagram<>(Lists.immutable.of(box), junctions, straight, straight);
  }

  /// The identity diagram on ports of the given types; its box is named `box`.
  public static <T> WiringDiagram<T> identity(ImmutableList<T> portTypes) {
    return identity(new Box<>("box", portTypes));
  }

  /// Reads a diagram in the relation notation:
  ///
  /// ```
  /// diagram  = "(" [names] ")" ["where" "(" [names] ")"] "{" [box {";" box} [";"]] "}"
  /// box      = name "(" [names] ")"
  /// names    = name {"," name}
  /// ```
  ///
  /// The names before the braces are the junctions of the outer ports, the names after a box those
  /// of its ports. A `where` clause lists all junctions: it fixes their order, it may name
  /// junctions without any port, and a name it does not list is an error. Without it the junctions
  /// are numbered in the order of their first appearance in the text.
  ///
  /// A name consists of letters, digits, `_`, `'` and `.`, or is any text in double quotes, in
  /// which `\"`, `\\`, `\n`, `\r` and `\t` stand for what they stand for in Java. White space does
  /// not matter; `//` starts a comment up to the end of the line.
  ///
  /// @param typeOf the type of a junction, by name; null for an unknown junction
  /// @throws WiringException if the text is not in the notation, with line and column; or if a
  ///   junction has no type
  public static <T> WiringDiagram<T> parse(
      String text, Function<? super String, ? extends @Nullable T> typeOf) {
    return new RelationParser<T>(text, typeOf, null).diagram();
  }

  /// Reads a diagram in the relation notation with types: a name of an outer port or of a `where`
  /// clause may be followed by `:` and a type, as in `(x: R^3) where (x: R^3, u: R) { f(u, x) }`.
  ///
  /// The text of a type extends to the next comma or closing parenthesis outside brackets, or is
  /// quoted like a name.
  ///
  /// @param typeOf the type of a junction that is not annotated, by name; null for an unknown
  ///   junction
  /// @param readType reads the text of a type
  /// @throws WiringException if the text is not in the notation, if a junction has no type or two,
  ///   or if `readType` throws an [IllegalArgumentException]
  public static <T> WiringDiagram<T> parse(
      String text,
      Function<? super String, ? extends @Nullable T> typeOf,
      Function<? super String, ? extends T> readType) {
    return new RelationParser<T>(text, typeOf, readType).diagram();
  }

  /// The types of the outer ports: what the diagram is from outside.
  public ImmutableList<T> outerTypes() {
    return outer.values().collect(junction -> junctions.get(junction).type());
  }

  /// The junctions of the ports of a box.
  ///
  /// @param box the number of the box
  public FiniteFunction portsOf(int box) {
    return portsByBox().get(box);
  }

  /// The junctions of the ports of each box.
  public ImmutableList<FiniteFunction> portsByBox() {
    MutableList<FiniteFunction> byBox = Lists.mutable.withInitialCapacity(boxes.size());
    int start = 0;
    for (Box<T> box : boxes) {
      int first = start;
      byBox.add(FiniteFunction.tabulate(box.size(), junctions.size(), i -> ports.apply(first + i)));
      start += box.size();
    }
    return byBox.toImmutable();
  }

  /// The number of the only box of the given name.
  ///
  /// @throws WiringException if there is none or more than one
  public int boxNamed(String name) {
    int found = boxes.detectIndex(box -> box.name().equals(name));
    if (found < 0) {
      throw new WiringException(
          "there is no box %s; the boxes are %s"
              .formatted(name, boxes.collect(Box::name).makeString()));
    }
    if (boxes.detectLastIndex(box -> box.name().equals(name)) != found) {
      throw new WiringException("there is more than one box " + name);
    }
    return found;
  }

  /// The number of the junction of the given name.
  ///
  /// @throws WiringException if there is none
  public int junctionNamed(String name) {
    int found = junctions.detectIndex(junction -> junction.name().equals(name));
    if (found < 0) {
      throw new WiringException(
          "there is no junction %s; the junctions are %s"
              .formatted(name, junctions.collect(Junction::name).makeString()));
    }
    return found;
  }

  /// Substitutes a diagram for the only box of the given name; see [#substitute(ImmutableList)].
  public WiringDiagram<T> substitute(String box, WiringDiagram<T> inner) {
    return substitute(boxNamed(box), inner);
  }

  /// Substitutes a diagram for one box; see [#substitute(ImmutableList)].
  ///
  /// @param box the number of the box
  /// @throws WiringException if there is no such box
  public WiringDiagram<T> substitute(int box, WiringDiagram<T> inner) {
    if (box < 0 || box >= boxes.size()) {
      throw new WiringException("there is no box number %d of %d".formatted(box, boxes.size()));
    }
    return substitute(
        boxes.collectWithIndex((kept, i) -> i == box ? inner : WiringDiagram.identity(kept)));
  }

  /// The composite of the operad: substitutes a diagram for every box, gluing the outer ports of
  /// each inner diagram to the ports of its box.
  ///
  /// The boxes of each inner diagram take the place of its box. The junctions are those of this
  /// diagram in order, then those of the inner diagrams in order, where glued junctions appear
  /// once, at the place and under the name of the first. A new junction whose name is taken is
  /// named `box.name` after the box it comes from, with primes as needed. Cost: O(n α(n)) in the
  /// sizes of all diagrams.
  ///
  /// @param inner one diagram for each box, in order
  /// @throws WiringException if the number of diagrams is not the number of boxes
  /// @throws TypeMismatchException if the outer ports of an inner diagram have other types than its
  ///   box
  public WiringDiagram<T> substitute(ImmutableList<WiringDiagram<T>> inner) {
    return Substitution.of(this, inner).diagram();
  }

  /// The same diagram with its boxes named `b0, b1, …` and its junctions `j0, j1, …`.
  public WiringDiagram<T> anonymous() {
    return new WiringDiagram<>(
        boxes.collectWithIndex((box, i) -> new Box<>("b" + i, box.portTypes())),
        junctions.collectWithIndex((junction, j) -> new Junction<>("j" + j, junction.type())),
        ports,
        outer);
  }

  /// The same diagram with its boxes in another order.
  ///
  /// @param order a permutation: box `i` of the result is box `order(i)` of this diagram
  public WiringDiagram<T> permuteBoxes(FiniteFunction order) {
    if (!order.isBijection() || order.source() != boxes.size()) {
      throw new WiringException("not a permutation of %d boxes: %s".formatted(boxes.size(), order));
    }
    ImmutableList<FiniteFunction> byBox = portsByBox();
    MutableIntList permuted = IntLists.mutable.withInitialCapacity(ports.source());
    order.values().forEach(box -> permuted.addAll(byBox.get(box).values()));
    return new WiringDiagram<>(
        order.values().collect(boxes::get),
        junctions,
        new FiniteFunction(permuted.toImmutable(), junctions.size()),
        outer);
  }

  /// The picture of the diagram, to be written as DOT, Mermaid or SVG.
  ///
  /// @param showType the text of a type, written on junctions; empty for none
  public StringDiagram picture(Function<? super T, String> showType) {
    return picture(showType, Maps.immutable.empty());
  }

  /// The picture of the diagram with diagrams in some of its boxes: what [#substitute(String,
  /// WiringDiagram)] would put in their place is shown inside them.
  ///
  /// @param showType the text of a type, written on junctions; empty for none
  /// @param insides by the names of boxes, what is inside; also used for the boxes inside
  /// @throws TypeMismatchException if the outer ports of an inside have other types than its box
  public StringDiagram picture(
      Function<? super T, String> showType, ImmutableMap<String, WiringDiagram<T>> insides) {
    return new WiringPicture<>(this, showType, insides).draw();
  }

  /// The diagram in the relation notation, without types. [#parse(String, Function)] reads it back.
  @Override
  public String toString() {
    return RelationPrinter.print(this, null);
  }

  /// The diagram in the relation notation, with the type of each junction in the `where` clause.
  /// [#parse(String, Function, Function)] reads it back.
  ///
  /// @param showType the text of a type
  public String toText(Function<? super T, String> showType) {
    return RelationPrinter.print(this, showType);
  }
}
