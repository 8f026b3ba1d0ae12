package org.hyperdescent.examples.data;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.eclipse.collections.impl.factory.Sets;
import org.ejml.data.DMatrixRMaj;

/// Ridership of the Chicago "L": one task for each of twenty stations.
///
/// The target is the ridership of a day; the features are the station's own ridership 14 days
/// before, whether the day is a weekday, a Saturday or a holiday, and its mean temperature (that of
/// the day itself, so a forecaster would have to forecast it). Every other station is "old" and has
/// 400 training days, the others are "new" and have 20: the setting in which sharing has a reason
/// to help. With many days for every station, independent models are as good. Days are split at
/// random, so the errors speak of filling gaps, not of forecasting later years.
///
/// Each station's target is standardized by its training days; errors are relative to the standard
/// deviation of its test days.
public final class Chicago {

  private static final ImmutableList<String> STATIONS =
      Lists.immutable.of(
          "Austin",
          "Quincy_Wells",
          "Belmont",
          "Archer_35th",
          "Oak_Park",
          "Western",
          "Clark_Lake",
          "Clinton",
          "Merchandise_Mart",
          "Irving_Park",
          "Washington_Wells",
          "Harlem",
          "Monroe",
          "Polk",
          "Ashland",
          "Kedzie",
          "Addison",
          "Jefferson_Park",
          "Montrose",
          "California");

  private static final String DATE = "date";
  private static final String TEMPERATURE = "temp";

  /// The station columns of a row hold the ridership of so many days before.
  private static final int LAG = 14;

  private static final int OLD_DAYS = 400;
  private static final int NEW_DAYS = 20;

  private Chicago() {}

  /// The file that comes with the program.
  public static DataFile builtIn() {
    return DataFile.builtIn("chicago.csv.gz");
  }

  /// Reads the tasks from a file.
  ///
  /// @param file a file with the columns of the one that comes with the program
  /// @param seed the seed of the split into halves
  /// @throws DataException if the file cannot be read, lacks a column, holds a value that is
  ///   missing, no number or not finite, skips a day, or has too few days
  public static Multitask read(DataFile file, long seed) {
    Table table = Table.read(file, STATIONS.newWith(TEMPERATURE).newWith(DATE));
    int days = table.size() - LAG;
    if (days < 2 * OLD_DAYS) {
      throw table.wrong(
          "%d days are too few, %d are needed".formatted(table.size(), 2 * OLD_DAYS + LAG));
    }
    Split split = Split.halves(days, seed);
    List<List<Integer>> train = trainingDays(split.train());
    DMatrixRMaj calendar = calendar(table, days, train.stream().flatMap(List::stream).toList());
    return new Multitask(
        "chicago",
        "standard deviations of a station's ridership",
        Lists.immutable.of(
            "constant", "ridership_14_days_ago", "weekday", "saturday", "holiday", TEMPERATURE),
        STATIONS.collectWithIndex(
            (station, i) -> task(table, station, calendar, train.get(i), split.test())),
        Multitask.Summary.MEAN_OF_TASKS);
  }

  /// The training days of each station: consecutive stretches of the shuffled training half, round
  /// and round.
  private static List<List<Integer>> trainingDays(List<Integer> pool) {
    List<List<Integer>> days = new ArrayList<>();
    int offset = 0;
    for (int station = 0; station < STATIONS.size(); station++) {
      int start = offset;
      int count = station % 2 == 0 ? OLD_DAYS : NEW_DAYS;
      days.add(
          IntStream.range(start, start + count).mapToObj(i -> pool.get(i % pool.size())).toList());
      offset += count;
    }
    return days;
  }

  private static Task task(
      Table table, String station, DMatrixRMaj calendar, List<Integer> train, List<Integer> test) {
    double[] riders =
        IntStream.range(0, table.size()).mapToDouble(row -> table.number(row, station)).toArray();
    Standardization lag = Standardization.of(train, day -> riders[day]);
    Standardization target = Standardization.of(train, day -> riders[day + LAG]);
    Standardization truth = Standardization.of(test, day -> riders[day + LAG]);
    return new Task(
        station,
        features(calendar, lag, riders, train),
        Rows.column(train, day -> target.apply(riders[day + LAG])),
        features(calendar, lag, riders, test),
        Rows.column(test, day -> target.apply(riders[day + LAG])),
        target.deviation() / truth.deviation());
  }

  private static DMatrixRMaj features(
      DMatrixRMaj calendar, Standardization lag, double[] riders, List<Integer> days) {
    DMatrixRMaj features = new DMatrixRMaj(days.size(), 2 + calendar.getNumCols());
    for (int i = 0; i < days.size(); i++) {
      features.set(i, 0, 1);
      features.set(i, 1, lag.apply(riders[days.get(i)]));
      for (int j = 0; j < calendar.getNumCols(); j++) {
        features.set(i, 2 + j, calendar.get(days.get(i), j));
      }
    }
    return features;
  }

  /// The features that all stations share, standardized over the training days of all stations.
  private static DMatrixRMaj calendar(Table table, int days, List<Integer> train) {
    DMatrixRMaj calendar = new DMatrixRMaj(days, 4);
    LocalDate first = date(table, 0);
    for (int day = 0; day < days; day++) {
      LocalDate date = date(table, day);
      if (!date.equals(first.plusDays(day))) {
        throw table.wrong(day, DATE, "is not the day after the row before");
      }
      DayOfWeek weekday = date.getDayOfWeek();
      calendar.set(day, 0, weekday.compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0);
      calendar.set(day, 1, weekday == DayOfWeek.SATURDAY ? 1 : 0);
      calendar.set(day, 2, isHoliday(date) ? 1 : 0);
      calendar.set(day, 3, table.number(day, TEMPERATURE));
    }
    for (int j = 0; j < calendar.getNumCols(); j++) {
      int column = j;
      Standardization standard = Standardization.of(train, day -> calendar.get(day, column));
      for (int day = 0; day < days; day++) {
        calendar.set(day, j, standard.apply(calendar.get(day, j)));
      }
    }
    return calendar;
  }

  private static LocalDate date(Table table, int row) {
    try {
      return LocalDate.parse(table.text(row, DATE));
    } catch (DateTimeException _) {
      throw table.wrong(row, DATE, "is not a date of the form 2001-01-22");
    }
  }

  /// New Year, Memorial Day, Independence Day, Labor Day, Thanksgiving, Christmas.
  private static boolean isHoliday(LocalDate date) {
    return Sets.immutable
            .of(MonthDay.of(1, 1), MonthDay.of(7, 4), MonthDay.of(12, 25))
            .contains(MonthDay.from(date))
        || date.equals(monday(date, Month.MAY, -1))
        || date.equals(monday(date, Month.SEPTEMBER, 1))
        || date.equals(
            date.withMonth(11).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)));
  }

  private static LocalDate monday(LocalDate date, Month month, int ordinal) {
    return LocalDate.of(date.getYear(), month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
  }
}
