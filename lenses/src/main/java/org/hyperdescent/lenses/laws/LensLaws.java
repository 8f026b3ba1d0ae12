package org.hyperdescent.lenses.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensObject;

/// The laws of lenses: `LENS.comp` and `LENS.tensor`, the formulas that define the category, and
/// `LENS.GetPut`, `LENS.PutGet`, `LENS.PutPut`, the laws of a well-behaved simple lens.
///
/// The three are closed under composition and tensor, and they speak of values: derivative lenses,
/// whose put receives changes, do not obey them. The names GetPut and PutGet are swapped in part of
/// the literature; here the formulas decide.
public final class LensLaws {

  private LensLaws() {}

  /// The formulas of composite and tensor.
  public static <O, A> ImmutableList<Law<LensInstance<O, A>>> category() {
    return Lists.immutable.of(composition(), tensor());
  }

  /// The laws of a well-behaved simple lens.
  public static <O, A> ImmutableList<Law<SimpleLensInstance<O, A>>> wellBehaved() {
    return Lists.immutable.of(getPut(), putGet(), putPut());
  }

  /// `LENS.comp`: the composite put sends the answer of the second lens back through the first.
  public static <O, A> Law<LensInstance<O, A>> composition() {
    return new Law<>(
        "LENS.comp",
        "put_{f;g}(a,c') = put_f(a, put_g(get_f a, c')), get_{f;g} = get_f;get_g",
        (instance, sample) -> {
          var base = instance.base();
          LensObject<O> a = sample.let("A", instance.object(sample));
          LensObject<O> b = sample.let("B", instance.object(sample));
          LensObject<O> c = sample.let("C", instance.object(sample));
          Lens<O, A> f = sample.let("f", instance.arrow(a, b, sample));
          Lens<O, A> g = sample.let("g", instance.arrow(b, c, sample));
          var x = new Elements<>(base, Lists.immutable.of(a.forward(), c.backward()));
          A answer = x.apply(g.put(), x.apply(f.get(), x.variable(0)), x.variable(1));
          Lens<O, A> composite = instance.category().compose(f, g);
          return instance
              .baseEquality()
              .compare(composite.get(), base.compose(f.get(), g.get()), sample)
              .at("get")
              .and(
                  () ->
                      instance
                          .baseEquality()
                          .compare(composite.put(), x.apply(f.put(), x.variable(0), answer), sample)
                          .at("put"));
        });
  }

  /// `LENS.tensor`: the put of a tensor is both puts, each on its own point and answer.
  public static <O, A> Law<LensInstance<O, A>> tensor() {
    return new Law<>(
        "LENS.tensor",
        "put_{f(x)g}((a,c),(b',d')) = (put_f(a,b'), put_g(c,d')), get_{f(x)g} = get_f x get_g",
        (instance, sample) -> {
          var base = instance.base();
          LensObject<O> a = sample.let("A", instance.object(sample));
          LensObject<O> b = sample.let("B", instance.object(sample));
          LensObject<O> c = sample.let("C", instance.object(sample));
          LensObject<O> d = sample.let("D", instance.object(sample));
          Lens<O, A> f = sample.let("f", instance.arrow(a, b, sample));
          Lens<O, A> g = sample.let("g", instance.arrow(c, d, sample));
          var x =
              new Elements<>(
                  base, Lists.immutable.of(a.forward(), c.forward(), b.backward(), d.backward()));
          Lens<O, A> tensor = instance.category().tensor(f, g);
          return instance
              .baseEquality()
              .compare(tensor.get(), base.tensor(f.get(), g.get()), sample)
              .at("get")
              .and(
                  () ->
                      instance
                          .baseEquality()
                          .compare(
                              tensor.put(),
                              x.tuple(
                                  x.apply(f.put(), x.variable(0), x.variable(2)),
                                  x.apply(g.put(), x.variable(1), x.variable(3))),
                              sample)
                          .at("put"));
        });
  }

  /// `LENS.GetPut`: putting back what was got changes nothing.
  public static <O, A> Law<SimpleLensInstance<O, A>> getPut() {
    return new Law<>(
        "LENS.GetPut",
        "put(a, get a) = a",
        (instance, sample) -> {
          Lens<O, A> lens = sample.let("lens", simple(instance.lens(sample)));
          var base = lens.category().base();
          O a = lens.source().forward();
          var x = new Elements<>(base, Lists.immutable.of(a));
          A point = x.variable(0);
          return instance
              .baseEquality()
              .compare(
                  x.apply(lens.put(), point, x.apply(lens.get(), point)), base.identity(a), sample);
        });
  }

  /// `LENS.PutGet`: what was put is what one gets.
  public static <O, A> Law<SimpleLensInstance<O, A>> putGet() {
    return new Law<>(
        "LENS.PutGet",
        "get(put(a, b)) = b",
        (instance, sample) -> {
          Lens<O, A> lens = sample.let("lens", simple(instance.lens(sample)));
          var base = lens.category().base();
          O a = lens.source().forward();
          O b = lens.target().forward();
          return instance
              .baseEquality()
              .compare(base.compose(lens.put(), lens.get()), base.second(a, b), sample);
        });
  }

  /// `LENS.PutPut`: the last put wins.
  public static <O, A> Law<SimpleLensInstance<O, A>> putPut() {
    return new Law<>(
        "LENS.PutPut",
        "put(put(a, b), b') = put(a, b')",
        (instance, sample) -> {
          Lens<O, A> lens = sample.let("lens", simple(instance.lens(sample)));
          var base = lens.category().base();
          O b = lens.target().forward();
          A stay = base.identity(b);
          A skip = base.tensor(base.first(lens.source().forward(), b), stay);
          return instance
              .baseEquality()
              .compare(
                  base.compose(base.tensor(lens.put(), stay), lens.put()),
                  base.compose(skip, lens.put()),
                  sample);
        });
  }

  private static <O, A> Lens<O, A> simple(Lens<O, A> lens) {
    if (!lens.source().isSimple() || !lens.target().isSimple()) {
      throw new IllegalArgumentException(
          "the lens laws speak of simple lenses, not of " + lens.category().describe(lens));
    }
    return lens;
  }
}
