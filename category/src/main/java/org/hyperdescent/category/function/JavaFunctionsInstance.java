package org.hyperdescent.category.function;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;

/// [JavaFunctions] with providers: at most one factor, and any function. Equality is exhaustive:
/// both functions are called on every tuple.
///
/// @param types the types drawn, at least one; none of them empty
public record JavaFunctionsInstance(ImmutableList<FiniteType> types)
    implements CartesianInstance<ImmutableList<FiniteType>, JavaFunction> {

  private static final FiniteType BOOLEAN = FiniteType.of("Boolean", false, true);
  private static final FiniteType LETTER = FiniteType.of("Letter", 'a', 'b', 'c');

  /// Booleans and three letters.
  public JavaFunctionsInstance() {
    this(Lists.immutable.of(BOOLEAN, LETTER));
  }

  @Override
  public JavaFunctions category() {
    return new JavaFunctions();
  }

  @Override
  public ImmutableList<FiniteType> object(Sample sample) {
    return sample.below(3) == 0
        ? Lists.immutable.empty()
        : Lists.immutable.of(sample.oneOf(types.castToList()));
  }

  @Override
  public JavaFunction arrow(
      ImmutableList<FiniteType> source, ImmutableList<FiniteType> target, Sample sample) {
    Map<ImmutableList<Object>, ImmutableList<Object>> results = new HashMap<>();
    FiniteType.tuples(source)
        .forEach(
            tuple ->
                results.put(
                    tuple, target.collect(type -> sample.oneOf(type.values().castToList()))));
    return new JavaFunction(source, target, x -> Objects.requireNonNull(results.get(x)));
  }

  @Override
  public Equality<JavaFunction> equality() {
    return (left, right, _) -> {
      for (ImmutableList<Object> tuple : FiniteType.tuples(left.source())) {
        ImmutableList<Object> result = left.apply(tuple);
        if (!result.equals(right.apply(tuple))) {
          return Verdict.different(result, right.apply(tuple), tuple.toString());
        }
      }
      return Verdict.equal();
    };
  }
}
