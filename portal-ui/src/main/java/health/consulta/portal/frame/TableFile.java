package health.consulta.portal.frame;

import health.consulta.contract.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A table as a file, CSV or XLSX: a row of headings, then the rows. Its cells are amounts, days,
/// times, counts, or texts; nothing is an empty cell.
public record TableFile(List<String> heads, List<? extends List<? extends @Nullable Object>> rows) {
  public static final CSVFormat CSV = CSVFormat.EXCEL.builder().setDelimiter(';').get();

  /// Without it Excel does not take the file for UTF-8.
  public static final String MARK = "\uFEFF";

  private static final Map<String, MediaType> TYPES =
      Map.of(
          "csv",
          new MediaType("text", "csv"),
          "xlsx",
          MediaType.parseMediaType(
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  /// @param name of the file, without its ending
  /// @param format csv or xlsx
  public ResponseEntity<byte[]> download(String name, String format) {
    var file = ContentDisposition.attachment().filename(name + "." + format).build();
    return ResponseEntity.ok()
        .contentType(Objects.requireNonNull(TYPES.get(format)))
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(format.equals("csv") ? csv() : xlsx(name));
  }

  /// As French spreadsheets open it: semicolons, and commas in amounts.
  public byte[] csv() {
    var text = new StringWriter();
    text.append(MARK);
    try (var printer = CSV.print(text)) {
      printer.printRecord(heads);
      for (var row : rows) printer.printRecord(row.stream().map(TableFile::text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case Money money -> Amounts.plain(money, Locale.FRANCE);
      case LocalDateTime time -> time.toString().replace('T', ' ');
      case String text -> harmless(text);
      case Object other -> other.toString();
    };
  }

  /// A text that a spreadsheet would take for a formula is marked as text.
  private static String harmless(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }

  /// Amounts and days are such there, and a text is never a formula.
  public byte[] xlsx(String sheetName) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Consulta", "1.0")) {
      var sheet = book.newWorksheet(sheetName);
      for (int at = 0; at < heads.size(); at++) sheet.value(0, at, heads.get(at));
      for (int row = 1; row <= rows.size(); row++)
        for (int at = 0; at < heads.size(); at++)
          switch (rows.get(row - 1).get(at)) {
            case null -> {}
            case Money money -> {
              sheet.value(row, at, BigDecimal.valueOf(money.minor(), 2));
              sheet.style(row, at).format("0.00").set();
            }
            case LocalDate day -> {
              sheet.value(row, at, day);
              sheet.style(row, at).format("yyyy-mm-dd").set();
            }
            case LocalDateTime time -> {
              sheet.value(row, at, time);
              sheet.style(row, at).format("yyyy-mm-dd hh:mm").set();
            }
            case Number count -> sheet.value(row, at, count);
            case Object other -> sheet.value(row, at, other.toString());
          }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
