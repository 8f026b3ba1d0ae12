package org.hyperdescent.functors.learning;

import java.util.Collections;
import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;

/// An optimizer: for each object `P` of parameters a lens `(S x P, S x P) → (P, P)`, the 2-cell
/// along which a learner is reparametrised.
///
/// Its get says at which parameters the learner works; its put takes the change `p'` that the
/// learner asks for, already scaled (`-ε grad`), *adds* what it makes of it, and renews the state
/// `S`. Write `adam.attach(descent.changes(model))`, and run the update of the learner you get on
/// arrays of state and parameters, in place; every state starts at zero.
///
/// The state is `C x P^k`: one clock for all parameters, and `k` moments of their shape. An
/// optimizer is given on one generator and acts on each alike, so on a product it is the tensor of
/// what it is on the factors, up to the order of wires and the copies of the clock: [#split] is
/// that 2-cell (`OPT.tensor`). Hence it does not matter whether one attaches and then composes or
/// the other way round (`OPT.repar`).
///
/// Cost: one pass over the parameters for each arrow; nothing is computed twice once normalized.
/// Source: Cruttwell et al., arXiv 2103.01931, section 3 (stateful parameter updates).
///
/// @param name the name, for drawings, messages and law tables
/// @param category the Cartesian category
/// @param tick what a step does to the clock, `C → C`; the identity of the unit if there is none
/// @param moments how many moments `k` there are, at least 0
/// @param onGet for a generator `X`, `(t, x_1, ..., x_k, p) ↦ p* : C x X^k x X → X`
/// @param onPut for a generator `X`, `(t, x_1, ..., x_k, p, p') ↦ (x_1, ..., x_k, p) : C x X^k x X
///   x X → X^k x X`, where the clock has ticked already
/// @param <O> the objects
/// @param <A> the arrows
public record Optimizer<O, A>(
    String name,
    CartesianCategory<O, A> category,
    A tick,
    int moments,
    Function<? super O, ? extends A> onGet,
    Function<? super O, ? extends A> onPut) {

  /// Checks the clock and the number of moments.
  ///
  /// @throws IllegalArgumentException if the clock does not end where it starts, or the number of
  ///   moments is negative
  public Optimizer {
    if (!category.source(tick).equals(category.target(tick))) {
      throw new IllegalArgumentException(
          "the clock of %s must end where it starts: %s".formatted(name, category.describe(tick)));
    }
    if (moments < 0) {
      throw new IllegalArgumentException("%s has %d moments: none is 0".formatted(name, moments));
    }
  }

  /// The state `S = C x P^k` for parameters `P`.
  public O state(O parameters) {
    return category.tensorAllObjects(blocks(Lists.immutable.of(parameters), moments));
  }

  /// The lens `(S x P, S x P) → (P, P)`.
  ///
  /// @throws org.hyperdescent.category.TypeMismatchException if the arrows on a generator do not
  ///   have the types they are documented to have
  public Lens<O, A> on(O parameters) {
    ImmutableList<O> factors = category.factors(parameters);
    O whole = category.tensorObjects(state(parameters), parameters);
    return new LensCategory<>(category)
        .simple(whole, parameters, get(factors), put(factors))
        .named(name);
  }

  /// A learner with this optimizer: the learner reparametrised along [#on] its parameters.
  ///
  /// @param changes a learner whose update is the scaled change of its parameters and not yet new
  ///   parameters, such as [org.hyperdescent.functors.descent.GradientDescent#changes]
  /// @return a learner with parameters `S x P`
  public Learner<O, A> attach(Learner<O, A> changes) {
    return changes.category().reparametrise(changes, on(changes.parameters()));
  }

  /// The state on a product split into those on the factors, `S(P x Q) x P x Q → S(P) x P x S(Q) x
  /// Q`: wires are reordered and the clock is copied.
  public A split(O left, O right) {
    MutableList<Integer> wires = Lists.mutable.empty();
    for (int factor = 0; factor < 2; factor++) {
      wires.add(0);
      for (int block = 0; block <= moments; block++) {
        wires.add(1 + 2 * block + factor);
      }
    }
    return category.pullback(
        blocks(Lists.immutable.of(left, right), moments + 1), function(wires, 3 + 2 * moments));
  }

  /// `C x (X_1 x ... x X_n)^count`, wire by wire.
  private ImmutableList<O> blocks(ImmutableList<O> factors, int count) {
    MutableList<O> blocks = Lists.mutable.empty();
    blocks.add(category.source(tick));
    for (int block = 0; block < count; block++) {
      blocks.addAllIterable(factors);
    }
    return blocks.toImmutable();
  }

  private A get(ImmutableList<O> factors) {
    MutableList<Integer> wires = Lists.mutable.empty();
    for (int i = 0; i < factors.size(); i++) {
      addFactor(wires, i, factors.size(), moments + 1);
    }
    return category.compose(
        gather(factors, moments + 1, wires), category.tensorAll(factors.collect(onGet::apply)));
  }

  private A put(ImmutableList<O> factors) {
    int n = factors.size();
    MutableList<Integer> wires = Lists.mutable.of(0);
    for (int i = 0; i < n; i++) {
      addFactor(wires, i, n, moments + 2);
    }
    O clock = category.source(tick);
    O rest =
        category.tensorAllObjects(blocks(factors, moments + 2).subList(1, 1 + n * (moments + 2)));
    A ticked = category.tensor(tick, category.identity(rest));
    A renewed =
        category.tensor(
            category.identity(clock), category.tensorAll(factors.collect(onPut::apply)));
    return category.compose(
        category.compose(category.compose(ticked, gather(factors, moments + 2, wires)), renewed),
        scatter(factors));
  }

  /// The clock, and what belongs to factor `i` in each of the blocks.
  private static void addFactor(MutableList<Integer> wires, int i, int factors, int blocks) {
    wires.add(0);
    for (int block = 0; block < blocks; block++) {
      wires.add(1 + block * factors + i);
    }
  }

  /// From blocks to factors.
  private A gather(ImmutableList<O> factors, int blocks, MutableList<Integer> wires) {
    return category.pullback(blocks(factors, blocks), function(wires, 1 + blocks * factors.size()));
  }

  /// From factors, each with its moments and itself, back to blocks.
  private A scatter(ImmutableList<O> factors) {
    int each = moments + 1;
    MutableList<O> sources = Lists.mutable.empty();
    sources.add(category.source(tick));
    factors.forEach(factor -> sources.addAll(Collections.nCopies(each, factor)));
    MutableList<Integer> wires = Lists.mutable.of(0);
    for (int block = 0; block < each; block++) {
      for (int i = 0; i < factors.size(); i++) {
        wires.add(1 + i * each + block);
      }
    }
    return category.pullback(sources.toImmutable(), function(wires, sources.size()));
  }

  private static FiniteFunction function(MutableList<Integer> values, int target) {
    return FiniteFunction.tabulate(values.size(), target, values::get);
  }
}
