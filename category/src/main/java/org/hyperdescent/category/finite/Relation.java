package org.hyperdescent.category.finite;

import java.util.Arrays;
import java.util.BitSet;
import org.hyperdescent.category.TypeMismatchException;

/// A relation between products of finite sets: an arrow of [Relations]. It says which tuples of the
/// source go with which tuples of the target, and two are equal exactly when they say the same.
///
/// Stored as one row of bits for each tuple of the source. Immutable.
public final class Relation {

  /// Whether two tuples are related.
  @FunctionalInterface
  public interface Rule {

    /// The answer for the numbers of a tuple of the source and one of the target.
    boolean relates(int source, int target);
  }

  private final FiniteSet source;
  private final FiniteSet target;
  private final BitSet[] rows;

  private Relation(FiniteSet source, FiniteSet target, BitSet[] rows) {
    this.source = source;
    this.target = target;
    this.rows = rows;
  }

  /// The relation with the given pairs.
  public static Relation tabulate(FiniteSet from, FiniteSet to, Rule rule) {
    BitSet[] rows = emptyRows(from, to);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < to.size(); j++) {
        rows[i].set(j, rule.relates(i, j));
      }
    }
    return new Relation(from, to, rows);
  }

  /// The graph of a function.
  public static Relation graph(FiniteMap map) {
    return between(FiniteMap.tabulate(map.source(), map.source(), i -> i), map);
  }

  /// The image of a span `source ← P → target`: the pairs of images of an element of `P`.
  ///
  /// @throws TypeMismatchException if the legs do not start from the same set
  public static Relation between(FiniteMap toSource, FiniteMap toTarget) {
    if (!toSource.source().equals(toTarget.source())) {
      throw new TypeMismatchException(
          "not a span: %s and %s start from different sets"
              .formatted(toSource.type(), toTarget.type()));
    }
    BitSet[] rows = emptyRows(toSource.target(), toTarget.target());
    for (int p = 0; p < toSource.source().size(); p++) {
      rows[toSource.values().apply(p)].set(toTarget.values().apply(p));
    }
    return new Relation(toSource.target(), toTarget.target(), rows);
  }

  private static BitSet[] emptyRows(FiniteSet from, FiniteSet to) {
    BitSet[] rows = new BitSet[from.size()];
    Arrays.setAll(rows, _ -> new BitSet(to.size()));
    return rows;
  }

  /// Where it starts.
  public FiniteSet source() {
    return source;
  }

  /// Where it ends.
  public FiniteSet target() {
    return target;
  }

  /// Whether the tuples with these numbers are related.
  public boolean relates(int from, int to) {
    return to < target.size() && rows[from].get(to);
  }

  /// The composite `this ; next`: related through some tuple in the middle. Cost: one union of rows
  /// for each pair of this relation.
  ///
  /// @throws TypeMismatchException if this relation's target is not the source of `next`
  public Relation then(Relation next) {
    if (!target.equals(next.source)) {
      throw new TypeMismatchException(
          "cannot compose %s with %s: %s is not %s"
              .formatted(type(), next.type(), target, next.source));
    }
    BitSet[] composite = emptyRows(source, next.target);
    for (int i = 0; i < rows.length; i++) {
      for (int j = rows[i].nextSetBit(0); j >= 0; j = rows[i].nextSetBit(j + 1)) {
        composite[i].or(next.rows[j]);
      }
    }
    return new Relation(source, next.target, composite);
  }

  /// The product `this x next`: related in both components.
  public Relation tensor(Relation next) {
    int lowRows = next.source.size();
    int lowColumns = next.target.size();
    return tabulate(
        source.times(next.source),
        target.times(next.target),
        (i, j) ->
            relates(i / lowRows, j / lowColumns) && next.relates(i % lowRows, j % lowColumns));
  }

  /// The converse: the dagger of the category of relations.
  public Relation converse() {
    return tabulate(target, source, (i, j) -> relates(j, i));
  }

  /// The type, as in `(2×3) → (2)`.
  public String type() {
    return source + " → " + target;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Relation relation
        && source.equals(relation.source)
        && target.equals(relation.target)
        && Arrays.equals(rows, relation.rows);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * source.hashCode() + target.hashCode()) + Arrays.hashCode(rows);
  }

  /// The type and, for each tuple of the source, the tuples related to it.
  @Override
  public String toString() {
    return type() + " " + Arrays.toString(rows);
  }
}
