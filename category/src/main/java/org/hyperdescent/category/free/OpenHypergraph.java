package org.hyperdescent.category.free;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.Rope;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.diagram.StringDiagram;

/// An open hypergraph: wires, operations on them, and two lists of wires that are its inputs and
/// outputs. It is a cospan of finite sets `inputs → wires ← outputs` whose apex carries a bipartite
/// multigraph of wires and operations, and it is string-diagram syntax as data: an arrow of the
/// free hypergraph category on a signature, or, if it is monogamous and acyclic, of the free
/// symmetric monoidal category (Wilson and Zanasi, arXiv:2305.01041; Bonchi, Gadducci, Kissinger,
/// Sobociński and Zanasi, arXiv:2012.01847 and arXiv:2104.14686).
///
/// [#then] and [#tensor] only check types and note what is put together; the pushout that glues the
/// wires is computed when somebody looks inside, all levels of it at once. A term is therefore
/// written out in time linear in the sizes of its leaves and of the boundaries they are glued
/// along, up to the inverse Ackermann function of union-find, *whatever its bracketing*.
///
/// Wires are numbered in the order in which the leaves of the term mention them, operations in the
/// order of the leaves. `equals` compares this presentation; the equality of the free categories is
/// [#isomorphicTo].
///
/// @param <T> the types of wires
/// @param <G> the generators
public final class OpenHypergraph<T, G> {

  /// What is known of an open hypergraph: written out, or how to put it together.
  sealed interface Term<T, G> {

    record Written<T, G>(Diagram<T, G> diagram) implements Term<T, G> {}

    record Then<T, G>(OpenHypergraph<T, G> first, OpenHypergraph<T, G> second)
        implements Term<T, G> {}

    record Beside<T, G>(OpenHypergraph<T, G> left, OpenHypergraph<T, G> right)
        implements Term<T, G> {}
  }

  private final Rope<T> source;
  private final Rope<T> target;

  /// Whether the way it was put together proves it monogamous and acyclic.
  private final boolean certified;

  /// Replaced by its written form once that is known; the meaning never changes.
  private volatile Term<T, G> term;

  private OpenHypergraph(Rope<T> source, Rope<T> target, boolean certified, Term<T, G> term) {
    this.source = source;
    this.target = target;
    this.certified = certified;
    this.term = term;
  }

  static <T, G> OpenHypergraph<T, G> of(Diagram<T, G> diagram) {
    return new OpenHypergraph<>(
        Rope.ofAll(diagram.typesAt(diagram.inputs())),
        Rope.ofAll(diagram.typesAt(diagram.outputs())),
        Flow.defect(diagram).isEmpty(),
        new Term.Written<>(diagram));
  }

  /// The open hypergraph with the given wires, operations, inputs and outputs.
  ///
  /// @param signature the types of the generators
  /// @param wires the type of each wire
  /// @param operations the operations, each on existing wires
  /// @param inputs the leg from the inputs to the wires
  /// @param outputs the leg from the outputs to the wires
  /// @throws TypeMismatchException if a leg or a port does not fit its wire
  public static <T, G> OpenHypergraph<T, G> of(
      Signature<T, G> signature,
      ImmutableList<T> wires,
      ImmutableList<Operation<G>> operations,
      FiniteFunction inputs,
      FiniteFunction outputs) {
    if (inputs.target() != wires.size() || outputs.target() != wires.size()) {
      throw new TypeMismatchException(
          "the legs %s and %s do not end at %d wires".formatted(inputs, outputs, wires.size()));
    }
    PortsBuilder sources = new PortsBuilder(wires);
    PortsBuilder targets = new PortsBuilder(wires);
    for (Operation<G> operation : operations) {
      G generator = operation.generator();
      sources.add("input", generator, signature.inputs(generator), operation.inputs());
      targets.add("output", generator, signature.outputs(generator), operation.outputs());
    }
    return of(
        new Diagram<>(
            wires,
            operations.collect(Operation::generator),
            sources.build(),
            targets.build(),
            inputs,
            outputs));
  }

