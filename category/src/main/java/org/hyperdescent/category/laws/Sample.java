package org.hyperdescent.category.laws;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.jspecify.annotations.Nullable;

/// One sample under construction: it reads [Choices] in order and remembers the named variables for
/// the counterexample.
///
/// A sample is used once, by one thread, while one law is checked; it is the only mutable object of
/// the law machinery.
public final class Sample {

  private final Choices choices;
  private final MutableList<String> variables = Lists.mutable.empty();
  private int position;
  private int withoutAlternative;
  private @Nullable String degenerate;

  /// A sample that reads the given choices from the start.
  public Sample(Choices choices) {
    this.choices = choices;
  }

  /// A number in `0..bound-1`; simpler choices give smaller numbers.
  ///
  /// @param bound at least 1, at most [Choices#BOUND]
  public int below(int bound) {
    if (bound < 1 || bound > Choices.BOUND) {
      throw new IllegalArgumentException("bound " + bound + " is not in 1.." + Choices.BOUND);
    }
    return choices.at(position++) % bound;
  }

  /// A number in `low..high`, both included; simpler choices give numbers closer to `low`.
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /// False or true; false is simpler.
  public boolean flip() {
    return below(2) == 1;
  }

  /// An integer in `-radius..radius`; the order of simplicity is 0, 1, -1, 2, -2, ...
  public int signed(int radius) {
    int choice = below(2 * radius + 1);
    return (choice & 1) == 1 ? (choice + 1) / 2 : -(choice / 2);
  }

  /// A dyadic rational in [-2, 2] (a multiple of 1/64), exact in binary floating point.
  public double real() {
    return signed(128) / 64.0;
  }

  /// One of the given values; earlier is simpler.
  public <X> X oneOf(List<? extends X> values) {
    return values.get(below(values.size()));
  }

  /// The only value there is: a category with one object draws it by `sample.only(object)`.
  ///
  /// A law all of whose samples are the same is vacuous, unless all its variables were drawn like
  /// this.
  public <X> X only(X value) {
    withoutAlternative++;
    return value;
  }

  /// A function between finite ordinals; simpler choices give smaller values. Discards the sample
  /// if there is none, that is if only the target is empty.
  public FiniteFunction function(int source, int target) {
    if (target == 0 && source > 0) {
      throw discard("there is no function from " + source + " elements to none");
    }
    return FiniteFunction.tabulate(source, target, _ -> below(target));
  }

  /// A permutation of a finite ordinal; the identity is simplest.
  public FiniteFunction permutation(int size) {
    MutableIntList left = IntLists.mutable.withAll(FiniteFunction.identity(size).values());
    return FiniteFunction.tabulate(size, size, _ -> left.removeAtIndex(below(left.size())));
  }

  /// Gives a value a name in the counterexample, and returns it.
  public <X> X let(String name, X value) {
    return let(name, value, String::valueOf);
  }

  /// Gives a value a name and a rendering in the counterexample, and returns it.
  public <X> X let(String name, X value, Function<? super X, String> show) {
    variables.add(name + " = " + show.apply(value));
    return value;
  }

  /// Gives this sample up: it does not meet the premises of the law. Write `throw
  /// sample.discard("...")`.
  public DiscardedSampleException discard(String reason) {
    return new DiscardedSampleException(reason);
  }

  /// Marks this sample as one that says little: the law would hold on it in almost any structure. A
  /// law that held on such samples only is vacuous.
  ///
  /// @param reason what is degenerate about it
  public void degenerate(String reason) {
    degenerate = reason;
  }

  /// Why this sample was marked as degenerate, if it was.
  Optional<String> degenerate() {
    return Optional.ofNullable(degenerate);
  }

  /// Whether some variable might have had another value.
  boolean open() {
    return variables.size() > withoutAlternative;
  }

  /// The named variables so far, as text, in the order they were named.
  public ImmutableList<String> variables() {
    return variables.toImmutable();
  }
}
