package org.hyperdescent.category.function;

import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.TypeMismatchException;

/// A Java function between products of finite types: an arrow of [JavaFunctions].
///
/// The rule must be a function: the same tuple gives the same tuple, and nothing else happens. Two
/// arrows are compared by their values, see [JavaFunctionsInstance]; `equals` compares the rules as
/// objects.
///
/// @param source the types of the arguments
/// @param target the types of the results
/// @param rule takes one value of each type of the source and returns one of each type of the
///   target
public record JavaFunction(
    ImmutableList<FiniteType> source,
    ImmutableList<FiniteType> target,
    UnaryOperator<ImmutableList<Object>> rule) {

  private static final int SHOWN = 32;

  /// The results for a tuple of arguments.
  ///
  /// @throws TypeMismatchException if the arguments are not values of the source, or the results
  ///   not values of the target
  public ImmutableList<Object> apply(ImmutableList<Object> arguments) {
    require(arguments, source, "takes");
    ImmutableList<Object> results = rule.apply(arguments);
    require(results, target, "returns");
    return results;
  }

  private void require(ImmutableList<Object> tuple, ImmutableList<FiniteType> types, String verb) {
    boolean fits = tuple.size() == types.size();
    for (int i = 0; fits && i < types.size(); i++) {
      fits = types.get(i).values().contains(tuple.get(i));
    }
    if (!fits) {
      throw new TypeMismatchException(
          "a function %s %s %s, not %s".formatted(type(), verb, types, tuple));
    }
  }

  /// The composite `this ; next`.
  ///
  /// @throws TypeMismatchException if this function's target is not the source of `next`
  public JavaFunction then(JavaFunction next) {
    if (!target.equals(next.source)) {
      throw new TypeMismatchException(
          "cannot compose %s with %s: %s is not %s"
              .formatted(type(), next.type(), target, next.source));
    }
    return new JavaFunction(source, next.target, x -> next.rule.apply(rule.apply(x)));
  }

  /// The product `this x next`: each takes its own arguments.
  public JavaFunction tensor(JavaFunction next) {
    int size = source.size();
    return new JavaFunction(
        source.newWithAll(next.source),
        target.newWithAll(next.target),
        x -> rule.apply(x.take(size)).newWithAll(next.rule.apply(x.drop(size))));
  }

  /// The type, as in `[Boolean, Suit] → [Boolean]`.
  public String type() {
    return source + " → " + target;
  }

  /// The type and the results in the order of the tuples; long lists are cut short.
  @Override
  public String toString() {
    ImmutableList<ImmutableList<Object>> tuples = FiniteType.tuples(source);
    boolean all = tuples.size() <= SHOWN;
    StringJoiner results = new StringJoiner(", ", type() + " {", all ? "}" : ", ...}");
    tuples.take(SHOWN).forEach(x -> results.add(rule.apply(x).toString()));
    return results.toString();
  }
}
