package org.hyperdescent.category.free.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.free.FreeSymmetricMonoidalCategory;
import org.hyperdescent.category.free.Generator;
import org.hyperdescent.category.free.OpenHypergraph;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;

/// [FreeSymmetricMonoidalCategory] on [Gates] with providers: objects of up to two wires, arrows of
/// up to two random generators between permutations, completed by generators that make and drop
/// wires. Equality is isomorphism.
public record FreeSymmetricMonoidalInstance()
    implements SymmetricMonoidalInstance<
        ImmutableList<String>, OpenHypergraph<String, Generator<String>>> {

  @Override
  public FreeSymmetricMonoidalCategory<String, Generator<String>> category() {
    return new FreeSymmetricMonoidalCategory<>(Gates.signature());
  }

  @Override
  public ImmutableList<String> object(Sample sample) {
    return Gates.object(2, sample);
  }

  @Override
  public OpenHypergraph<String, Generator<String>> arrow(
      ImmutableList<String> source, ImmutableList<String> target, Sample sample) {
    var arrow = category().identity(source);
    for (int i = sample.between(0, 2); i > 0; i--) {
      arrow = shuffled(arrow, sample);
      ImmutableList<String> strands = arrow.target();
      // Whatever fits on the first strands.
      Generator<String> next =
          sample.oneOf(
              Gates.all()
                  .select(
                      generator ->
                          generator.inputs().equals(strands.take(generator.inputs().size())))
                  .castToList());
      arrow = first(next, arrow);
    }
    MutableList<String> missing = Lists.mutable.withAll(target);
    ImmutableList<Boolean> kept = arrow.target().collect(missing::remove);
    var end = category().identity(category().unit());
    for (int i = 0; i < kept.size(); i++) {
      String type = arrow.target().get(i);
      end =
          end.tensor(
              kept.get(i)
                  ? category().identity(Lists.immutable.of(type))
                  : category().generator(Gates.drop(type)));
    }
    for (String type : missing) {
      end = end.tensor(category().generator(Gates.make(type)));
    }
    return sorted(shuffled(category().compose(arrow, end), sample), target);
  }

  private OpenHypergraph<String, Generator<String>> first(
      Generator<String> generator, OpenHypergraph<String, Generator<String>> arrow) {
    return category()
        .compose(
            arrow,
            category()
                .tensor(
                    category().generator(generator),
                    category().identity(arrow.target().drop(generator.inputs().size()))));
  }

  private OpenHypergraph<String, Generator<String>> shuffled(
      OpenHypergraph<String, Generator<String>> arrow, Sample sample) {
    return category()
        .compose(
            arrow,
            category()
                .permutation(
                    category().factors(arrow.target()), sample.permutation(arrow.target().size())));
  }

  /// Orders strands by type as the target has them, equal types as they come.
  private OpenHypergraph<String, Generator<String>> sorted(
      OpenHypergraph<String, Generator<String>> arrow, ImmutableList<String> target) {
    boolean[] taken = new boolean[target.size()];
    int[] order = new int[target.size()];
    for (int i = 0; i < order.length; i++) {
      int strand = 0;
      while (taken[strand] || !arrow.target().get(strand).equals(target.get(i))) {
        strand++;
      }
      taken[strand] = true;
      order[i] = strand;
    }
    return category()
        .compose(
            arrow,
            category()
                .permutation(
                    category().factors(arrow.target()), FiniteFunction.of(order.length, order)));
  }

  @Override
  public Equality<OpenHypergraph<String, Generator<String>>> equality() {
    return FreeLaws.isomorphism();
  }
}
