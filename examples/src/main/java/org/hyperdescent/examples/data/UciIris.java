package org.hyperdescent.examples.data;

import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.DoubleList;
import org.eclipse.collections.api.list.primitive.ImmutableDoubleList;
import org.eclipse.collections.impl.factory.primitive.DoubleLists;

/// The 150 irises as the Machine Learning Repository of the University of California has them: not
/// standardized, in the usual order, fifty of a kind after another.
///
/// Its file differs from Fisher's table in two rows, the 35th and the 38th, as its own description
/// says; most other collections, and the file that comes with the program, have them right. Whoever
/// repeats a published run needs them wrong.
///
/// @param measurements the four measurements of each iris
/// @param kinds the number of kinds
public record UciIris(ImmutableList<ImmutableDoubleList> measurements, int kinds) {

  /// Both rows in the repository's file.
  private static final ImmutableDoubleList MISTAKEN = DoubleLists.immutable.of(4.9, 3.1, 1.5, 0.1);

  private static final ImmutableDoubleList ROW_35 = DoubleLists.immutable.of(4.9, 3.1, 1.5, 0.2);
  private static final ImmutableDoubleList ROW_38 = DoubleLists.immutable.of(4.9, 3.6, 1.4, 0.1);

  /// Reads the file that comes with the program and puts the two mistakes in.
  ///
  /// @throws DataException if the file is not the one expected
  public static UciIris read() {
    Table table = Table.readWithFirstLine(Iris.builtIn(), Iris.FEATURES.newWith(Iris.CLASS));
    int kinds = Iris.classes(table).size();
    MutableList<ImmutableDoubleList> rows = Lists.mutable.empty();
    for (int row = 0; row < table.size(); row++) {
      int number = row;
      rows.add(
          DoubleLists.immutable.withAll(
              Iris.FEATURES.asLazy().collectDouble(column -> table.number(number, column))));
      int kind = row / (table.size() / kinds);
      if (table.number(row, Iris.CLASS) != kind) {
        throw table.wrong(row, Iris.CLASS, "is out of order");
      }
    }
    mistake(table, rows, 35, ROW_35);
    mistake(table, rows, 38, ROW_38);
    return new UciIris(rows.toImmutable(), kinds);
  }

  private static void mistake(
      Table table, MutableList<ImmutableDoubleList> rows, int number, DoubleList expected) {
    ImmutableDoubleList before = rows.set(number - 1, MISTAKEN);
    if (!before.equals(expected)) {
      throw table.wrong("row %d is %s, not %s".formatted(number, before, expected));
    }
  }

  /// The number of irises.
  public int size() {
    return measurements.size();
  }

  /// The kind of an iris, counted from 0.
  public int kind(int row) {
    return row / ofEachKind();
  }

  /// The rows in an order in which the kinds take turns: the first of each, the second of each, and
  /// so on.
  public int[] kindsInTurn() {
    return IntStream.range(0, size())
        .map(step -> step % kinds * ofEachKind() + step / kinds)
        .toArray();
  }

  private int ofEachKind() {
    return size() / kinds;
  }
}
