package health.consulta.portal.tariffs;

import health.consulta.contract.Money;
import health.consulta.contract.billing.Tariff;
import health.consulta.portal.frame.TableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/// The billing grid as a file, CSV or XLSX: a row of headings, then a row for each line.
final class TariffTable {
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

  /// Without the formats a day is a number.
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private TariffTable() {}

  /// @param number of the row in the file, from 1
  record Row(int number, TariffCells cells) {}

  /// @param lines of the grid, each a row
  static TableFile of(List<Tariff> lines) {
    var columns = List.of(TariffColumn.values());
    return new TableFile(
        columns.stream().map(TariffColumn::heading).toList(),
        lines.stream()
            .map(line -> columns.stream().map(column -> cell(column, line)).toList())
            .toList());
  }

  /// A code is a text, an identity too.
  private static @Nullable Object cell(TariffColumn column, Tariff line) {
    return switch (column.value(line)) {
      case null -> null;
      case Money money -> money;
      case LocalDate day -> day;
      case Object other -> other.toString();
    };
  }

  /// @throws UnreadableTable when it is no such file, or a heading is missing
  static List<Row> read(byte[] file) {
    try {
      return rows(isXlsx(file) ? xlsx(file) : csv(file));
    } catch (IOException | RuntimeException e) {
      if (e instanceof UnreadableTable known) throw known;
      throw new UnreadableTable("tariffs.import.unreadable");
    }
  }

  private static boolean isXlsx(byte[] file) {
    return file.length > 1 && file[0] == 'P' && file[1] == 'K';
  }

  private static List<List<String>> csv(byte[] file) throws IOException {
    var text = decode(file);
    var heading = text.lines().findFirst().orElse("");
    char separator =
        SEPARATORS.stream()
            .max(Comparator.comparingLong(each -> heading.chars().filter(c -> c == each).count()))
            .orElseThrow();
    var format = TableFile.CSV.builder().setDelimiter(separator).get();
    try (var records = format.parse(new StringReader(text))) {
      return records.stream().map(record -> Arrays.asList(record.values())).toList();
    }
  }

  /// Spreadsheets in France still save CSV in the old encoding.
  private static String decode(byte[] file) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith(TableFile.MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(file, Charset.forName("windows-1252"));
    }
  }

  private static List<List<String>> xlsx(byte[] file) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
        var rows = book.getFirstSheet().openStream()) {
      return rows.map(row -> row.stream().map(TariffTable::text).toList()).toList();
    }
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) return "";
    var format = cell.getDataFormatString();
    if (cell.getType() == CellType.NUMBER)
      return format != null && format.toLowerCase(Locale.ROOT).contains("yy")
          ? cell.asDate().toLocalDate().toString()
          : cell.asNumber().toPlainString();
    return cell.getText();
  }

  private static List<Row> rows(List<List<String>> table) {
    if (table.isEmpty()) throw new UnreadableTable("tariffs.import.unreadable");
    var places = places(table.getFirst());
    var rows = new ArrayList<Row>();
    for (int n = 1; n < table.size(); n++) {
      var row = table.get(n);
      if (row.stream().allMatch(String::isBlank)) continue;
      var cells = new TariffCells();
      places.forEach(
          (column, place) -> cells.put(column, place < row.size() ? row.get(place) : ""));
      rows.add(new Row(n + 1, cells));
    }
    return rows;
  }

  private static Map<TariffColumn, Integer> places(List<String> headings) {
    var plain = headings.stream().map(heading -> heading.strip().toLowerCase(Locale.ROOT)).toList();
    var places = new EnumMap<TariffColumn, Integer>(TariffColumn.class);
    for (var column : TariffColumn.values()) {
      int place = plain.indexOf(column.heading());
      if (place < 0 && column.mayBeMissing()) continue;
      if (place < 0) throw new UnreadableTable("tariffs.import.missing", column.heading());
      places.put(column, place);
    }
    return places;
  }
}
