package org.hyperdescent.examples.data;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.ejml.data.DMatrixRMaj;

/// House prices in Ames, Iowa: one task for each neighborhood.
///
/// The target is the natural logarithm of the price, less its mean over the training half; the
/// twenty features are areas (three of them as logarithms), years and counts, standardized. Each
/// neighborhood's rows fall into both halves at random, so a small one may have none in one of
/// them.
public final class Ames {

  private static final String TASK = "Neighborhood";
  private static final String TARGET = "Sale_Price";

  private static final ImmutableList<String> LOGARITHMS =
      Lists.immutable.of("Lot_Area", "First_Flr_SF", "Gr_Liv_Area");

  private static final ImmutableList<String> FEATURES =
      Lists.immutable.of(
          "Lot_Frontage",
          "Lot_Area",
          "Year_Built",
          "Year_Remod_Add",
          "Mas_Vnr_Area",
          "Bsmt_Unf_SF",
          "Total_Bsmt_SF",
          "First_Flr_SF",
          "Gr_Liv_Area",
          "Bsmt_Full_Bath",
          "Full_Bath",
          "Half_Bath",
          "Bedroom_AbvGr",
          "Kitchen_AbvGr",
          "TotRms_AbvGrd",
          "Fireplaces",
          "Garage_Cars",
          "Wood_Deck_SF",
          "Open_Porch_SF",
          "Screen_Porch");

  private Ames() {}

  /// The file that comes with the program.
  public static DataFile builtIn() {
    return DataFile.builtIn("ames.csv.gz");
  }

  /// Reads the tasks from a file.
  ///
  /// @param file a file with the columns of the one that comes with the program
  /// @param seed the seed of the split into halves
  /// @throws DataException if the file cannot be read, lacks a column, or holds a value that is
  ///   missing, no number, not finite, or not positive where its logarithm is taken
  public static Multitask read(DataFile file, long seed) {
    Table table = Table.read(file, FEATURES.newWith(TASK).newWith(TARGET));
    if (table.size() < 2) {
      throw table.wrong("one row cannot be split into two halves");
    }
    int rows = table.size();
    for (int row = 0; row < rows; row++) {
      if (table.text(row, TASK).isBlank()) {
        throw table.wrong(row, TASK, "is missing");
      }
    }
    Split split = Split.halves(rows, seed);
    double[] prices =
        IntStream.range(0, rows)
            .mapToDouble(row -> Math.log(table.positive(row, TARGET)))
            .toArray();
    double mean = Standardization.of(split.train(), row -> prices[row]).mean();
    DMatrixRMaj features = features(table, split.train());
    ImmutableList<String> names =
        Lists.immutable.fromStream(
            IntStream.range(0, rows).mapToObj(row -> table.text(row, TASK)).distinct().sorted());
    ImmutableList<Task> tasks =
        names.collect(
            name -> {
              List<Integer> train = of(table, name, split.train());
              List<Integer> test = of(table, name, split.test());
              return new Task(
                  name,
                  Rows.of(features, train),
                  Rows.column(train, row -> prices[row] - mean),
                  Rows.of(features, test),
                  Rows.column(test, row -> prices[row] - mean),
                  1);
            });
    return new Multitask(
        "ames",
        "log price",
        Lists.mutable.of("constant").withAll(FEATURES).toImmutable(),
        tasks,
        Multitask.Summary.ALL_ROWS);
  }

  private static DMatrixRMaj features(Table table, List<Integer> train) {
    DMatrixRMaj features = new DMatrixRMaj(table.size(), 1 + FEATURES.size());
    for (int j = 0; j < FEATURES.size(); j++) {
      String column = FEATURES.get(j);
      boolean logarithm = LOGARITHMS.contains(column);
      double[] values =
          IntStream.range(0, table.size())
              .mapToDouble(
                  row ->
                      logarithm ? Math.log(table.positive(row, column)) : table.number(row, column))
              .toArray();
      Standardization standard = Standardization.of(train, row -> values[row]);
      for (int row = 0; row < values.length; row++) {
        features.set(row, 0, 1);
        features.set(row, 1 + j, standard.apply(values[row]));
      }
    }
    return features;
  }

  private static List<Integer> of(Table table, String name, List<Integer> rows) {
    return rows.stream().filter(row -> table.text(row, TASK).equals(name)).toList();
  }
}
