package org.hyperdescent.examples.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.factory.Lists;

/// A table read from a comma-separated file, in which every cell knows where it came from.
public final class Table {

  /// What Java reads as a number and nobody else writes as one: `12f`, `12d`, `0x1p3`.
  private static final Pattern JAVA_ONLY = Pattern.compile("(?i)[0-9.][fd]\\s*$|0x");

  /// Sums of squares of larger numbers overflow.
  private static final double LARGEST = 1e150;

  private final String file;
  private final ImmutableList<String> firstLine;
  private final ImmutableList<String> header;
  private final ImmutableList<CsvRecord> rows;

  private Table(
      String file,
      ImmutableList<String> firstLine,
      ImmutableList<String> header,
      ImmutableList<CsvRecord> rows) {
    this.file = file;
    this.firstLine = firstLine;
    this.header = header;
    this.rows = rows;
  }

  /// Reads a file whose first line names the columns.
  ///
  /// @throws DataException if the file cannot be read, is empty, has a line with too many or too
  ///   few fields, or lacks one of the columns
  public static Table read(DataFile file, Iterable<String> neededColumns) {
    MutableList<CsvRecord> records = records(file);
    ImmutableList<String> header = Lists.immutable.ofAll(records.getFirst().getFields());
    for (String column : neededColumns) {
      int count = header.count(column::equals);
      if (count != 1) {
        throw new DataException(
            "%s, line %d: column %s %s"
                .formatted(
                    file.name(),
                    records.getFirst().getStartingLineNumber(),
                    column,
                    count == 0 ? "is missing" : "occurs %d times".formatted(count)));
      }
    }
    return of(file, header, records);
  }

  /// Reads a file whose first line is something else, with columns named by the caller.
  ///
  /// @throws DataException if the file cannot be read, is empty, or has a line with too many or too
  ///   few fields
  public static Table readWithFirstLine(DataFile file, ImmutableList<String> columns) {
    MutableList<CsvRecord> records = records(file);
    return of(file, columns, records);
  }

  private static Table of(
      DataFile file, ImmutableList<String> header, MutableList<CsvRecord> records) {
    if (records.size() == 1) {
      throw new DataException(file.name() + " has a first line but no rows");
    }
    ImmutableList<CsvRecord> rows = records.subList(1, records.size()).toImmutable();
    for (CsvRecord row : rows) {
      if (row.getFieldCount() != header.size()) {
        throw new DataException(
            "%s, line %d: %d fields where there should be %d"
                .formatted(
                    file.name(), row.getStartingLineNumber(), row.getFieldCount(), header.size()));
      }
    }
    return new Table(
        file.name(), Lists.immutable.ofAll(records.getFirst().getFields()), header, rows);
  }

  private static MutableList<CsvRecord> records(DataFile file) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    MutableList<CsvRecord> records = Lists.mutable.empty();
    try (InputStream stream = file.open();
        CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(new InputStreamReader(stream, decoder))) {
      Iterator<CsvRecord> iterator = reader.iterator();
      iterator.forEachRemaining(records::add);
    } catch (UncheckedIOException broken) {
      throw file.unreadable(Objects.requireNonNullElse(broken.getCause(), broken));
    } catch (CsvParseException malformed) {
      throw new DataException(
          "%s is not well-formed: %s".formatted(file.name(), malformed.getMessage()), malformed);
    } catch (IOException broken) {
      throw file.unreadable(broken);
    }
    if (records.isEmpty()) {
      throw new DataException(file.name() + " is empty");
    }
    return records;
  }

  /// The number of rows.
  public int size() {
    return rows.size();
  }

  /// The fields of the first line.
  public ImmutableList<String> firstLine() {
    return firstLine;
  }

  /// The text of a cell.
  public String text(int row, String column) {
    return rows.get(row).getField(header.indexOf(column));
  }

  /// The number in a cell.
  ///
  /// @throws DataException if it is missing, not a number, not finite, or above 1e150
  public double number(int row, String column) {
    String text = text(row, column);
    double value;
    try {
      if (JAVA_ONLY.matcher(text).find()) {
        throw new NumberFormatException(text);
      }
      value = Double.parseDouble(text);
    } catch (NumberFormatException _) {
      throw wrong(row, column, text.isBlank() ? "is missing" : "is not a number");
    }
    if (!Double.isFinite(value)) {
      throw wrong(row, column, "is not a finite number");
    }
    if (Math.abs(value) > LARGEST) {
      throw wrong(row, column, "is too large to be squared");
    }
    return value;
  }

  /// The number in a cell that must be positive.
  ///
  /// @throws DataException if it is missing, not a number, not finite, or not positive
  public double positive(int row, String column) {
    double value = number(row, column);
    if (value <= 0) {
      throw wrong(row, column, "is not positive");
    }
    return value;
  }

  /// The complaint about a cell, with file, line and column: `ames.csv.gz, line 17, column
  /// Lot_Area: "abc" is not a number`.
  public DataException wrong(int row, String column, String complaint) {
    return new DataException(
        "%s, line %d, column %s: \"%s\" %s"
            .formatted(
                file,
                rows.get(row).getStartingLineNumber(),
                column,
                printable(text(row, column)),
                complaint));
  }

  /// The complaint about a table as a whole.
  public DataException wrong(String complaint) {
    return new DataException(file + ": " + complaint);
  }

  /// At most forty characters and one line of a text that may be anything.
  private static String printable(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= 40 ? line : line.substring(0, 40) + "...";
  }
}
