package org.hyperdescent.examples.data;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.ejml.data.DMatrixRMaj;

/// Measurements of 150 irises of three kinds, split at random into 100 for training and 50 for
/// testing.
///
/// @param classes the names of the three kinds
/// @param train the training part
/// @param test the test part
public record Iris(ImmutableList<String> classes, Part train, Part test) {

  static final ImmutableList<String> FEATURES =
      Lists.immutable.of("sepal_length", "sepal_width", "petal_length", "petal_width");

  static final String CLASS = "class";

  /// Some of the irises.
  ///
  /// @param features rows times the four measurements, standardized by the training part; not to be
  ///   modified
  /// @param labels rows times the three kinds, 1 where the iris is of that kind and 0 elsewhere;
  ///   not to be modified
  public record Part(DMatrixRMaj features, DMatrixRMaj labels) {

    /// The number of irises.
    public int rows() {
      return features.getNumRows();
    }
  }

  /// The file that comes with the program.
  public static DataFile builtIn() {
    return DataFile.builtIn("iris.csv");
  }

  /// Reads the irises from a file whose first line is `rows,4,class,class,...` and whose rows end
  /// in the number of a class.
  ///
  /// @param seed the seed of the split
  /// @throws DataException if the file cannot be read or holds something else
  public static Iris read(DataFile file, long seed) {
    Table table = Table.readWithFirstLine(file, FEATURES.newWith(CLASS));
    ImmutableList<String> classes = classes(table);
    int rows = table.size();
    Split split = Split.of(rows, 2 * rows / 3, seed);
    DMatrixRMaj features = new DMatrixRMaj(rows, FEATURES.size());
    FEATURES.forEachWithIndex(
        (column, j) -> {
          double[] values =
              IntStream.range(0, rows).mapToDouble(row -> table.number(row, column)).toArray();
          Standardization standard = Standardization.of(split.train(), row -> values[row]);
          for (int row = 0; row < rows; row++) {
            features.set(row, j, standard.apply(values[row]));
          }
        });
    DMatrixRMaj labels = new DMatrixRMaj(rows, classes.size());
    for (int row = 0; row < rows; row++) {
      double label = table.number(row, CLASS);
      if (label != Math.rint(label) || label < 0 || label >= classes.size()) {
        throw table.wrong(row, CLASS, "is not one of the classes 0 to " + (classes.size() - 1));
      }
      labels.set(row, (int) label, 1);
    }
    return new Iris(
        classes, part(features, labels, split.train()), part(features, labels, split.test()));
  }

  static ImmutableList<String> classes(Table table) {
    ImmutableList<String> first = table.firstLine();
    String expected = "%d,%d,".formatted(table.size(), FEATURES.size());
    if (!String.join(",", first).startsWith(expected) || first.size() < 4) {
      throw table.wrong(
          "the first line is \"%s\" where it should be \"%sclass,class,...\""
              .formatted(String.join(",", first), expected));
    }
    return first.subList(2, first.size());
  }

  private static Part part(DMatrixRMaj features, DMatrixRMaj labels, List<Integer> rows) {
    return new Part(Rows.of(features, rows), Rows.of(labels, rows));
  }
}
