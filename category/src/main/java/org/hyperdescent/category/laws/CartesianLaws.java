package org.hyperdescent.category.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;

/// The laws of a strict Cartesian category: natural commutative comonoids (`CART.coassoc`,
/// `CART.cocomm`, `CART.counit`, `CART.nat`), coherent with the tensor (`CART.coh`), equivalently
/// products (`CART.pair`), and `CART.wires` for the derived action of finite functions on wires.
public final class CartesianLaws {

  private CartesianLaws() {}

  /// All laws copying and discarding have.
  public static <O, A> ImmutableList<Law<CartesianInstance<O, A>>> all() {
    return Lists.immutable.of(
        coassociativity(),
        cocommutativity(),
        counit(),
        naturality(),
        pairing(),
        coherence(),
        wires());
  }

  /// `CART.coassoc`: it does not matter which copy is copied again.
  public static <O, A> Law<CartesianInstance<O, A>> coassociativity() {
    return new Law<>(
        "CART.coassoc",
        "copy;(copy x id) = copy;(id x copy)",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          A copy = category.copy(a);
          A id = category.identity(a);
          return instance.compare(
              category.compose(copy, category.tensor(copy, id)),
              category.compose(copy, category.tensor(id, copy)),
              sample);
        });
  }

  /// `CART.cocomm`: both copies are the same.
  public static <O, A> Law<CartesianInstance<O, A>> cocommutativity() {
    return new Law<>(
        "CART.cocomm",
        "copy;s = copy",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          A copy = category.copy(a);
          return instance.compare(category.compose(copy, category.symmetry(a, a)), copy, sample);
        });
  }

  /// `CART.counit`: copying and dropping one copy does nothing.
  public static <O, A> Law<CartesianInstance<O, A>> counit() {
    return new Law<>(
        "CART.counit",
        "copy;(! x id) = id = copy;(id x !)",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          A copy = category.copy(a);
          A id = category.identity(a);
          A drop = category.discard(a);
          return instance
              .compare(category.compose(copy, category.tensor(drop, id)), id, sample)
              .at("copy;(! x id)")
              .and(
                  () ->
                      instance
                          .compare(category.compose(copy, category.tensor(id, drop)), id, sample)
                          .at("copy;(id x !)"));
        });
  }

  /// `CART.nat`: every arrow may be copied and discarded. This is what fails for lenses and
  /// learners.
  public static <O, A> Law<CartesianInstance<O, A>> naturality() {
    return new Law<>(
        "CART.nat",
        "f;copy = copy;(f x f), f;! = !",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          return instance
              .compare(
                  category.compose(f, category.copy(b)),
                  category.compose(category.copy(a), category.tensor(f, f)),
                  sample)
              .at("copy")
              .and(
                  () ->
                      instance
                          .compare(
                              category.compose(f, category.discard(b)), category.discard(a), sample)
                          .at("!"));
        });
  }

  /// `CART.pair`: the universal property of products.
  public static <O, A> Law<CartesianInstance<O, A>> pairing() {
    return new Law<>(
        "CART.pair",
        "<f,g>;p0 = f, <f,g>;p1 = g, <h;p0,h;p1> = h, k;<f,g> = <k;f,k;g>",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O c = sample.let("C", instance.object(sample));
          O z = sample.let("Z", instance.object(sample));
          A f = sample.let("f", instance.arrow(a, b, sample));
          A g = sample.let("g", instance.arrow(a, c, sample));
          A h = sample.let("h", instance.arrow(a, category.tensorObjects(b, c), sample));
          A k = sample.let("k", instance.arrow(z, a, sample));
          A p0 = category.first(b, c);
          A p1 = category.second(b, c);
          A paired = category.pair(f, g);
          return instance
              .compare(category.compose(paired, p0), f, sample)
              .at("<f,g>;p0")
              .and(() -> instance.compare(category.compose(paired, p1), g, sample).at("<f,g>;p1"))
              .and(
                  () ->
                      instance
                          .compare(
                              category.pair(category.compose(h, p0), category.compose(h, p1)),
                              h,
                              sample)
                          .at("<h;p0,h;p1>"))
              .and(
                  () ->
                      instance
                          .compare(
                              category.compose(k, paired),
                              category.pair(category.compose(k, f), category.compose(k, g)),
                              sample)
                          .at("k;<f,g>"));
        });
  }

  /// `CART.coh`: copying a product is copying its factors, up to the middle exchange.
  public static <O, A> Law<CartesianInstance<O, A>> coherence() {
    return new Law<>(
        "CART.coh",
        "copy_{AxB} = (copy_A x copy_B);(id x s x id), !_{AxB} = !_A x !_B",
        (instance, sample) -> {
          var category = instance.category();
          O a = sample.let("A", instance.object(sample));
          O b = sample.let("B", instance.object(sample));
          O product = category.tensorObjects(a, b);
          return instance
              .compare(
                  category.copy(product),
                  category.compose(
                      category.tensor(category.copy(a), category.copy(b)),
                      SymmetricMonoidalLaws.middleExchange(category, a, a, b, b)),
                  sample)
              .at("copy")
              .and(
                  () ->
                      instance
                          .compare(
                              category.discard(product),
                              category.tensor(category.discard(a), category.discard(b)),
                              sample)
                          .at("!"));
        });
  }

  /// `CART.wires`: pulling wires back along a finite function is projecting each output from its
  /// input, and contravariantly functorial.
  public static <O, A> Law<CartesianInstance<O, A>> wires() {
    return new Law<>(
        "CART.wires",
        "f^*;p_i = p_f(i), (f;g)^* = g^*;f^*, id^* = id",
        (instance, sample) -> {
          var category = instance.category();
          MutableList<O> drawn = Lists.mutable.empty();
          int size = sample.between(1, 3);
          for (int i = 0; i < size; i++) {
            drawn.add(instance.object(sample));
          }
          ImmutableList<O> wires = sample.let("wires", drawn.toImmutable());
          int middle = sample.between(1, 2);
          FiniteFunction g = sample.let("g", sample.function(middle, size));
          FiniteFunction f = sample.let("f", sample.function(sample.below(3), middle));
          ImmutableList<O> pulled = g.values().collect(wires::get);
          A along = category.pullback(wires, g);
          Verdict verdict =
              instance
                  .compare(
                      category.compose(along, category.pullback(pulled, f)),
                      category.pullback(wires, f.then(g)),
                      sample)
                  .at("composition")
                  .and(
                      () ->
                          instance
                              .compare(
                                  category.pullback(wires, FiniteFunction.identity(size)),
                                  category.identity(category.tensorAllObjects(wires)),
                                  sample)
                              .at("identity"));
          for (int i = 0; i < middle; i++) {
            int output = i;
            verdict =
                verdict.and(
                    () ->
                        instance
                            .compare(
                                category.compose(along, category.projection(pulled, output)),
                                category.projection(wires, g.apply(output)),
                                sample)
                            .at("output " + output));
          }
          return verdict;
        });
  }
}
