package org.hyperdescent.crdc.smooth;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.ReverseDerivativeCategory;

/// The smooth category as a value; see [Smooth#category()].
record SmoothCategory() implements ReverseDerivativeCategory<Space, SmoothMap> {

  @Override
  public Space source(SmoothMap map) {
    return map.source();
  }

  @Override
  public Space target(SmoothMap map) {
    return map.target();
  }

  @Override
  public String describe(SmoothMap map) {
    return map.describe();
  }

  @Override
  public SmoothMap identity(Space space) {
    return new SmoothMap.Identity(space);
  }

  @Override
  public SmoothMap compose(SmoothMap first, SmoothMap second) {
    return first.then(second);
  }

  @Override
  public Space unit() {
    return Space.unit();
  }

  @Override
  public Space tensorObjects(Space left, Space right) {
    return left.tensor(right);
  }

  @Override
  public Space tensorAllObjects(Iterable<? extends Space> spaces) {
    return Space.tensorAll(spaces);
  }

  @Override
  public SmoothMap tensor(SmoothMap left, SmoothMap right) {
    return left.tensor(right);
  }

  @Override
  public SmoothMap tensorAll(Iterable<? extends SmoothMap> maps) {
    return Tensored.ofAll(maps);
  }

  @Override
  public ImmutableList<Space> factors(Space space) {
    return space.factors();
  }

  @Override
  public SmoothMap symmetry(Space left, Space right) {
    return new SmoothMap.Symmetry(left, right);
  }

  @Override
  public SmoothMap permutation(ImmutableList<Space> wires, FiniteFunction order) {
    if (!order.isBijection()) {
      throw new IllegalArgumentException(
          "not a permutation of %d wires: %s".formatted(wires.size(), order));
    }
    return pullback(wires, order);
  }

  @Override
  public SmoothMap copy(Space space) {
    return new SmoothMap.Copy(space);
  }

  @Override
  public SmoothMap discard(Space space) {
    return new SmoothMap.Discard(space);
  }

  @Override
  public SmoothMap pullback(ImmutableList<Space> wires, FiniteFunction f) {
    Space all = Space.tensorAll(wires);
    requireBundles(wires, f);
    return f.isIdentity() ? identity(all) : new SmoothMap.Pullback(all, Wiring.unbundle(wires, f));
  }

  @Override
  public SmoothMap pushforward(ImmutableList<Space> wires, FiniteFunction f) {
    Space all = Space.tensorAll(wires);
    requireBundles(wires, f);
    return f.isIdentity()
        ? identity(all)
        : new SmoothMap.Pushforward(Wiring.unbundle(wires, f), all);
  }

  private static void requireBundles(ImmutableList<Space> wires, FiniteFunction f) {
    if (f.target() != wires.size()) {
      throw new TypeMismatchException("cannot move %d wires along %s".formatted(wires.size(), f));
    }
  }

  @Override
  public SmoothMap projection(ImmutableList<Space> wires, int index) {
    return pullback(wires, FiniteFunction.of(wires.size(), index));
  }

  @Override
  public SmoothMap add(SmoothMap left, SmoothMap right) {
    return left.plus(right);
  }

  @Override
  public SmoothMap zero(Space source, Space target) {
    return new SmoothMap.Zero(source, target);
  }

  @Override
  public SmoothMap addition(Space space) {
    int width = space.width();
    return new SmoothMap.Pushforward(
        FiniteFunction.tabulate(2 * width, width, i -> i % width), space);
  }

  @Override
  public SmoothMap reverse(SmoothMap map) {
    return map.reverse();
  }

  @Override
  public SmoothMap forward(SmoothMap map) {
    return map.forward();
  }

  @Override
  public String toString() {
    return "Smooth";
  }
}
