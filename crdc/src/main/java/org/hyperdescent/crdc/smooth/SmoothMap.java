package org.hyperdescent.crdc.smooth;

import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.diagram.StringDiagram;

/// An arrow of the smooth category: a differentiable map `X → Y` between spaces, as a term.
///
/// It is what one composes: `dense.then(tanh).tensor(id).reverse()`. A term is syntax; building one
/// never looks inside its parts, costs no more than comparing two types (amortized, whatever the
/// bracketing), and keeps chains and products flat. `program.Normalizer` says what a term means and
/// `runtime.Executable` runs it.
///
/// `equals` is syntactic; two terms that denote the same map are compared by a law suite's
/// equality.
///
/// Source: the example "Smooth" of Cockett et al., "Reverse derivative categories" (arXiv
/// 1910.07065).
public sealed interface SmoothMap
    permits Composite,
        SmoothMap.Identity,
        SmoothMap.Symmetry,
        SmoothMap.Copy,
        SmoothMap.Discard,
        SmoothMap.Pullback,
        SmoothMap.Pushforward,
        SmoothMap.Zero,
        SmoothMap.Primitive,
        Construction {

  /// The space it starts from.
  Space source();

  /// The space it ends at.
  Space target();

  /// The composite `this ; next`.
  ///
  /// @throws TypeMismatchException if this map's target is not the source of `next`
  default SmoothMap then(SmoothMap next) {
    if (!target().equals(next.source())) {
      throw new TypeMismatchException(
          "cannot compose %s with %s: %s is not %s"
              .formatted(describe(), next.describe(), target(), next.source()));
    }
    if (this instanceof Identity) {
      return next;
    }
    return next instanceof Identity ? this : Sequence.of(this, next);
  }

  /// The product `this x next`: side by side.
  default SmoothMap tensor(SmoothMap next) {
    if (this instanceof Identity(Space left) && next instanceof Identity(Space right)) {
      return new Identity(left.tensor(right));
    }
    if (this instanceof Identity(Space left) && left.width() == 0) {
      return next;
    }
    return next instanceof Identity(Space right) && right.width() == 0
        ? this
        : Tensored.of(this, next);
  }

  /// The pairing `<this, other>`: both maps on one input.
  ///
  /// @throws TypeMismatchException if the sources differ
  default SmoothMap pair(SmoothMap other) {
    return Smooth.category().pair(this, other);
  }

  /// The sum `this + other` of two parallel maps.
  ///
  /// @throws TypeMismatchException if the types differ
  default SmoothMap plus(SmoothMap other) {
    if (!source().equals(other.source()) || !target().equals(other.target())) {
      throw new TypeMismatchException(
          "cannot add %s and %s: their types differ".formatted(describe(), other.describe()));
    }
    return Plus.of(this, other);
  }

  /// The reverse derivative `R[this] : X x Y → X`, `(x, y') ↦ J(x)^T y'`.
  default SmoothMap reverse() {
    return new Construction.ReverseDerivative(this);
  }

  /// The forward derivative `D[this] : X x X → Y`, `(x, v) ↦ J(x) v`.
  default SmoothMap forward() {
    return new Construction.ForwardDerivative(this);
  }

  /// The gradient `X → X` of an objective `X → R`; see [SmoothDomain#gradient].
  default SmoothMap gradient() {
    return Smooth.domain().gradient(this);
  }

  /// The Hessian-vector product `X x X → X` of an objective `X → R`, `(x, v) ↦ H(x) v`.
  default SmoothMap hessianVectorProduct() {
    return Smooth.domain().hessianVectorProduct(this);
  }

  /// The Gauss-Newton product `X x X → X` of this model `X → Y` under a loss `Y → R`, `(x, v) ↦ J^T
  /// H J v`.
  default SmoothMap gaussNewtonProduct(SmoothMap loss) {
    return Smooth.domain().gaussNewtonProduct(this, loss);
  }

  /// The Jacobian as an array for each output and each input; see [Jacobian].
  default SmoothMap jacobian() {
    return Jacobian.of(this);
  }

  /// The power `this^count : X^count → Y^count`: the map on every sample of a batch. Each wire gets
  /// a leading axis; a functor in the map.
  ///
  /// @throws IllegalArgumentException if `count` is below 1
  default SmoothMap batch(int count) {
    return new Construction.Batch(this, count);
  }

  /// The same map as a block with a name, for messages and drawings.
  default SmoothMap named(String name) {
    return new Construction.Named(name, this);
  }

  /// The picture of this term: named blocks are shown with what is in them.
  default StringDiagram picture() {
    return new SmoothNotation().diagram(source(), this);
  }

  /// One line for messages: the name if it has one, and the type.
  default String describe() {
    return TermPrinter.describe(this);
  }

  /// The identity.
  ///
  /// @param space where
  record Identity(Space space) implements SmoothMap {
    @Override
    public Space source() {
      return space;
    }

    @Override
    public Space target() {
      return space;
    }

    @Override
    public String toString() {
      return TermPrinter.print(this);
    }
  }

  /// The symmetry `left x right → right x left`.
  ///
  /// @param left the wires that move last
  /// @param right the wires that move first
  record Symmetry(Space left, Space right) implements SmoothMap {
    @Override
    public Space source() {
      return left.tensor(right);
    }

    @Override
    public Space target() {
      return right.tensor(left);
    }

    @Override
    public String toString() {
      return TermPrinter.print(this);
    }
  }

  /// The copy `X → X x X`.
  ///
  /// @param space what is copied
  record Copy(Space space) implements SmoothMap {
    @Override
    public Space source() {
      return space;
    }

    @Override
    public Space target() {
      return space.tensor(space);
    }

    @Override
    public String toString() {
      return TermPrinter.print(this);
    }
  }

  /// The discard `X → 1`.
  ///
  /// @param space what is discarded
  record Discard(Space space) implements SmoothMap {
    @Override
    public Space source() {
      return space;
    }

    @Override
    public Space target() {
      return Space.unit();
    }

    @Override
    public String toString() {
      return TermPrinter.print(this);
    }
  }

  /// The action `f^*` of a finite function on wires: output wire `i` is input wire `f(i)`
  /// ("distribute").
  ///
  /// @param source the input wires
  /// @param wires from output positions to input positions
  record Pullback(Space source, FiniteFunction wires) implements SmoothMap {

    /// Checks that the function ends at the wires of the source.
    public Pullback {
      if (wires.target() != source.width()) {
        throw new TypeMismatchException("cannot pull %s back along %s".formatted(source, wires));
      }
    }

    @Override
    public Space target() {
      return Wiring.pullback(source, wires);
    }

    @Override
    public String toString() {
      return TermPrinter.print(this);
    }
  }

  /// The transpose `f_*` of [Pullback]: output wire `j` is the sum of the input wires `i` with
  /// `f(i) = j` ("collect"), added in increasing order of `i`; zero where there is none.
  ///
  /// @param wires from input positions to output positions
  /// @param target the output wires
  record Pushforward(FiniteFunction wires, Space target) implements SmoothMap {

    /// Checks that the function ends at the wires of the target.
    public Pushforward {
      if (wires.target() != target.width()) {
        throw new TypeMismatchException(
            "cannot push forward to %s along %s".formatted(target, wires));
      }
    }

    @Override
    public Space source() {
      return Wiring.pullback(target, wires);
    }

    @Override
    public String toString() {
      return TermPrinter.print(this);
    }
  }

  /// The zero map.
  ///
  /// @param source where it starts
  /// @param target where it ends
  record Zero(Space source, Space target) implements SmoothMap {
    @Override
    public String toString() {
      return TermPrinter.print(this);
    }
  }

  /// One operation; a constant is an operation without operands.
  ///
  /// @param operation the operation
  /// @param source its operands
  /// @param target its result
  record Primitive(Operation operation, Space source, Space target) implements SmoothMap {

    /// Checks the type.
    ///
    /// @throws TypeMismatchException if the operation does not have this type
    public Primitive {
      Shape result = operation.infer(source.shapes());
      if (!target.equals(Space.of(result))) {
        throw new TypeMismatchException(
            "%s on %s ends at %s, not at %s".formatted(operation.label(), source, result, target));
      }
    }

    /// The operation on operands of the given shapes.
    ///
    /// @throws TypeMismatchException if it does not apply to them
    public static Primitive of(Operation operation, Shape... operands) {
      Space source = Space.of(operands);
      return new Primitive(operation, source, Space.of(operation.infer(source.shapes())));
    }

    @Override
    public String toString() {
      return TermPrinter.print(this);
    }
  }
}