  /// One operation, all of whose ports are inputs and outputs of the whole.
  public static <T, G> OpenHypergraph<T, G> generator(Signature<T, G> signature, G generator) {
    ImmutableList<T> in = signature.inputs(generator);
    ImmutableList<T> out = signature.outputs(generator);
    int wires = in.size() + out.size();
    return of(
        new Diagram<>(
            in.newWithAll(out),
            Lists.immutable.of(generator),
            Ports.consecutive(0, in.size()),
            Ports.consecutive(in.size(), out.size()),
            FiniteFunction.tabulate(in.size(), wires, i -> i),
            FiniteFunction.tabulate(out.size(), wires, i -> in.size() + i)));
  }

  /// The identity: each wire is an input and an output.
  public static <T, G> OpenHypergraph<T, G> identity(ImmutableList<T> object) {
    FiniteFunction each = FiniteFunction.identity(object.size());
    return discrete(object, each, each);
  }

  /// The symmetry `left (x) right → right (x) left`.
  public static <T, G> OpenHypergraph<T, G> symmetry(
      ImmutableList<T> left, ImmutableList<T> right) {
    int size = left.size() + right.size();
    return discrete(
        left.newWithAll(right),
        FiniteFunction.identity(size),
        FiniteFunction.tabulate(size, size, i -> (i + left.size()) % size));
  }

  /// The spider `inputs · X → outputs · X`: one wire per type of `X` on which all legs sit. Its
  /// special cases are merging `(2, 1)`, creating `(0, 1)`, splitting `(1, 2)` and deleting `(1,
  /// 0)`.
  ///
  /// @param inputs at least 0
  /// @param outputs at least 0
  public static <T, G> OpenHypergraph<T, G> spider(
      ImmutableList<T> object, int inputs, int outputs) {
    if (inputs < 0 || outputs < 0) {
      throw new IllegalArgumentException(
          "no spider has %d inputs and %d outputs".formatted(inputs, outputs));
    }
    int size = object.size();
    return discrete(
        object,
        FiniteFunction.tabulate(inputs * size, size, i -> i % size),
        FiniteFunction.tabulate(outputs * size, size, i -> i % size));
  }

  /// Wires without operations: a cospan of finite sets over the types.
  ///
  /// @param wires the type of each wire
  /// @param inputs the leg from the inputs to the wires
  /// @param outputs the leg from the outputs to the wires
  /// @throws TypeMismatchException if a leg does not end at the wires
  public static <T, G> OpenHypergraph<T, G> discrete(
      ImmutableList<T> wires, FiniteFunction inputs, FiniteFunction outputs) {
    if (inputs.target() != wires.size() || outputs.target() != wires.size()) {
      throw new TypeMismatchException(
          "the legs %s and %s do not end at %d wires".formatted(inputs, outputs, wires.size()));
    }
    return of(Diagram.discrete(wires, Lists.immutable.empty(), inputs, outputs));
  }

  /// The composite `this ; next`: each output of this is glued to the input of `next` at the same
  /// place. Constant time beyond comparing the types.
  ///
  /// @throws TypeMismatchException if the outputs of this are not the inputs of `next`
  public OpenHypergraph<T, G> then(OpenHypergraph<T, G> next) {
    if (!target().equals(next.source())) {
      throw new TypeMismatchException(
          "cannot compose %s with %s: %s is not %s"
              .formatted(type(), next.type(), show(target()), show(next.source())));
    }
    return new OpenHypergraph<>(
        source, next.target, certified && next.certified, new Term.Then<>(this, next));
  }

  /// The tensor `this (x) next`: side by side. Constant time.
  public OpenHypergraph<T, G> tensor(OpenHypergraph<T, G> next) {
    return new OpenHypergraph<>(
        source.then(next.source),
        target.then(next.target),
        certified && next.certified,
        new Term.Beside<>(this, next));
  }

  /// The types of the inputs.
  public ImmutableList<T> source() {
    return source.toList();
  }

  /// The types of the outputs.
  public ImmutableList<T> target() {
    return target.toList();
  }

