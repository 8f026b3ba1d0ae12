package org.hyperdescent.lenses.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerBimonoid;
import org.hyperdescent.lenses.LearnerCategory;

/// The laws of the bimonoid in a category of learners: `BIMON.comonoid`, `BIMON.monoid`,
/// `BIMON.bialgebra`, on the nose.
public final class BimonoidLaws {

  private BimonoidLaws() {}

  /// All laws of the bimonoid.
  public static <O, A> ImmutableList<Law<BimonoidInstance<O, A>>> all() {
    return Lists.immutable.of(comonoid(), monoid(), bialgebra());
  }

  /// `BIMON.comonoid`: copying is coassociative, cocommutative and counital.
  public static <O, A> Law<BimonoidInstance<O, A>> comonoid() {
    return new Law<>(
        "BIMON.comonoid",
        "copy;(copy (x) id) = copy;(id (x) copy), copy;s = copy, copy;(! (x) id) = id",
        (instance, sample) -> {
          LearnerBimonoid<O, A> b = instance.bimonoid();
          O a = sample.let("A", instance.object(sample));
          var category = new LearnerCategory<>(b.base());
          Learner<O, A> id = category.identity(a);
          Learner<O, A> copy = b.copy(a);
          return compare(instance, copy.then(copy.tensor(id)), copy.then(id.tensor(copy)), sample)
              .at("coassociativity")
              .and(
                  () ->
                      compare(instance, copy.then(category.symmetry(a, a)), copy, sample)
                          .at("cocommutativity"))
              .and(
                  () ->
                      compare(instance, copy.then(b.discard(a).tensor(id)), id, sample)
                          .at("counit"));
        });
  }

  /// `BIMON.monoid`: adding is associative, commutative and unital.
  public static <O, A> Law<BimonoidInstance<O, A>> monoid() {
    return new Law<>(
        "BIMON.monoid",
        "(add (x) id);add = (id (x) add);add, s;add = add, (zero (x) id);add = id",
        (instance, sample) -> {
          LearnerBimonoid<O, A> b = instance.bimonoid();
          O a = sample.let("A", instance.object(sample));
          var category = new LearnerCategory<>(b.base());
          Learner<O, A> id = category.identity(a);
          Learner<O, A> add = b.add(a);
          return compare(instance, add.tensor(id).then(add), id.tensor(add).then(add), sample)
              .at("associativity")
              .and(
                  () ->
                      compare(instance, category.symmetry(a, a).then(add), add, sample)
                          .at("commutativity"))
              .and(() -> compare(instance, b.zero(a).tensor(id).then(add), id, sample).at("unit"));
        });
  }

  /// `BIMON.bialgebra`: adding and copying pass through each other.
  public static <O, A> Law<BimonoidInstance<O, A>> bialgebra() {
    return new Law<>(
        "BIMON.bialgebra",
        "add;copy = (copy (x) copy);(id (x) s (x) id);(add (x) add), zero;copy = zero (x) zero,"
            + " add;! = ! (x) !, zero;! = id",
        (instance, sample) -> {
          LearnerBimonoid<O, A> b = instance.bimonoid();
          O a = sample.let("A", instance.object(sample));
          var category = new LearnerCategory<>(b.base());
          Learner<O, A> id = category.identity(a);
          Learner<O, A> copy = b.copy(a);
          Learner<O, A> add = b.add(a);
          Learner<O, A> zero = b.zero(a);
          Learner<O, A> discard = b.discard(a);
          Learner<O, A> exchange = id.tensor(category.symmetry(a, a)).tensor(id);
          return compare(
                  instance,
                  add.then(copy),
                  copy.tensor(copy).then(exchange).then(add.tensor(add)),
                  sample)
              .at("add;copy")
              .and(
                  () ->
                      compare(instance, zero.then(copy), zero.tensor(zero), sample).at("zero;copy"))
              .and(
                  () ->
                      compare(instance, add.then(discard), discard.tensor(discard), sample)
                          .at("add;!"))
              .and(
                  () ->
                      compare(
                              instance,
                              zero.then(discard),
                              category.identity(category.unit()),
                              sample)
                          .at("zero;!"));
        });
  }

  private static <O, A> Verdict compare(
      BimonoidInstance<O, A> instance, Learner<O, A> left, Learner<O, A> right, Sample sample) {
    return LearnerEquality.<O, A>strict(instance.baseEquality()).compare(left, right, sample);
  }
}