  /// The type of each wire.
  public ImmutableList<T> wires() {
    return diagram().wires();
  }

  /// The operations, in order.
  public ImmutableList<Operation<G>> operations() {
    Diagram<T, G> diagram = diagram();
    return diagram
        .generators()
        .collectWithIndex(
            (generator, i) ->
                new Operation<>(generator, diagram.sources().of(i), diagram.targets().of(i)));
  }

  /// The leg from the inputs to the wires.
  public FiniteFunction inputs() {
    return diagram().inputs();
  }

  /// The leg from the outputs to the wires.
  public FiniteFunction outputs() {
    return diagram().outputs();
  }

  /// Whether each wire begins once and ends once and no operation feeds itself: whether this is an
  /// arrow of the free symmetric monoidal category.
  public boolean isMonogamousAcyclic() {
    return certified || Flow.defect(diagram()).isEmpty();
  }

  /// This, known to be monogamous and acyclic: from now on that costs nothing to check, for it and
  /// for what it is composed into.
  ///
  /// @throws NotMonogamousAcyclicException if it is not, naming the first wire or operation at
  ///   fault
  public OpenHypergraph<T, G> requireMonogamousAcyclic() {
    if (certified) {
      return this;
    }
    Optional<String> defect = Flow.defect(diagram());
    if (defect.isPresent()) {
      throw new NotMonogamousAcyclicException(
          "%s is not an arrow of the free symmetric monoidal category: %s"
              .formatted(type(), defect.get()));
    }
    return new OpenHypergraph<>(source, target, true, term);
  }

  /// Whether there is an isomorphism that fixes inputs and outputs: equality in the free
  /// categories. See [OpenHypergraphIsomorphism] for the cost.
  public boolean isomorphicTo(OpenHypergraph<T, G> other) {
    return OpenHypergraphIsomorphism.between(this, other).isPresent();
  }

  /// The type, `R S → R`.
  public String type() {
    return show(source()) + " → " + show(target());
  }

  /// How it is put together, or the diagram if it was written out.
  Term<T, G> term() {
    return term;
  }

  /// The numbers of inputs and of outputs, without flattening the types.
  int sources() {
    return source.size();
  }

  int targets() {
    return target.size();
  }

  /// The written form; computed once, then kept in place of the term.
  Diagram<T, G> diagram() {
    if (term instanceof Term.Written<T, G>(Diagram<T, G> diagram)) {
      return diagram;
    }
    Diagram<T, G> written = Assembly.of(this).diagram();
    term = new Term.Written<>(written);
    return written;
  }

  /// The picture of this, to be written as DOT, Mermaid or SVG.
  public StringDiagram picture() {
    return picture(_ -> Optional.empty());
  }

  /// The picture of this with the definitions of some generators shown inside them.
  ///
  /// @param definition what a generator stands for, for a generator to be shown as a block; also
  ///   asked inside blocks, so no generator may be defined by itself
  /// @throws TypeMismatchException if a definition has another type than its generator
  public StringDiagram picture(Function<? super G, Optional<OpenHypergraph<T, G>>> definition) {
    return new HypergraphPicture<>(this, definition).draw();
  }

  private static String show(ImmutableList<?> types) {
    return types.isEmpty() ? "I" : types.makeString(" ");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpenHypergraph<?, ?> hypergraph
        && (this == other || diagram().equals(hypergraph.diagram()));
  }

  @Override
  public int hashCode() {
    return diagram().hashCode();
  }

  /// Type, inputs, wires with their types, operations, outputs.
  @Override
  public String toString() {
    Diagram<T, G> diagram = diagram();
    String wires =
        IntStream.range(0, diagram.wires().size())
            .mapToObj(wire -> wire + ":" + diagram.wires().get(wire))
            .collect(Collectors.joining(" "));
    return "%s {%s} [%s → %s]%s"
        .formatted(
            type(),
            wires,
            diagram.inputs().values().makeString(" "),
            diagram.outputs().values().makeString(" "),
            operations().collect(operation -> " " + operation).makeString(""));
  }
}
